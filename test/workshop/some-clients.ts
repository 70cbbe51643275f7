import type { Book } from '../../renderer/data/book';
import type { ClientId } from '../../renderer/domain/id';

/** So many clients, from all over the book. */
export async function anybody(book: Book, count: number): Promise<readonly ClientId[]> {
  const ids = await book.database.clients.toCollection().primaryKeys();
  return Array.from({ length: Math.min(count, ids.length) }, (_, index) =>
    Math.floor((index * ids.length) / count),
  ).map((position) => ids[position] as ClientId);
}

/** Those with the longest histories, the longest first. */
export async function theBusiest(book: Book, count: number): Promise<readonly ClientId[]> {
  const figures = await book.database.figures.toArray();
  return figures
    .filter((each) => each.buyerId !== 'walk-in')
    .sort((left, right) => right.contactCount + right.saleCount - left.contactCount - left.saleCount)
    .slice(0, count)
    .map((each) => each.buyerId as ClientId);
}
