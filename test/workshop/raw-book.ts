import { stores as firstStores } from '../../renderer/data/schema/v001-first-book';
import { stores as laterStores } from '../../renderer/data/schema/v002-matching-and-leaving';
import { stores as latestStores } from '../../renderer/data/schema/v003-segments';

const stores = { ...firstStores, ...laterStores, ...latestStores };

/*
 * IndexedDB with nothing in between: the floor beside which the bench sets what the app costs. No Dexie, no door, no
 * judge; the same stores, the same indexes, the same durability.
 */

export type TableName = keyof typeof stores;

export const tableNames = Object.keys(stores) as readonly TableName[];

export function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** A second connection to a book that exists. */
export function openRaw(name: string): Promise<IDBDatabase> {
  return answered(indexedDB.open(name));
}

/** An empty database with the stores and indexes of a book, which Dexie has never touched. */
export async function makeRaw(): Promise<IDBDatabase> {
  const request = indexedDB.open(`raw-${crypto.randomUUID()}`, 1);
  request.onupgradeneeded = () => {
    for (const [name, [key = '', ...indexes]] of Object.entries(stores).map(split)) {
      const store = request.result.createObjectStore(name, { keyPath: pathOf(key) });
      for (const index of indexes) store.createIndex(index, pathOf(index));
    }
  };
  return answered(request);
}

export async function dropRaw(database: IDBDatabase): Promise<void> {
  database.close();
  await answered(indexedDB.deleteDatabase(database.name));
}

/** One strict transaction that puts rows into several tables. */
export async function writeRaw(
  database: IDBDatabase,
  rows: Iterable<readonly [TableName, readonly object[]]>,
): Promise<void> {
  const tables = [...rows];
  const names = tables.map(([name]) => name);
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  for (const [name, ofTable] of tables) {
    const store = transaction.objectStore(name);
    for (const row of ofTable) store.put(row);
  }
  await ended(transaction);
}

function split([name, line]: readonly [string, string]): readonly [string, readonly string[]] {
  return [name, line.split(',').map((part) => part.trim())];
}

/** Dexie writes compound keys as "[a+b]". */
function pathOf(key: string): string | string[] {
  return key.startsWith('[') ? key.slice(1, -1).split('+') : key;
}
