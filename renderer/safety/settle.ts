import type { Book } from '../data/book';
import { readAction, readLastSeq } from '../data/history';
import type { Journal } from '../data/journal';
import type { OpeningFinding } from '../domain/safety/opening';
import { actionOf } from '../exchange/journal/line';
import type { Kept } from './kept-book';

/**
 * Brings book and journal to the same action: what the book lacks is written from the journal, what the journal lacks is
 * put down from the history. Answers how many actions came back into the book; null when the journal does not reach it.
 */
export async function settle(
  book: Book,
  finding: OpeningFinding,
  kept: Kept | null,
  journal: Journal,
): Promise<number | null> {
  if (finding.kind === 'behind' && kept) {
    for (const { seq, line } of kept.tail.actions) {
      if (seq < finding.from) continue;
      const action = actionOf(line);
      const written = action && (await book.writeAgain(action));
      if (!written?.ok) return null;
    }
    return (await readLastSeq(book.database)) === finding.to ? finding.to - finding.from + 1 : null;
  }
  if (finding.kind === 'ahead' && kept) await putDownMissing(book, kept, journal);
  return 0;
}

/** At most this many actions are put down at the start; a longer stretch is covered by the next snapshot. */
const mostPutDown = 200;

async function putDownMissing(book: Book, kept: Kept, journal: Journal): Promise<void> {
  const lastSeq = await readLastSeq(book.database);
  if (lastSeq - kept.lastSeq > mostPutDown || kept.tail.trouble === 'damaged') return;
  for (let seq = kept.lastSeq + 1; seq <= lastSeq; seq += 1) {
    const action = await readAction(book.database, seq);
    if (!action) return;
    const { at, kind, of, label, undoable } = action.head;
    const refused = await journal.append({ seq, at, kind, of, label, undoable, changes: action.changes });
    if (refused) return;
  }
}
