import type { Entry } from './commit';

/** Why an action could not be put down; nothing was written then, here or in the book. */
export type JournalRefusal =
  | { readonly code: 'disk-full' }
  /** So little room is left on the disk that nothing more is written, before something breaks. */
  | { readonly code: 'no-room' }
  /** The journal's file cannot be written. */
  | { readonly code: 'journal-failed' };

/**
 * The journal on disk: `append` answers once the action is on the disk, and only then does the book write it to the
 * database; `abort` marks an action that the database then refused. Called in turn (`inTurn`).
 */
export interface Journal {
  append(entry: Entry): Promise<JournalRefusal | null>;
  abort(seq: number): Promise<void>;
}

/** No journal: the database alone keeps the book. For the sample, and for books that are being filled. */
export const noJournal: Journal = {
  append: async () => null,
  abort: async () => undefined,
};
