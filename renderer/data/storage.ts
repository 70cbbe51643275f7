import type { Moment } from '../domain/calendar/day';

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
  ): Promise<{ readonly indexedDB: IDBFactory; estimate(): Promise<{ readonly usage?: number }> }>;
  delete(name: string): Promise<void>;
}

/**
 * `book-2-1763808067000` and so on: the number, and the moment at which it was begun and the one before it set aside. The
 * last one is in use; what else may be there is not ours.
 */
const nameShape = /^book-(\d{1,6})-(\d{1,15})$/;

interface Bucket {
  readonly name: string;
  readonly number: number;
  readonly begunAt: Moment;
}

/** Null is the browser's own store. */
type Found = { readonly storage: IDBFactory; readonly bucket: Bucket | null };

let found: Promise<Found> | null = null;

/** What became of the wish to remove a store. `held`: another window still uses it, and it goes once that one is closed. */
export type StoreRemoval = 'removed' | 'held' | 'refused';

/** A store that a later one took the place of. */
export interface StoreAside {
  readonly setAsideAt: Moment;
  /** Bytes; null where it is not known. */
  readonly size: number | null;
  /** For good. Null where no page can do it. */
  readonly remove: (() => Promise<StoreRemoval>) | null;
}

/** The store that this page or worker uses, from its first question on. Never rejects in a page. */
export async function findStorage(): Promise<IDBFactory> {
  return (await findUsed()).storage;
}

function findUsed(): Promise<Found> {
  found ??= findNewest();
  return found;
}

/**
 * Begins an empty store beside those that there are: whoever starts from now on uses it. False where this browser has no
 * stores but its own, or gives no space.
 */
export async function beginStorageBeside(now: Moment): Promise<boolean> {
  const buckets = bucketsOfBrowser();
  if (!buckets) return false;
  try {
    const [newest] = await ours(buckets);
    await openBucket(buckets, `book-${(newest?.number ?? 1) + 1}-${now}`);
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
  return (await findNewest()).storage;
}

/** Those that no start uses any more, newest first; never the one that this page stands on. */
export async function storesAside(): Promise<readonly StoreAside[]> {
  const buckets = bucketsOfBrowser();
  if (!buckets) return [];
  const used = (await findUsed()).bucket?.name;
  const stores: StoreAside[] = [];
  let setAsideAt: Moment | null = null;
  for (const { name, begunAt } of await ours(buckets)) {
    if (setAsideAt !== null && name !== used) stores.push({ setAsideAt, ...(await lookInto(buckets, name)) });
    setAsideAt = begunAt;
  }
  if (setAsideAt === null || used === undefined) return stores;
  const own = await lookIntoOwn();
  return own === null ? stores : [...stores, { setAsideAt, ...own }];
}

async function lookInto(buckets: BucketsOfBrowser, name: string): Promise<Omit<StoreAside, 'setAsideAt'>> {
  const size = await openBucket(buckets, name)
    .then((bucket) => bucket.estimate())
    .then(({ usage }) => usage ?? null)
    .catch(() => null);
  const remove = () =>
    buckets.delete(name).then(
      () => 'removed' as const,
      () => 'refused' as const,
    );
  return { size, remove };
}

/**
 * The browser's own store cannot be deleted without the vault, which stands beside it: only what is in it goes. Null when
 * there is nothing in it; where the browser still refuses it, no page can do anything.
 */
async function lookIntoOwn(): Promise<Omit<StoreAside, 'setAsideAt'> | null> {
  try {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    return names.length === 0 ? null : { size: null, remove: () => removeFromOwn(names) };
  } catch {
    return { size: null, remove: null };
  }
}

async function removeFromOwn(names: readonly string[]): Promise<StoreRemoval> {
  const held = Promise.withResolvers<'held'>();
  const works = names.map((name) => deleteFrom(indexedDB, name, () => held.resolve('held')));
  const all = Promise.all(works).then(
    () => 'removed' as const,
    () => 'refused' as const,
  );
  return Promise.race([all, held.promise]);
}

/**
 * Once nobody has the database open any more, and `onHeld` hears that somebody has; one that does not exist is success. Not
 * through Dexie, which warns on the console whenever a connection that was closed just before takes a moment to be gone.
 */
export function deleteFrom(storage: IDBFactory, name: string, onHeld?: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = storage.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => onHeld?.();
  });
}

async function findNewest(): Promise<Found> {
  const own = { storage: indexedDB, bucket: null };
  const buckets = bucketsOfBrowser();
  if (!buckets) return own;
  try {
    const [bucket] = await ours(buckets);
    return bucket === undefined ? own : { storage: (await openBucket(buckets, bucket.name)).indexedDB, bucket };
  } catch (error) {
    if (typeof document === 'undefined') throw error;
    return own;
  }
}

/** Newest first. */
async function ours(buckets: BucketsOfBrowser): Promise<readonly Bucket[]> {
  return (await buckets.keys())
    .flatMap((name) => {
      const [, number, begunAt] = nameShape.exec(name) ?? [];
      return number === undefined ? [] : [{ name, number: Number(number), begunAt: Number(begunAt) as Moment }];
    })
    .toSorted((left, right) => right.number - left.number);
}

/** One that is there is opened as it is, or made. */
function openBucket(buckets: BucketsOfBrowser, name: string) {
  return buckets.open(name, { persisted: true, durability: 'strict' });
}

/** Not given to pages that were not fetched safely, nor by every browser. */
function bucketsOfBrowser(): BucketsOfBrowser | null {
  const buckets: BucketsOfBrowser | undefined = Reflect.get(navigator, 'storageBuckets');
  return buckets ?? null;
}
