import { sameRecord } from '../book/same-record';
import { type Outcome, refuse, succeed } from '../outcome';
import { longestText } from '../text/clean';
import { fold, foldPhone } from '../text/fold';
import { type ClientDraft, emptyClientDraft, longestList } from './client';

/** The fields of a client in the order in which people look at them; the identity of origin is nobody's to choose. */
export const mergeFields = (Object.keys(emptyClientDraft) as (keyof ClientDraft)[]).filter(
  (field): field is MergeField => field !== 'foreignId',
);
export type MergeField = Exclude<keyof ClientDraft, 'foreignId'>;

/** From which of the two a field is taken; `both`: lists and longer texts, put together. */
export type MergeSide = 'one' | 'other' | 'both';
export type MergeSides = Readonly<Partial<Record<MergeField, MergeSide>>>;

const lists = ['phones', 'emails', 'addresses', 'websites', 'tags'] as const;
const texts = ['notes', 'howToDeal', 'messageToSelf'] as const;
type ListField = (typeof lists)[number];
type TextField = (typeof texts)[number];

/** Whether a field can hold what both say. */
export function canHoldBoth(field: MergeField): boolean {
  return isList(field) || isText(field);
}

/** The fields of which the two say different things: those that somebody has to look at. */
export function differingMergeFields(one: ClientDraft, other: ClientDraft): readonly MergeField[] {
  return mergeFields.filter(
    (field) => !isBlank(one[field]) && !isBlank(other[field]) && !sameRecord(one[field], other[field]),
  );
}

/** What is taken where nobody chose: both where both can stand, else what one says, else what other says. */
export function suggestedSide(field: MergeField, one: ClientDraft, other: ClientDraft): MergeSide {
  if (isBlank(one[field])) return isBlank(other[field]) ? 'one' : 'other';
  if (isBlank(other[field])) return 'one';
  return canHoldBoth(field) ? 'both' : 'one';
}

/** A field that would hold more than it may: the person takes one side of it. */
export interface TooMuch {
  readonly code: 'too-much';
  readonly field: MergeField;
}

/** The one client that two become. Nothing is cut: a field that would be too long is refused. */
export function mergedDraft(one: ClientDraft, other: ClientDraft, sides: MergeSides): Outcome<ClientDraft, TooMuch> {
  const merged: Record<string, unknown> = { foreignId: one.foreignId || other.foreignId };
  for (const field of mergeFields) {
    const side = sides[field] ?? suggestedSide(field, one, other);
    const value = side === 'both' ? together(field, one, other) : (side === 'one' ? one : other)[field];
    if (isTooMuch(value)) return refuse({ code: 'too-much', field });
    merged[field] = value;
  }
  return succeed(merged as ClientDraft);
}

/**
 * What a field holds when `draft` is taken over into `present`: both, where both can stand; else what the draft says. null
 * when both would be more than the field may hold.
 */
export function heldTogether(field: MergeField, present: ClientDraft, draft: ClientDraft): ClientDraft[MergeField] {
  const held = canHoldBoth(field) ? together(field, present, draft) : draft[field];
  return isTooMuch(held) ? null : held;
}

function together(field: MergeField, one: ClientDraft, other: ClientDraft): ClientDraft[MergeField] {
  if (isText(field)) return joinTexts(one[field], other[field]);
  if (!isList(field)) return one[field];
  const known = new Set(one[field].map((entry) => entryKey(field, entry)));
  const added = other[field].filter((entry) => !known.has(entryKey(field, entry)));
  return [...one[field], ...added] as ClientDraft[MergeField];
}

/** One text below the other; one that the other says already, word for word, adds nothing. */
function joinTexts(one: string, other: string): string {
  if (says(one, other)) return one;
  return says(other, one) ? other : `${one}\n\n${other}`;
}

/** Whether these words stand in a text, as whole words: a code of 1234 is not said by one of 41234. */
function says(text: string, words: string): boolean {
  const cuts = (before: string | undefined, after: string | undefined) =>
    before !== undefined && after !== undefined && ofWord.test(before) && ofWord.test(after);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!cuts(text[at - 1], words[0]) && !cuts(words.at(-1), text[end])) return true;
  }
  return false;
}

const ofWord = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

/** What makes two entries of a list the same: a number in another notation is no second number. */
function entryKey(field: ListField, entry: ClientDraft[ListField][number]): string {
  if (typeof entry === 'string') return field === 'tags' ? fold(entry) : entry.toLowerCase();
  if ('street' in entry) return fold(`${entry.street} ${entry.postcode} ${entry.city} ${entry.country}`);
  return field === 'phones' ? foldPhone(entry.value) || fold(entry.value) : entry.value.trim().toLowerCase();
}

function isTooMuch(value: ClientDraft[MergeField]): boolean {
  if (Array.isArray(value)) return value.length > longestList;
  return typeof value === 'string' && value.length > longestText;
}

function isList(field: MergeField): field is ListField {
  return (lists as readonly string[]).includes(field);
}

function isText(field: MergeField): field is TextField {
  return (texts as readonly string[]).includes(field);
}

function isBlank(value: ClientDraft[MergeField]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
