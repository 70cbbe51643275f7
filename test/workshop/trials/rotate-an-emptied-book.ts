import type { Book } from '../../../renderer/data/book';
import { type Action, type Change, creation, label, removal } from '../../../renderer/domain/book/action';
import { prune } from '../../../renderer/safety/prune';
import { listSnapshots, type Snapshot } from '../../../renderer/safety/snapshot-files';
import { takeSnapshot } from '../../../renderer/safety/take-snapshot';
import { behindTheDoor, type Keeping, keeping, loseDatabases } from '../../support/kept-book';
import { clientNamed, testIds } from '../../support/open-test-book';

/** How a book comes to be empty: nobody did it, as a damaged store does; the person did; or it always was. */
export const emptyings = ['by nothing', 'by the person', 'from the start'] as const;
export type Emptying = (typeof emptyings)[number];

export interface Emptied {
  /** Snapshots of the full book: how many stood when it became empty, and how many of them stand at the end. */
  readonly fullBefore: number;
  readonly fullStanding: number;
  /** Of those that were taken of the empty book and stand at the end. */
  readonly empty: number;
  readonly suspects: number;
}

const dayLong = 86_400_000;

/** Takes a snapshot a day for so many days, empties the book, goes on for as many days; rotates after each. */
export async function rotateAnEmptiedBook(days: number, emptying: Emptying): Promise<Emptied> {
  await loseDatabases();
  const kept = keeping();
  const newId = testIds();
  const book = await kept.opened();
  const isFull = emptying !== 'from the start';
  if (isFull) {
    const clients = Array.from({ length: 12 }, (_, index) => clientNamed(`Client ${index}`, { ...kept, newId }));
    await commit(book, {
      label: label('contacts-imported'),
      changes: clients.map((each) => creation('clients', each)),
    });
  }
  const before = isFull ? await takeDaily(kept, book, days) : [];
  if (emptying === 'by nothing') await behindTheDoor(book.database.name, 'clients', (store) => store.clear());
  if (emptying === 'by the person') await erase(book);
  const after = await takeDaily(kept, book, days);
  book.close();
  kept.shelf.close();
  await loseDatabases();
  const ofEmpty = after.filter(({ counts }) => counts.clients === 0);
  const full = new Set(before.map(({ ordinal }) => ordinal));
  return {
    fullBefore: before.length,
    fullStanding: after.filter(({ ordinal }) => full.has(ordinal)).length,
    empty: ofEmpty.length,
    suspects: ofEmpty.filter(({ isSuspect }) => isSuspect).length,
  };
}

/** Something is done each day, without which no snapshot is due. Answers those that stand at the end. */
async function takeDaily({ vault, clock }: Keeping, book: Book, days: number): Promise<readonly Snapshot[]> {
  const { database } = book;
  for (let day = 0; day < days; day += 1) {
    clock.pass(dayLong);
    await nudge(book, clock.now());
    const taken = await takeSnapshot(database, {
      vault,
      appVersion: '0',
      now: clock.now(),
      day: clock.today(),
      seal: null,
    });
    if (!taken.ok) throw new Error(taken.reason.code);
    await prune(vault, database.name, new Set([database.name]));
  }
  const standing = await listSnapshots(vault);
  if (typeof standing === 'string') throw new Error(standing);
  return standing;
}

async function nudge(book: Book, now: number): Promise<void> {
  const settings = await book.database.settings.get('settings');
  if (!settings) throw new Error('a book has settings');
  const change: Change = {
    table: 'settings',
    id: settings.id,
    before: settings,
    after: { ...settings, started: now % (2 * dayLong) < dayLong },
  };
  await commit(book, { label: label('settings-changed'), changes: [change], undoable: false });
}

async function erase(book: Book): Promise<void> {
  const changes = (await book.database.clients.toArray()).map((client) => removal('clients', client));
  await commit(book, { label: label('trash-emptied'), changes, undoable: false });
}

async function commit(book: Book, action: Action): Promise<void> {
  const outcome = await book.commit(action);
  if (!outcome.ok) throw new Error(outcome.reason.code);
}
