import '../../renderer/domain/without-evaluation';
import Dexie from 'dexie';
import { systemClock } from '../../renderer/app/clock';
import { openShelf } from '../../renderer/data/shelf';
import { startFilling, type WholeTable } from '../../renderer/data/whole-book';
import { startingSettings } from '../../renderer/domain/book/settings';
import type { Day, Moment } from '../../renderer/domain/calendar/day';
import type { ClientId } from '../../renderer/domain/id';
import { makeLargeBook } from '../../renderer/domain/sample/large-book';
import { makeSampleBook, sampleSeed } from '../../renderer/domain/sample/sample-book';
import { clientWithFollowUp } from './client-with-follow-up';
import { type HostileBook, writeHostileBook } from './hostile-book';
import { importMutants } from './import-mutants';
import { importedBook } from './imported-book';
import { measuring } from './measuring';
import { onAFullDisk } from './on-a-full-disk';
import { openAsTheApp } from './open-as-the-app';
import { pastOf } from './past-of-a-client';
import { safeBook } from './safe-book';
import { lookThrough, type Survivors } from './survivors';
import { type Interleaved, layShared, readShared, writeBesideAnother } from './write-beside-another';
import { writtenTwice } from './written-twice';

export interface Size {
  readonly clients: number;
  readonly interactions: number;
  readonly sales: number;
}

const shelf = openShelf(systemClock.now, () => crypto.randomUUID());

/** Fills the book that the app will open; the book must not have been opened yet. Answers the database's name. */
async function fill(
  tables: Iterable<readonly [WholeTable, Iterable<readonly object[]>]>,
  lastSeq = 0,
): Promise<string> {
  const { name } = await shelf.open();
  const filling = await startFilling(name);
  if (!filling.ok) throw new Error('the book is not empty');
  await filling.value.add('settings', [{ ...startingSettings, started: true }]);
  for (const [table, batches] of tables) {
    for (const rows of batches) {
      const added = await filling.value.add(table, rows);
      if (!added.ok) throw new Error(`${table}: ${added.reason.code}`);
    }
  }
  await filling.value.finish({ book: { id: crypto.randomUUID(), createdAt: systemClock.now() }, lastSeq });
  return name;
}

const workshop = {
  measuring,
  /** What the faults try, loaded when it is asked for. */
  trials: async () => (await import('./trials/trials')).trials,
  /** An empty book whose owner is past the first start. */
  fillEmpty: () => fill([]),
  /** A book of these rows, table by table in the order of `WholeTable`. */
  fillRows: (rows: ReadonlyArray<readonly [WholeTable, readonly object[]]>): Promise<string> =>
    fill(rows.map(([table, ofTable]) => [table, [ofTable]] as const)),
  /** The sample, in which the history tells of one client. */
  fillSample(today: string, now: number): Promise<string> {
    const sample = makeSampleBook({ seed: sampleSeed, today: today as Day, now: now as Moment });
    const past = sample.clients
      .filter(({ name }) => name === 'Hôtel du Parc')
      .flatMap((client) => pastOf(client, now as Moment));
    return fill(
      [
        ['clients', [sample.clients]],
        ['links', [sample.links]],
        ['interactions', [sample.interactions]],
        ['followUps', [sample.followUps]],
        ['sales', [sample.sales]],
        ['payments', [sample.payments]],
        ['changes', [past]],
      ],
      past.length,
    );
  },
  /** Some clients of the sample, a few of whom were written down twice. */
  fillDoubled(today: string, now: number): Promise<string> {
    const { clients, sales, payments } = makeSampleBook({ seed: sampleSeed, today: today as Day, now: now as Moment });
    return fill([
      ['clients', [[...clients, ...writtenTwice(clients)]]],
      ['sales', [sales]],
      ['payments', [payments]],
    ]);
  },
  /** The sample with a past of imports, and a photo. */
  async fillImported(today: string, now: number): Promise<string> {
    const sample = makeSampleBook({ seed: sampleSeed, today: today as Day, now: now as Moment });
    const { tables, lastSeq } = await importedBook(sample, now as Moment);
    return fill(
      tables.map(([table, rows]) => [table, [rows]] as const),
      lastSeq,
    );
  },
  fillLarge(today: string, now: number, size: Size): Promise<string> {
    const large = makeLargeBook({ seed: 1, today: today as Day, now: now as Moment, ...size });
    return fill([
      ['clients', large.clients()],
      ['interactions', large.interactions()],
      ['followUps', large.followUps()],
      ['sales', large.sales()],
      ['payments', large.payments()],
    ]);
  },
  safeBook,
  onAFullDisk,
  /** A book of a dozen clients, which the browser then loses as it does after a torn log: everything, without a word. */
  async fillAndLose(): Promise<void> {
    await safeBook.write(12);
    (await openAsTheApp()).close();
    for (const { name } of await indexedDB.databases()) await Dexie.delete(name ?? '');
  },
  /** The same dozen in a store that is then set aside. The page has to be loaded anew, and the book taken back into the other. */
  async fillAndSetAside(): Promise<void> {
    await safeBook.write(12);
    (await openAsTheApp()).close();
    await safeBook.beginBeside();
  },
  openBook: openAsTheApp,
  /** Commits clients with a follow-up each until the window is gone, and says each one that was acknowledged. */
  async writeForEver(acknowledged: (clientId: string) => Promise<void>): Promise<never> {
    const book = await workshop.openBook();
    for (;;) {
      const action = clientWithFollowUp();
      const outcome = await book.commit(action);
      if (outcome.ok) void acknowledged(action.changes[0]?.id ?? '');
    }
  },
  importMutants,
  layShared: async (): Promise<ClientId> => layShared(await workshop.openBook()),
  writeBesideAnother: async (shared: ClientId, wanted: number): Promise<Interleaved> =>
    writeBesideAnother(await workshop.openBook(), shared, wanted),
  readShared: async (shared: ClientId) => readShared(await workshop.openBook(), shared),
  writeHostileBook: async (step: number): Promise<HostileBook> => writeHostileBook(await workshop.openBook(), step),
  surviving: async (): Promise<Survivors> => lookThrough(await workshop.openBook()),
};

export type Workshop = typeof workshop;

declare global {
  interface Window {
    workshop: Workshop;
  }
}

window.workshop = workshop;
