import type { Attached, WholeClient } from '../domain/client/merge';
import type { ClientId } from '../domain/id';
import type { BookDatabase } from './database';
import { readDistinctionsOf } from './distinctions';
import { readLinksOf } from './links';
import { readTimeline } from './timeline';

/** Everything that hangs on a client, those in the trash included. */
export async function readAttached(database: BookDatabase, id: ClientId): Promise<Attached> {
  const [rows, links, distinctions, portrait] = await Promise.all([
    readTimeline(database, id),
    readLinksOf(database, id),
    readDistinctionsOf(database, id),
    database.portraits.get(id),
  ]);
  return { ...rows, links, distinctions, portrait: portrait ?? null };
}

/** These clients with all that hangs on them, in the order asked for; null when one of them is gone or in the trash. */
export async function readWholeClients(
  database: BookDatabase,
  ids: readonly ClientId[],
): Promise<readonly WholeClient[] | null> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const [client, attached] = await Promise.all([database.clients.get(id), readAttached(database, id)]);
      return client && client.trashedAt === null ? { client, attached } : null;
    }),
  );
  const whole = found.filter((each) => each !== null);
  return whole.length === ids.length ? whole : null;
}
