import { useMemo, useState } from 'react';
import type { AskedColumns } from './import-walk';

type Rows = readonly (readonly string[])[];

/**
 * What a screen of columns holds: the mapping as it was said so far, the rows without their header, and what of it all is the same
 * on every such screen. `guess` maps a table of this header, null when its first row is already data.
 */
export function useMapping<Mapping extends { readonly hasHeader: boolean }>(
  asked: AskedColumns<
    { readonly header: readonly string[] | null; readonly rows: Rows; readonly guess: Mapping },
    Mapping
  >,
  guess: (header: readonly string[] | null, rows: Rows) => Mapping,
) {
  const { table, close, fileWords, onForget } = asked;
  const whole = useMemo(() => (table.header === null ? table.rows : [table.header, ...table.rows]), [table]);
  const start = asked.start ?? table.guess;
  const [mapping, setMapping] = useState(start);
  const headerOf = (hasHeader: boolean) => (hasHeader ? (whole[0] ?? null) : null);
  const rowsOf = (hasHeader: boolean) => (hasHeader ? whole.slice(1) : whole);
  const startAgain = (hasHeader: boolean) => setMapping(guess(headerOf(hasHeader), rowsOf(hasHeader)));
  const rows = rowsOf(mapping.hasHeader);

  function forget() {
    onForget?.();
    startAgain(mapping.hasHeader);
  }

  const screen = {
    fileWords,
    header: headerOf(mapping.hasHeader),
    rows,
    onHeader: startAgain,
    onForget: onForget && forget,
    dirty: mapping !== start,
    close,
    onDone: () => asked.onDone(mapping),
  };
  return { mapping, setMapping, rows, screen };
}
