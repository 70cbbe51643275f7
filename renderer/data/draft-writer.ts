import { type DraftKey, type DraftRow, type DraftsDatabase, textOf } from './draft-rows';
import { paced } from './paced';

/** How often a draft that is being typed is written, in milliseconds. */
const interval = 300;

/** Writes rows of drafts: of each only what stands there last, at once after a pause, else every 300 ms. */
export interface DraftWriter {
  put(row: DraftRow): void;
  remove(row: DraftRow): void;
  soon(): void;
  /** Now, for what must not wait. */
  now(): void;
  /** Now, by a page that may be gone before anything answers. */
  leaving(): void;
  /** Resolves when all is written, or cannot be. */
  close(): Promise<void>;
}

type Batch = ReadonlyArray<readonly [key: string, row: DraftRow | null]>;

/** What cannot be written waits, and goes with the next write. */
export function openDraftWriter(database: DraftsDatabase | null): DraftWriter {
  /** By the text of its key; null removes. An entry stays until exactly it is on the disk. */
  const waiting = new Map<string, DraftRow | null>();

  async function write(): Promise<void> {
    if (!database || waiting.size === 0) return;
    const { drafts } = database;
    try {
      const batch = await database.transaction('rw', drafts, async () => {
        // Not before the transaction has begun: another one, of a page that leaves, may have come between.
        const now = [...waiting];
        const removed = now.flatMap(([key, row]) => (row === null ? [JSON.parse(key) as DraftKey] : []));
        const kept = now.flatMap(([, row]) => row ?? []);
        await Promise.all([drafts.bulkDelete(removed), drafts.bulkPut(kept)]);
        return now;
      });
      settle(batch);
    } catch {
      // All of it still waits.
    }
  }

  function settle(batch: Batch): void {
    for (const [key, row] of batch) if (waiting.get(key) === row) waiting.delete(key);
  }

  /** Dexie commits once the last answer is there, which a page that goes away does not live to see. */
  function leaving(): void {
    if (!database?.isOpen() || waiting.size === 0) return;
    const batch = [...waiting];
    const { name } = database.drafts;
    const transaction = database.backendDB().transaction(name, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(name);
    for (const [key, row] of batch) {
      if (row === null) store.delete(JSON.parse(key));
      else store.put(row);
    }
    transaction.oncomplete = () => settle(batch);
    transaction.commit();
  }

  const writing = paced(interval, write);
  return {
    put: (row) => void waiting.set(textOf(row), row),
    remove: (row) => void waiting.set(textOf(row), null),
    soon: writing.soon,
    now: writing.now,
    leaving,
    close() {
      writing.stop();
      return write();
    },
  };
}
