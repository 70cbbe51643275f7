import type { ExportRecord } from '../domain/exchange/export-record';
import type { BookDatabase } from './database';

/** The last exports noted in the journal, at most `most` of them, the newest first. */
export async function readExports(database: BookDatabase, most: number): Promise<readonly ExportRecord[]> {
  // Ids are in order of time.
  return await database.exports.orderBy('id').reverse().limit(most).toArray();
}
