import type { Book, CommitRefusal } from '../data/book';
import { type Action, label } from '../domain/book/action';
import type { Moment } from '../domain/calendar/day';
import { type Outcome, succeed } from '../domain/outcome';
import type { Imported } from './import-requests';
import type { Progress } from './job';

/** Of the whole of a preview, how much is reading the files; the rest is comparing with the book. */
export const readingShare = 0.7;
const steps = 1_000;

/** How a step of an import is heard of, and stopped. */
export interface Watched {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Tells the progress of a preview by its share, from 0 to 1. */
export function tellShare({ onProgress }: Watched): (share: number) => void {
  return (share) => onProgress({ done: Math.round(share * steps), all: steps });
}

/** What every reader of files is given. `country`: ISO 3166 code, null when the system does not say. */
export function readingOptions<Mapping>(
  country: string | null,
  mappings: ReadonlyMap<number, Mapping>,
  watched: Watched,
) {
  const tell = tellShare(watched);
  return {
    mappings,
    signal: watched.signal,
    ...(country === null ? {} : { country }),
    onProgress: (share: number) => tell(share * readingShare),
  };
}

/**
 * Commits an import as one action, whole or not at all, under the names of its files, of which its plan knows nothing; then what
 * was explained of their columns is kept for the next file.
 */
export async function commitImport(
  book: Book,
  { changes, label: { key, count } }: Action,
  files: readonly string[],
  columns: { readonly remember: (now: Moment) => Promise<void> },
  now: Moment,
  { onProgress, signal }: Watched,
): Promise<Outcome<Imported, CommitRefusal>> {
  const action = { label: label(key, files.join(', '), count), changes };
  const committed = await book.commit(action, { signal, onProgress: (done, all) => onProgress({ done, all }) });
  if (!committed.ok) return committed;
  await columns.remember(now);
  return succeed({ seq: committed.value.seq, label: action.label });
}
