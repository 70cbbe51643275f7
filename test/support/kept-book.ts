import type { Book } from '../../renderer/data/book';
import { deleteDatabase } from '../../renderer/data/database';
import { openShelf, type Shelf } from '../../renderer/data/shelf';
import { creation, label } from '../../renderer/domain/book/action';
import type { Client } from '../../renderer/domain/client/client';
import type { NewId } from '../../renderer/domain/id';
import type { Vault } from '../../renderer/host/vault';
import { journalIn } from '../../renderer/safety/journal-files';
import { type Opening, openSafely } from '../../renderer/safety/opening';
import { clientNamed, type TestClock, testClock, testIds } from './open-test-book';
import { plainVault } from './plain-vault';

export interface Keeping {
  readonly vault: Vault;
  readonly shelf: Shelf;
  readonly clock: TestClock;
  /** Opens as the app does: compared with the vault first. */
  open(vault?: Vault): Promise<Opening>;
  /** The same where the book must open. */
  opened(): Promise<Book>;
  /** Writes a client, and answers whether it was acknowledged. */
  add(book: Book, name: string): Promise<Client | null>;
}

/** A book with a vault beside it, on a shelf of its own. */
export function keeping(
  vault: Vault = plainVault(),
  newId: NewId = testIds(),
  randomName = () => crypto.randomUUID() as string,
): Keeping {
  const clock = testClock();
  const shelf = openShelf(clock.now, randomName);
  const open = (used: Vault = vault) =>
    openSafely({
      shelf,
      vault: used,
      clock,
      newBookId: randomName,
      journalOf: (name) => journalIn(used, name, () => true),
      appVersion: '0.0.0',
      countsAll: true,
    });
  return {
    vault,
    shelf,
    clock,
    open,
    async opened() {
      const opening = await open();
      if (opening.kind !== 'open') throw new Error(`the book did not open: ${JSON.stringify(opening)}`);
      return opening.book;
    },
    async add(book, name) {
      const client = clientNamed(name, { newId, clock });
      const outcome = await book.commit({ label: label('client-added', name), changes: [creation('clients', client)] });
      return outcome.ok ? client : null;
    },
  };
}

/** Every database of the app is gone, as Chromium leaves it after a torn log. */
export async function loseDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name?.startsWith('clientele')) await deleteDatabase(name);
}

/** Writes to a table as no part of the app could: what a damaged store does to it. */
export function behindTheDoor(name: string, table: string, work: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(table, 'readwrite');
      work(transaction.objectStore(table));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
