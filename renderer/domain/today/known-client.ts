import type { Client } from '../client/client';
import type { ClientFigures } from '../portfolio/figures';

/** A client with what is known of them, as the directory holds it. */
export interface KnownClient {
  readonly client: Client;
  readonly figures: ClientFigures;
}
