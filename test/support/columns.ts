/** Lines of text in columns, the first line over a rule. */
export function inColumns(lines: readonly (readonly string[])[]): string {
  const head = lines[0] ?? [];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const [first = '', ...rest] = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [first, rule, ...rest].join('\n');
}
