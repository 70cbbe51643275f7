import { inColumns } from '../support/columns';
import type { Figure, NotRun, Row } from './row';

export interface Ended {
  readonly row: Pick<Row, 'number' | 'title' | 'target'>;
  readonly outcome: Figure | NotRun;
}

export type Verdict = 'met' | 'not met' | 'not run';

/** How much of what went wrong is shown under the table. */
const mostShown = 10;

export function verdictOf({ outcome }: Ended): Verdict {
  if ('why' in outcome) return 'not run';
  return outcome.isMet ? 'met' : 'not met';
}

/** The figures of all rows in columns, and under them what went wrong. */
export function tableOf(rows: readonly Ended[]): string {
  const table = inColumns([
    ['#', 'what', 'how many', 'figure', 'target', ''],
    ...rows.map((ended) => [String(ended.row.number), ended.row.title, ...cellsOf(ended)]),
  ]);
  return [table, ...rows.flatMap(wrongOf)].join('\n');
}

function cellsOf(ended: Ended): readonly string[] {
  const { row, outcome } = ended;
  if ('why' in outcome) return ['', '', row.target, `not run: ${outcome.why}`];
  return [outcome.howMany, outcome.found, row.target, verdictOf(ended)];
}

function wrongOf({ row, outcome }: Ended): readonly string[] {
  const wrong = 'wrong' in outcome ? (outcome.wrong ?? []) : [];
  if (wrong.length === 0) return [];
  const more = wrong.length > mostShown ? [`  … and ${wrong.length - mostShown} more`] : [];
  return ['', `${row.number} ${row.title}:`, ...wrong.slice(0, mostShown).map((line) => `  ${line}`), ...more];
}
