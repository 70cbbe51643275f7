import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceLine, usePlotArea, useYAxisScale, XAxis, YAxis } from 'recharts';
import { ChartCanvas } from './chart-canvas';
import { band, chartFont, hairline, ink, quietInk } from './palette';
import { fillOf, type Mark, PatternDefinitions } from './patterns';
import { widthOf } from './text-width';

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
  /** What one hears and reads of it. */
  readonly said: string;
}

const labelFont = `11px ${chartFont}`;
const labelGap = 6;

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
  const hasLosses = rows.some((row) => row.values.some((value) => value < 0));
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
            dataKey="short"
            axisLine={{ stroke: hairline }}
            tickLine={false}
            tick={{ fill: quietInk, fontSize: 11, fontFamily: chartFont }}
            interval="preserveStartEnd"
            minTickGap={6}
          />
          <YAxis
            width="auto"
            axisLine={false}
            tickLine={false}
            tickCount={5}
            tick={{ fill: quietInk, fontSize: 11, fontFamily: chartFont }}
            tickFormatter={(value: number) => props.sayShort(value)}
          />
          {hasLosses ? <ReferenceLine y={0} stroke={quietInk} /> : null}
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
