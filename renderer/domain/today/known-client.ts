import type { Client } from '../client/client';
import type { ClientFigures } from '../portfolio/figures';

/** A client with what is known of them, as the directory holds it. */
export interface KnownClient {
  readonly client: Client;
  readonly figures: ClientFigures;
}

/** Orders by name, then by id, so that no two clients are ever equal and every ranking is total. */
export function compareNames(left: Pick<Client, 'name' | 'id'>, right: Pick<Client, 'name' | 'id'>): number {
  if (left.name !== right.name) return left.name < right.name ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
