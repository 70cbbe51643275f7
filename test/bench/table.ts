import { inColumns } from '../support/columns';
import type { Finding, Row } from './finding';

/** The findings of all rows as lines of text, in columns. */
export function tableOf(measured: readonly { readonly row: Row; readonly findings: readonly Finding[] }[]): string {
  return inColumns([
    ['#', 'what', 'ours', 'raw', 'ratio', 'target', ''],
    ...measured.flatMap(({ row, findings }) =>
      findings.map(({ what, ours, raw, ratio, target, verdict }, index) => [
        index === 0 ? String(row.number) : '',
        what,
        ours,
        raw,
        ratio,
        target,
        verdict,
      ]),
    ),
  ]);
}
