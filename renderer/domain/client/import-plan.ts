import type { ClientId, NewId } from '../id';
import type { Client, ClientDraft } from './client';
import { findEmployers } from './employers';
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
 * of these files. `country`: where phone numbers without a code are read. `ownFiles`: of the drafts from files that the app
 * wrote itself, by position, which file. Nothing is decided yet: `importContacts` makes an action of it.
 */
export function planContacts(
  drafts: readonly ClientDraft[],
  book: readonly Client[],
  newId: NewId,
  country: string | null,
  ownFiles: ReadonlyMap<number, number> = new Map(),
): ContactsPlan {
  const index = new MatchIndex<{ readonly id: ClientId; readonly position: number | null }>();
  const clients = new Map<ClientId, Client>();
  for (const client of book) {
    if (client.trashedAt !== null) continue;
    clients.set(client.id, client);
    index.add({ id: client.id, position: null }, fingerprintOf(client, client.id, country));
  }
  const known = new Map<ClientId, Client>();
  const matched = drafts.map((draft, position) => {
    const fingerprint = fingerprintOf(draft, null, country, ownFiles.get(position) ?? null);
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
  // A company that is there already, or stands twice in the files, is the client that it is.
  const employments = findEmployers(
    matched.map(({ draft, id, same }) => ({ draft, id: same?.id ?? id })),
    book,
    newId,
  );
  const contacts = matched.map(
    (contact, position): PlannedContact => ({
      ...contact,
      portrait: null,
      employment: employments[position] ?? null,
    }),
  );
  return counted({ contacts, known, portrayed: new Set(), employed: new Set() });
}

/**
 * The same plan with the portraits that some contacts bring, by their place (see `Portrait.image`), and with what hangs on
 * clients of the book already.
 */
export function withAttached(
  plan: PlannedContacts,
  images: ReadonlyMap<number, string>,
  { portrayed, employed }: Pick<PlannedContacts, 'portrayed' | 'employed'>,
): ContactsPlan {
  const contacts = plan.contacts.map((contact, position) => ({ ...contact, portrait: images.get(position) ?? null }));
  return counted({ contacts, known: plan.known, portrayed, employed });
}

function counted(planned: PlannedContacts): ContactsPlan {
  const { contacts } = planned;
  const decide = (present: 'complete' | 'update') =>
    decideContacts(planned, { present, lines: new Map(), companies: false });
  const completion = decide('complete');
  const fresh = contacts.filter(({ same }) => same === null).length;
  const { completed } = completion.counts;
  const { updated } = decide('update').counts;
  return {
    ...planned,
    completion,
    counts: { fresh, present: contacts.length - fresh, completable: completed, updatable: updated },
  };
}
