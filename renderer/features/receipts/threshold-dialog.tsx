import { Button, Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useAct } from '../../act';
import { receiptsRulesOf, type Settings } from '../../domain/book/settings';
import { changeReceiptsRules } from '../../domain/book/settings-actions';
import type { Day } from '../../domain/calendar/day';
import { readTypedDay } from '../../domain/calendar/typed-day';
import { decimalsOf } from '../../domain/money/money';
import { limits, type ReceiptsRules, type Threshold } from '../../domain/receipts/rules';
import { isSameRow, withoutThreshold, withThreshold } from '../../domain/receipts/turnover';
import { readTypedThreshold, type ThresholdMistakes, type TypedThreshold } from '../../domain/receipts/typed-threshold';
import { dayFieldFormat } from '../../elements/day-choice';
import { useDialogWords } from '../../elements/use-dialog-words';
import { useFormat } from '../../i18n/format';
import { useLanguage, useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { AmountField } from '../../ui/amount-field';
import { DayField } from '../../ui/day-field';
import { GuardedDialog } from '../../ui/guarded-dialog';

/** Changes a limit, or adds one; what is changed becomes the book's own. `row`: null for a new one. */
export function ThresholdDialog(props: { settings: Settings; row: Threshold | null; close: () => void }) {
  const { settings, row } = props;
  const { currency } = settings;
  const rules = receiptsRulesOf(settings);
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const today = useToday();
  const act = useAct();
  const words = useDialogWords();
  const [start] = useState<TypedThreshold>(() => ({
    limit: row?.limit ?? 'micro-services',
    validFrom: row?.validFrom ?? null,
    amount: row === null ? '' : amountText(row.amount),
    source: row?.source ?? '',
    isChecked: row === null || row.checkedOn !== null,
  }));
  const [typed, setTyped] = useState(start);
  const [mistakes, setMistakes] = useState<ThresholdMistakes>({});
  const change = (fields: Partial<TypedThreshold>) => setTyped({ ...typed, ...fields });
  const isOwn = row !== null && rules.thresholds.some((each) => isSameRow(each, row));

  function amountText(minor: number): string {
    const decimals = decimalsOf(currency);
    const text = (minor / 10 ** decimals).toFixed(decimals).replace(/\.0+$/, '');
    return language === 'fr' ? text.replace('.', ',') : text;
  }

  async function decide(next: ReceiptsRules) {
    if (await act(changeReceiptsRules(settings, next))) props.close();
  }

  async function save() {
    const read = readTypedThreshold(typed, currency, today, row);
    setMistakes(read.ok ? {} : read.reason);
    if (read.ok) await decide(withThreshold(rules, read.value, row));
  }

  return (
    <GuardedDialog
      title={translate(row ? 'receipts.rules.changeTitle' : 'receipts.rules.addTitle')}
      dirty={typed !== start}
      onClose={props.close}
      onSubmit={save}
      words={words}
      aside={
        isOwn ? (
          <Button
            variant="subtle"
            color="brick"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void decide(withoutThreshold(rules, row))}
          >
            {translate('receipts.rules.remove')}
          </Button>
        ) : null
      }
    >
      <Stack gap="md">
        <Select
          label={translate('receipts.rules.limit')}
          data={limits.map((value) => ({ value, label: translate(`receipts.limits.names.${value}`) }))}
          value={typed.limit}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false, shadow: 'md' }}
          withScrollArea={false}
          onChange={(value) => {
            const limit = limits.find((each) => each === value);
            if (limit) change({ limit });
          }}
        />
        <AmountField
          label={translate('receipts.rules.amount')}
          value={typed.amount}
          onChange={(amount) => change({ amount })}
          currencySign={format.money(0, currency, 'never').replace(/[\d\s]/g, '')}
          required
          autoFocus
          error={mistakes.amount ? translate('receipts.rules.mistakes.amount') : null}
        />
        <DayField<Day>
          label={translate('receipts.rules.from')}
          value={typed.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          format={dayFieldFormat}
          readTyped={(text) => readTypedDay(text, today, 'back')}
          unreadable={translate('app.fields.dayUnreadable')}
          today={today}
          error={mistakes.validFrom ? translate('receipts.rules.mistakes.day') : null}
        />
        <TextInput
          label={translate('receipts.rules.source')}
          description={translate('receipts.rules.sourceWhy')}
          maxLength={300}
          value={typed.source}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <Checkbox
          label={translate('receipts.rules.checked')}
          checked={typed.isChecked}
          onChange={(event) => change({ isChecked: event.currentTarget.checked })}
        />
      </Stack>
    </GuardedDialog>
  );
}
