import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginStorageBeside, findNewestStorage, findStorage } from '../../renderer/data/storage';

const buckets: {
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
  open(name: string): Promise<unknown>;
} = Reflect.get(navigator, 'storageBuckets');
const own = indexedDB;

async function deleteAll(): Promise<void> {
  for (const name of await buckets.keys()) await buckets.delete(name);
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
  expect(Dexie.dependencies.indexedDB).toBe(own);
});

test('a store that was begun beside it is empty, and the one of every later start; a page goes on with what it has', async () => {
  expect(await findStorage()).toBe(own);
  expect(await beginStorageBeside()).toBe(true);
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
    expect(await beginStorageBeside()).toBe(true);
    await makeIn(await findNewestStorage(), `number ${count}`);
  }
  expect(await namesIn(await findNewestStorage())).toEqual(['number 9']);
  expect(await buckets.keys()).toHaveLength(11);
});

test('a browser that has no stores but its own says so, and one that cannot tell is taken at its own', async () => {
  vi.stubGlobal('navigator', {});
  expect(await beginStorageBeside()).toBe(false);
  expect(await findNewestStorage()).toBe(own);
  const refusing = () => Promise.reject(new DOMException('Internal error', 'UnknownError'));
  vi.stubGlobal('navigator', { storageBuckets: { keys: refusing, open: refusing } });
  expect(await beginStorageBeside()).toBe(false);
  expect(await findNewestStorage()).toBe(own);
});
