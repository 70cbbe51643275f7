import type { ActionLabel, Change } from '../domain/book/action';
import type { Moment } from '../domain/calendar/day';

/** One action as the journal keeps it: everything that a replay needs. */
export interface JournalEntry {
  readonly seq: number;
  readonly at: Moment;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly of: number | null;
  readonly label: ActionLabel;
  readonly changes: readonly Change[];
}

/**
 * The place where a journal on disk stands: `append` resolves once the entry is on the disk, and only then does the
 * book write it to the database; `abort` marks an entry that the database then refused.
 */
export interface Journal {
  append(entry: JournalEntry): Promise<void>;
  abort(seq: number): Promise<void>;
}

/** No journal: the database alone keeps the book. */
export const noJournal: Journal = {
  append: () => Promise.resolve(),
  abort: () => Promise.resolve(),
};
