import { type Action, creation, label, update } from '../book/action';
import { sameRecord } from '../book/same-record';
import type { Moment } from '../calendar/day';
import type { ClientId } from '../id';
import type { Client, ClientDraft } from './client';
import { changeTags } from './tags';

/** Puts a new client into the book. */
export function newClient(draft: ClientDraft, id: ClientId, now: Moment): Action {
  const client: Client = { ...draft, id, createdAt: now, updatedAt: now, trashedAt: null };
  return { label: label('client-added', client.name), changes: [creation('clients', client)] };
}

/** Those of the fields that say something else than the client does. */
export function differingFields(client: ClientDraft, fields: Partial<ClientDraft>): Partial<ClientDraft> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => value !== undefined && !sameRecord(client[field as keyof ClientDraft], value),
    ),
  );
}

/** Changes the fields that differ from what is stored; an action without changes when none does. */
export function changeClient(client: Client, fields: Partial<ClientDraft>, now: Moment): Action {
  const changed = differingFields(client, fields);
  return {
    label: label('client-changed', changed.name ?? client.name),
    changes: Object.keys(changed).length === 0 ? [] : [update('clients', client, changed, now)],
  };
}

/**
 * Moves clients to the trash. Only the clients themselves: what was said, what is due and what was sold stays with them,
 * hidden where clients in the trash are, and is there again when they return.
 */
export function trashClients(clients: readonly Client[], now: Moment): Action {
  const present = clients.filter((client) => client.trashedAt === null);
  return {
    label: label('clients-trashed', ...whom(present)),
    changes: present.map((client) => update('clients', client, { trashedAt: now }, now)),
  };
}

/** Takes clients out of the trash; those that are not in it are left alone. */
export function restoreClients(clients: readonly Client[], now: Moment): Action {
  const trashed = clients.filter((client) => client.trashedAt !== null);
  return {
    label: label('clients-restored', ...whom(trashed)),
    changes: trashed.map((client) => update('clients', client, { trashedAt: null }, now)),
  };
}

/** Adds tags to and takes tags from many clients; those who would not change are left alone. */
export function tagClients(
  clients: readonly Client[],
  tags: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  now: Moment,
): Action {
  const moved = clients.flatMap((client) => {
    const changed = changeTags(client.tags, tags);
    return sameRecord(changed, client.tags) ? [] : [{ client, tags: [...changed] }];
  });
  return {
    label: label('clients-tagged', ...whom(moved.map(({ client }) => client))),
    changes: moved.map((each) => update('clients', each.client, { tags: each.tags }, now)),
  };
}

/** The subject and the count of a label. */
function whom(clients: readonly Client[]): [string, number] {
  return [clients.length === 1 ? (clients[0]?.name ?? '') : '', clients.length];
}
