import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import type { BookDatabase } from './database';
import { readByIds } from './slices';

/**
 * These clients as they are stored now, in the order asked for; those who are gone are left out. What is to be changed is
 * read here just before, because the directory in memory may lag behind by an action.
 */
export async function readClients(database: BookDatabase, ids: readonly ClientId[]): Promise<readonly Client[]> {
  return (await readByIds(database.clients, ids)).filter((client) => client !== undefined);
}

/** The same without those in the trash, about whom nothing is written any more: it would leave with them. */
export async function readPresentClients(database: BookDatabase, ids: readonly ClientId[]): Promise<readonly Client[]> {
  return (await readClients(database, ids)).filter(({ trashedAt }) => trashedAt === null);
}
