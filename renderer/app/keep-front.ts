import type { Book } from '../data/book';
import type { Directory } from '../data/directory';
import { frontLines } from '../data/front';
import { countTags } from '../domain/client/tags';
import { orderByName } from '../elements/clients-by-name';

/** How long the book has to rest before its front is kept again, in milliseconds: whoever works does not wait for it. */
const rest = 2_000;

/** Keeps what the next start shows first in step with the book. The returned function stops it. */
export function keepFrontInStep(book: Book, directory: Directory): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keptSeq: number | null = null;

  async function keep(): Promise<void> {
    const snapshot = directory.snapshot();
    if (!snapshot || snapshot.seq === (keptSeq ?? directory.front()?.seq)) return;
    const byName = await orderByName(snapshot, () => directory.snapshot() !== snapshot);
    if (!byName) return;
    const { seq } = snapshot;
    const lines = byName.clients.slice(0, frontLines).flatMap(({ id }) => snapshot.byId.get(id) ?? []);
    await book.keepFront({ seq, count: byName.clients.length, lines, tags: countTags(byName.clients) });
    keptSeq = seq;
  }

  function keepLater() {
    clearTimeout(timer);
    // Where the disk takes nothing, the next start reads everything before it shows anything.
    timer = setTimeout(() => requestIdleCallback(() => void keep().catch(() => {})), rest);
  }

  const stop = directory.subscribe(keepLater);
  // A small book has been read already, and says no more.
  if (directory.snapshot()) keepLater();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
