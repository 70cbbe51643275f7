import Dexie, { type Table } from 'dexie';
import type { Moment } from '../domain/calendar/day';
import { deleteDatabase } from './database';
import { lendStorage } from './storage-of-dexie';

/**
 * Which databases are books, and which of them is "the book". Restoring swaps this pointer instead of overwriting
 * anything, so that it can be undone, and the sample book stands beside the person's own without touching it.
 */
interface ShelfRow {
  readonly name: string;
  /**
   * `current`: the person's book. `sample`: opened in its place while it exists. `kept`: replaced by a restore, kept so
   * that this can be undone. `scratch`: being filled or being deleted; whatever is left of one is swept at the next start.
   */
  readonly role: 'current' | 'sample' | 'kept' | 'scratch';
  readonly since: Moment;
}

class ShelfDatabase extends Dexie {
  declare readonly books: Table<ShelfRow, string>;

  constructor() {
    super('clientele-shelf', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ books: 'name, role' });
  }
}

export interface Shelf {
  /** The book to open: the sample while one looks around, else the person's own, named now when there is none. */
  open(): Promise<{ readonly name: string; readonly isSample: boolean }>;
  /** The same without naming anything: null where there is no book yet, or none any more. */
  peek(): Promise<{ readonly name: string; readonly isSample: boolean } | null>;
  /** The databases of the current book and of those that a restore replaced. */
  names(): Promise<readonly string[]>;
  /**
   * Names a fresh database for the sample, or for a restore. The caller fills it; until it is presented or swapped in, it
   * counts for nothing, and whatever is left of it once this window is gone is swept.
   */
  lay(role: 'sample' | 'scratch'): Promise<string>;
  /** Lets a filled sample stand in place of the person's book. */
  present(sampleName: string): Promise<void>;
  /** Makes a filled scratch book the current one, and keeps the former for `keptDays`; one of `scratch` is swept. */
  swapIn(scratchName: string, former?: 'kept' | 'scratch'): Promise<void>;
  /** The book that the last restore replaced, while it is kept. */
  replaced(): Promise<{ readonly name: string; readonly since: Moment } | null>;
  /** Takes the last restore back: the replaced book is current again, the restored one is kept in its place. */
  swapBack(): Promise<boolean>;
  /** Deletes the sample, scratch or kept book of this name, and its database. */
  discard(name: string): Promise<void>;
  /** Deletes what broken restores and samples left behind, in windows that are gone, and what was kept long enough. */
  sweep(): Promise<void>;
  close(): void;
}

/** How long a replaced book is kept. */
export const keptDays = 30;

/** The shelf of this origin. `randomName` makes names that no other window has made. */
export function openShelf(now: () => Moment, randomName: () => string): Shelf {
  const ready = lendStorage().then(() => new ShelfDatabase());

  async function discard(name: string): Promise<void> {
    const { books } = await ready;
    const row = await books.get(name);
    if (!row || row.role === 'current') return;
    // First out of the way: a window that loads meanwhile must not open it, and what a crash leaves is swept.
    await books.update(name, { role: 'scratch' });
    await deleteDatabase(name);
    await books.delete(name);
  }

  async function peek() {
    const { books } = await ready;
    const [sample, current] = [await newest(books, 'sample'), await newest(books, 'current')];
    if (sample) return { name: sample.name, isSample: true };
    return current && { name: current.name, isSample: false };
  }

  /** Nothing but the table may be awaited inside. */
  async function atOnce<Answer>(work: (books: Books) => Promise<Answer>): Promise<Answer> {
    const shelf = await ready;
    return shelf.transaction('rw', shelf.books, () => work(shelf.books));
  }

  return {
    discard,
    peek,
    async open() {
      const present = await peek();
      if (present) return present;
      return atOnce(async (books) => {
        const current = await newest(books, 'current');
        if (current) return { name: current.name, isSample: false };
        const name = `clientele-${randomName()}`;
        await books.add({ name, role: 'current', since: now() });
        return { name, isSample: false };
      });
    },
    async names() {
      const { books } = await ready;
      const rows = await books.where('role').anyOf('current', 'kept').toArray();
      return rows.map(({ name }) => name);
    },
    async lay(role) {
      const { books } = await ready;
      const name = `clientele-${role}-${randomName()}`;
      await holdWhileThisWindowLives(name);
      await books.add({ name, role: 'scratch', since: now() });
      return name;
    },
    present: (sampleName) =>
      atOnce(async (books) => {
        // Two windows may have made one each: the older is swept.
        await books.where('role').equals('sample').modify({ role: 'scratch' });
        await books.update(sampleName, { role: 'sample', since: now() });
      }),
    swapIn: (scratchName, former = 'kept') =>
      atOnce(async (books) => {
        const current = await newest(books, 'current');
        if (current) await books.update(current.name, { role: former, since: now() });
        await books.update(scratchName, { role: 'current', since: now() });
      }),
    async replaced() {
      const kept = await newest((await ready).books, 'kept');
      return kept && { name: kept.name, since: kept.since };
    },
    swapBack: () =>
      atOnce(async (books) => {
        const [current, kept] = [await newest(books, 'current'), await newest(books, 'kept')];
        if (!kept) return false;
        if (current) await books.update(current.name, { role: 'kept', since: now() });
        await books.update(kept.name, { role: 'current', since: now() });
        return true;
      }),
    async sweep() {
      const rows = await (await ready).books.toArray();
      const held = await heldNames();
      const limit = now() - keptDays * 86_400_000;
      for (const row of rows) {
        const isLeftover = row.role === 'scratch' && !held.has(lockOf(row.name));
        if (isLeftover || (row.role === 'kept' && row.since < limit)) await discard(row.name);
      }
    },
    close: () => void ready.then((shelf) => shelf.close()),
  };
}

type Books = ShelfDatabase['books'];

async function newest(books: Books, role: ShelfRow['role']): Promise<ShelfRow | null> {
  const rows = await books.where('role').equals(role).toArray();
  return rows.sort((left, right) => left.since - right.since).at(-1) ?? null;
}

function lockOf(name: string): string {
  return `laid ${name}`;
}

/** Another window may start, and sweep, while this one fills a book. */
function holdWhileThisWindowLives(name: string): Promise<void> {
  return new Promise((granted) => {
    void navigator.locks.request(lockOf(name), () => {
      granted();
      return new Promise<never>(() => {});
    });
  });
}

async function heldNames(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map((lock) => lock.name ?? ''));
}
