import type { Portrait } from '../domain/client/portrait';
import type { ClientId } from '../domain/id';
import type { BookDatabase } from './database';

/** The portrait of a client as it is stored now; null where there is none. */
export async function readPortrait(database: BookDatabase, clientId: ClientId): Promise<Portrait | null> {
  return (await database.portraits.get(clientId)) ?? null;
}
