import { CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Day } from '../../domain/calendar/day';
import { readTypedDay } from '../../domain/calendar/typed-day';
import {
  type LedgerFilter,
  type LedgerPeriod,
  type LedgerPreset,
  ledgerPeriod,
  ledgerPresets,
  ledgerStates,
} from '../../domain/sale/ledger';
import { saleKinds } from '../../domain/sale/sale';
import { dayFieldFormat } from '../../elements/day-choice';
import { useTranslate } from '../../i18n/translate';
import { useToday } from '../../services';
import { DayField } from '../../ui/day-field';
import classes from './sales-grid.module.css';

/** What is asked of the ledger. */
export interface LedgerQuestion extends LedgerFilter {
  readonly preset: LedgerPreset | 'custom';
  /** The days chosen freely, while the preset is `custom`. */
  readonly custom: LedgerPeriod;
  readonly query: string;
}

export const firstQuestion: LedgerQuestion = {
  preset: 'twelve-months',
  custom: { from: null, to: null },
  query: '',
  kind: 'all',
  state: 'all',
};

export function periodOf({ preset, custom }: LedgerQuestion, today: Day): LedgerPeriod {
  return preset === 'custom' ? custom : ledgerPeriod(preset, today);
}

export function LedgerFilters(props: { question: LedgerQuestion; onChange: (question: LedgerQuestion) => void }) {
  const { question } = props;
  const translate = useTranslate();
  const today = useToday();
  const change = (fields: Partial<LedgerQuestion>) => props.onChange({ ...question, ...fields });

  function choosePeriod(value: string | null) {
    const preset = [...ledgerPresets, 'custom' as const].find((each) => each === value);
    if (!preset) return;
    // Free days start from those that were shown.
    change(preset === 'custom' ? { preset, custom: periodOf(question, today) } : { preset });
  }

  return (
    <search style={{ display: 'contents' }}>
      <TextInput
        className={classes.search}
        aria-label={translate('sales.filters.search')}
        placeholder={translate('sales.filters.search')}
        autoComplete="off"
        spellCheck={false}
        value={question.query}
        onChange={(event) => change({ query: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && question.query !== '') change({ query: '' });
        }}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          question.query === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={translate('sales.filters.clearSearch')}
              onClick={() => change({ query: '' })}
            />
          )
        }
      />
      <Select
        className={classes.choice}
        aria-label={translate('sales.filters.period')}
        allowDeselect={false}
        data={[...ledgerPresets, 'custom' as const].map((value) => ({
          value,
          label: translate(`sales.filters.periods.${value}`),
        }))}
        value={question.preset}
        onChange={choosePeriod}
      />
      {question.preset === 'custom' ? (
        <CustomDays custom={question.custom} today={today} onChange={(custom) => change({ custom })} />
      ) : null}
      <Select
        className={classes.choice}
        aria-label={translate('sales.filters.state')}
        allowDeselect={false}
        data={ledgerStates.map((value) => ({ value, label: translate(`sales.filters.states.${value}`) }))}
        value={question.state}
        onChange={(value) => change({ state: ledgerStates.find((state) => state === value) ?? 'all' })}
      />
      <Select
        className={classes.choice}
        aria-label={translate('sales.filters.kind')}
        allowDeselect={false}
        data={[
          { value: 'all', label: translate('sales.filters.allKinds') },
          ...saleKinds.map((value) => ({ value, label: translate(`words.saleKind.${value}`) })),
        ]}
        value={question.kind}
        onChange={(value) => change({ kind: saleKinds.find((kind) => kind === value) ?? 'all' })}
      />
    </search>
  );
}

function CustomDays(props: { custom: LedgerPeriod; today: Day; onChange: (custom: LedgerPeriod) => void }) {
  const { custom, today } = props;
  const translate = useTranslate();
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className={classes.dayChoice}>
          <DayField<Day>
            label={translate(`sales.filters.${end}`)}
            hidesLabel
            value={custom[end]}
            onChange={(day) => props.onChange({ ...custom, [end]: day })}
            format={dayFieldFormat}
            readTyped={(text) => readTypedDay(text, today, 'back')}
            unreadable={translate('app.fields.dayUnreadable')}
            placeholder={translate(`sales.filters.${end}`)}
            today={today}
            clearable
          />
        </div>
      ))}
    </>
  );
}
