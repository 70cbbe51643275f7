import type { Clock } from '../domain/calendar/clock';
import { invariant } from '../domain/invariant';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { type Book, type CommitOptions, type CommitRefusal, openBook } from './book';
import type { OpenRefusal } from './database';
import { noJournal } from './journal';
import type { Shelf } from './shelf';

export type SampleRefusal = OpenRefusal | CommitRefusal;

export interface SampleServices {
  /** The sample book tells two years that end on its today. */
  readonly clock: Clock;
  readonly newBookId: () => string;
}

/**
 * Makes the sample book anew and lets it stand in place of the person's own at the next start of the window. Whatever goes
 * wrong, a refusal or a bug or a cancel, nothing of it remains.
 */
export async function enterSample(
  shelf: Shelf,
  services: SampleServices,
  options: CommitOptions = {},
): Promise<Outcome<null, SampleRefusal>> {
  const name = await shelf.lay('sample');
  let presented = false;
  try {
    const filled = await fill(name, services, options);
    if (!filled.ok) return filled;
    if (options.signal?.aborted) return refuse({ code: 'cancelled' });
    await shelf.present(name);
    presented = true;
    return succeed(null);
  } finally {
    if (!presented) await shelf.discard(name);
  }
}

async function fill(
  name: string,
  { clock, newBookId }: SampleServices,
  options: CommitOptions,
): Promise<Outcome<null, SampleRefusal>> {
  // Without a journal: nobody wants the sample back after a mishap, a new one is made in a moment.
  const opened = await openBook(name, { clock, newBookId, journal: noJournal });
  if (!opened.ok) return opened;
  const book = opened.value;
  try {
    const settings = await book.database.settings.get('settings');
    invariant(settings, 'an open book has its settings');
    // A book full of words, which whoever keeps a book of their own never needs.
    const [{ makeSampleBook, sampleSeed }, { fillWithSample }] = await Promise.all([
      import('../domain/sample/sample-book'),
      import('../domain/sample/sample-action'),
    ]);
    const sample = makeSampleBook({ seed: sampleSeed, today: clock.today(), now: clock.now() });
    const committed = await book.commit(fillWithSample(sample, settings), options);
    return committed.ok ? succeed(null) : committed;
  } finally {
    book.close();
  }
}

/** Closes the sample book and deletes it; the person's own is the book again at the next start of the window. */
export async function leaveSample(shelf: Shelf, book: Book): Promise<void> {
  const { name } = book.database;
  book.close();
  await shelf.discard(name);
}
