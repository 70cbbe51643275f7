import { SegmentedControl } from '@mantine/core';
import type { Currency } from '../../domain/money/money';
import { type Revenue, seriesByBuyer, seriesByKind } from '../../domain/portfolio/revenue';
import { bucketsOf } from '../../domain/portfolio/revenue-period';
import { saleKinds } from '../../domain/sale/sale';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import type { ColumnSeries } from '../../ui/charts/columns-chart';
import { useKeptState } from '../../ui/kept-state';
import { OverTimeChart } from './over-time-chart';
import { columnsOf, saySpan } from './span-words';
import { useBuyerName } from './use-revenue';

const shownBuyers = 5;

/** The span month by month, stacked by the first five clients and the rest, or by kind of sale. */
export function MonthsChart({ revenue, currency }: { revenue: Revenue; currency: Currency }) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useBuyerName();
  const [stack, setStack] = useKeptState<'client' | 'kind'>('revenue.stack', 'client');
  const buckets = bucketsOf(revenue.span);

  function byClient(): readonly ColumnSeries[] {
    const { top, rest } = seriesByBuyer(revenue, buckets, shownBuyers);
    const others = revenue.buyers.length - top.length;
    return [
      ...top.map(({ key, values }, mark) => ({ key, name: nameOf(key), mark, values })),
      ...(rest
        ? [
            {
              key: 'rest',
              name: translate('revenue.rest', { count: others, written: format.number(others) }),
              mark: 'rest' as const,
              values: rest.values,
            },
          ]
        : []),
    ];
  }
  // A kind keeps its pattern, also in a period without the others.
  const byKind = (): readonly ColumnSeries[] =>
    seriesByKind(revenue, buckets).map(({ key, values }) => ({
      key,
      name: translate(`words.saleKind.${key}`),
      mark: saleKinds.indexOf(key),
      values,
    }));

  return (
    <OverTimeChart
      name="months"
      title={translate('revenue.charts.months')}
      about={`${translate(`revenue.measure.${revenue.measure}`)}, ${saySpan(revenue.span, translate, format)}`}
      whole={saySpan(revenue.span, translate, format)}
      corner={translate(`revenue.units.${buckets[0]?.unit ?? 'month'}`)}
      columns={columnsOf(buckets, translate, format)}
      series={stack === 'client' ? byClient() : byKind()}
      arrangement="stacked"
      currency={currency}
      controls={
        <SegmentedControl
          size="xs"
          mb={8}
          aria-label={translate('revenue.stack.label')}
          value={stack}
          onChange={(value) => setStack(value === 'kind' ? 'kind' : 'client')}
          data={[
            { value: 'client', label: translate('revenue.stack.client') },
            { value: 'kind', label: translate('revenue.stack.kind') },
          ]}
        />
      }
    />
  );
}
