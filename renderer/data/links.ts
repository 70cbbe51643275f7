import type { Client } from '../domain/client/client';
import type { Link } from '../domain/client/link';
import { otherEnd } from '../domain/client/link-actions';
import type { ClientId, LinkId } from '../domain/id';
import type { BookDatabase } from './database';

/** A link as one of its clients sees it. */
export interface LinkedClient {
  readonly link: Link;
  /** The client at the other end. */
  readonly other: Client;
  /** True when the link leads here: "employs" instead of "works at". */
  readonly backwards: boolean;
}

/** All links of a client, both directions, those in the trash included. */
export function readLinksOf(database: BookDatabase, clientId: ClientId): Promise<readonly Link[]> {
  return Promise.all([
    database.links.where('fromId').equals(clientId).toArray(),
    database.links.where('toId').equals(clientId).toArray(),
  ]).then(([from, to]) => [...from, ...to]);
}

/** Whom a client is linked with, in the order in which it was said; links and clients in the trash are left out. */
export function readLinkedClients(database: BookDatabase, clientId: ClientId): Promise<readonly LinkedClient[]> {
  // Chained and not awaited: it is read in the transaction of a sheet (see `readClient`).
  return readLinksOf(database, clientId).then((all) => {
    const links = all.filter((link) => link.trashedAt === null);
    if (links.length === 0) return [];
    links.sort((left, right) => (left.id < right.id ? -1 : 1));
    return database.clients.bulkGet(links.map((link) => otherEnd(link, clientId))).then((others) =>
      links.flatMap((link, index): readonly LinkedClient[] => {
        const other = others[index];
        return other && other.trashedAt === null ? [{ link, other, backwards: link.toId === clientId }] : [];
      }),
    );
  });
}

/** One link with both its ends; null when it is gone, or one of them is. */
export async function readLink(
  database: BookDatabase,
  linkId: LinkId,
): Promise<{ readonly link: Link; readonly from: Client; readonly to: Client } | null> {
  const link = await database.links.get(linkId);
  if (!link || link.trashedAt !== null) return null;
  const [from, to] = await database.clients.bulkGet([link.fromId, link.toId]);
  return from && to ? { link, from, to } : null;
}
