import { type Action, creation, label, update } from '../book/action';
import { sameRecord } from '../book/same-record';
import type { Moment } from '../calendar/day';
import type { ClientId } from '../id';
import { differingFields } from './actions';
import { type Client, type ClientDraft, emptyClientDraft, longestList } from './client';
import { decideEmployments, type Employed, type Employment, type Employments } from './employers';
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
  /** See `Portrait.image`; null when the file has none that can be taken. */
  readonly portrait: string | null;
  /** null for companies, and where the files do not say. */
  readonly employment: Employment | null;
}

/** The contacts of some files, compared with the book and with one another. */
export interface PlannedContacts {
  /** In the order of the files. */
  readonly contacts: readonly PlannedContact[];
  /** The clients of the book whom some of them are. */
  readonly known: ReadonlyMap<ClientId, Client>;
  /** Those of them who have a portrait, which no import takes away. */
  readonly portrayed: ReadonlySet<ClientId>;
  /** The links that say where they work (see `employmentKey`). */
  readonly employed: ReadonlySet<string>;
}

/** The fields of a record that an import may fill: all but what the client is called and what kind it is. */
const fillable = Object.keys(emptyClientDraft).filter(isFillable);
type FillableField = Exclude<keyof ClientDraft, 'name' | 'kind'>;
export type FilledField = FillableField | 'portrait';

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
  /** The companies that people work at become clients, too, and are linked with all of them who are not left out one by one. */
  readonly companies: boolean;
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
  /** One that it gets; null when it gets none. */
  portrait: string | null;
  outcome: Exclude<ContactOutcome, 'unchanged' | 'skipped'>;
}

export interface Decided {
  /** For each contact, in their order: what becomes of it, and which fields it fills or changes. */
  readonly outcomes: readonly { readonly outcome: ContactOutcome; readonly fields: readonly FilledField[] }[];
  readonly clients: ReadonlyMap<ClientId, Readonly<DecidedClient>>;
  readonly employments: Employments;
  readonly counts: DecidedCounts;
}

/** How many clients are made, completed and updated, and how many of them get a portrait. */
export interface DecidedCounts {
  /** Companies included. */
  readonly created: number;
  readonly completed: number;
  readonly updated: number;
  readonly portraits: number;
  /** That are made for the people who work there. */
  readonly companies: number;
  /** People who are linked with their company. */
  readonly linked: number;
}

/** Works out, contact by contact, what the choices come to. What it shows is what `importContacts` writes. */
export function decideContacts(
  plan: PlannedContacts,
  choices: Pick<ContactChoices, 'present' | 'lines' | 'companies'>,
): Decided {
  const { contacts, known, portrayed } = plan;
  const { present, lines } = choices;
  const clients = new Map<ClientId, DecidedClient>();
  const outcomes = contacts.map(({ draft, id, same, portrait }, position): Decided['outcomes'][number] => {
    const choice = lines.get(position) ?? (same === null ? 'new' : present);
    if (choice === 'skip') return { outcome: 'skipped', fields: [] };
    const target = choice === 'new' || same === null ? id : same.id;
    const client = known.get(target) ?? null;
    const former = clients.get(target);
    // Whoever was to be made first may have been left out: then this one is made in their place.
    if (!former && client === null) {
      clients.set(target, { client, said: draft, portrait, outcome: 'created' });
      return { outcome: 'created', fields: portrait === null ? [] : ['portrait'] };
    }
    const said = former?.said ?? client ?? draft;
    const hasPortrait = portrayed.has(target) || Boolean(former?.portrait);
    const { changed, image, fields } = filling(said, hasPortrait, { draft, portrait }, choice);
    if (fields.length === 0) return { outcome: 'unchanged', fields };
    const outcome = choice === 'update' ? 'updated' : 'completed';
    const whole = former && former.outcome !== 'completed' ? former.outcome : outcome;
    const got = former?.portrait ?? image;
    clients.set(target, { client, said: { ...said, ...changed }, portrait: got, outcome: whole });
    return { outcome, fields };
  });
  const count = (wanted: ContactOutcome) => [...clients.values()].filter(({ outcome }) => outcome === wanted).length;
  const portraits = [...clients.values()].filter(({ portrait }) => portrait !== null).length;
  const employments = choices.companies ? employ(plan, lines, clients) : { companies: [], links: [] };
  const companies = employments.companies.length;
  const counts = {
    created: count('created') + companies,
    completed: count('completed'),
    updated: count('updated'),
    portraits,
    companies,
    linked: employments.links.length,
  };
  return { outcomes, clients, employments, counts };
}

