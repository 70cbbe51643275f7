import Dexie from 'dexie';

/*
 * Where the databases stand: in the browser's own store, unless the browser refuses to open that one (a file of it is
 * gone, say). Then another is begun beside it: a bucket of storage (https://wicg.github.io/storage-buckets) has databases
 * of its own, and is not refused with the others. The refused store is kept as it is.
 */

/** Known to Chromium, and not to TypeScript. */
interface BucketsOfBrowser {
  keys(): Promise<readonly string[]>;
  open(
    name: string,
    wishes: { readonly persisted: boolean; readonly durability: 'strict' },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** `book-2`, `book-3` and so on: the last one is in use. What else may be there is not ours. */
const nameShape = /^book-(\d{1,6})$/;

let found: Promise<IDBFactory> | null = null;

/**
 * The store that this page or worker uses, from its first question on; Dexie's databases that are made afterwards stand in
 * it. Never rejects in a page.
 */
export function findStorage(): Promise<IDBFactory> {
  found ??= findNewestStorage().then((storage) => {
    Dexie.dependencies.indexedDB = storage;
    return storage;
  });
  return found;
}

/**
 * Begins an empty store beside those that there are: whoever starts from now on uses it. False where this browser has no
 * stores but its own, or gives no space.
 */
export async function beginStorageBeside(): Promise<boolean> {
  const buckets = bucketsOfBrowser();
  if (!buckets) return false;
  try {
    await openBucket(buckets, ((await newestNumber(buckets)) ?? 1) + 1);
    return true;
  } catch {
    return false;
  }
}

/**
 * The store that a start would use now. Where one beside the browser's own cannot be opened, a page takes that one: the
 * comparison with the vault tells what it is worth. A worker compares nothing, and rejects: it would begin another book.
 */
export async function findNewestStorage(): Promise<IDBFactory> {
  const buckets = bucketsOfBrowser();
  if (!buckets) return indexedDB;
  try {
    const number = await newestNumber(buckets);
    return number === null ? indexedDB : (await openBucket(buckets, number)).indexedDB;
  } catch (error) {
    if (typeof document === 'undefined') throw error;
    return indexedDB;
  }
}

async function newestNumber(buckets: BucketsOfBrowser): Promise<number | null> {
  const numbers = (await buckets.keys()).flatMap((name) => nameShape.exec(name)?.[1] ?? []).map(Number);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/** One that is there is opened as it is, or made. */
function openBucket(buckets: BucketsOfBrowser, number: number) {
  return buckets.open(`book-${number}`, { persisted: true, durability: 'strict' });
}

/** Not given to pages that were not fetched safely, nor by every browser. */
function bucketsOfBrowser(): BucketsOfBrowser | null {
  const buckets: BucketsOfBrowser | undefined = Reflect.get(navigator, 'storageBuckets');
  return buckets ?? null;
}
