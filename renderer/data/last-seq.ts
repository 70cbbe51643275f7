import { liveQuery } from 'dexie';
import type { BookDatabase } from './database';
import { readLastSeq } from './history';

/** Hears the sequence of the last action, now and after each commit of any window. The returned function stops it. */
export function followLastSeq(database: BookDatabase, hear: (lastSeq: number) => void): () => void {
  const subscription = liveQuery(() => readLastSeq(database)).subscribe(hear);
  return () => subscription.unsubscribe();
}
