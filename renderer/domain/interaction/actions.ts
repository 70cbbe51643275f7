import { type Action, type Change, creation, label, update } from '../book/action';
import type { Moment } from '../calendar/day';
import { type Client, emptyClientDraft } from '../client/client';
import { closeAsDone } from '../follow-up/actions';
import { type FollowUpDraft, newFollowUp, type Writing } from '../follow-up/draft';
import type { FollowUp } from '../follow-up/follow-up';
import type { NewId } from '../id';
import type { Interaction } from './interaction';

/** What a form says of a contact. */
export type ContactDraft = Pick<
  Interaction,
  'kind' | 'direction' | 'day' | 'time' | 'text' | 'outcome' | 'mood' | 'minutes' | 'kilometres'
>;

/** Everything that one gesture says: the contact, what it closes, what comes next, and what to think of then. */
export interface LoggedContact {
  readonly client: Client;
  /** The client is not in the book yet and enters it with this contact. */
  readonly isNewClient: boolean;
  readonly draft: ContactDraft;
  /** Open follow-ups that this contact answers. */
  readonly closes: readonly FollowUp[];
  readonly next: FollowUpDraft | null;
  /** The message to myself as it is to stand from now on (see `messageAfter`). */
  readonly message: string;
}

/** A client of whom only the name is known yet. */
export function clientByName(name: string, now: Moment, newId: NewId): Client {
  return { ...emptyClientDraft, id: newId<'client'>(), name, createdAt: now, updatedAt: now, trashedAt: null };
}

/** The message to myself after a contact: what is kept of the old one, then what was added. */
export function messageAfter(standing: string, keeps: boolean, added: string): string {
  return [keeps ? standing : '', added.trim()].filter((part) => part !== '').join('\n');
}

/** A note is written about a client, not exchanged: it has no direction. */
function asStored(draft: ContactDraft): ContactDraft {
  return draft.kind === 'note' ? { ...draft, direction: null } : { ...draft, direction: draft.direction ?? 'out' };
}

/** One action, so that one undo takes all of it back. */
export function logContact(said: LoggedContact, writing: Writing): Action {
  const { client } = said;
  const { now, newId } = writing;
  const changes: Change[] = [];
  if (said.isNewClient) changes.push(creation('clients', { ...client, messageToSelf: said.message }));
  else if (said.message !== client.messageToSelf) {
    changes.push(update('clients', client, { messageToSelf: said.message }, now));
  }
  const interaction: Interaction = {
    ...asStored(said.draft),
    id: newId<'interaction'>(),
    clientId: client.id,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
  changes.push(creation('interactions', interaction));
  for (const followUp of said.closes) changes.push(...closeAsDone(followUp, writing));
  if (said.next) changes.push(creation('followUps', newFollowUp(client.id, said.next, writing)));
  return { label: label('contact-logged', client.name), changes };
}

/** An action without changes when the draft says what is stored already. */
export function changeContact(before: Interaction, draft: ContactDraft, clientName: string, now: Moment): Action {
  const fields = asStored(draft);
  const keys = Object.keys(fields) as (keyof ContactDraft)[];
  const same = keys.every((key) => fields[key] === before[key]);
  return {
    label: label('contact-changed', clientName),
    changes: same ? [] : [update('interactions', before, fields, now)],
  };
}

/** To the trash; an action without changes when it is there already. */
export function trashContact(interaction: Interaction, clientName: string, now: Moment): Action {
  return {
    label: label('contact-trashed', clientName),
    changes: interaction.trashedAt === null ? [update('interactions', interaction, { trashedAt: now }, now)] : [],
  };
}
