import type { SegmentId } from '../domain/id';
import { inOrderOfName } from '../domain/segment/actions';
import type { Segment } from '../domain/segment/segment';
import type { BookDatabase } from './database';

/** All segments, in the order of their names. */
export async function readSegments(database: BookDatabase): Promise<readonly Segment[]> {
  return inOrderOfName(await database.segments.toArray());
}

/** One segment; undefined where the book has it no more. */
export function readSegment(database: BookDatabase, id: SegmentId): Promise<Segment | undefined> {
  return database.segments.get(id);
}
