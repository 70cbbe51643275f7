import type { Book } from '../../renderer/data/book';
import { canonicalJson } from '../../renderer/exchange/backup/canonical';

/** What stands in the book after a bad day, and whether it hangs together. */
export interface Survivors {
  readonly clientIds: readonly string[];
  /** Clients without the follow-up that was written in the same action. */
  readonly halfWritten: readonly string[];
  readonly figuresAreTrue: boolean;
}

export async function lookThrough(book: Book): Promise<Survivors> {
  const { database } = book;
  const clientIds: readonly string[] = await database.clients.toCollection().primaryKeys();
  const followedUp = new Set<string>((await database.followUps.toArray()).map((followUp) => followUp.clientId));
  const kept = await database.figures.toArray();
  await book.rebuildFigures();
  const rebuilt = await database.figures.toArray();
  return {
    clientIds,
    halfWritten: clientIds.filter((id) => !followedUp.has(id)),
    figuresAreTrue: canonicalJson(kept) === canonicalJson(rebuilt) && kept.length === clientIds.length,
  };
}
