import Dexie from 'dexie';
import type { Change } from '../domain/book/action';
import type { BookRecord, TableName } from '../domain/book/records';
import { referencesOf } from '../domain/book/references';
import type { BookDatabase } from './database';
import { sliced } from './slices';

/** The indexes that find what refers to a client or to a sale: those of `referencesOf`, read the other way. */
const ways = {
  clients: [
    ['links', 'fromId'],
    ['links', 'toId'],
    ['interactions', '[clientId+day]'],
    ['followUps', '[clientId+day]'],
    ['sales', '[buyerId+day]'],
    ['payments', '[buyerId+day]'],
    ['distinctions', 'oneId'],
    ['distinctions', 'otherId'],
    ['portraits', ':id'],
  ],
  sales: [['payments', 'saleId']],
} as const satisfies Record<'clients' | 'sales', readonly (readonly [TableName, string])[]>;

/**
 * Up to so many are asked for one by one. More are asked for from the first id to the last of each slice: an import, whose ids
 * follow one another, is then taken back in a few questions, and no row is read twice.
 */
const few = 50;

/**
 * Looks, in the running transaction, for a record that refers to a client or a sale which these changes take out of the book
 * for good, and which they leave as it is: it would stand without it. Null when there is none.
 */
export async function findOrphan(
  database: BookDatabase,
  changes: readonly Change[],
  onSlice: () => void,
): Promise<{ readonly table: TableName; readonly id: string } | null> {
  const told = new Set(changes.map(({ table, id }) => `${table} ${id}`));
  for (const table of ['clients', 'sales'] as const) {
    const ids = changes.flatMap((change) => (change.table === table && change.after === null ? change.id : [])).sort();
    for (const slice of sliced(ids)) {
      const leaving = new Set(slice);
      const refers = (row: BookRecord) => referencesOf(row).some(([to, id]) => to === table && leaving.has(id));
      const ranges = ids.length <= few ? slice.map((id) => [id, id] as const) : [[slice[0], slice.at(-1)] as const];
      const found = await Promise.all(
        ways[table].flatMap(([name, index]) =>
          ranges.map(async ([first, last]) => {
            const rows = await readBetween(database, name, index, first, last);
            const orphan = rows.find((row) => !told.has(`${name} ${row.id}`) && refers(row));
            return orphan ? { table: name, id: orphan.id } : null;
          }),
        ),
      );
      onSlice();
      const orphan = found.find((each) => each !== null);
      if (orphan) return orphan;
    }
  }
  return null;
}

function readBetween(database: BookDatabase, name: TableName, index: string, first: unknown, last: unknown) {
  const isCompound = index.startsWith('[');
  return database
    .table<BookRecord, string>(name)
    .where(index)
    .between(isCompound ? [first, Dexie.minKey] : first, isCompound ? [last, Dexie.maxKey] : last, true, true)
    .toArray();
}
