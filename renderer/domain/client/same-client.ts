import type { ClientId } from '../id';
import { foldPhone } from '../text/fold';
import type { Client, ClientDraft, LabelledLine } from './client';
import { nameKey } from './similar-name';

/** What a client is found by here; any text may be missing. Whether two are one is told by `matching/compare.ts`. */
type Comparable = Partial<Pick<ClientDraft, 'name' | 'givenName' | 'familyName' | 'phones' | 'emails' | 'foreignId'>>;

interface Known {
  readonly id: ClientId;
  readonly name: string;
  readonly phones: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
}

/** The book, arranged for finding a client by name, phone, e-mail or foreign identity without walking through it. */
export interface ClientIndex {
  readonly byForeignId: Map<string, Known>;
  readonly byName: Map<string, Known[]>;
  readonly byPhone: Map<string, Known[]>;
  readonly byEmail: Map<string, Known[]>;
}

// Beyond so many clients with one name, or on one switchboard's number, no more are compared: it keeps a file of
// 20,000 cards called "Client" from being compared 400 million times.
const mostCompared = 50;

/**
 * The identity that the app's own files give to a client that came without one (RFC 9562, section 4: a UUID as a
 * URN).
 */
export function foreignIdOfClient(id: ClientId): string {
  return `urn:uuid:${id}`;
}

/** An index of these clients; those in the trash are not in the book. */
export function indexClients(clients: Iterable<Client>): ClientIndex {
  const index: ClientIndex = { byForeignId: new Map(), byName: new Map(), byPhone: new Map(), byEmail: new Map() };
  for (const client of clients) {
    if (client.trashedAt === null) addToIndex(index, client.id, client);
  }
  return index;
}

/** Adds one client. */
export function addToIndex(index: ClientIndex, id: ClientId, client: Comparable): void {
  const known = fingerprint(id, client);
  for (const foreignId of [client.foreignId ?? '', foreignIdOfClient(id)]) {
    if (foreignId !== '' && !index.byForeignId.has(foreignId)) index.byForeignId.set(foreignId, known);
  }
  put(index.byName, nameKey(known.name), known);
  for (const phone of known.phones) put(index.byPhone, phone, known);
  for (const email of known.emails) put(index.byEmail, email, known);
}

export const alikeReasons = ['same-phone', 'same-email', 'same-name'] as const;
export type AlikeReason = (typeof alikeReasons)[number];

export interface Alike {
  readonly id: ClientId;
  /** The strongest first; never empty. */
  readonly reasons: readonly AlikeReason[];
}

/**
 * Clients of the book who share a phone, an e-mail or the name with what is being typed; those with more in common
 * first, ten at most. `except`: the client whose sheet is being edited.
 */
export function findAlike(typed: Comparable, index: ClientIndex, except: ClientId | null = null): readonly Alike[] {
  const wanted = fingerprint(null, typed);
  const reasons = new Map<ClientId, AlikeReason[]>();
  const note = (known: readonly Known[], reason: AlikeReason) => {
    for (const { id } of known) {
      if (id !== except) reasons.set(id, [...(reasons.get(id) ?? []), reason]);
    }
  };
  note(gather(index.byPhone, wanted.phones), 'same-phone');
  note(gather(index.byEmail, wanted.emails), 'same-email');
  const key = nameKey(wanted.name);
  if (key !== '') note((index.byName.get(key) ?? []).slice(0, mostCompared), 'same-name');
  return [...reasons]
    .map(([id, found]) => ({ id, reasons: found }))
    .sort((one, other) => other.reasons.length - one.reasons.length)
    .slice(0, 10);
}

function fingerprint(id: null, client: Comparable): Omit<Known, 'id'>;
function fingerprint(id: ClientId, client: Comparable): Known;
function fingerprint(id: ClientId | null, client: Comparable): Omit<Known, 'id'> & { id: ClientId | null } {
  return {
    id,
    name: client.name || `${client.givenName ?? ''} ${client.familyName ?? ''}`,
    phones: keysOf(client.phones, phoneKey),
    emails: keysOf(client.emails, emailKey),
  };
}

function keysOf(lines: readonly LabelledLine[] | undefined, key: (value: string) => string): ReadonlySet<string> {
  return new Set((lines ?? []).map(({ value }) => key(value)).filter((text) => text !== ''));
}

// The last nine digits: the same with +32, 0032 or 0 in front. Short numbers (3949, an extension) belong to nobody.
function phoneKey(phone: string): string {
  const digits = foldPhone(phone);
  return digits.length < 6 ? '' : digits.slice(-9);
}

/** How e-mail addresses are compared. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

function gather(map: ReadonlyMap<string, readonly Known[]>, keys: ReadonlySet<string>): readonly Known[] {
  const gathered = new Set<Known>();
  for (const key of keys) for (const known of (map.get(key) ?? []).slice(0, mostCompared)) gathered.add(known);
  return [...gathered];
}

function put(map: Map<string, Known[]>, key: string, known: Known): void {
  if (key === '') return;
  const former = map.get(key);
  if (former) former.push(known);
  else map.set(key, [known]);
}
