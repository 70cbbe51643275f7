import type { Handover } from './draft-handover';
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
  /** By a page that may be gone before anything answers: hands over what is not written yet. */
  leaving(): void;
  /** Resolves when all is written, or cannot be. */
  close(): Promise<void>;
}

type Batch = ReadonlyArray<readonly [key: string, row: DraftRow | null]>;

/** What cannot be written waits, and goes with the next write, or with the handover of a page that leaves. */
export function openDraftWriter(database: DraftsDatabase | null, handover: Handover): DraftWriter {
  /** By the text of its key; null removes. An entry stays until exactly it is on the disk. */
  const waiting = new Map<string, DraftRow | null>();

  async function write(): Promise<void> {
    if (!database || waiting.size === 0) return;
    const { drafts } = database;
    try {
      const batch = await database.transaction('rw', drafts, async () => {
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
    if (waiting.size === 0) handover.takeBack();
  }

  function leaving(): void {
    if (!database || waiting.size === 0) return;
    handover.leave([...waiting].map(([key, row]) => [JSON.parse(key) as DraftKey, row?.draft ?? null]));
    // The page may only be hidden, or have no room for texts.
    writing.now();
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
