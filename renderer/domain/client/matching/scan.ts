import type { ClientId } from '../../id';
import type { Client } from '../client';
import { distinctionId } from '../distinction';
import { compareFingerprints, type MatchReason, matchThreshold } from './compare';
import { fingerprintOf } from './fingerprint';
import { MatchIndex } from './match-index';

/** Two clients of the book who may be one, the one made first in front. */
export interface DuplicatePair {
  readonly oneId: ClientId;
  readonly otherId: ClientId;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Clients between two signs of life. */
const clientsAtOnce = 250;

/**
 * Looks for clients who may be one, those in the trash and pairs that were told apart left out: the most alike first. Yields
 * how many clients have been compared, so that whoever walks it can stop.
 */
export function* scanForDuplicates(
  clients: readonly Client[],
  toldApart: ReadonlySet<string>,
  country: string | null,
): Generator<number, readonly DuplicatePair[]> {
  const index = new MatchIndex<ClientId>();
  const pairs: DuplicatePair[] = [];
  for (const [position, client] of clients.entries()) {
    if (position % clientsAtOnce === 0) yield position;
    if (client.trashedAt !== null) continue;
    const fingerprint = fingerprintOf(client, client.id, country);
    for (const { key, fingerprint: known } of index.candidates(fingerprint)) {
      const { score, reasons } = compareFingerprints(known, fingerprint);
      if (score < matchThreshold || toldApart.has(distinctionId(key, client.id))) continue;
      pairs.push({ oneId: key, otherId: client.id, score, reasons });
    }
    index.add(client.id, fingerprint);
  }
  return pairs.sort((left, right) => right.score - left.score || (left.oneId < right.oneId ? -1 : 1));
}
