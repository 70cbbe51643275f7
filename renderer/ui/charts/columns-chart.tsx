import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceLine, usePlotArea, useYAxisScale, XAxis, YAxis } from 'recharts';
import { ChartCanvas } from './chart-canvas';
import { band, chartFont, hairline, ink, quietInk } from './palette';
import { fillOf, type Mark, PatternDefinitions } from './patterns';
import { widthOf } from './text-width';
import { roundTicks } from './ticks';

export interface ColumnSeries {
  readonly key: string;
  readonly name: string;
  readonly mark: Mark;
  /** One per column. */
  readonly values: readonly number[];
}

export interface Column {
  readonly key: string;
  /** Under the axis. */
  readonly short: string;
  /** In a second line there: the year, where one begins. */
  readonly under: string;
  /** What one hears and reads of it. */
  readonly said: string;
}

const labelFont = `11px ${chartFont}`;
const labelGap = 6;
/** Between the words of the axis and the columns. */
const axisGap = 9;

/** Columns over time, stacked or side by side. What they add up to stands on top of them where it fits. */
export function ColumnsChart(props: {
  label: string;
  columns: readonly Column[];
  series: readonly ColumnSeries[];
  arrangement: 'stacked' | 'beside';
  height: number;
  at: number | null;
  onAt: (at: number | null) => void;
  /** An amount in few signs, for the axis and on top of columns. */
  sayShort: (value: number) => string;
}) {
  const { columns, series, arrangement } = props;
  const id = useId();
  const rows = columns.map((column, at) => ({ ...column, values: series.map((each) => each.values[at] ?? 0) }));
  const stacked = arrangement === 'stacked';
  const ends = rows.map(({ values }) => endsOf(values, stacked));
  const ticks = roundTicks(Math.min(...ends.map(({ low }) => low)), Math.max(...ends.map(({ high }) => high)));
  const [lowest = 0] = ticks;
  const highest = ticks.at(-1) ?? 0;
  // Measured here: left to the chart, it draws itself, measures its words on the page, and draws itself again.
  const axisWidth = Math.ceil(Math.max(...ticks.map((tick) => widthOf(props.sayShort(tick), labelFont)))) + axisGap;
  return (
    <ChartCanvas
      label={props.label}
      height={props.height}
      count={columns.length}
      along="columns"
      at={props.at}
      onAt={props.onAt}
      said={props.at === null ? '' : (columns[props.at]?.said ?? '')}
    >
      {(size, probe) => (
        <BarChart
          {...size}
          data={rows}
          accessibilityLayer={false}
          // The picture follows its place, which printed paper makes narrower.
          style={{ width: '100%', height: '100%' }}
          stackOffset="sign"
          barCategoryGap={stacked ? '24%' : '16%'}
          barGap={1}
          margin={{ top: 20, right: 2, bottom: 0, left: 2 }}
        >
          <PatternDefinitions id={id} />
          <Band at={props.at} count={columns.length} />
          <CartesianGrid vertical={false} stroke={hairline} />
          <XAxis
            dataKey="key"
            height={32}
            axisLine={{ stroke: hairline }}
            tickLine={false}
            interval={0}
            tick={<ColumnWords columns={columns} />}
          />
          <YAxis
            width={axisWidth}
            domain={[lowest, highest]}
            ticks={[...ticks]}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={{ fill: quietInk, fontSize: 11, fontFamily: chartFont }}
            tickFormatter={(value: number) => props.sayShort(value)}
          />
          {lowest < 0 ? <ReferenceLine y={0} stroke={quietInk} /> : null}
          {series.map((each, at) => (
            <Bar
              key={each.key}
              dataKey={(row: (typeof rows)[number]) => row.values[at] ?? 0}
              name={each.name}
              {...(stacked ? { stackId: 'all' } : {})}
              fill={fillOf(id, each.mark)}
              maxBarSize={stacked ? 44 : 26}
              isAnimationActive={false}
            />
          ))}
          {stacked ? <Totals stacks={rows.map((row) => row.values)} sayShort={props.sayShort} /> : null}
          {probe}
        </BarChart>
      )}
    </ChartCanvas>
  );
}

/** How far a column reaches below and above zero. */
function endsOf(values: readonly number[], stacked: boolean): { readonly low: number; readonly high: number } {
  const below = values.map((value) => Math.min(0, value));
  const above = values.map((value) => Math.max(0, value));
  const reach = (each: readonly number[]) => each.reduce((left, right) => left + right, 0);
  return stacked
    ? { low: reach(below), high: reach(above) }
    : { low: Math.min(0, ...below), high: Math.max(0, ...above) };
}

/** The words under one column; every second one, or fewer, where they would touch. */
function ColumnWords(props: { columns: readonly Column[]; x?: number | string; y?: number | string; index?: number }) {
  const area = usePlotArea();
  const { columns, index = 0 } = props;
  const column = columns[index];
  if (!area || !column) return null;
  const widest = Math.max(...columns.map((each) => widthOf(each.short, labelFont))) + labelGap;
  const every = Math.max(1, Math.ceil(widest / (area.width / columns.length)));
  return (
    <g fontFamily={chartFont} fontSize={11} fill={quietInk} textAnchor="middle">
      {index % every === 0 ? (
        <text x={props.x} y={Number(props.y) + 6}>
          {column.short}
        </text>
      ) : null}
      {column.under === '' ? null : (
        <text x={props.x} y={Number(props.y) + 19}>
          {column.under}
        </text>
      )}
    </g>
  );
}

function Band({ at, count }: { at: number | null; count: number }) {
  const area = usePlotArea();
  if (!area || at === null) return null;
  const width = area.width / count;
  return (
    <rect x={area.x + at * width} y={area.y - 14} width={width} height={area.height + 14} fill={band} data-screen />
  );
}

/** The sum of each stack, on top of it; none at all where one would not fit. */
function Totals(props: { stacks: readonly (readonly number[])[]; sayShort: (value: number) => string }) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (!area || !scale) return null;
  const width = area.width / props.stacks.length;
  const labels = props.stacks.map((values) => {
    const total = values.reduce((left, right) => left + right, 0);
    const top = values.reduce((left, right) => left + Math.max(0, right), 0);
    return { text: total === 0 ? '' : props.sayShort(total), y: scale(top) };
  });
  if (labels.some(({ text }) => widthOf(text, labelFont) + labelGap > width)) return null;
  return (
    <g fontFamily={chartFont} fontSize={11} fill={ink} textAnchor="middle">
      {labels.map(({ text, y }, at) =>
        text === '' || typeof y !== 'number' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <text key={at} x={area.x + (at + 0.5) * width} y={y - 6}>
            {text}
          </text>
        ),
      )}
    </g>
  );
}
