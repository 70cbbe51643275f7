import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Book } from '../../renderer/data/book';
import { readLastSeq } from '../../renderer/data/history';
import { countTable } from '../../renderer/data/whole-book';
import { tableNames } from '../../renderer/domain/book/records';
import type { Moment } from '../../renderer/domain/calendar/day';
import { succeed } from '../../renderer/domain/outcome';
import { countsOf } from '../../renderer/domain/safety/counts';
import type { Vault } from '../../renderer/host/vault';
import { type Keeper, type KeeperWorks, keeperOf } from '../../renderer/safety/keeper';
import { testRestore } from '../../renderer/safety/restore-test';
import { roomIn } from '../../renderer/safety/room';
import { takeSnapshot } from '../../renderer/safety/take-snapshot';
import { behindTheDoor, type Keeping, keeping, loseDatabases } from '../support/kept-book';

const minute = 60_000;

let kept: Keeping;
let book: Book;
let stop: () => void = () => undefined;

beforeEach(async () => {
  await loseDatabases();
  kept = keeping();
  book = await kept.opened();
});

afterEach(async () => {
  stop();
  book.close();
  kept.shelf.close();
  await loseDatabases();
});

/** A keeper whose works are done here instead of in workers, by the same functions. */
function keeper(vault: Vault = kept.vault, works: Partial<KeeperWorks> = {}): Keeper {
  const { database } = book;
  const made = keeperOf({
    database,
    vault,
    clock: kept.clock,
    room: roomIn(vault),
    wantsSnapshot: false,
    works: {
      takeSnapshot: (now, day, seq) => takeSnapshot(database, { vault, appVersion: '0', now, day, seq, seal: null }),
      testRestore: (now) => testRestore(database, { vault, seal: null, scratchName: 'clientele-scratch-keeper', now }),
      async countAll() {
        const counts = await Promise.all(tableNames.map((name) => countTable(database, name)));
        return succeed({
          lastSeq: await readLastSeq(database),
          counts: countsOf((name) => counts[tableNames.indexOf(name)] ?? 0),
        });
      },
      ...works,
    },
  });
  stop = made.start();
  return made;
}

/** Until the keeper has seen the last action; live readings come a moment later. */
async function seen(made: Keeper): Promise<void> {
  const lastSeq = await readLastSeq(book.database);
  await expect.poll(() => made.state().lastSeq).toBe(lastSeq);
}

test('a book in which nothing happens is left alone', async () => {
  const made = keeper();
  kept.clock.pass(60 * minute);
  await made.tick();
  expect(made.state().snapshots).toEqual([]);
});

test('what was done is kept a minute later, and not again before ten have passed', async () => {
  const made = keeper();
  await kept.add(book, 'A');
  await seen(made);
  await made.tick();
  expect(made.state().snapshots).toHaveLength(0);
  kept.clock.pass(2 * minute);
  await made.tick();
  expect(made.state().snapshots.map(({ seq }) => seq)).toEqual([1]);
  await kept.add(book, 'B');
  await seen(made);
  kept.clock.pass(2 * minute);
  await made.tick();
  expect(made.state().snapshots.map(({ seq }) => seq)).toEqual([1]);
  kept.clock.pass(9 * minute);
  await made.tick();
  expect(made.state().snapshots.map(({ seq }) => seq)).toEqual([2, 1]);
});

test('once kept, it is restored for a test, and again a week later', async () => {
  const made = keeper();
  await kept.add(book, 'A');
  await seen(made);
  kept.clock.pass(2 * minute);
  await made.tick();
  await made.tick();
  const first = made.state().snapshots[0]?.restoredAt;
  expect(first).toBe(kept.clock.now());
  kept.clock.pass(6 * 24 * 60 * minute);
  await made.tick();
  expect(made.state().snapshots[0]?.restoredAt).toBe(first);
  kept.clock.pass(25 * 60 * minute);
  await made.tick();
  expect(made.state().snapshots[0]?.restoredAt).toBe(kept.clock.now());
});

test('records that vanished are noticed, and no copy of such a book is made by itself', async () => {
  for (const name of ['A', 'B']) await kept.add(book, name);
  await behindTheDoor(book.database.name, 'clients', (store) => store.clear());
  const made = keeper();
  await seen(made);
  kept.clock.pass(60 * minute);
  await made.tick();
  expect(made.state().trouble).toEqual({
    work: 'count',
    code: 'miscounted',
    tables: [{ table: 'clients', found: 0, expected: 2 }],
  });
  expect(made.state().snapshots).toEqual([]);
});

test('before much is changed at once, the book of that moment is kept, though it has gone on meanwhile', async () => {
  const made = keeper();
  await made.refresh();
  await kept.add(book, 'A');
  await seen(made);
  made.snapshotBefore();
  await kept.add(book, 'B');
  await expect.poll(() => made.state().snapshots.map(({ seq, counts }) => [seq, counts.clients])).toEqual([[1, 1]]);
});

test('before the window closes, what is not in a snapshot yet goes into one, after the work that runs', async () => {
  const made = keeper();
  await made.snapshotLast();
  expect(made.state().snapshots).toEqual([]);
  await kept.add(book, 'A');
  const running = made.snapshotNow();
  await kept.add(book, 'B');
  await made.snapshotLast();
  expect(await running).toBe(true);
  expect(made.state().snapshots[0]?.seq).toBe(2);
  const { length } = made.state().snapshots;
  await made.snapshotLast();
  expect(made.state().snapshots).toHaveLength(length);
});

test('a disk that is nearly full: nothing is copied, and the person is told', async () => {
  const nearlyFull = { ...kept.vault, freeBytes: async () => 60_000_000 };
  const made = keeper(nearlyFull);
  await kept.add(book, 'A');
  await seen(made);
  kept.clock.pass(2 * minute);
  await made.tick();
  expect(made.state()).toMatchObject({ room: 'none', snapshots: [] });
});

test('a failed copy is told, and forgotten once one succeeds', async () => {
  let fails = true;
  const failing: Vault = {
    ...kept.vault,
    replace: async (...given) => (fails ? { ok: false, reason: 'disk-full' } : kept.vault.replace(...given)),
  };
  const made = keeper(failing);
  await kept.add(book, 'A');
  await seen(made);
  expect(await made.snapshotNow()).toBe(false);
  expect(made.state().trouble).toMatchObject({ work: 'snapshot', code: 'vault' });
  fails = false;
  expect(await made.snapshotNow()).toBe(true);
  expect(made.state().trouble).toBeNull();
  expect(made.state().snapshots[0]?.at).toBe(kept.clock.now() as Moment);
});

test('a store that refuses is told like a failed copy, and keeps nothing waiting', async () => {
  const made = keeper(kept.vault, {
    // What Chromium throws over a full disk.
    takeSnapshot: () => Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError')),
  });
  expect(await made.snapshotNow()).toBe(false);
  expect(made.state()).toMatchObject({ running: null, trouble: { work: 'snapshot', code: 'no-storage' } });
});
