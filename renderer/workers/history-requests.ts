import type { ClientHistoryPart } from '../data/client-history';
import type { ClientId } from '../domain/id';
import type { Outcome } from '../domain/outcome';

export interface ClientHistoryRequest {
  readonly databaseName: string;
  readonly clientId: ClientId;
  /** The sequence of the action from which to look backwards, null for the last one… */
  readonly from: number | null;
  /** …as long as it is above this one. */
  readonly above: number;
}

export type ClientHistoryAnswer = Outcome<ClientHistoryPart, { readonly code: 'no-book' }>;
