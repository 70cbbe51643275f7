/**
 * A worker for which Chromium refuses to open any bucket of storage: what is asked for is asked with an expiry that has
 * passed. It answers what became of finding the store, and of opening a book.
 */
import { openDatabase } from '../../renderer/data/database';
import { findStorage } from '../../renderer/data/storage';

interface Buckets {
  open(name: string, wishes?: object): Promise<unknown>;
}

const buckets: Buckets = Reflect.get(navigator, 'storageBuckets');
const open = buckets.open.bind(buckets);
buckets.open = (name, wishes) => open(name, { ...wishes, expires: 1 });

const told = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error || error instanceof DOMException ? error.name : String(error)),
  );

const found = await told(findStorage());
const opened = await told(openDatabase('clientele-of-the-page'));
const inOwn = (await indexedDB.databases()).map(({ name }) => name);
self.postMessage({ found, opened, inOwn });
