import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Book } from '../../renderer/data/book';
import type { Day, Moment } from '../../renderer/domain/calendar/day';
import { announceJournal, manifestOf } from '../../renderer/safety/manifest';
import type { Opening } from '../../renderer/safety/opening';
import { rebuildBook } from '../../renderer/safety/rebuild';
import { takeSnapshot } from '../../renderer/safety/take-snapshot';
import { findUnnamed } from '../../renderer/safety/unnamed';
import { type Keeping, keeping, loseDatabases } from '../support/kept-book';
import { plainVault } from '../support/plain-vault';

let kept: Keeping;
let book: Book | null = null;

beforeEach(async () => {
  await loseDatabases();
  kept = keeping();
});

afterEach(async () => {
  book?.close();
  kept.shelf.close();
  await loseDatabases();
});

/** A book of three clients, of which two are in a snapshot. */
async function write({ withSnapshot = true } = {}): Promise<string> {
  book = await kept.opened();
  for (const name of ['A', 'B']) await kept.add(book, name);
  const order = {
    vault: kept.vault,
    appVersion: '0',
    now: 5 as Moment,
    day: '2026-03-10' as Day,
    seal: null,
    seq: null,
  };
  if (withSnapshot) expect((await takeSnapshot(book.database, order)).ok).toBe(true);
  await kept.add(book, 'C');
  return book.database.name;
}

async function loseBook(): Promise<void> {
  book?.close();
  kept.shelf.close();
  await loseDatabases();
  kept = keeping(kept.vault);
}

/** Half of each is cut away, as a damaged disk does. */
async function damageManifests(name: string): Promise<void> {
  for (const file of ['current.json', `${name}.json`]) {
    const bytes = await kept.vault.read('journal', file);
    if (bytes.ok) await kept.vault.truncate('journal', file, bytes.value.length / 2);
  }
}

async function loseJournal(): Promise<void> {
  const listed = await kept.vault.list('journal');
  if (listed.ok) for (const { name } of listed.value) await kept.vault.remove('journal', name);
}

async function wayBack(): Promise<Extract<Opening, { kind: 'recovery' }>['recovery']> {
  const opening = await kept.open();
  if (opening.kind === 'open') opening.book.close();
  if (opening.kind !== 'recovery') throw new Error(`it opened: ${opening.kind}`);
  return opening.recovery;
}

async function rebuilt() {
  const { kept: known } = await wayBack();
  const order = { vault: kept.vault, manifest: known.manifest, seal: null, clock: kept.clock };
  return rebuildBook({ ...order, scratchName: `clientele-scratch-${crypto.randomUUID()}` });
}

test('the book and both manifests are lost: the snapshot says which book it was, and everything comes back', async () => {
  const name = await write();
  await damageManifests(name);
  await loseBook();
  expect((await wayBack()).finding.kind).toBe('empty');
  expect(await rebuilt()).toMatchObject({ ok: true, value: { lastSeq: 3, snapshot: { seq: 2 } } });
});

test('the same before there was a snapshot: the journal alone says it', async () => {
  await damageManifests(await write({ withSnapshot: false }));
  await loseBook();
  expect(await rebuilt()).toMatchObject({ ok: true, value: { lastSeq: 3, snapshot: null } });
});

test('nothing is left but a snapshot: it is not taken for all that there was', async () => {
  await write();
  await loseJournal();
  await loseBook();
  expect(await rebuilt()).toMatchObject({ ok: true, value: { lastSeq: 2, isCut: true } });
});

test('the current manifest alone is damaged: that of the database counts as it did', async () => {
  const name = await write();
  await kept.vault.truncate('journal', 'current.json', 10);
  await loseBook();
  expect(await findUnnamed(kept.vault)).toMatchObject({ database: name, beganEmpty: true });
  expect(await rebuilt()).toMatchObject({ ok: true, value: { lastSeq: 3, isCut: false } });
});

test('of several books the one counts that was written to last', async () => {
  const [former, later] = ['clientele-former', 'clientele-later'].map((database, index) =>
    manifestOf(database, { id: database, createdAt: 1 as Moment }, about(index as Moment)),
  );
  if (!former || !later) throw new Error('there are two');
  for (const manifest of [later, former]) await announceJournal(kept.vault, manifest);
  expect(await findUnnamed(kept.vault)).toEqual(later);
});

test('a book that is there opens without its manifests, and they are written anew', async () => {
  const name = await write();
  await damageManifests(name);
  book?.close();
  book = await kept.opened();
  expect(await book.database.clients.count()).toBe(3);
  await loseBook();
  expect(await rebuilt()).toMatchObject({ ok: true, value: { lastSeq: 3, isCut: false } });
});

test('of two manifests the damaged one is written anew, so that there are two again', async () => {
  const name = await write();
  const whole = await kept.vault.read('journal', `${name}.json`);
  await kept.vault.truncate('journal', `${name}.json`, 10);
  book?.close();
  book = await kept.opened();
  const again = await kept.vault.read('journal', `${name}.json`);
  expect(again.ok && whole.ok && again.value.length).toBe(whole.ok && whole.value.length);
});

test('an empty vault knows of no book', async () => {
  expect(await findUnnamed(plainVault())).toBeNull();
});

test('a vault that cannot be read does not count as empty', async () => {
  await write();
  const locked = { ...kept.vault, list: async () => ({ ok: false, reason: 'failed' }) as const };
  expect(await findUnnamed(locked)).toBe('failed');
});

function about(writtenAt: Moment) {
  return { schema: 1, appVersion: '1', writtenAt, beganEmpty: true };
}
