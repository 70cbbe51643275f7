import Dexie, { type Table } from 'dexie';
import type { TableName } from '../domain/book/records';
import { invariant } from '../domain/invariant';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { walkIn } from '../domain/sale/sale';
import { type BookDatabase, deleteDatabase, type MetaRow, nativeVersion, openDatabase } from './database';
import type { Door } from './door';
import { recountAll } from './recount-figures';

/** The tables that make up a book; figures and open sales are recounted from them. */
export type WholeTable = TableName | 'changes';

/** The version of the book's shape that backups announce. */
export const bookSchema = nativeVersion / 10;

export interface BookIdentity {
  readonly book: Extract<MetaRow, { key: 'book' }>['value'];
  readonly lastSeq: number;
}

/** Who this book is, and the sequence of its last action. Throws on a database that was never opened as a book. */
export async function readIdentity(database: BookDatabase): Promise<BookIdentity> {
  const [book, lastSeq] = await database.meta.bulkGet(['book', 'lastSeq']);
  invariant(book?.key === 'book', 'an open book has an identity');
  return { book: book.value, lastSeq: lastSeq?.key === 'lastSeq' ? lastSeq.value : 0 };
}

/** How many rows these tables hold together. */
export async function countRows(database: BookDatabase, names: readonly WholeTable[]): Promise<number> {
  const counts = await Promise.all(names.map((name) => countTable(database, name)));
  return counts.reduce((left, right) => left + right, 0);
}

export type FillRefusal =
  /** A row refers to a client or a sale that has not come. */
  | { readonly code: 'dangling'; readonly table: WholeTable }
  /** Two rows of the same id. */
  | { readonly code: 'double'; readonly table: WholeTable }
  | { readonly code: 'not-empty' };

/**
 * An empty database that is being filled with a book from elsewhere. Nobody opens it until it is whole, so its rows are
 * written in chunks rather than in one transaction: memory stays small, and giving up means deleting it.
 */
export interface Filling {
  readonly database: BookDatabase;
  /** Tables have to come in the order of `tableNames`; a row that refers to nothing refuses the whole filling. */
  add(table: WholeTable, rows: readonly object[]): Promise<Outcome<null, FillRefusal>>;
  /** Recounts the figures and gives the book its identity. */
  finish(identity: BookIdentity): Promise<void>;
  giveUp(): Promise<void>;
}

/**
 * Empties a database of a fresh name. A store that lost the list of its databases (LevelDB's CURRENT) hands the rows of an
 * old one to the next that is made.
 */
export async function emptyFresh(name: string): Promise<void> {
  for (let attempt = 0; attempt < mostRemains; attempt += 1) {
    const opened = await openDatabase(name);
    invariant(opened.ok, 'a database of a fresh name opens');
    const { database } = opened.value;
    const counts = await Promise.all(database.tables.map((table) => table.count()));
    database.close();
    if (counts.every((count) => count === 0)) return;
    await deleteDatabase(name);
  }
}

/** More databases than the app ever had at once. */
const mostRemains = 40;

/** Opens a database of a fresh name to be filled; refused when a book is in it already. */
export async function startFilling(name: string): Promise<Outcome<Filling, FillRefusal>> {
  const opened = await openDatabase(name);
  invariant(opened.ok, 'a database of a fresh name opens');
  const { database, door } = opened.value;
  if ((await database.meta.count()) > 0) {
    database.close();
    return refuse({ code: 'not-empty' });
  }
  const known = { clients: new Set<unknown>([walkIn]), sales: new Set<unknown>() };
  return succeed({
    database,
    async add(table, rows) {
      if (!rows.every((row) => refersToKnown(table, row, known))) return refuse({ code: 'dangling', table });
      if (table === 'clients' || table === 'sales') for (const row of rows) known[table].add(Reflect.get(row, 'id'));
      try {
        await write(database, door, table, rows);
      } catch (error) {
        if (isDouble(error)) return refuse({ code: 'double', table });
        throw error;
      }
      return succeed(null);
    },
    async finish(identity) {
      // Nothing comes any more, and to count takes room of its own.
      for (const ids of Object.values(known)) ids.clear();
      for await (const slice of recountAll(database)) {
        await write(database, door, 'figures', slice.figures);
        await write(database, door, 'openSales', slice.open);
      }
      await write(database, door, 'meta', [
        { key: 'book', value: identity.book },
        { key: 'lastSeq', value: identity.lastSeq },
      ]);
      database.close();
    },
    async giveUp() {
      database.close();
      await deleteDatabase(name);
    },
  });
}

function refersToKnown(
  table: WholeTable,
  row: object,
  known: { readonly clients: ReadonlySet<unknown>; readonly sales: ReadonlySet<unknown> },
): boolean {
  const read = (key: string): unknown => Reflect.get(row, key);
  switch (table) {
    case 'distinctions':
      return known.clients.has(read('oneId')) && known.clients.has(read('otherId'));
    case 'portraits':
      return known.clients.has(read('id'));
    case 'links':
      return known.clients.has(read('fromId')) && known.clients.has(read('toId'));
    case 'interactions':
    case 'followUps':
      return known.clients.has(read('clientId'));
    case 'sales':
      return known.clients.has(read('buyerId'));
    case 'payments':
      return known.clients.has(read('buyerId')) && known.sales.has(read('saleId'));
    default:
      return true;
  }
}

async function write(database: BookDatabase, door: Door, name: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const table: Table<object, unknown> = database.table(name);
  await database.transaction('rw', table, async (transaction) => {
    door.admit(transaction.idbtrans);
    // `add`, not `put`: a second row of the same id is a damaged file.
    await table.bulkAdd(rows);
  });
}

function isDouble(error: unknown): boolean {
  return error instanceof Dexie.BulkError && error.failures.every((failure) => failure.name === 'ConstraintError');
}

/** How many rows one table holds. */
export function countTable(database: BookDatabase, name: WholeTable): Promise<number> {
  return database.table(name).count();
}
