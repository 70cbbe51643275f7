import type { Distinction } from '../domain/client/distinction';
import type { ClientId } from '../domain/id';
import type { BookDatabase } from './database';

/** Whom a client is not, as the person said. */
export function readDistinctionsOf(database: BookDatabase, clientId: ClientId): Promise<readonly Distinction[]> {
  return Promise.all([
    database.distinctions.where('oneId').equals(clientId).toArray(),
    database.distinctions.where('otherId').equals(clientId).toArray(),
  ]).then(([one, other]) => [...one, ...other]);
}

/** The identities of all pairs that were told apart. */
export async function readToldApart(database: BookDatabase): Promise<ReadonlySet<string>> {
  return new Set(await database.distinctions.toCollection().primaryKeys());
}
