import Dexie from 'dexie';
import type { ActionLabel, Change } from '../domain/book/action';
import type { BookDatabase, ChangeRow } from './database';

/** What can be undone and redone, newest last; at most the last hundred actions. */
export interface History {
  readonly undoable: readonly HistoryEntry[];
  readonly redoable: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly seq: number;
  readonly label: ActionLabel;
}

/** How many actions Ctrl+Z reaches back. */
export const undoDepth = 100;

// Each action may have been undone and redone: that many heads certainly hold the last hundred.
const headsRead = undoDepth * 3;

/** The sequence of the last action; 0 in a new book. */
export async function readLastSeq(database: BookDatabase): Promise<number> {
  const row = await database.meta.get('lastSeq');
  return row?.key === 'lastSeq' ? row.value : 0;
}

/** Whether the history holds its first action and its last, `lastSeq`: what lies between is not looked at. */
export async function hasBothEnds(database: BookDatabase, lastSeq: number): Promise<boolean> {
  if (lastSeq === 0) return true;
  const heads = await database.changes.bulkGet([
    [1, 0],
    [lastSeq, 0],
  ]);
  return !heads.includes(undefined);
}

/** Above this many rows of history, an import say, reading everything again is quicker than following it. */
const mostFollowed = 8;

/** The rows of the history after action `seq`, in order; null when they are too many to follow. */
export async function readRowsAfter(database: BookDatabase, seq: number): Promise<readonly ChangeRow[] | null> {
  const rows = await database.changes.where('[seq+part]').above([seq, Dexie.maxKey]).limit(mostFollowed).toArray();
  return rows.length === mostFollowed ? null : rows;
}

/** Reads the tail of the history, so that undo survives a restart. */
export async function readHistory(database: BookDatabase): Promise<History> {
  const last = await readLastSeq(database);
  const first = Math.max(1, last - headsRead + 1);
  // By key, because sequences have no gaps: walking backwards would read every part of a large import on the way.
  const keys = Array.from({ length: last - first + 1 }, (_, index): [number, number] => [first + index, 0]);
  const heads = await database.changes.bulkGet(keys);
  return foldHistory(heads.filter((head) => head !== undefined));
}

/** Folds heads in order of sequence into what can be undone and redone; a new action ends all redoing. */
export function foldHistory(heads: readonly Pick<ChangeRow, 'seq' | 'kind' | 'of' | 'label' | 'undoable'>[]): History {
  let undoable: HistoryEntry[] = [];
  let redoable: HistoryEntry[] = [];
  for (const head of heads) {
    const entry = { seq: head.kind === 'do' ? head.seq : (head.of ?? head.seq), label: head.label };
    switch (head.kind) {
      case 'do':
        if (!head.undoable) break;
        undoable.push(entry);
        redoable = [];
        break;
      case 'undo':
        undoable = undoable.filter((each) => each.seq !== entry.seq);
        redoable.push(entry);
        break;
      case 'redo':
        redoable = redoable.filter((each) => each.seq !== entry.seq);
        undoable.push(entry);
        break;
    }
  }
  return { undoable: undoable.slice(-undoDepth), redoable: redoable.slice(-undoDepth) };
}

/**
 * Whether something that Ctrl+Z must not touch (the emptied trash) has changed a record of this action since: then the
 * action cannot be undone any more, now or later.
 */
export async function isPastUndoing(database: BookDatabase, seq: number): Promise<boolean> {
  const action = await readAction(database, seq);
  if (!action) return true;
  const touched = new Set(action.changes.map(nameRecord));
  const last = await readLastSeq(database);
  const keys = Array.from({ length: last - seq }, (_, index): [number, number] => [seq + 1 + index, 0]);
  const heads = await database.changes.bulkGet(keys);
  for (const head of heads) {
    if (head?.kind !== 'do' || head.undoable) continue;
    const final = await readAction(database, head.seq);
    if (final?.changes.some((change) => touched.has(nameRecord(change)))) return true;
  }
  return false;
}

function nameRecord({ table, id }: Change): string {
  return `${table} ${id}`;
}

/** All changes of one action, in order; null when there is no such action. */
export async function readAction(
  database: BookDatabase,
  seq: number,
): Promise<{ readonly head: ChangeRow; readonly changes: readonly Change[] } | null> {
  const rows = await database.changes.where('[seq+part]').between([seq, Dexie.minKey], [seq, Dexie.maxKey]).toArray();
  const head = rows[0];
  return head ? { head, changes: rows.flatMap((row) => row.changes) } : null;
}
