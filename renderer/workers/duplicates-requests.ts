import type { DuplicatePair } from '../domain/client/matching/scan';
import type { Outcome } from '../domain/outcome';

export interface DuplicatesRequest {
  readonly databaseName: string;
  /** Where phone numbers without a code are read: ISO 3166, null when the system does not say. */
  readonly country: string | null;
}

/** At most so many pairs are sent to be shown; `all` counts them. */
export const mostPairs = 2_000;

export interface FoundDuplicates {
  /** The most alike first. */
  readonly pairs: readonly DuplicatePair[];
  readonly all: number;
  /** How many clients were compared. */
  readonly compared: number;
}

export type DuplicatesAnswer = Outcome<FoundDuplicates, { readonly code: 'cancelled' } | { readonly code: 'no-book' }>;
