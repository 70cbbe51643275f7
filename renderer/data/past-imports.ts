import Dexie from 'dexie';
import type { ActionKey, ActionLabel, Change } from '../domain/book/action';
import type { BookRecord, TableName } from '../domain/book/records';
import {
  type ImportedRecord,
  isLeft,
  nameOf,
  needsOf,
  planTakeBack,
  type TakeBackPlan,
} from '../domain/book/take-back';
import type { Moment } from '../domain/calendar/day';
import { tableOf } from './commit';
import type { BookDatabase, ChangeRow } from './database';
import { readAction, readLastSeq } from './history';
import { readByIds } from './slices';

/** An import that the history holds. The subject of its label is the names of its files; '' where it was not yet kept. */
export interface PastImport {
  readonly seq: number;
  readonly at: Moment;
  readonly label: ActionLabel;
  /** Of how many records something stays since it was taken back; null when it was not. */
  readonly staying: number | null;
}

/** An import, and what took it back: Ctrl+Z, which takes all, and the takings back that are not undone themselves. */
interface FollowedImport extends Omit<PastImport, 'staying'> {
  readonly isUndone: boolean;
  readonly takenBackBy: readonly number[];
}

const importKeys: readonly ActionKey[] = ['contacts-imported', 'sales-imported', 'history-imported'];
const followedKeys: readonly ActionKey[] = [...importKeys, 'import-taken-back'];

/** Heads per reading. */
const headsAtOnce = 250;

/** Every import of the whole history, however long ago, the newest first. */
export async function readImports(database: BookDatabase): Promise<readonly PastImport[]> {
  const imports: PastImport[] = [];
  for (const followed of await followImports(database, 1)) {
    const { isUndone, takenBackBy, ...past } = followed;
    const isTakenBack = isUndone || takenBackBy.length > 0;
    const staying = isTakenBack ? (await readRemaining(database, followed)).filter(isLeft).length : null;
    imports.push({ ...past, staying });
  }
  return imports.reverse();
}

/** The imports of the history from action `first` on, in their order, each followed through whatever took it back and forth. */
async function followImports(database: BookDatabase, first: number): Promise<readonly FollowedImport[]> {
  const last = await readLastSeq(database);
  const followed: ChangeRow[] = [];
  for (let start = first; start <= last; start += headsAtOnce) {
    const count = Math.min(headsAtOnce, last - start + 1);
    const keys = Array.from({ length: count }, (_, index): [number, number] => [start + index, 0]);
    for (const head of await database.changes.bulkGet(keys)) {
      if (head && followedKeys.includes(head.label.key)) followed.push(head);
    }
  }
  return foldImports(followed);
}

/** An undo carries the label of what it undoes. */
function foldImports(heads: readonly ChangeRow[]): readonly FollowedImport[] {
  const imports = new Map<number, FollowedImport>();
  // Which import each taking back is about.
  const takenBack = new Map<number, number>();
  for (const { seq, at, kind, of, label } of heads) {
    if (kind === 'do' && label.key !== 'import-taken-back') {
      imports.set(seq, { seq, at, label, isUndone: false, takenBackBy: [] });
      continue;
    }
    if (of === null) continue;
    // What is done, undone or done again here: an import, or a taking back.
    const done = kind === 'do' ? seq : of;
    if (kind === 'do') takenBack.set(seq, of);
    const past = imports.get(takenBack.get(done) ?? done);
    if (past?.seq === done) imports.set(done, { ...past, isUndone: kind === 'undo' });
    else if (past) {
      const others = past.takenBackBy.filter((each) => each !== done);
      imports.set(past.seq, { ...past, takenBackBy: kind === 'undo' ? others : [...others, done] });
    }
  }
  return [...imports.values()];
}

export interface ReadTakeBack {
  readonly label: ActionLabel;
  readonly plan: TakeBackPlan;
  /** The last action before the reading: the plan holds as long as it is the last. */
  readonly after: number;
}

/**
 * How far the import `seq` can be taken back from the book as it is, beyond what was taken back already; null when there is no
 * such import.
 */
export async function readTakeBack(database: BookDatabase, seq: number): Promise<ReadTakeBack | null> {
  const after = await readLastSeq(database);
  const [past] = await followImports(database, seq);
  if (past?.seq !== seq) return null;
  const remaining = await readRemaining(database, past);
  const others = await readReferring(
    database,
    seq,
    remaining.map(({ change }) => change),
  );
  return { label: past.label, plan: planTakeBack(remaining, others), after };
}

/** What an import did and nothing took back. A record that was taken back is the person's own again, whatever became of it. */
async function readRemaining(
  database: BookDatabase,
  { seq, isUndone, takenBackBy }: FollowedImport,
): Promise<readonly ImportedRecord[]> {
  if (isUndone) return [];
  const [imported, ...takings] = await Promise.all([seq, ...takenBackBy].map((each) => readAction(database, each)));
  const taken = new Set(takings.flatMap((taking) => taking?.changes.map(nameOf) ?? []));
  const changes = (imported?.changes ?? []).filter((change) => !taken.has(nameOf(change)));
  const now = await readNow(database, changes);
  return changes.map((change) => ({ change, now: now.get(nameOf(change)) ?? null }));
}

type Named = Pick<Change, 'table' | 'id'>;

/** These records as they stand, by name; those that are gone are left out. */
async function readNow(database: BookDatabase, named: readonly Named[]): Promise<ReadonlyMap<string, BookRecord>> {
  const found = new Map<string, BookRecord>();
  for (const [table, ofTable] of Map.groupBy(named, (each) => each.table)) {
    const rows = await readByIds(
      tableOf(database, table),
      ofTable.map(({ id }) => id),
    );
    for (const row of rows) if (row) found.set(nameOf({ table, id: row.id }), row);
  }
  return found;
}

/**
 * The records that refer to what an import made and are not of it. Nothing could refer to it before it was there: they are all in
 * the history after it.
 */
async function readReferring(
  database: BookDatabase,
  seq: number,
  changes: readonly Change[],
): Promise<readonly BookRecord[]> {
  const own = new Set(changes.map(nameOf));
  const made = new Set(changes.filter(({ before }) => before === null).map(nameOf));
  const refers = (record: BookRecord) => needsOf(record).some(([table, id]) => made.has(nameOf({ table, id })));
  const referring = new Map<string, { readonly table: TableName; readonly id: string }>();
  let last: [number, unknown] = [seq, Dexie.maxKey];
  for (;;) {
    const rows = await database.changes.where(':id').above(last).limit(headsAtOnce).toArray();
    for (const { table, id, after } of rows.flatMap((row) => row.changes)) {
      const name = nameOf({ table, id });
      if (after !== null && !own.has(name) && refers(after)) referring.set(name, { table, id });
    }
    const end = rows.at(-1);
    if (!end || rows.length < headsAtOnce) break;
    last = [end.seq, end.part];
  }
  const now = await readNow(database, [...referring.values()]);
  return [...now.values()].filter(refers);
}
