import type { TagCount } from '../domain/client/tags';
import type { BookDatabase } from './database';
import type { ClientLine } from './directory';

/**
 * The first lines of the list of clients as the book stood after action `seq`: kept in the book, so that a start shows them
 * at once while all the others are read. Never part of a backup: it follows from the rows.
 */
export interface Front {
  readonly seq: number;
  /** How many clients the whole list has. */
  readonly count: number;
  /** In the order of names. */
  readonly lines: readonly ClientLine[];
  /** All tags in use, the most used first. */
  readonly tags: readonly TagCount[];
}

/** More than a large window shows. */
export const frontLines = 60;

/** The front as it was kept, when nothing was done since, and the book was not brought to another shape either; else null. */
export async function readFront(database: BookDatabase): Promise<Front | null> {
  const [front, lastSeq] = await database.meta.bulkGet(['front', 'lastSeq']);
  const seq = lastSeq?.key === 'lastSeq' ? lastSeq.value : 0;
  const fits = front?.key === 'front' && front.value.seq === seq && front.shape === database.verno;
  return fits ? front.value : null;
}
