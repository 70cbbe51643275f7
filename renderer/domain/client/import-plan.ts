import type { ClientId, NewId } from '../id';
import type { Client, ClientDraft } from './client';
import { type Decided, decideContacts, type PlannedContact, type PlannedContacts } from './import-decision';
import { fingerprintOf } from './matching/fingerprint';
import { MatchIndex } from './matching/match-index';

export interface ContactsPlan extends PlannedContacts {
  /** What would come of it if all who are there already were completed. */
  readonly completion: Decided;
  readonly counts: {
    readonly fresh: number;
    /** Of the book, or repeated within the files. */
    readonly present: number;
    /** Clients of the book that have an empty field which the files would fill. */
    readonly completable: number;
    /** Clients of the book of whom the files say something else, or something more. */
    readonly updatable: number;
  };
}

/**
 * Says of each contact whether it is new, a client of the book (clients in the trash are not), or the same as an earlier one
 * of these files. `country`: where phone numbers without a code are read. Nothing is decided yet: `importContacts` makes an
 * action of it.
 */
export function planContacts(
  drafts: readonly ClientDraft[],
  book: readonly Client[],
  newId: NewId,
  country: string | null,
): ContactsPlan {
  const index = new MatchIndex<{ readonly id: ClientId; readonly position: number | null }>();
  const clients = new Map<ClientId, Client>();
  for (const client of book) {
    if (client.trashedAt !== null) continue;
    clients.set(client.id, client);
    index.add({ id: client.id, position: null }, fingerprintOf(client, client.id, country));
  }
  const known = new Map<ClientId, Client>();
  const contacts = drafts.map((draft, position): PlannedContact => {
    const fingerprint = fingerprintOf(draft, null, country);
    const best = index.best(fingerprint);
    const id = newId<'client'>();
    if (best === null) {
      index.add({ id, position }, fingerprint);
      return { draft, id, same: null };
    }
    const client = clients.get(best.key.id);
    if (client) known.set(client.id, client);
    return { draft, id, same: { ...best.key, ...best.match } };
  });
  const decide = (present: 'complete' | 'update') => decideContacts({ contacts, known }, { present, lines: new Map() });
  const completion = decide('complete');
  const fresh = contacts.filter(({ same }) => same === null).length;
  const { completed } = completion.counts;
  const { updated } = decide('update').counts;
  return {
    contacts,
    known,
    completion,
    counts: { fresh, present: contacts.length - fresh, completable: completed, updatable: updated },
  };
}
