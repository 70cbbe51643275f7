import Dexie from 'dexie';
import { findStorage } from './storage';

/** The store that this page or worker uses; Dexie's databases that are made afterwards stand in it. */
export async function lendStorage(): Promise<IDBFactory> {
  const storage = await findStorage();
  Dexie.dependencies.indexedDB = storage;
  return storage;
}
