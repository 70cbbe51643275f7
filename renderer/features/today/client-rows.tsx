import { IconCake, IconHourglass, IconMoodSmile } from '@tabler/icons-react';
import { useRunCommand } from '../../command';
import { daysBetween } from '../../domain/calendar/day';
import type { Currency } from '../../domain/money/money';
import { yearlyRevenue } from '../../domain/portfolio/months';
import type { BirthdayLine } from '../../domain/today/birthdays';
import type { GladLine, SilentLine } from '../../domain/today/silences';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { AmountText } from '../../ui/amount-text';
import { type LineContent, WorkLine } from '../../ui/worklist';
import { ClientButtons } from './client-buttons';
import type { SayQuote } from './use-quotes';

export function BirthdayRow({ line, currency }: { line: BirthdayLine; currency: Currency }) {
  const { client, day, age } = line;
  const today = useToday();
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const euros = useYearlyEuros(yearlyRevenue(line.figures, today), currency);
  return (
    <WorkLine
      content={{
        icon: IconCake,
        iconWord: translate('today.birthday.ageless'),
        name: client.name,
        what: age ? translate('today.birthday.age', { count: age }) : translate('today.birthday.ageless'),
        // A week ahead, the weekday would be that of today.
        reason: daysBetween(today, day) < 7 ? format.dayRelative(day, today) : format.dayShort(day, today),
        reasonHint: format.dayLong(day),
        ...euros,
      }}
      onOpen={() => run('client.open', { clientId: client.id })}
      buttons={<ClientButtons client={client} />}
    />
  );
}

export function SilenceRow({ line, currency, quote }: { line: SilentLine; currency: Currency; quote: SayQuote }) {
  const { client, figures, silence, usual } = line;
  const translate = useTranslate();
  const format = useFormat();
  const run = useRunCommand();
  const euros = useYearlyEuros(line.yearly, currency);
  const key = silence.source === 'cadence' ? 'today.silence.cadence' : 'today.silence.rhythm';
  return (
    <WorkLine
      content={{
        icon: IconHourglass,
        iconWord: translate('today.sections.silences'),
        name: client.name,
        what: translate(key, { days: format.number(silence.days), usual: format.number(usual) }),
        quote: quote(client),
        reasonHint: figures.lastContactDay
          ? translate('today.silence.hint', { day: format.dayLong(figures.lastContactDay) })
          : undefined,
        ...euros,
      }}
      onOpen={() => run('client.open', { clientId: client.id })}
      buttons={<ClientButtons client={client} />}
    />
  );
}

export function GladRow({ line, currency, quote }: { line: GladLine; currency: Currency; quote: SayQuote }) {
  const { client, days } = line;
  const translate = useTranslate();
  const run = useRunCommand();
  const euros = useYearlyEuros(line.yearly, currency);
  return (
    <WorkLine
      content={{
        icon: IconMoodSmile,
        iconWord: translate('today.sections.silences'),
        name: client.name,
        what: translate('today.silence.plain', { count: days }),
        quote: quote(client),
        ...euros,
      }}
      onOpen={() => run('client.open', { clientId: client.id })}
      buttons={<ClientButtons client={client} />}
    />
  );
}

function useYearlyEuros(yearly: number, currency: Currency): Pick<LineContent, 'amount' | 'amountWord'> {
  const translate = useTranslate();
  const format = useFormat();
  if (yearly <= 0) return {};
  return {
    amount: <AmountText>{format.money(yearly, currency, 'never')}</AmountText>,
    amountWord: translate('today.stake.yearly'),
  };
}
