import { readTableAsOf } from '../data/as-of';
import type { BookDatabase } from '../data/database';
import { readLastSeq } from '../data/history';
import { type BookRecord, type TableName, tableNames } from '../domain/book/records';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { type Differences, DifferenceTally } from '../domain/safety/differences';
import type { BackupRefusal, OpenBackup } from '../exchange/backup/read-backup';
import type { FillingOptions } from './fill-book';

export type CompareRefusal = BackupRefusal | { readonly code: 'cancelled' };

/**
 * Tells how the book of a backup differs from the present one, as that is after its last action. Both flow past one another
 * in the order of their ids, so that memory holds a batch of each. A backup in another order is damaged: no restore takes it
 * either.
 */
export async function compareWithBackup(
  database: BookDatabase,
  backup: OpenBackup,
  { onProgress, signal }: FillingOptions = {},
): Promise<Outcome<Differences, CompareRefusal>> {
  const seq = await readLastSeq(database);
  const tally = new DifferenceTally();
  const all = tableNames.reduce((sum, table) => sum + backup.manifest.tables[table].count, 0);
  let done = 0;
  for (const table of tableNames) {
    const refusal = await compareTable(table, backup, oneByOne(readTableAsOf(database, table, seq)), tally, (count) => {
      done += count;
      onProgress?.({ done, all });
      return signal?.aborted !== true;
    });
    if (refusal) return refuse(refusal);
  }
  return succeed(tally.sum());
}

async function compareTable(
  table: TableName,
  backup: OpenBackup,
  present: AsyncGenerator<BookRecord>,
  tally: DifferenceTally,
  goesOn: (count: number) => boolean,
): Promise<CompareRefusal | null> {
  let next = await present.next();
  /** Passes over the present records before an id, which the backup does not have, and answers the one that has it. */
  async function presentOf(id: string | null): Promise<BookRecord | null> {
    for (; !next.done && (id === null || next.value.id < id); next = await present.next()) {
      tally.add(table, null, next.value);
    }
    if (next.done || next.value.id !== id) return null;
    const found = next.value;
    next = await present.next();
    return found;
  }

  const rows = backup.rows(table);
  let last = '';
  for (let batch = await rows.next(); ; batch = await rows.next()) {
    if (batch.done) {
      await presentOf(null);
      return batch.value;
    }
    for (const restored of batch.value as readonly BookRecord[]) {
      if (restored.id <= last) return { code: 'damaged', table };
      last = restored.id;
      tally.add(table, restored, await presentOf(restored.id));
    }
    if (!goesOn(batch.value.length)) return { code: 'cancelled' };
  }
}

async function* oneByOne(batches: AsyncIterable<readonly object[]>): AsyncGenerator<BookRecord> {
  for await (const batch of batches) yield* batch as readonly BookRecord[];
}
