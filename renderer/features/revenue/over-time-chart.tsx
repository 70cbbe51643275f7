import { type ReactNode, useState } from 'react';
import type { Currency } from '../../domain/money/money';
import { useFormat } from '../../i18n/format';
import { useTranslate } from '../../i18n/translate';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { ChartLegend } from '../../ui/charts/chart-legend';
import type { ChartGrid } from '../../ui/charts/chart-table';
import { type Column, type ColumnSeries, ColumnsChart } from '../../ui/charts/columns-chart';
import { useSaying } from './use-saying';
import { type ChartName, useTakingAlong } from './use-taking-along';

const chartHeight = 300;
const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);

/** Series over columns of time, with the table of the same numbers and a legend that says what is pointed at. */
export function OverTimeChart(props: {
  name: ChartName;
  title: string;
  /** On a saved picture: what is counted, and when. */
  about: string;
  lead?: ReactNode;
  /** What the whole is called, while nothing is pointed at. */
  whole: string;
  /** What the columns are: "Month". */
  corner: string;
  columns: readonly Column[];
  series: readonly ColumnSeries[];
  arrangement: 'stacked' | 'beside';
  currency: Currency;
  controls?: ReactNode;
}) {
  const { columns, series, currency, title } = props;
  const translate = useTranslate();
  const format = useFormat();
  const say = useSaying(currency);
  const [at, setAt] = useState<number | null>(null);
  const adds = props.arrangement === 'stacked' && series.length > 1;
  const totalWord = translate('revenue.total');
  const grid: ChartGrid = {
    corner: props.corner,
    columns: [
      ...series.map(({ name }) => ({ name, unit: 'amount' as const })),
      ...(adds ? [{ name: totalWord, unit: 'amount' as const }] : []),
    ],
    rows: columns.map(({ key, said }, column) => {
      const values = series.map((each) => each.values[column] ?? 0);
      return { key, name: said, values: adds ? [...values, sum(values)] : values };
    }),
    foot: {
      key: 'total',
      name: totalWord,
      values: [
        ...series.map((each) => sum(each.values)),
        ...(adds ? [sum(series.map((each) => sum(each.values)))] : []),
      ],
    },
  };
  const takingAlong = useTakingAlong(props.name, grid, currency);
  const amountAt = (each: ColumnSeries, index: number | null) =>
    format.money(index === null ? sum(each.values) : (each.values[index] ?? 0), currency, 'never');
  const legendAt = (index: number | null) =>
    series.map((each) => ({ key: each.key, name: each.name, mark: each.mark, value: amountAt(each, index) }));
  const totalAt = (index: number | null) =>
    format.money(
      sum(series.map((each) => (index === null ? sum(each.values) : (each.values[index] ?? 0)))),
      currency,
      'never',
    );
  const pointed = at === null ? null : (columns[at] ?? null);
  const said = columns.map((column, index) => ({
    ...column,
    said: [column.said, ...legendAt(index).map((entry) => `${entry.name} ${entry.value}`)].join(', '),
  }));
  return (
    <ChartFigure
      title={title}
      lead={props.lead}
      grid={grid}
      say={say}
      words={takingAlong.words}
      files={takingAlong.files}
      onSavePicture={(drawing) =>
        takingAlong.savePicture(drawing, { title, lead: props.about, legend: legendAt(null) })
      }
      onPrint={takingAlong.print}
      controls={props.controls}
    >
      <ChartLegend
        pointed={pointed?.said ?? props.whole}
        total={props.arrangement === 'stacked' ? totalAt(pointed === null ? null : at) : ''}
        entries={series.length > 1 ? legendAt(pointed === null ? null : at) : []}
      />
      <ColumnsChart
        label={title}
        columns={said}
        series={series}
        arrangement={props.arrangement}
        height={chartHeight}
        at={at}
        onAt={setAt}
        sayShort={(value) => format.moneyShort(value, currency)}
      />
    </ChartFigure>
  );
}
