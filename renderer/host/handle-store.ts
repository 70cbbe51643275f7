/** A database of its own, apart from the book: a restore swaps the book, and must not take the chosen folder with it. */
const databaseName = 'clientele-second-folder';
const storeName = 'handles';
const key = 'chosen';

/** One handle of a folder, kept over restarts, in the store that is found. Both reject as IndexedDB does. */
export function handleStore(findStorage: () => Promise<IDBFactory>) {
  async function withStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
    const opening = (await findStorage()).open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    await settled(opening);
    const database = opening.result;
    try {
      const transaction = database.transaction(storeName, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(storeName));
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      return request.result;
    } finally {
      database.close();
    }
  }

  return {
    async read(): Promise<FileSystemDirectoryHandle | null> {
      const stored = await withStore('readonly', (store) => store.get(key));
      return stored instanceof FileSystemDirectoryHandle ? stored : null;
    },
    async write(folder: FileSystemDirectoryHandle | null): Promise<void> {
      await withStore('readwrite', (store) => (folder === null ? store.delete(key) : store.put(folder, key)));
    },
  };
}

function settled(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
