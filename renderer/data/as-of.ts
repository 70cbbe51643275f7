import Dexie from 'dexie';
import type { BookRecord, TableName } from '../domain/book/records';
import { tableOf } from './commit';
import type { BookDatabase, ChangeRow } from './database';
import type { WholeTable } from './whole-book';

/** Each batch is a transaction of its own, which costs as much as some hundred rows. */
const rowsPerBatch = 1_000;

/** Of the tables whose rows are large: a row of the history may hold hundreds of records, each as it was and as it became. */
const largeRowsPerBatch = { changes: 100, portraits: 100 } as const;

const sizeOfBatch = (name: WholeTable) =>
  name === 'changes' || name === 'portraits' ? largeRowsPerBatch[name] : rowsPerBatch;

/**
 * Every row of a table as it was right after action `seq`, in the order of its key, in batches of at most `rowsAtOnce`,
 * whatever is committed meanwhile; of the history itself, the rows up to `seq`. Takes no turn: between two batches
 * anybody may write, and `seq` may be any action of the past (`readLastSeq` says which one was the last). While one batch is
 * worked on the disk already reads the next.
 */
export async function* readTableAsOf(
  database: BookDatabase,
  name: WholeTable,
  seq: number,
  rowsAtOnce = sizeOfBatch(name),
): AsyncGenerator<readonly object[]> {
  const batches: AsyncGenerator<readonly object[]> =
    name === 'changes' ? readChangesUpTo(database, seq, rowsAtOnce) : readRecordsAsOf(database, name, seq, rowsAtOnce);
  yield* oneAhead(batches);
}

/** Asks for the next item before this one is handed out. Nobody waits for an item that is not wanted any more. */
async function* oneAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  for (let asked = items.next(); ; ) {
    const { done, value } = await asked;
    if (done) return;
    asked = items.next();
    asked.catch(() => {});
    yield value;
  }
}

/** What is written once is never changed: nothing to take back. */
async function* readChangesUpTo(
  database: BookDatabase,
  seq: number,
  rowsAtOnce: number,
): AsyncGenerator<readonly ChangeRow[]> {
  let last: [number, unknown] = [0, Dexie.minKey];
  for (;;) {
    const rows = await database.changes
      .where(':id')
      .between(last, [seq, Dexie.maxKey], false, true)
      .limit(rowsAtOnce)
      .toArray();
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (!end || rows.length < rowsAtOnce) return;
    last = [end.seq, end.part];
  }
}

/**
 * Each batch is one transaction over the rows and the history, and a commit is one over both: they agree. What the history
 * has gained since is laid over the rows that are still to come.
 */
async function* readRecordsAsOf(
  database: BookDatabase,
  name: TableName,
  seq: number,
  rowsAtOnce: number,
): AsyncGenerator<readonly BookRecord[]> {
  const table = tableOf(database, name);
  // Records that have changed since, as they were before the first of these changes; null for those that were not there.
  const before = new Map<string, BookRecord | null>();
  let heard = seq;
  let last = '';
  const hear = (row: ChangeRow) => {
    for (const change of row.changes) {
      if (change.table === name && change.id > last && !before.has(change.id)) before.set(change.id, change.before);
    }
    heard = row.seq;
  };
  for (;;) {
    // Both are asked before either answers, so that nothing can end the transaction between them.
    const [rows, since] = await database.transaction('r', table, database.changes, () =>
      Promise.all([
        table.where(':id').above(last).limit(rowsAtOnce).toArray(),
        database.changes.where(':id').above([heard, Dexie.maxKey]).toArray(),
      ]),
    );
    since.forEach(hear);
    const end = rows.length < rowsAtOnce ? null : (rows.at(-1)?.id ?? null);
    const rewound = rewind(rows, before, end);
    const batch = rewound.slice(0, rowsAtOnce);
    if (batch.length > 0) yield batch;
    const next = rewound.length > rowsAtOnce ? batch.at(-1)?.id : end;
    if (next === undefined || next === null) return;
    last = next;
    for (const id of before.keys()) if (id <= last) before.delete(id);
  }
}

/** Rows with the changes up to `end` taken back (all of them when it is null), in the order of their ids. */
function rewind(
  rows: readonly BookRecord[],
  before: ReadonlyMap<string, BookRecord | null>,
  end: string | null,
): readonly BookRecord[] {
  if (before.size === 0) return rows;
  const kept = rows.filter((row) => !before.has(row.id));
  for (const [id, record] of before) if (record !== null && (end === null || id <= end)) kept.push(record);
  return kept.sort((left, right) => (left.id < right.id ? -1 : 1));
}
