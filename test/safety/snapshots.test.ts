import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../renderer/data/book';
import { openBook } from '../../renderer/data/book';
import { deleteDatabase } from '../../renderer/data/database';
import { noJournal } from '../../renderer/data/journal';
import type { Moment } from '../../renderer/domain/calendar/day';
import { canonicalJson } from '../../renderer/exchange/backup/canonical';
import { makeKeys } from '../../renderer/exchange/seal/keys';
import { sealBy } from '../../renderer/safety/device-seal';
import { listJournal } from '../../renderer/safety/journal-files';
import { readManifestOf } from '../../renderer/safety/manifest';
import { prune } from '../../renderer/safety/prune';
import { rebuildBook } from '../../renderer/safety/rebuild';
import { testRestore } from '../../renderer/safety/restore-test';
import type { Seal } from '../../renderer/safety/seal';
import { listSnapshots, type Snapshot } from '../../renderer/safety/snapshot-files';
import { takeSnapshot } from '../../renderer/safety/take-snapshot';
import { failingVault } from '../support/failing-vault';
import { behindTheDoor, type Keeping, keeping, loseDatabases } from '../support/kept-book';

let kept: Keeping;
let book: Book;
const scratch = 'clientele-scratch-test';

beforeEach(async () => {
  await loseDatabases();
  kept = keeping();
  book = await kept.opened();
});

afterEach(async () => {
  book.close();
  kept.shelf.close();
  await loseDatabases();
});

async function snapshot(seal: Seal | null = null, vault = kept.vault) {
  const { clock } = kept;
  return takeSnapshot(book.database, { vault, appVersion: '0', now: clock.now(), day: clock.today(), seal });
}

