import { useCallback } from 'react';
import type { Currency } from '../../domain/money/money';
import { useFormat } from '../../i18n/format';
import type { ChartUnit } from '../../ui/charts/chart-table';

/** How the numbers of a chart are written. */
export function useSaying(currency: Currency): (value: number, unit: ChartUnit) => string {
  const format = useFormat();
  return useCallback(
    (value, unit) => {
      if (unit === 'amount') return format.money(value, currency);
      return unit === 'percent' ? format.percent(value, 1) : format.number(value);
    },
    [format, currency],
  );
}
