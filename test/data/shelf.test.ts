import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { deleteDatabase } from '../../renderer/data/database';
import { keptDays, openShelf, type Shelf } from '../../renderer/data/shelf';
import type { Moment } from '../../renderer/domain/calendar/day';

let now = 1_780_000_000_000;
let count = 0;
const open: Shelf[] = [];
function freshShelf(): Shelf {
  const shelf = openShelf(
    () => now as Moment,
    () => {
      count += 1;
      return `shelf-test-${count}`;
    },
  );
  open.push(shelf);
  return shelf;
}

async function makeDatabase(name: string): Promise<void> {
  const database = new Dexie(name);
  database.version(1).stores({ things: 'id' });
  await database.open();
  database.close();
}

async function databaseNames(): Promise<readonly string[]> {
  return (await indexedDB.databases()).map((database) => database.name ?? '').sort();
}

/** A scratch book whose window has vanished: no lock speaks for it. */
async function leftByAGoneWindow(): Promise<string> {
  const name = 'clientele-scratch-gone';
  await makeDatabase(name);
  const rows = new Dexie('clientele-shelf');
  await rows.open();
  await rows.table('books').add({ name, role: 'scratch', since: now });
  rows.close();
  return name;
}

afterEach(async () => {
  for (const shelf of open.splice(0)) shelf.close();
  for (const name of await databaseNames()) if (name.startsWith('clientele')) await deleteDatabase(name);
});

test('two windows that open at once agree on which database is the book', async () => {
  const [first, second] = await Promise.all([freshShelf().open(), freshShelf().open()]);
  expect(first).toEqual(second);
  expect((await freshShelf().open()).name).toBe(first.name);
});

test('the sample stands in place of the book while it exists, and leaves without a trace', async () => {
  const shelf = freshShelf();
  const own = await shelf.open();
  const before = await databaseNames();
  const sample = await shelf.lay('sample');
  await makeDatabase(sample);
  expect(await shelf.open()).toEqual(own);
  await shelf.present(sample);
  expect(await shelf.open()).toEqual({ name: sample, isSample: true });
  await shelf.discard(sample);
  expect(await shelf.open()).toEqual(own);
  expect(await databaseNames()).toEqual(before);
});

test('a restored book takes the place of the former, which comes back on demand', async () => {
  const shelf = freshShelf();
  const own = await shelf.open();
  expect(await shelf.replaced()).toBeNull();
  expect(await shelf.swapBack()).toBe(false);
  const scratch = await shelf.lay('scratch');
  now += 1_000;
  await shelf.swapIn(scratch);
  expect((await shelf.open()).name).toBe(scratch);
  expect((await shelf.replaced())?.name).toBe(own.name);
  now += 1_000;
  expect(await shelf.swapBack()).toBe(true);
  expect((await shelf.open()).name).toBe(own.name);
  expect((await shelf.replaced())?.name).toBe(scratch);
});

test('the sweep deletes broken restores at once, and replaced books only after thirty days', async () => {
  const shelf = freshShelf();
  const own = await shelf.open();
  await makeDatabase(own.name);
  const restored = await shelf.lay('scratch');
  await makeDatabase(restored);
  await shelf.swapIn(restored);
  const underWay = await shelf.lay('scratch');
  await makeDatabase(underWay);
  const broken = await leftByAGoneWindow();
  await shelf.sweep();
  expect(await databaseNames()).not.toContain(broken);
  expect(await databaseNames()).toContain(underWay);
  expect(await databaseNames()).toContain(own.name);
  now += keptDays * 86_400_000;
  await shelf.sweep();
  expect(await databaseNames()).toContain(own.name);
  now += 1;
  await shelf.sweep();
  expect(await databaseNames()).not.toContain(own.name);
  expect(await databaseNames()).toContain(restored);
});

test('the current book is never discarded', async () => {
  const shelf = freshShelf();
  const own = await shelf.open();
  await makeDatabase(own.name);
  await shelf.discard(own.name);
  expect(await databaseNames()).toContain(own.name);
});