async function taken(seal: Seal | null = null): Promise<Snapshot> {
  const outcome = await snapshot(seal);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

async function contentsOf(name: string): Promise<string> {
  const opened = await openBook(name, { clock: kept.clock, journal: noJournal, newBookId: () => 'unused' });
  if (!opened.ok) throw new Error(opened.reason.code);
  const { database } = opened.value;
  const tables = await Promise.all(
    [
      'settings',
      'clients',
      'links',
      'interactions',
      'followUps',
      'sales',
      'payments',
      'distinctions',
      'portraits',
      'exports',
      'columnMappings',
      'segments',
      'changes',
      'figures',
      'meta',
    ].map((table) => database.table(table).toArray()),
  );
  opened.value.close();
  return canonicalJson(tables);
}

async function rebuilt(seal: Seal | null = null, vault = kept.vault) {
  const manifest = await readManifestOf(kept.vault, book.database.name);
  if (manifest === null || typeof manifest === 'string') throw new Error('no manifest');
  return rebuildBook({ vault, manifest, seal, scratchName: scratch, clock: kept.clock });
}

describe('a snapshot', () => {
  test('of a book in which nothing happened since is the one that is there', async () => {
    await kept.add(book, 'Mme Faure');
    const first = await taken();
    expect(await taken()).toEqual(first);
    expect(await listSnapshots(kept.vault)).toEqual([first]);
  });

  test('counts what it holds, and is read back before it is recorded', async () => {
    await kept.add(book, 'Mme Faure');
    const { counts, seq, isSuspect, isSealed } = await taken();
    expect({ clients: counts.clients, seq, isSuspect, isSealed }).toEqual({
      clients: 1,
      seq: 1,
      isSuspect: false,
      isSealed: false,
    });
  });

  test('that the disk changed while it was written is not recorded', async () => {
    await kept.add(book, 'Mme Faure');
    const careless = {
      ...kept.vault,
      async replace(...[folder, name, contents]: Parameters<typeof kept.vault.replace>) {
        const bytes = new Uint8Array(await contents.arrayBuffer());
        const at = Math.floor(bytes.length / 2);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        return kept.vault.replace(folder, name, name.endsWith('.zip') ? new Blob([bytes]) : contents);
      },
    };
    expect(await snapshot(null, careless)).toEqual({ ok: false, reason: { code: 'not-equal' } });
    expect(await listSnapshots(kept.vault)).toEqual([]);
  });

  test('of a book that lost records by no action is kept apart', async () => {
    for (const name of ['A', 'B', 'C']) await kept.add(book, name);
    await taken();
    await kept.add(book, 'D');
    // Gone without an action, as a damaged store loses them.
    await forget(book.database.name, 'clients');
    const doubtful = await taken();
    expect(doubtful.isSuspect).toBe(true);
  });
});

test('encrypted: the file cannot be read without the key, and restores with it', async () => {
  const seal = sealBy(await makeKeys());
  await kept.add(book, 'Mme Faure de Saint-Étienne');
  const { file } = await taken(seal);
  const bytes = await kept.vault.read('snapshots', file);
  expect(bytes.ok && new TextDecoder('latin1').decode(bytes.value).startsWith('age-encryption.org/v1')).toBe(true);
  // Until two snapshots cover it, the journal alone still gives the book.
  expect(await rebuilt(null)).toMatchObject({ ok: true, value: { snapshot: null } });
  for (const { name } of await journalFiles()) await kept.vault.remove('journal', name);
  await deleteDatabase(scratch);
  expect(await rebuilt(null)).toEqual({ ok: false, reason: { code: 'sealed' } });
  expect((await rebuilt(seal)).ok).toBe(true);
});

describe('rebuilding', () => {
  test('from the journal alone gives the book to the byte', async () => {
    for (const name of ['A', 'B', 'C']) await kept.add(book, name);
    await book.undo();
    const outcome = await rebuilt();
    expect(outcome).toMatchObject({ ok: true, value: { snapshot: null, replayed: 4, lastSeq: 4, isCut: false } });
    expect(await contentsOf(scratch)).toBe(await contentsOf(book.database.name));
  });

  test('from a snapshot and what came after it gives the book to the byte', async () => {
    for (const name of ['A', 'B', 'C']) await kept.add(book, name);
    await taken();
    for (const name of ['D', 'E']) await kept.add(book, name);
    const outcome = await rebuilt();
    expect(outcome).toMatchObject({ ok: true, value: { replayed: 2, lastSeq: 5, isCut: false } });
    expect(await contentsOf(scratch)).toBe(await contentsOf(book.database.name));
  });

  test('passes over a snapshot that does not read, to the one before', async () => {
    await kept.add(book, 'A');
    await taken();
    await kept.add(book, 'B');
    const { file, size } = await taken();
    await kept.vault.replace('snapshots', file, new Blob([new Uint8Array(size)]));
    const outcome = await rebuilt();
    expect(outcome).toMatchObject({ ok: true, value: { snapshot: { seq: 1 }, replayed: 1, lastSeq: 2 } });
  });

  test('stops before damage, and says so', async () => {
    for (const name of ['A', 'B', 'C']) await kept.add(book, name);
    const [file] = await journalFiles();
    const bytes = await kept.vault.read('journal', file?.name ?? '');
    if (!bytes.ok) throw new Error(bytes.reason);
    const damaged = bytes.value.slice();
    const middle = Math.floor(damaged.length / 2);
    damaged[middle] = (damaged[middle] ?? 0) ^ 1;
    await kept.vault.replace('journal', file?.name ?? '', new Blob([damaged]));
    expect(await rebuilt()).toMatchObject({ ok: true, value: { replayed: 1, isCut: true } });
  });

  test('takes away what a damaged store puts into a database that was just made', async () => {
    for (const name of ['A', 'B']) await kept.add(book, name);
    for (const isFromSnapshot of [false, true]) {
      if (isFromSnapshot) await taken();
      await deleteDatabase(scratch);
      const services = { clock: kept.clock, journal: noJournal, newBookId: () => 'of another time' };
      const remains = await openBook(scratch, services);
      if (!remains.ok) throw new Error(remains.reason.code);
      await kept.add(remains.value, 'Somebody else');
      remains.value.close();
      expect(await rebuilt()).toMatchObject({ ok: true, value: { lastSeq: 2, isCut: false } });
      expect(await contentsOf(scratch)).toBe(await contentsOf(book.database.name));
    }
  });

  test('of nothing is refused', async () => {
    expect(await rebuilt()).toEqual({ ok: false, reason: { code: 'nothing-to-rebuild-from' } });
  });
});

describe('the test of a restore', () => {
  const order = () => ({ vault: kept.vault, seal: null, scratchName: scratch, now: 5 as Moment });

  test('finds the newest snapshot equal to the book as it was, though the book went on', async () => {
    await kept.add(book, 'A');
    await taken();
    await kept.add(book, 'B');
    expect(await testRestore(book.database, order())).toMatchObject({ ok: true, value: { seq: 1, restoredAt: 5 } });
    expect((await indexedDB.databases()).some(({ name }) => name === scratch)).toBe(false);
  });

  test('says when the file changed on the disk', async () => {
    await kept.add(book, 'A');
    const { file, size } = await taken();
    await kept.vault.replace('snapshots', file, new Blob([new Uint8Array(size)]));
    expect(await testRestore(book.database, order())).toMatchObject({ ok: false, reason: { code: 'unreadable' } });
  });

  test('says which records the book no longer has', async () => {
    for (const name of ['A', 'B']) await kept.add(book, name);
    await taken();
    await forget(book.database.name, 'clients');
    expect(await testRestore(book.database, order())).toMatchObject({
      ok: false,
      reason: { code: 'different', tables: ['clients'] },
    });
  });
});

test('the journal is kept until two snapshots cover it', async () => {
  const name = book.database.name;
  // A stretch from before, as a long life leaves it: the sequences that it may hold are all below the book's.
  const before = `${name}.0000000000.jsonl`;
  await moveTo(name, 1000);
  await kept.vault.append('journal', before, new Uint8Array([10]));
  await kept.add(book, 'A');
  await taken();
  await prune(kept.vault, name, new Set([name]));
  expect((await journalFiles()).map(({ from }) => from)).toEqual([0, 1000]);
  await kept.add(book, 'B');
  await taken();
  await prune(kept.vault, name, new Set([name]));
  expect((await journalFiles()).map(({ from }) => from)).toEqual([1000]);
});

test('whichever call of the vault fails while a snapshot is taken: the book is rebuilt whole, and the next one succeeds', async () => {
  await kept.add(book, 'A');
  await taken();
  for (let n = 1, isOver = false; !isOver; n += 1) {
    await kept.add(book, `Client ${n}`);
    const { vault, calls } = failingVault(kept.vault, n);
    const outcome = await snapshot(null, vault);
    isOver = calls() < n;
    expect(outcome.ok || !isOver).toBe(true);
    await deleteDatabase(scratch);
    expect(await rebuilt()).toMatchObject({ ok: true, value: { lastSeq: n + 1, isCut: false } });
    expect(await taken()).toMatchObject({ seq: n + 1, isSuspect: false });
  }
}, 60_000);

async function journalFiles() {
  const files = await listJournal(kept.vault);
  if (typeof files === 'string') throw new Error(files);
  return files;
}

/** The book goes on from this sequence, as after a long life. */
function moveTo(name: string, seq: number): Promise<void> {
  return behindTheDoor(name, 'meta', (store) => store.put({ key: 'lastSeq', value: seq }));
}

function forget(name: string, table: string): Promise<void> {
  return behindTheDoor(name, table, (store) => store.clear());
}
