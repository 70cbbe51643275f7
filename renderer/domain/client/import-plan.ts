import { type Action, creation, label, update } from '../book/action';
import type { Moment } from '../calendar/day';
import type { ClientId, NewId } from '../id';
import { type Client, type ClientDraft, emptyClientDraft, longestList } from './client';
import { addToIndex, findSame, indexClients, type SameReason } from './same-client';
import { changeTags } from './tags';

/** The fields that an import may fill: all but what the client is called and what kind it is. */
const fillable = Object.keys(emptyClientDraft).filter(isFillable);
export type FilledField = Exclude<keyof ClientDraft, 'name' | 'kind'>;

/** What becomes of one contact of a file. `fills`: the fields that it would add where nothing stands yet. */
export type ContactFate =
  | { readonly kind: 'new'; readonly id: ClientId }
  | {
      readonly kind: 'known';
      readonly id: ClientId;
      readonly reason: SameReason;
      readonly fills: readonly FilledField[];
    }
  /** The same as an earlier contact of these files, at `position`. */
  | {
      readonly kind: 'repeated';
      readonly position: number;
      readonly reason: SameReason;
      readonly fills: readonly FilledField[];
    };

/** Where a contact of the files leads: a client that would be made, or one of the book with what it would gain. */
interface Target {
  readonly position: number | null;
  readonly client: Client | null;
  /** As the first contact said it. */
  readonly draft: ClientDraft;
  /** With the empty fields filled from later contacts. */
  completed: ClientDraft;
}

export interface ContactsPlan {
  /** One for each contact, in their order. */
  readonly fates: readonly ContactFate[];
  readonly counts: {
    readonly fresh: number;
    /** Of the book, or repeated within the files. */
    readonly present: number;
    /** Clients of the book that have an empty field which the files would fill. */
    readonly completable: number;
  };
  readonly targets: ReadonlyMap<ClientId, Readonly<Target>>;
}

/** What the person decided for all contacts. `tag`: put on every client that the import makes or completes; '' for none. */
export interface ContactChoices {
  readonly present: 'skip' | 'complete';
  readonly tag: string;
}

/**
 * Says of each contact whether it is new, a client of the book (clients in the trash are not), or the same as an earlier one
 * of these files. Nothing is decided yet: `importContacts` makes an action of it.
 */
export function planContacts(drafts: readonly ClientDraft[], book: readonly Client[], newId: NewId): ContactsPlan {
  const index = indexClients(book);
  const clients = new Map(book.map((client) => [client.id, client]));
  const targets = new Map<ClientId, Target>();
  const fates = drafts.map((draft, position): ContactFate => {
    const same = findSame(draft, index);
    if (same === null) {
      const id = newId<'client'>();
      addToIndex(index, id, draft);
      targets.set(id, { position, client: null, draft, completed: draft });
      return { kind: 'new', id };
    }
    const target = targets.get(same.id) ?? openTarget(targets, same.id, clients.get(same.id) ?? null, draft);
    const fields = missingFields(target.completed, draft);
    const fills = fillable.filter((field) => Object.hasOwn(fields, field));
    if (fills.length > 0) target.completed = { ...target.completed, ...fields };
    const { reason } = same;
    return target.position === null
      ? { kind: 'known', id: same.id, reason, fills }
      : { kind: 'repeated', position: target.position, reason, fills };
  });
  const fresh = fates.filter(({ kind }) => kind === 'new').length;
  const completable = [...targets.values()].filter(
    ({ client, draft, completed }) => client !== null && draft !== completed,
  ).length;
  return { fates, counts: { fresh, present: fates.length - fresh, completable }, targets };
}

function openTarget(
  targets: Map<ClientId, Target>,
  id: ClientId,
  client: Client | null,
  otherwise: ClientDraft,
): Target {
  const draft = client ?? otherwise;
  const target: Target = { position: null, client, draft, completed: draft };
  targets.set(id, target);
  return target;
}

/**
 * The fields of `present` in which nothing stands and of which `draft` says something. What stands is never touched: a list with one
 * phone in it is not empty.
 */
export function missingFields(present: ClientDraft, draft: ClientDraft): Partial<ClientDraft> {
  const missing = fillable.filter((field) => isBlank(present[field]) && !isBlank(draft[field]));
  return Object.fromEntries(missing.map((field) => [field, draft[field]]));
}

/** The whole import as one action; one without changes when nothing is to be made or completed. */
export function importContacts(plan: ContactsPlan, choices: ContactChoices, now: Moment): Action {
  const tags = choices.tag === '' ? [] : [choices.tag];
  const completes = choices.present === 'complete';
  let subject = '';
  const changes = [...plan.targets].flatMap(([id, { client, draft, completed }]) => {
    const said = completes ? completed : draft;
    if (client !== null && said === draft) return [];
    const tagged = [...changeTags(said.tags, { add: tags })].slice(0, longestList);
    subject = said.name;
    if (client === null) {
      const made: Client = { ...said, tags: tagged, id, createdAt: now, updatedAt: now, trashedAt: null };
      return [creation('clients', made)];
    }
    return [update('clients', client, { ...missingFields(client, said), tags: tagged }, now)];
  });
  return { label: label('contacts-imported', changes.length === 1 ? subject : '', changes.length), changes };
}

function isFillable(field: string): field is FilledField {
  return field !== 'name' && field !== 'kind';
}

function isBlank(value: ClientDraft[keyof ClientDraft]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
