import { type Action, creation, label, update } from '../book/action';
import { sameRecord } from '../book/same-record';
import type { Moment } from '../calendar/day';
import type { ClientId } from '../id';
import { differingFields } from './actions';
import { type Client, type ClientDraft, emptyClientDraft, longestList } from './client';
import type { MatchReason } from './matching/compare';
import { heldTogether } from './merge-fields';
import { changeTags } from './tags';

/** Whom a contact of a file is: a client of the book, or the contact at an earlier `position` of these files. */
export interface SameAs {
  readonly id: ClientId;
  /** null when it is a client of the book. */
  readonly position: number | null;
  /** See `compareFingerprints`. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** What is known of one contact. `id`: of the client that it would be, if it is made one of its own. */
export interface PlannedContact {
  readonly draft: ClientDraft;
  readonly id: ClientId;
  /** null when it is new. */
  readonly same: SameAs | null;
}

/** The contacts of some files, compared with the book and with one another. */
export interface PlannedContacts {
  /** In the order of the files. */
  readonly contacts: readonly PlannedContact[];
  /** The clients of the book whom some of them are. */
  readonly known: ReadonlyMap<ClientId, Client>;
}

/** The fields that an import may fill: all but what the client is called and what kind it is. */
const fillable = Object.keys(emptyClientDraft).filter(isFillable);
export type FilledField = Exclude<keyof ClientDraft, 'name' | 'kind'>;

/**
 * What is done with one contact: a client of its own; the empty fields of the client that it is filled; what it says taken over,
 * too; or nothing.
 */
export const lineChoices = ['new', 'complete', 'update', 'skip'] as const;
export type LineChoice = (typeof lineChoices)[number];

/** What the person decided. */
export interface ContactChoices {
  /** For all who are there already. */
  readonly present: Exclude<LineChoice, 'new'>;
  /** For single contacts, by their place; whoever is new is made otherwise. */
  readonly lines: ReadonlyMap<number, LineChoice>;
  /** Put on every client that the import makes, completes or updates; '' for none. */
  readonly tag: string;
}

export const contactOutcomes = ['created', 'completed', 'updated', 'unchanged', 'skipped'] as const;
/** What becomes of one contact; `unchanged`: it says nothing that the client does not say already. */
export type ContactOutcome = (typeof contactOutcomes)[number];

/** A client that is made or changed. */
interface DecidedClient {
  /** As the book has it; null for one that is made. */
  readonly client: Client | null;
  said: ClientDraft;
  outcome: Exclude<ContactOutcome, 'unchanged' | 'skipped'>;
}

export interface Decided {
  /** For each contact, in their order: what becomes of it, and which fields it fills or changes. */
  readonly outcomes: readonly { readonly outcome: ContactOutcome; readonly fields: readonly FilledField[] }[];
  readonly clients: ReadonlyMap<ClientId, Readonly<DecidedClient>>;
  /** How many clients are made, completed and updated. */
  readonly counts: { readonly created: number; readonly completed: number; readonly updated: number };
}

/** Works out, contact by contact, what the choices come to. What it shows is what `importContacts` writes. */
export function decideContacts(
  { contacts, known }: PlannedContacts,
  { present, lines }: Pick<ContactChoices, 'present' | 'lines'>,
): Decided {
  const clients = new Map<ClientId, DecidedClient>();
  const outcomes = contacts.map(({ draft, id, same }, position): Decided['outcomes'][number] => {
    const choice = lines.get(position) ?? (same === null ? 'new' : present);
    if (choice === 'skip') return { outcome: 'skipped', fields: [] };
    const target = choice === 'new' || same === null ? id : same.id;
    const client = known.get(target) ?? null;
    const former = clients.get(target);
    // Whoever was to be made first may have been left out: then this one is made in their place.
    if (!former && client === null) {
      clients.set(target, { client, said: draft, outcome: 'created' });
      return { outcome: 'created', fields: [] };
    }
    const said = former?.said ?? client ?? draft;
    const changed = choice === 'update' ? updatingFields(said, draft) : missingFields(said, draft);
    const fields = fillable.filter((field) => Object.hasOwn(changed, field));
    if (fields.length === 0) return { outcome: 'unchanged', fields };
    const outcome = choice === 'update' ? 'updated' : 'completed';
    const whole = former && former.outcome !== 'completed' ? former.outcome : outcome;
    clients.set(target, { client, said: { ...said, ...changed }, outcome: whole });
    return { outcome, fields };
  });
  const count = (wanted: ContactOutcome) => [...clients.values()].filter(({ outcome }) => outcome === wanted).length;
  const counts = { created: count('created'), completed: count('completed'), updated: count('updated') };
  return { outcomes, clients, counts };
}

/**
 * The fields of `present` in which nothing stands and of which `draft` says something. What stands is never touched: a list with one
 * phone in it is not empty.
 */
export function missingFields(present: ClientDraft, draft: ClientDraft): Partial<ClientDraft> {
  const missing = fillable.filter((field) => isBlank(present[field]) && !isBlank(draft[field]));
  return Object.fromEntries(missing.map((field) => [field, draft[field]]));
}

/**
 * The fields of `present` that `draft` says otherwise, as they become: what the draft says in place of what stood; of lists and
 * longer texts both, the draft's behind. Nothing is ever overwritten with nothing, and what would be too much for a field
 * leaves it as it is. What a client is called stays.
 */
export function updatingFields(present: ClientDraft, draft: ClientDraft): Partial<ClientDraft> {
  const said: Partial<Record<FilledField, unknown>> = {};
  for (const field of fillable) {
    if (isBlank(draft[field]) || sameRecord(present[field], draft[field])) continue;
    if (field === 'foreignId' && !isBlank(present[field])) continue;
    const held = isBlank(present[field]) || field === 'foreignId' ? draft[field] : heldTogether(field, present, draft);
    if (held !== null) said[field] = held;
  }
  return differingFields(present, said as Partial<ClientDraft>);
}

/** The whole import as one action; one without changes when nothing is to be made or changed. */
export function importContacts(plan: PlannedContacts, choices: ContactChoices, now: Moment): Action {
  const tags = choices.tag === '' ? [] : [choices.tag];
  let subject = '';
  const changes = [...decideContacts(plan, choices).clients].map(([id, { client, said }]) => {
    const tagged = [...changeTags(said.tags, { add: tags })].slice(0, longestList);
    subject = said.name;
    if (client === null) {
      const made: Client = { ...said, tags: tagged, id, createdAt: now, updatedAt: now, trashedAt: null };
      return creation('clients', made);
    }
    return update('clients', client, differingFields(client, { ...draftOf(said), tags: tagged }), now);
  });
  return { label: label('contacts-imported', changes.length === 1 ? subject : '', changes.length), changes };
}

function draftOf(said: ClientDraft): Partial<ClientDraft> {
  return Object.fromEntries(fillable.map((field) => [field, said[field]]));
}

function isFillable(field: string): field is FilledField {
  return field !== 'name' && field !== 'kind';
}

function isBlank(value: ClientDraft[keyof ClientDraft]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
