import type { Finding, Row } from './finding';

const columns = ['#', 'what', 'ours', 'raw', 'ratio', 'target', ''] as const;

/** The findings of all rows as lines of text, in columns. */
export function tableOf(measured: readonly { readonly row: Row; readonly findings: readonly Finding[] }[]): string {
  const lines: readonly string[][] = [
    [...columns],
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
  ];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const [head = '', ...rest] = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [head, rule, ...rest].join('\n');
}
