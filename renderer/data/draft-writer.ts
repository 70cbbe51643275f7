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
  /** Resolves when all is written, or cannot be. */
  close(): Promise<void>;
}

/** What cannot be written waits, and goes with the next write. */
export function openDraftWriter(database: DraftsDatabase | null): DraftWriter {
  /** By the text of its key; null removes. An entry stays until exactly it is on the disk. */
  const waiting = new Map<string, DraftRow | null>();

  async function write(): Promise<void> {
    if (!database || waiting.size === 0) return;
    const batch = [...waiting];
    const removed = batch.flatMap(([key, row]) => (row === null ? [JSON.parse(key) as DraftKey] : []));
    const kept = batch.flatMap(([, row]) => row ?? []);
    try {
      await database.transaction('rw', database.drafts, async () => {
        await Promise.all([database.drafts.bulkDelete(removed), database.drafts.bulkPut(kept)]);
      });
    } catch {
      return;
    }
    for (const [key, row] of batch) if (waiting.get(key) === row) waiting.delete(key);
  }

  const writing = paced(interval, write);
  return {
    put: (row) => void waiting.set(textOf(row), row),
    remove: (row) => void waiting.set(textOf(row), null),
    soon: writing.soon,
    now: writing.now,
    close() {
      writing.stop();
      return write();
    },
  };
}
