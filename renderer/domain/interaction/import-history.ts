import { type Action, type Change, creation, label } from '../book/action';
import { newClient } from '../client/actions';
import { type FollowUpDraft, newFollowUp, type Writing } from '../follow-up/draft';
import { type FollowUp, type FollowUpKind, followUpKinds } from '../follow-up/follow-up';
import type { ClientId } from '../id';
import { invariant } from '../invariant';
import {
  buyerKey,
  defaultChoice,
  draftOfBuyer,
  type FileBuyer,
  type NamedBuyer,
  type PersonChoice,
} from '../sale/import-buyers';
import { fold } from '../text/fold';
import type { ContactDraft } from './actions';
import { type Interaction, type InteractionKind, interactionKinds } from './interaction';

/** Kinds of what passed and of what is due; a note is never due, and a task never passed. */
export type HistoryKind = InteractionKind | FollowUpKind;

/** The kind as one of something that passed: a task that was done is a note about it. */
export function asPassed(kind: HistoryKind | null): InteractionKind {
  return interactionKinds.find((each) => each === kind) ?? 'note';
}

/** The kind as one of something that is due: what has no kind of its own is a task. */
export function asDue(kind: HistoryKind | null): FollowUpKind {
  return followUpKinds.find((each) => each === kind) ?? 'task';
}

/** Something that a file says of a client: it passed on a day, or it is due on one. */
export type ImportedEntry = {
  readonly whom: NamedBuyer;
  /** Where a person works, of whom the book does not know yet; '' when the file does not say. */
  readonly company: string;
} & (
  | { readonly kind: 'passed'; readonly draft: ContactDraft }
  | { readonly kind: 'due'; readonly draft: FollowUpDraft }
);

export interface HistoryChoices {
  /** By the key of the file's person. Who is not in it: the client found, else a new one; a name of several is left out. */
  readonly people: ReadonlyMap<string, PersonChoice>;
}

/** `client`: a key of the file when the client is to be made. */
export type EntryFate =
  | { readonly kind: 'new'; readonly client: ClientId | { readonly key: string } }
  | { readonly kind: 'present'; readonly client: ClientId | { readonly key: string } }
  /** Several answer to the name and nobody has said which, or the person chose so. */
  | { readonly kind: 'left-out'; readonly why: 'several' | 'chosen' };

export interface HistoryPlan {
  /** One for each entry, in their order. */
  readonly fates: readonly EntryFate[];
  readonly counts: {
    readonly passed: number;
    readonly due: number;
    readonly present: number;
    readonly leftOut: number;
  };
  /** Who would become a client. */
  readonly created: readonly FileBuyer[];
}

/** What stands in the book of the clients that the file speaks of. */
export interface HistoryOfBook {
  readonly interactions: readonly Interaction[];
  readonly followUps: readonly FollowUp[];
}

/**
 * Says of each entry whether it comes in, stands in the book already (same client, day, kind and words, or twice in the files), or is left out
 * with its person. `book`: what stands there of the clients found and chosen.
 */
export function planHistory(
  entries: readonly ImportedEntry[],
  people: ReadonlyMap<string, FileBuyer>,
  book: HistoryOfBook,
  choices: HistoryChoices,
): HistoryPlan {
  const present = keysOf(book);
  const created = new Map<string, FileBuyer>();
  const counts = { passed: 0, due: 0, present: 0, leftOut: 0 };
  const fates = entries.map((entry): EntryFate => {
    const whom = people.get(buyerKey(entry.whom));
    invariant(whom !== undefined, 'everybody of whom the files speak was looked for');
    const chosen = choices.people.get(whom.key);
    const choice = chosen ?? defaultChoice(whom);
    if (choice === 'skip') {
      counts.leftOut += 1;
      return { kind: 'left-out', why: chosen === undefined ? 'several' : 'chosen' };
    }
    const client = choice === 'create' ? { key: whom.key } : choice;
    const key = `${typeof client === 'string' ? client : client.key} ${keyOf(entry)}`;
    if (present.has(key)) {
      counts.present += 1;
      return { kind: 'present', client };
    }
    present.add(key);
    if (typeof client !== 'string') created.set(whom.key, whom);
    counts[entry.kind] += 1;
    return { kind: 'new', client };
  });
  return { fates, counts, created: [...created.values()] };
}

/** The whole import as one action: the clients that are made, then what passed and what is due, in the file's order. */
export function importHistory(
  entries: readonly ImportedEntry[],
  plan: HistoryPlan,
  writing: Omit<Writing, 'today'>,
): Action {
  const { now, newId } = writing;
  const made = new Map<string, ClientId>();
  const companies = new Map(
    entries.filter(({ company }) => company !== '').map(({ whom, company }) => [buyerKey(whom), company]),
  );
  const changes: Change[] = plan.created.flatMap((whom) => {
    const id = newId<'client'>();
    made.set(whom.key, id);
    return newClient({ ...draftOfBuyer(whom), company: companies.get(whom.key) ?? '' }, id, now).changes;
  });
  let count = 0;
  for (const [position, entry] of entries.entries()) {
    const fate = plan.fates[position];
    if (fate?.kind !== 'new') continue;
    const clientId = typeof fate.client === 'string' ? fate.client : made.get(fate.client.key);
    if (clientId === undefined) continue;
    count += 1;
    if (entry.kind === 'due') {
      changes.push(creation('followUps', newFollowUp(clientId, entry.draft, writing)));
      continue;
    }
    const id = newId<'interaction'>();
    changes.push(
      creation('interactions', { ...entry.draft, id, clientId, createdAt: now, updatedAt: now, trashedAt: null }),
    );
  }
  return { label: label('history-imported', '', count), changes };
}

function keysOf({ interactions, followUps }: HistoryOfBook): Set<string> {
  const keys = new Set<string>();
  for (const each of interactions) {
    if (each.trashedAt === null) keys.add(`${each.clientId} ${keyOf({ kind: 'passed', draft: each })}`);
  }
  for (const each of followUps) {
    if (each.trashedAt === null) keys.add(`${each.clientId} ${keyOf({ kind: 'due', draft: each })}`);
  }
  return keys;
}

type Keyed =
  | { readonly kind: 'passed'; readonly draft: Pick<ContactDraft, 'day' | 'time' | 'kind' | 'text'> }
  | { readonly kind: 'due'; readonly draft: Pick<FollowUpDraft, 'day' | 'time' | 'kind' | 'title'> };

function keyOf(entry: Keyed): string {
  const { day, time, kind } = entry.draft;
  const words = entry.kind === 'passed' ? entry.draft.text : entry.draft.title;
  return `${entry.kind} ${day} ${time ?? ''} ${kind} ${fold(words)}`;
}
