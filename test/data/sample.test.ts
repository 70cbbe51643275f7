import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Book, openBook } from '../../renderer/data/book';
import { deleteDatabase } from '../../renderer/data/database';
import { noJournal } from '../../renderer/data/journal';
import { enterSample, leaveSample } from '../../renderer/data/sample';
import { isFirstStart } from '../../renderer/data/settings';
import { openShelf, type Shelf } from '../../renderer/data/shelf';
import { readIdentity } from '../../renderer/data/whole-book';
import { creation, label } from '../../renderer/domain/book/action';
import { tableNames } from '../../renderer/domain/book/records';
import { startingSettings } from '../../renderer/domain/book/settings';
import { fillWithSample } from '../../renderer/domain/sample/sample-action';
import { day } from '../support/days';
import { sampleBook } from '../support/generated-book';
import { clientNamed, testClock, testIds } from '../support/open-test-book';

const clock = testClock(day('2026-11-21'));
const services = { clock, newBookId: () => crypto.randomUUID() };
let shelf: Shelf;
let open: Book[] = [];

beforeEach(async () => {
  await deleteAll();
  shelf = openShelf(clock.now, () => crypto.randomUUID());
});
afterEach(async () => {
  for (const book of open) book.close();
  shelf.close();
  open = [];
  await deleteAll();
});

async function deleteAll() {
  for (const { name } of await indexedDB.databases()) if (name?.startsWith('clientele')) await deleteDatabase(name);
}

/** As at the start of a window. */
async function openCurrent(): Promise<{ readonly book: Book; readonly isSample: boolean }> {
  const { name, isSample } = await shelf.open();
  const opened = await openBook(name, { ...services, journal: noJournal });
  if (!opened.ok) throw new Error(opened.reason.code);
  open.push(opened.value);
  return { book: opened.value, isSample };
}

/** Everything that the origin keeps, book by book. */
async function everything() {
  const databases = (await indexedDB.databases()).toSorted((left, right) =>
    (left.name ?? '') < (right.name ?? '') ? -1 : 1,
  );
  const { book } = await openCurrent();
  const tables = await Promise.all(book.database.tables.map(async (table) => [table.name, await table.toArray()]));
  return { databases, tables };
}

async function ownBookWithOneClient(): Promise<void> {
  const { book } = await openCurrent();
  const client = clientNamed('Mme Faure', { newId: testIds(), clock });
  await book.commit({ label: label('client-added', client.name), changes: [creation('clients', client)] });
  book.close();
}

test('leaves without a trace: databases and the own book are as before', async () => {
  await ownBookWithOneClient();
  const before = await everything();

  expect((await enterSample(shelf, services)).ok).toBe(true);
  const sample = await openCurrent();
  expect(sample.isSample).toBe(true);
  await sample.book.commit({
    label: label('client-added'),
    changes: [creation('clients', clientNamed('Quelqu’un', { newId: testIds(), clock }))],
  });
  await leaveSample(shelf, sample.book);

  expect(await everything()).toEqual(before);
});

test('a refusal while filling leaves nothing behind', async () => {
  await ownBookWithOneClient();
  const before = await everything();
  const controller = new AbortController();

  const outcome = await enterSample(shelf, services, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });

  expect(outcome).toEqual({ ok: false, reason: { code: 'cancelled' } });
  expect(await everything()).toEqual(before);
});

test('a bug while filling leaves nothing behind either', async () => {
  await ownBookWithOneClient();
  const before = await everything();
  const broken = {
    ...services,
    newBookId: () => {
      throw new Error('no identity');
    },
  };

  await expect(enterSample(shelf, broken)).rejects.toThrow('no identity');

  expect(await everything()).toEqual(before);
});

test('a sample whose window vanished while it was filled is not opened, and swept', async () => {
  await ownBookWithOneClient();
  const before = await everything();
  // What such a window leaves: a row of the shelf and a database, held by nobody any more.
  const books = new Dexie('clientele-shelf');
  await books.open();
  await books.table('books').add({ name: 'clientele-sample-left', role: 'scratch', since: 0 });
  books.close();
  const left = await openBook('clientele-sample-left', { ...services, journal: noJournal });
  if (left.ok) left.value.close();

  expect((await openCurrent()).isSample).toBe(false);
  await shelf.sweep();

  expect(await everything()).toEqual(before);
});

test('a sample that a living window is filling is not swept by another', async () => {
  const name = await shelf.lay('sample');
  const opened = await openBook(name, { ...services, journal: noJournal });
  if (opened.ok) open.push(opened.value);

  const elsewhere = openShelf(clock.now, () => 'another window');
  await elsewhere.sweep();
  elsewhere.close();

  expect((await indexedDB.databases()).map((database) => database.name)).toContain(name);
});

test('of two samples made in two windows only the newer is seen, and leaving it leads to the own book', async () => {
  await ownBookWithOneClient();
  await enterSample(shelf, services);
  clock.pass(1_000);
  await enterSample(shelf, services);

  const { book, isSample } = await openCurrent();
  expect(isSample).toBe(true);
  await leaveSample(shelf, book);

  expect((await openCurrent()).isSample).toBe(false);
});

test('it is made anew each time, as of today', async () => {
  await enterSample(shelf, services);
  const first = await openCurrent();
  const [firstClients, firstIdentity] = [
    await first.book.database.clients.count(),
    await readIdentity(first.book.database),
  ];
  const firstSale = await first.book.database.sales.orderBy('day').last();
  await leaveSample(shelf, first.book);

  clock.goTo(day('2027-06-04'));
  await enterSample(shelf, services);
  const second = await openCurrent();

  expect(await second.book.database.clients.count()).toBe(firstClients);
  expect((await readIdentity(second.book.database)).book.id).not.toBe(firstIdentity.book.id);
  expect((await second.book.database.sales.orderBy('day').last())?.day).not.toBe(firstSale?.day);
  expect(await second.book.database.sales.where('day').above('2027-06-04').count()).toBe(0);
});

describe('the filled sample', () => {
  test('has its figures, its settings, and nothing to undo', async () => {
    await enterSample(shelf, services);
    const { book } = await openCurrent();
    expect(await isFirstStart(book.database)).toBe(false);
    expect((await book.readHistory()).undoable).toEqual([]);
    const kept = await book.database.figures.toArray();
    await book.rebuildFigures();
    expect(await book.database.figures.toArray()).toEqual(kept);
    expect(kept.length).toBeGreaterThan(50);
  });

  test('is one action that holds every record of the sample', () => {
    const sample = sampleBook();
    const action = fillWithSample(sample, startingSettings);
    const counts = Map.groupBy(action.changes, (change) => change.table);
    expect(action.undoable).toBe(false);
    expect(tableNames.map((name) => counts.get(name)?.length ?? 0)).toEqual([
      1,
      sample.clients.length,
      sample.links.length,
      sample.interactions.length,
      sample.followUps.length,
      sample.sales.length,
      sample.payments.length,
      0,
      0,
      0,
      0,
      0,
    ]);
  });

  test('reports how far it is', async () => {
    const seen: number[] = [];
    await enterSample(shelf, services, { onProgress: (done, all) => seen.push(done / all) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((left, right) => left - right));
  });
});
