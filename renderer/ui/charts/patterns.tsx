import type { ReactNode } from 'react';
import { mostSeries, paper, restColour, seriesColours } from './palette';

/** A series by its place, or the rest. */
export type Mark = number | 'rest';

// Diagonal hatching is kept for what is expected and not yet real.
const marks: Readonly<Record<number, ReactNode>> = {
  1: <circle cx={3} cy={3} r={1.1} fill={paper} />,
  2: <rect x={0} y={2.5} width={6} height={1.1} fill={paper} />,
  3: <rect x={2.5} y={0} width={1.1} height={6} fill={paper} />,
  4: (
    <>
      <rect x={0} y={2.6} width={6} height={0.8} fill={paper} />
      <rect x={2.6} y={0} width={0.8} height={6} fill={paper} />
    </>
  ),
};

/** What the bars of a chart are filled with: each series has its colour and its pattern. `id` is the chart's own. */
export function PatternDefinitions({ id }: { id: string }) {
  return (
    <defs>
      {seriesColours.map((colour, at) =>
        marks[at] ? (
          <pattern key={colour} id={patternId(id, at)} width={6} height={6} patternUnits="userSpaceOnUse">
            <rect width={6} height={6} fill={colour} />
            {marks[at]}
          </pattern>
        ) : null,
      )}
    </defs>
  );
}

function patternId(id: string, at: number): string {
  return `${id}-series-${at}`;
}

/** The fill of a series: its pattern, or its plain colour where that is the pattern. */
export function fillOf(id: string, mark: Mark): string {
  if (mark === 'rest') return restColour;
  const at = mark % mostSeries;
  return marks[at] ? `url(#${patternId(id, at)})` : (seriesColours[at] ?? restColour);
}

/** A sample of a series' fill, for legends and tables. */
export function Swatch({ mark }: { mark: Mark }) {
  const id = `swatch-${mark}`;
  return (
    <svg width={14} height={14} aria-hidden="true" style={{ flex: 'none' }}>
      <PatternDefinitions id={id} />
      <rect width={14} height={14} rx={2} fill={fillOf(id, mark)} />
    </svg>
  );
}
