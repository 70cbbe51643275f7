import Dexie from 'dexie';
import type { ActionKey, ActionLabel, Change } from '../domain/book/action';
import type { BookRecord, TableName } from '../domain/book/records';
import { type ImportedRecord, nameOf, needsOf, planTakeBack, type TakeBackPlan } from '../domain/book/take-back';
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
  /** Whether it was taken back since, whole or as far as it could be. */
  readonly isTakenBack: boolean;
}

const importKeys: readonly ActionKey[] = ['contacts-imported', 'sales-imported', 'history-imported'];
const followedKeys: readonly ActionKey[] = [...importKeys, 'import-taken-back'];

/** Heads per reading. */
const headsAtOnce = 250;

/** Every import of the whole history, however long ago, the newest first. */
export async function readImports(database: BookDatabase): Promise<readonly PastImport[]> {
  const last = await readLastSeq(database);
  const followed: ChangeRow[] = [];
  for (let first = 1; first <= last; first += headsAtOnce) {
    const count = Math.min(headsAtOnce, last - first + 1);
    const keys = Array.from({ length: count }, (_, index): [number, number] => [first + index, 0]);
    for (const head of await database.changes.bulkGet(keys)) {
      if (head && followedKeys.includes(head.label.key)) followed.push(head);
    }
  }
  return foldImports(followed);
}

/** Follows each import through whatever took it back and forth; an undo carries the label of what it undoes. */
export function foldImports(
  heads: readonly Pick<ChangeRow, 'seq' | 'at' | 'kind' | 'of' | 'label'>[],
): readonly PastImport[] {
  const imports = new Map<number, PastImport>();
  // Which import each taking back is about.
  const takenBackBy = new Map<number, number>();
  const mark = (seq: number | undefined, isTakenBack: boolean) => {
    const found = seq === undefined ? undefined : imports.get(seq);
    if (found) imports.set(found.seq, { ...found, isTakenBack });
  };
  for (const { seq, at, kind, of, label } of heads) {
    const isImport = label.key !== 'import-taken-back';
    if (kind === 'do') {
      if (isImport) imports.set(seq, { seq, at, label, isTakenBack: false });
      else if (of !== null) {
        takenBackBy.set(seq, of);
        mark(of, true);
      }
    } else if (of !== null) mark(isImport ? of : takenBackBy.get(of), (kind === 'undo') === isImport);
  }
  return [...imports.values()].reverse();
}

export interface ReadTakeBack {
  readonly label: ActionLabel;
  readonly plan: TakeBackPlan;
  /** The last action before the reading: the plan holds as long as it is the last. */
  readonly after: number;
}

/** How far the import `seq` can be taken back from the book as it is; null when there is no such import. */
export async function readTakeBack(database: BookDatabase, seq: number): Promise<ReadTakeBack | null> {
  const after = await readLastSeq(database);
  const action = await readAction(database, seq);
  if (action === null || !importKeys.includes(action.head.label.key)) return null;
  const { changes } = action;
  const now = await readNow(database, changes);
  const imported = changes.map((change): ImportedRecord => ({ change, now: now.get(nameOf(change)) ?? null }));
  const others = await readReferring(database, seq, changes);
  return { label: action.head.label, plan: planTakeBack(imported, others), after };
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
