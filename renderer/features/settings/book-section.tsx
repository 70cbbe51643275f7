import { Text } from '@mantine/core';
import { useAct } from '../../act';
import { useLive } from '../../data/live';
import { hasAmounts } from '../../data/settings';
import type { Settings } from '../../domain/book/settings';
import { changeCurrency, changeSettings } from '../../domain/book/settings-actions';
import { addDays, type Day } from '../../domain/calendar/day';
import { type Currency, currencies } from '../../domain/money/money';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useServices } from '../../services';
import { ListChoice } from './list-choice';
import { useSavedMark } from './saved-mark';
import { Section } from './section';

/** Currency and first day of the week: they belong to the book and travel with it. */
export function BookSection({ settings }: { settings: Settings }) {
  const translate = useTranslate();
  return (
    <Section title={translate('settings.book.title')} explanation={translate('settings.book.explanation')}>
      <CurrencyChoice settings={settings} />
      <WeekdayChoice settings={settings} />
    </Section>
  );
}

function CurrencyChoice({ settings }: { settings: Settings }) {
  const { book } = useServices();
  const translate = useTranslate();
  const act = useAct();
  const [saved, showSaved] = useSavedMark();
  const isFixed = useLive(() => hasAmounts(book.database), [book]);

  async function choose(currency: Currency) {
    const outcome = changeCurrency(settings, currency, await hasAmounts(book.database));
    if (outcome.ok && (await act(outcome.value))) showSaved();
  }

  if (isFixed === undefined) return null;
  if (isFixed) {
    return (
      <div>
        <Text size="sm" fw={500}>
          {translate('settings.book.currency')}
        </Text>
        <Text>{translate(`settings.book.currencies.${settings.currency}`)}</Text>
        <Text size="sm" c="dimmed" mt={4}>
          {translate('settings.book.currencyFixed')}
        </Text>
      </div>
    );
  }
  return (
    <ListChoice<Currency>
      label={translate('settings.book.currency')}
      value={settings.currency}
      options={currencies.map((value) => ({ value, label: translate(`settings.book.currencies.${value}`) }))}
      onChange={(currency) => void choose(currency)}
      description={translate('settings.book.currencyFree')}
      saved={saved}
    />
  );
}

// A Monday: the days of the week are written from it.
const monday = '2024-01-01' as Day;
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
type Weekday = (typeof weekdays)[number];

function WeekdayChoice({ settings }: { settings: Settings }) {
  const translate = useTranslate();
  const format = useFormat();
  const act = useAct();
  const [saved, showSaved] = useSavedMark();

  async function choose(weekday: Weekday) {
    if (await act(changeSettings(settings, { firstWeekday: Number(weekday) }))) showSaved();
  }

  return (
    <ListChoice<Weekday>
      label={translate('settings.book.firstWeekday')}
      value={weekdays[settings.firstWeekday - 1] ?? '1'}
      options={weekdays.map((value, index) => ({ value, label: format.weekday(addDays(monday, index)) }))}
      onChange={(weekday) => void choose(weekday)}
      saved={saved}
    />
  );
}
