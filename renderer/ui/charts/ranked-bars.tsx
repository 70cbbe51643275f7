import { useId } from 'react';
import { Bar, BarChart, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts';
import { ChartCanvas } from './chart-canvas';
import { band, chartFont, ink, paper, quietInk } from './palette';
import { fillOf, type Mark, PatternDefinitions } from './patterns';
import { fitText, widthOf } from './text-width';

export interface RankedBar {
  readonly key: string;
  readonly name: string;
  readonly mark: Mark;
  readonly value: number;
  /** "8 420 €" */
  readonly amount: string;
  /** "18 %"; '' when a share means nothing. */
  readonly share: string;
}

const rowHeight = 24;
const nameFont = `13px ${chartFont}`;
const labelFont = `12px ${chartFont}`;
const gap = 8;
/** The page may draw a name a little wider than it was measured: hyphens between letters, kerning. */
const nameSlack = 8;
/** By how much more than the first client's a bar may be drawn. */
const cutAt = 1.15;

/** Bars from the longest to the shortest, each with its name before it and its amount and share behind. */
export function RankedBars(props: {
  label: string;
  bars: readonly RankedBar[];
  at: number | null;
  onAt: (at: number | null) => void;
  onChoose?: (key: string) => void;
  canChoose?: (key: string) => boolean;
}) {
  const { bars, at, onChoose, canChoose } = props;
  const id = useId();
  const keyAt = (index: number) => bars[index]?.key ?? '';
  const shareWidth = Math.max(0, ...bars.map((bar) => figureWidth(bar.share)));
  const amountWidth = Math.max(0, ...bars.map((bar) => figureWidth(bar.amount)));
  const pointed = at === null ? null : bars[at];
  // All others together may outweigh everyone: their bar is cut, so that the others can still be compared.
  const longest = Math.max(0, ...bars.filter((bar) => bar.mark !== 'rest').map((bar) => bar.value));
  const drawn = bars.map((bar) => ({
    ...bar,
    fill: fillOf(id, bar.mark),
    length: longest > 0 ? Math.min(bar.value, longest * cutAt) : bar.value,
  }));
  return (
    <ChartCanvas
      label={props.label}
      height={bars.length * rowHeight}
      count={bars.length}
      along="rows"
      at={at}
      onAt={props.onAt}
      said={pointed ? [pointed.name, pointed.amount, pointed.share].filter((part) => part !== '').join(', ') : ''}
      onChoose={onChoose && ((index) => canChoose?.(keyAt(index)) !== false && onChoose(keyAt(index)))}
      canChoose={canChoose && ((index) => canChoose(keyAt(index)))}
    >
      {(size, probe) => {
        const nameWidth = Math.min(
          size.width * 0.36,
          Math.max(...bars.map((bar) => widthOf(bar.name, nameFont))) + nameSlack,
        );
        const margin = { top: 0, bottom: 0, left: nameWidth + gap, right: amountWidth + shareWidth + gap * 3 };
        return (
          <BarChart
            {...size}
            data={drawn}
            layout="vertical"
            accessibilityLayer={false}
            // The picture follows its place, which printed paper makes narrower.
            style={{ width: '100%', height: '100%' }}
            margin={margin}
            barCategoryGap={4}
          >
            <PatternDefinitions id={id} />
            <RowBand at={at} count={bars.length} width={size.width} />
            <XAxis
              type="number"
              hide
              domain={[(low: number) => Math.min(0, low), (high: number) => Math.max(0, high)]}
            />
            <YAxis type="category" dataKey="key" hide />
            <Bar dataKey="length" maxBarSize={14} isAnimationActive={false} />
            <RowWords bars={drawn} nameWidth={nameWidth} />
            {probe}
          </BarChart>
        );
      }}
    </ChartCanvas>
  );
}

/** The mark of a bar that is longer than it is drawn. */
function Cut({ x, y }: { x: number; y: number }) {
  return <path d={`M${x},${y + 9} l6,-18 h5 l-6,18 z`} fill={paper} />;
}

/** Tabular figures are all as wide as a zero; the canvas would measure narrower ones. */
function figureWidth(text: string): number {
  return widthOf(text.replace(/\d/g, '0'), labelFont);
}

function RowBand({ at, count, width }: { at: number | null; count: number; width: number }) {
  const area = usePlotArea();
  if (!area || at === null) return null;
  const height = area.height / count;
  return <rect x={0} y={area.y + at * height} width={width} height={height} fill={band} data-screen />;
}

function RowWords(props: { bars: readonly (RankedBar & { readonly length: number })[]; nameWidth: number }) {
  const { bars, nameWidth } = props;
  const area = usePlotArea();
  const scale = useXAxisScale();
  if (!area || !scale) return null;
  const height = area.height / bars.length;
  return (
    <g fontFamily={chartFont} fontSize={12} dominantBaseline="central" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {bars.map((bar, index) => {
        const y = area.y + (index + 0.5) * height;
        const end = scale(Math.max(0, bar.length)) ?? area.x;
        return (
          <g key={bar.key}>
            {bar.length < bar.value ? <Cut x={end - 22} y={y} /> : null}
            <text x={area.x - gap} y={y} fontSize={13} textAnchor="end" fill={bar.mark === 'rest' ? quietInk : ink}>
              {fitText(bar.name, nameWidth - nameSlack, nameFont)}
            </text>
            <text x={end + gap} y={y} fill={ink}>
              {bar.amount}
            </text>
            <text x={end + gap * 2 + figureWidth(bar.amount)} y={y} fill={quietInk}>
              {bar.share}
            </text>
          </g>
        );
      })}
    </g>
  );
}
