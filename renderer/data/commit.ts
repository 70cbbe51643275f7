import type { Table } from 'dexie';
import type { ActionLabel, Change } from '../domain/book/action';
import type { BookRecord, TableName } from '../domain/book/records';
import { referencesOf } from '../domain/book/references';
import { sameRecord } from '../domain/book/same-record';
import type { Moment } from '../domain/calendar/day';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import type { BookDatabase, ChangeRow } from './database';
import { readLastSeq } from './history';
import { findOrphan } from './referring';
import { sliced } from './slices';

/** An action as it is about to be written: judged, with its place in the history. */
export interface Entry {
  readonly seq: number;
  readonly at: Moment;
  readonly kind: ChangeRow['kind'];
  readonly of: number | null;
  readonly label: ActionLabel;
  readonly undoable: boolean;
  readonly changes: readonly Change[];
}

export type Conflict =
  /** A record is no longer what the action was worked out from. */
  | { readonly code: 'changed-meanwhile'; readonly table: TableName; readonly id: string }
  /** A record refers to a client or a sale that is not in the book, or would once this one is out of it. */
  | { readonly code: 'dangling'; readonly table: TableName; readonly id: string }
  /** Something came after the action after which this one was to come. */
  | { readonly code: 'book-moved' };

/** From so many changes on, one question that spares most others is worth asking. */
const many = 50;

/** The head keeps the changes of ordinary actions; larger ones are spread over the parts that follow it. */
const changesInHead = 50;

/** The table of this name, for what treats all records alike. */
export function tableOf(database: BookDatabase, name: TableName): Table<BookRecord, string> {
  return database.table<BookRecord, string>(name);
}

/**
 * Compares an action with the book, in the running transaction: answers the sequence of the last action when every
 * record is what this one supposes and all that is referred to is and stays there, else the first that is not. `after`: the sequence
 * that has to be the last; null when any may.
 */
export async function examine(
  database: BookDatabase,
  changes: readonly Change[],
  after: number | null,
  onSlice: () => void,
): Promise<Outcome<number, Conflict>> {
  const [last, changed, dangling, orphan] = await Promise.all([
    readLastSeq(database),
    findChanged(database, changes, onSlice),
    findDangling(database, changes, onSlice),
    findOrphan(database, changes, onSlice),
  ]);
  if (after !== null && last !== after) return refuse({ code: 'book-moved' });
  const conflict = changed ?? dangling ?? (orphan && { code: 'dangling' as const, ...orphan });
  return conflict ? refuse(conflict) : succeed(last);
}

async function findChanged(
  database: BookDatabase,
  changes: readonly Change[],
  onSlice: () => void,
): Promise<Conflict | null> {
  // Nothing is awaited that asks nothing of the database: the transaction would end meanwhile.
  const asked = changes.length < many ? changes : await withoutNewest(database, changes);
  for (const slice of sliced(asked)) {
    const found = await Promise.all(byTable(slice).map(([name, ofTable]) => findChangedIn(database, name, ofTable)));
    onSlice();
    const conflict = found.find((each) => each !== null);
    if (conflict) return conflict;
  }
  return null;
}

/**
 * Leaves out the records that come into a table behind its last one, where nothing can stand yet: an import's, whose ids
 * are of this moment. To ask for each of 20,000 is a third of the time that such an action takes.
 */
async function withoutNewest(database: BookDatabase, changes: readonly Change[]): Promise<readonly Change[]> {
  const names = [...new Set(changes.map((change) => change.table))];
  const lasts = await Promise.all(
    names.map((name) => tableOf(database, name).toCollection().reverse().limit(1).primaryKeys()),
  );
  const lastOf = new Map(names.map((name, at) => [name, lasts[at]?.[0] ?? '']));
  return changes.filter(({ table, id, before }) => before !== null || id <= (lastOf.get(table) ?? ''));
}

async function findChangedIn(
  database: BookDatabase,
  name: TableName,
  changes: readonly Change[],
): Promise<Conflict | null> {
  const stored = await tableOf(database, name).bulkGet(changes.map((change) => change.id));
  const conflicting = changes.find((change, at) => !sameRecord(stored[at] ?? null, change.before));
  return conflicting ? { code: 'changed-meanwhile', table: name, id: conflicting.id } : null;
}

async function findDangling(
  database: BookDatabase,
  changes: readonly Change[],
  onSlice: () => void,
): Promise<Conflict | null> {
  // Only what can be referred to: a portrait has the id of its client and says nothing of whether that one is there.
  const referable = changes.filter(({ table }) => table === 'clients' || table === 'sales');
  const gone = new Set(referable.filter((change) => change.after === null).map((change) => change.id));
  const coming = new Set(referable.filter((change) => change.after !== null).map((change) => change.id));
  const wanted = { clients: new Map<string, Change>(), sales: new Map<string, Change>() };
  for (const change of changes) {
    for (const [table, id] of change.after === null ? [] : referencesOf(change.after)) {
      if (gone.has(id)) return { code: 'dangling', table: change.table, id: change.id };
      if (!coming.has(id)) wanted[table].set(id, change);
    }
  }
  for (const table of ['clients', 'sales'] as const) {
    for (const slice of sliced([...wanted[table]])) {
      const found = await tableOf(database, table).bulkGet(slice.map(([id]) => id));
      onSlice();
      const dangling = slice[found.indexOf(undefined)]?.[1];
      if (dangling) return { code: 'dangling', table: dangling.table, id: dangling.id };
    }
  }
  return null;
}

function byTable(changes: readonly Change[]): readonly (readonly [TableName, readonly Change[]])[] {
  return [...Map.groupBy(changes, (change) => change.table)];
}

/** Writes the rows of an action, in the running transaction. `onRows` hears how many rows have been handed over. */
export async function writeRows(
  database: BookDatabase,
  changes: readonly Change[],
  onRows: (count: number) => void,
): Promise<void> {
  for (const slice of sliced(changes)) {
    await Promise.all(byTable(slice).map(([name, ofTable]) => writeRowsOf(tableOf(database, name), ofTable)));
    onRows(slice.length);
  }
}

async function writeRowsOf(table: Table<BookRecord, string>, changes: readonly Change[]): Promise<void> {
  const puts = changes.flatMap((change) => (change.after === null ? [] : [change.after]));
  const deletes = changes.flatMap((change) => (change.after === null ? [change.id] : []));
  if (puts.length > 0) await table.bulkPut(puts);
  if (deletes.length > 0) await table.bulkDelete(deletes);
}

/** Appends an action to the history and moves the book's sequence, in the running transaction. */
export async function appendHistory(database: BookDatabase, entry: Entry, onSlice: () => void): Promise<void> {
  const { seq, at, kind, of, label, undoable, changes } = entry;
  const inHead = changes.length <= changesInHead;
  const rest = inHead ? [] : sliced(changes);
  const shared = { seq, at, kind, of, label, undoable, parts: rest.length };
  for (const [index, slice] of rest.entries()) {
    await database.changes.add({ ...shared, part: index + 1, changes: slice });
    onSlice();
  }
  await Promise.all([
    database.changes.add({ ...shared, part: 0, changes: inHead ? changes : [] }),
    database.meta.put({ key: 'lastSeq', value: seq }),
  ]);
}
