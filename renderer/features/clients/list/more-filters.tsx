import { NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { clientKinds } from '../../../domain/client/client';
import { type ClientFilter, type FilterCounts, toggleChoice } from '../../../domain/client/filter';
import type { Currency } from '../../../domain/money/money';
import { parseAmount } from '../../../domain/money/parse-amount';
import { mostSilentDays } from '../../../domain/segment/segment';
import { useFormat } from '../../../i18n/format';
import { useTranslate } from '../../../i18n/translate';
import { AmountField } from '../../../ui/amount-field';
import { ChoiceChip } from './choice-chip';
import classes from './filter-bar.module.css';

/** How many of the filters of this menu are in use. */
export function countMore({ kinds, silentDays, revenueFrom }: ClientFilter): number {
  return kinds.length + (silentDays === undefined ? 0 : 1) + (revenueFrom === undefined ? 0 : 1);
}

/** The filters that are asked for more rarely: the kind, days without a contact, twelve months' revenue. */
export function MoreFilters(props: {
  filter: ClientFilter;
  onFilter: (filter: ClientFilter) => void;
  counts: FilterCounts | null;
  currency: Currency;
}) {
  const translate = useTranslate();
  const { filter, onFilter, counts } = props;
  return (
    <Stack gap="md">
      <fieldset className={classes.fieldset}>
        <Text component="legend" size="sm" fw={500} pb={6}>
          {translate('clients.filters.kind')}
        </Text>
        <div className={classes.choices}>
          {clientKinds.map((kind) => (
            <ChoiceChip
              key={kind}
              chosen={filter.kinds.includes(kind)}
              count={counts?.kinds[kind] ?? null}
              onToggle={() => onFilter(toggleChoice(filter, { kind }))}
            >
              {translate(`clients.filters.kinds.${kind}`)}
            </ChoiceChip>
          ))}
        </div>
      </fieldset>
      <SilentDays filter={filter} onFilter={onFilter} />
      <RevenueFrom filter={filter} onFilter={onFilter} currency={props.currency} />
    </Stack>
  );
}

function SilentDays({ filter, onFilter }: { filter: ClientFilter; onFilter: (filter: ClientFilter) => void }) {
  const translate = useTranslate();
  return (
    <NumberInput
      label={translate('clients.filters.silentDays.label')}
      description={translate('clients.filters.silentDays.hint')}
      suffix={translate('clients.filters.silentDays.unit', { count: filter.silentDays ?? 0 })}
      value={filter.silentDays ?? ''}
      // Nothing typed, or a zero, asks for nothing.
      onChange={(typed) =>
        onFilter({ ...filter, silentDays: typeof typed === 'number' && typed > 0 ? typed : undefined })
      }
      max={mostSilentDays}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
    />
  );
}

function RevenueFrom(props: { filter: ClientFilter; onFilter: (filter: ClientFilter) => void; currency: Currency }) {
  const { filter, onFilter, currency } = props;
  const translate = useTranslate();
  const format = useFormat();
  const sign = format.money(0, currency, 'never').replace(/[\d\s]/g, '');
  // With its cents, so that "1,500" is never taken for one and a half.
  const [typed, setTyped] = useState(() =>
    filter.revenueFrom === undefined
      ? ''
      : format.money(filter.revenueFrom, currency, 'always').replace(sign, '').trim(),
  );
  const read = parseAmount(typed, currency);
  const isMistaken = read.ok ? read.value.minor < 0 : read.reason !== 'empty';

  function type(text: string) {
    setTyped(text);
    const amount = parseAmount(text, currency);
    const minor = amount.ok && amount.value.minor > 0 ? amount.value.minor : undefined;
    if (minor !== filter.revenueFrom) onFilter({ ...filter, revenueFrom: minor });
  }

  return (
    <AmountField
      label={translate('clients.filters.revenueFrom.label')}
      value={typed}
      onChange={type}
      currencySign={sign}
      error={isMistaken ? translate('clients.filters.revenueFrom.mistake') : null}
    />
  );
}
