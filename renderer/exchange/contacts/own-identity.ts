import type { Client } from '../../domain/client/client';
import { foreignIdOfClient } from '../../domain/client/same-client';

/**
 * What the app's files say of who a client is: the identity that another program gave, else the client's own id as a
 * URN (RFC 9562), so that a file brought back later finds the same client.
 */
export function foreignIdOf(client: Client): string {
  return client.foreignId === '' ? foreignIdOfClient(client.id) : client.foreignId;
}

/**
 * The same clients, of whom no two would be written with one identity: another program may have given it twice, or a file
 * of ours brought somebody who was there already in as new. Each of those is written as itself; which they are depends on
 * all clients of a book, so that its files agree.
 */
export function identifiedApart(book: readonly Client[]): readonly Client[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const identity of book.map(foreignIdOf)) {
    if (seen.has(identity)) shared.add(identity);
    seen.add(identity);
  }
  return book.map((client) => (shared.has(client.foreignId) ? { ...client, foreignId: '' } : client));
}
