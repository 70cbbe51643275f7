import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Stores from '../../renderer/data/storage';
import { beginStorageBeside, findNewestStorage, findStorage, storesAside } from '../../renderer/data/storage';
import { lendStorage } from '../../renderer/data/storage-of-dexie';
import type { Moment } from '../../renderer/domain/calendar/day';

const buckets: {
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
} = Reflect.get(navigator, 'storageBuckets');
const own = indexedDB;
const now = Date.UTC(2026, 10, 22, 10, 41) as Moment;
const later = (now + 86_400_000) as Moment;

/** The module as a page loads it that was opened after all that happened so far. */
let pages = 0;
async function nextPage(): Promise<typeof Stores> {
  pages += 1;
  const address = `/renderer/data/storage.ts?page=${pages}`;
  return import(/* @vite-ignore */ address);
}

async function deleteAll(): Promise<void> {
  for (const name of await buckets.keys()) await buckets.delete(name);
  for (const { name = '' } of await own.databases()) await new Dexie(name, { indexedDB: own, IDBKeyRange }).delete();
  Dexie.dependencies.indexedDB = own;
}
beforeEach(deleteAll);
afterEach(async () => {
  vi.unstubAllGlobals();
  await deleteAll();
});

async function namesIn(storage: IDBFactory): Promise<readonly (string | undefined)[]> {
  return (await storage.databases()).map(({ name }) => name);
}

async function makeIn(storage: IDBFactory, name: string): Promise<void> {
  const made = new Dexie(name, { indexedDB: storage, IDBKeyRange });
  made.version(1).stores({ rows: 'id' });
  await made.open();
  made.close();
}

test('where nothing was set aside, the store is the browser’s own, for Dexie too', async () => {
  expect(await findNewestStorage()).toBe(own);
  expect(await findStorage()).toBe(own);
  Dexie.dependencies.indexedDB = (await buckets.open('somebody-elses')).indexedDB;
  expect(await lendStorage()).toBe(own);
  expect(Dexie.dependencies.indexedDB).toBe(own);
});

test('a store that was begun beside it is empty, and the one of every later start; a page goes on with what it has', async () => {
  expect(await findStorage()).toBe(own);
  expect(await beginStorageBeside(now)).toBe(true);
  expect(await findStorage()).toBe(own);
  const later = await findNewestStorage();
  expect(await namesIn(later)).toEqual([]);
  await makeIn(later, 'beside');
  expect(await namesIn(await findNewestStorage())).toEqual(['beside']);
  expect(await namesIn(own)).not.toContain('beside');
});

test('each one that is begun is a new one, and the newest counts, whatever else there is', async () => {
  await buckets.open('somebody-elses');
  for (let count = 0; count < 10; count += 1) {
    expect(await beginStorageBeside(now)).toBe(true);
    await makeIn(await findNewestStorage(), `number ${count}`);
  }
  expect(await namesIn(await findNewestStorage())).toEqual(['number 9']);
  expect(await buckets.keys()).toHaveLength(11);
});

test('a browser that has no stores but its own says so, and one that cannot tell is taken at its own', async () => {
  vi.stubGlobal('navigator', {});
  expect(await beginStorageBeside(now)).toBe(false);
  expect(await findNewestStorage()).toBe(own);
  const refusing = () => Promise.reject(new DOMException('Internal error', 'UnknownError'));
  vi.stubGlobal('navigator', { storageBuckets: { keys: refusing, open: refusing } });
  expect(await beginStorageBeside(now)).toBe(false);
  expect(await findNewestStorage()).toBe(own);
});

test('a worker whose page stands on a store that it cannot open itself refuses, and begins no book in another', async () => {
  await beginStorageBeside(now);
  const worker = new Worker(new URL('../support/refused-bucket-worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.terminate();
  expect(answer).toEqual({ found: 'TypeError', opened: 'TypeError', inOwn: [] });
  expect(await namesIn(await findNewestStorage())).toEqual([]);
});

describe('the stores that were set aside', () => {
  test('are none before one was, and none for a page that stands on the browser’s own', async () => {
    await makeIn(own, 'of the book');
    expect(await storesAside()).toEqual([]);
    await beginStorageBeside(now);
    expect(await storesAside()).toEqual([]);
  });

  test('are those that another took the place of, since the moment at which it did; the one in use is not told', async () => {
    await makeIn(own, 'of the book');
    await beginStorageBeside(now);
    await makeIn(await findNewestStorage(), 'of the book');
    await beginStorageBeside(later);
    const stores = await (await nextPage()).storesAside();
    expect(stores.map(({ setAsideAt }) => setAsideAt)).toEqual([later, now]);
    expect(stores[0]?.size).toBeGreaterThan(0);
    expect(stores[1]?.size).toBeNull();
  });

  test('are removed one by one, for good; the one in use and what is not ours stay', async () => {
    await makeIn(own, 'of the book');
    await buckets.open('somebody-elses');
    await beginStorageBeside(now);
    await beginStorageBeside(later);
    await makeIn(await findNewestStorage(), 'of the book');
    const page = await nextPage();
    const [second, first] = await page.storesAside();
    expect(await first?.remove?.()).toBe('removed');
    expect(await namesIn(own)).toEqual([]);
    expect(await page.storesAside()).toEqual([{ ...second, remove: expect.any(Function) }]);
    expect(await second?.remove?.()).toBe('removed');
    expect(await page.storesAside()).toEqual([]);
    expect(await buckets.keys()).toEqual([`book-3-${later}`, 'somebody-elses']);
    expect(await namesIn(await page.findStorage())).toEqual(['of the book']);
  });

  test('wait for the window that still uses them, and say so', async () => {
    const used = new Dexie('of the book', { indexedDB: own, IDBKeyRange });
    used.version(1).stores({ rows: 'id' });
    // Unlike ours, that window does not give way.
    used.on('versionchange', () => false);
    await used.open();
    await beginStorageBeside(now);
    const [first] = await (await nextPage()).storesAside();
    expect(await first?.remove?.()).toBe('held');
    used.close();
    await expect.poll(() => namesIn(own)).toEqual([]);
  });

  test('are not the one that an older window still stands on', async () => {
    await beginStorageBeside(now);
    const older = await nextPage();
    await older.findStorage();
    await beginStorageBeside(later);
    expect(await older.storesAside()).toEqual([]);
    expect(await (await nextPage()).storesAside()).toHaveLength(1);
  });

  test('are told, and not to be removed, where the browser still refuses its own', async () => {
    await beginStorageBeside(now);
    const page = await nextPage();
    await page.findStorage();
    vi.spyOn(own, 'databases').mockRejectedValue(new DOMException('Internal error', 'UnknownError'));
    expect(await page.storesAside()).toEqual([{ setAsideAt: now, size: null, remove: null }]);
    vi.restoreAllMocks();
  });
});
