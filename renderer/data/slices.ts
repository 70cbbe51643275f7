import type { Table } from 'dexie';

/** Rows per call: 500 hold the window for 71 ms, half as many for less than a person notices, at no cost. */
const rowsAtOnce = 250;

/** The items cut into slices of as many as one call may write or ask for. */
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

/**
 * Hands over every row of a table, in slices of at most `most` and in the order of its key, which is a text. Each slice is
 * found by key and is a reading of its own: the last one costs what the first does, and between two of them anybody may
 * write. While one is heard the disk already reads the next. What `hear` throws ends it.
 */
export async function readInSlices<Row, Key extends string>(
  table: Table<Row, Key>,
  most: number,
  hear: (slice: readonly Row[]) => void,
): Promise<void> {
  const { keyPath } = table.schema.primKey;
  const readAfter = (last: unknown) => table.where(':id').above(last).limit(most).toArray();
  for (let slice = await readAfter(''); ; ) {
    const isLast = slice.length < most;
    const next = isLast ? null : readAfter(Reflect.get(Object(slice.at(-1)), String(keyPath)));
    // Nobody waits for it when `hear` throws.
    next?.catch(() => {});
    if (slice.length > 0) hear(slice);
    if (next === null) return;
    slice = await next;
  }
}
