import type { Table } from 'dexie';

/** Rows per call: 500 hold the window for 71 ms, half as many for less than a person notices, at no cost. */
const rowsAtOnce = 250;

export function sliced<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const slices: Item[][] = [];
  for (let start = 0; start < items.length; start += rowsAtOnce) slices.push(items.slice(start, start + rowsAtOnce));
  return slices;
}

/** These rows in the order asked for, undefined for those that are gone. Each id is a request of its own: hence slices. */
export async function readByIds<Row, Key>(
  table: Table<Row, Key>,
  ids: readonly Key[],
): Promise<readonly (Row | undefined)[]> {
  const rows: (Row | undefined)[] = [];
  for (const slice of sliced(ids)) rows.push(...(await table.bulkGet([...slice])));
  return rows;
}
