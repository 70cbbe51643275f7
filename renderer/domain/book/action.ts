import { z } from 'zod';
import type { Moment } from '../calendar/day';
import type { BookRecord, RecordOf, TableName } from './records';

/** One record before and after; null when it did not exist or no longer does. */
export interface Change {
  readonly table: TableName;
  readonly id: string;
  readonly before: BookRecord | null;
  readonly after: BookRecord | null;
}

/**
 * What was done, in terms that i18n turns into "3 clients moved to the trash". The keys are stored with the history:
 * one may be added, none may be removed or change its meaning.
 */
export const actionKeys = [
  'client-added',
  'client-changed',
  'clients-trashed',
  'clients-restored',
  'clients-tagged',
  'clients-merged',
  'client-put-back',
  'link-added',
  'link-changed',
  'link-removed',
  'message-changed',
  'contact-logged',
  'contact-changed',
  'contact-trashed',
  'follow-up-added',
  'follow-up-changed',
  'follow-up-done',
  'follow-up-dropped',
  'follow-up-snoozed',
  'follow-up-reopened',
  'follow-up-trashed',
  'sale-added',
  'sale-changed',
  'sale-trashed',
  'credit-note-added',
  'payment-added',
  'payment-changed',
  'payment-trashed',
  'records-restored',
  'contacts-imported',
  'sales-imported',
  'history-imported',
  'import-taken-back',
  'clients-distinguished',
  'portrait-changed',
  'export-noted',
  'columns-remembered',
  'columns-forgotten',
  'segment-saved',
  'segment-renamed',
  'segment-changed',
  'segment-removed',
  'sample-filled',
  'settings-changed',
  'trash-emptied',
] as const;
export type ActionKey = (typeof actionKeys)[number];

/** In characters: more than a client's name and the title of a follow-up together. */
const longestSubject = 1_000;

/** The judge of what stands in a journal or a backup: no label that the app writes may be refused by it. */
export const labelSchema = z.strictObject({
  key: z.enum(actionKeys),
  /** Whom or what it was about, as shown ("Menuiserie Lebrun"); '' when there are many. */
  subject: z.string().max(longestSubject),
  count: z.int().min(0),
});
export type ActionLabel = Readonly<z.infer<typeof labelSchema>>;

/** A label and the changes worked out from what was read. `book.commit` is the only door that it goes through. */
export interface Action {
  readonly label: ActionLabel;
  readonly changes: readonly Change[];
  /** False for what Ctrl+Z must not touch: settings, the emptied trash. */
  readonly undoable?: boolean;
  /** The sequence of the action that this one takes back, in whole or in part; it is a new one all the same. */
  readonly of?: number | null;
}

/** What is longer than any subject can be is cut. */
export function label(key: ActionKey, subject = '', count = 1): ActionLabel {
  return { key, subject: subject.slice(0, longestSubject).toWellFormed(), count };
}

/** The change that puts a new record into the book. */
export function creation<T extends TableName>(table: T, record: RecordOf<T>): Change {
  return { table, id: record.id, before: null, after: record as BookRecord };
}

/**
 * The change from `before` to the same record with `fields` replaced. `updatedAt` becomes `now` where the record has
 * one. The book refuses the action when `before` is no longer what is stored.
 */
export function update<T extends TableName>(
  table: T,
  before: RecordOf<T>,
  fields: Partial<RecordOf<T>>,
  now: Moment,
): Change {
  const after = 'updatedAt' in before ? { ...before, ...fields, updatedAt: now } : { ...before, ...fields };
  return { table, id: before.id, before: before as BookRecord, after: after as BookRecord };
}

/** The change that removes a record for good; people's deletions go through the trash (`trashedAt`) instead. */
export function removal<T extends TableName>(table: T, record: RecordOf<T>): Change {
  return { table, id: record.id, before: record as BookRecord, after: null };
}

/** The changes that take an action back, in reverse order. */
export function inverse(changes: readonly Change[]): readonly Change[] {
  return changes
    .map((change) => ({ table: change.table, id: change.id, before: change.after, after: change.before }))
    .reverse();
}

/** True when nothing would move. */
export function isEmpty(action: Action): boolean {
  return action.changes.length === 0;
}
