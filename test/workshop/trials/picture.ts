import { answered, ended } from '../raw-book';

/** One database as IndexedDB itself shows it, past Dexie: what a picture of two moments shows equal was not written to. */
export interface Picture {
  /** That of IndexedDB, ten times Dexie's. */
  readonly version: number;
  readonly stores: readonly StorePicture[];
}

export interface StorePicture {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  /** In the order of their keys. */
  readonly rows: readonly object[];
}

export async function takePicture(name: string): Promise<Picture> {
  const database = await answered(indexedDB.open(name));
  try {
    const stores: StorePicture[] = [];
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName);
      const indexes = [...store.indexNames].map((indexName) => {
        const { keyPath, unique, multiEntry } = store.index(indexName);
        return { name: indexName, keyPath, unique, multiEntry };
      });
      stores.push({ name: storeName, keyPath: store.keyPath, indexes, rows: await answered(store.getAll()) });
    }
    return { version: database.version, stores };
  } finally {
    database.close();
  }
}

/** Makes the database of a picture; none of this name may be there. */
export async function layPicture(name: string, { version, stores }: Picture): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, indexes } of stores) {
      const store = request.result.createObjectStore(storeName, { keyPath });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
    }
  };
  const database = await answered(request);
  const transaction = database.transaction(
    stores.map((store) => store.name),
    'readwrite',
  );
  for (const { name: storeName, rows } of stores) {
    for (const row of rows) transaction.objectStore(storeName).put(row);
  }
  await ended(transaction);
  database.close();
}
