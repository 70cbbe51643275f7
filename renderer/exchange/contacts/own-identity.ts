import type { Client } from '../../domain/client/client';
import { foreignIdOfClient } from '../../domain/client/same-client';

/**
 * What the app's files say of who a client is: the identity that another program gave, else the client's own id as a
 * URN (RFC 9562), so that a file brought back later finds the same client.
 */
export function foreignIdOf(client: Client): string {
  return client.foreignId === '' ? foreignIdOfClient(client.id) : client.foreignId;
}