/** Who is linked with which company, once it is known who comes. Also those who are there and stay as they are: a link is not their record. */
function employ(
  { contacts, known, employed }: PlannedContacts,
  lines: ContactChoices['lines'],
  clients: ReadonlyMap<ClientId, DecidedClient>,
): Employments {
  const people = contacts.flatMap(({ id, same, employment }, position): readonly Employed[] => {
    const choice = lines.get(position);
    const personId = choice === 'new' || same === null ? id : same.id;
    const person = clients.get(personId)?.said ?? known.get(personId);
    if (employment === null || choice === 'skip' || person?.kind !== 'person') return [];
    return [{ personId, company: person.company, employment }];
  });
  return decideEmployments(people, employed, (id) => clients.has(id) || known.has(id));
}

/** What a contact adds to whom it is: fields of the record as they become, and a portrait where there is none. */
function filling(
  said: ClientDraft,
  hasPortrait: boolean,
  { draft, portrait }: Pick<PlannedContact, 'draft' | 'portrait'>,
  choice: LineChoice,
): { readonly changed: Partial<ClientDraft>; readonly image: string | null; readonly fields: readonly FilledField[] } {
  const changed = choice === 'update' ? updatingFields(said, draft) : missingFields(said, draft);
  const fields = fillable.filter((field) => Object.hasOwn(changed, field));
  const image = hasPortrait ? null : portrait;
  return { changed, image, fields: image === null ? fields : [...fields, 'portrait'] };
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
  const said: Partial<Record<FillableField, unknown>> = {};
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
  const { clients, employments } = decideContacts(plan, choices);
  const changes = [...clients].flatMap(([id, { client, said, portrait: image }]) => {
    const tagged = [...changeTags(said.tags, { add: tags })].slice(0, longestList);
    const portraits = image === null ? [] : [creation('portraits', { id, image, createdAt: now, updatedAt: now })];
    if (client === null) {
      const made: Client = { ...said, tags: tagged, id, createdAt: now, updatedAt: now, trashedAt: null };
      return [creation('clients', made), ...portraits];
    }
    const changed = differingFields(client, { ...draftOf(said), tags: tagged });
    const isChanged = Object.keys(changed).length > 0;
    return [...(isChanged ? [update('clients', client, changed, now)] : []), ...portraits];
  });
  for (const { id, name } of employments.companies) {
    const made = { ...emptyClientDraft, kind: 'company', name, tags, id, createdAt: now, updatedAt: now } as const;
    changes.push(creation('clients', { ...made, trashedAt: null }));
  }
  for (const link of employments.links) {
    const made = { ...link, kind: 'works-at', note: '', createdAt: now, updatedAt: now, trashedAt: null } as const;
    changes.push(creation('links', made));
  }
  // Where nobody is made or changed, those who are linked are what it is about.
  const count = clients.size + employments.companies.length || employments.links.length;
  return { label: label('contacts-imported', '', count), changes };
}

function draftOf(said: ClientDraft): Partial<ClientDraft> {
  return Object.fromEntries(fillable.map((field) => [field, said[field]]));
}

function isFillable(field: string): field is FillableField {
  return field !== 'name' && field !== 'kind';
}

function isBlank(value: ClientDraft[keyof ClientDraft]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
