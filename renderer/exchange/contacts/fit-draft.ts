import type { z } from 'zod';
import { type ClientDraft, clientSchema, longestList } from '../../domain/client/client';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { cleanText } from '../../domain/text/clean';
import { type Aside, type ContactLanguage, isAsideWord, notesWith } from './words';

/** `field` of the client (its key in the record) is longer than the book allows and has nowhere else to go. */
export interface DraftTooLong {
  readonly code: 'field-too-long';
  readonly field: string;
}

export interface DraftMade {
  readonly draft: ClientDraft;
  /** How many values had no field of their own, or none long enough, and stand in the notes instead. */
  readonly movedToNotes: number;
}

const draftSchema = clientSchema.omit({ id: true, createdAt: true, updatedAt: true, trashedAt: true });

/**
 * Has the client's own schema judge a draft. What does not fit its field goes to the notes, and the schema judges
 * once more. Refused: a name, or notes, over the book's limits. `asides` is the number of values that stand in the
 * notes already.
 */
export function fitDraft(
  draft: ClientDraft,
  asides: number,
  language: ContactLanguage,
): Outcome<DraftMade, DraftTooLong> {
  const first = draftSchema.safeParse(draft);
  if (first.success) return succeed({ draft: first.data, movedToNotes: asides });
  const fitted = new Fitting(draft);
  for (const issue of first.error.issues) fitted.move(issue);
  const moved = fitted.moved;
  const second = draftSchema.safeParse({ ...fitted.draft(), notes: notesWith([draft.notes], moved, language) });
  if (second.success) return succeed({ draft: second.data, movedToNotes: asides + moved.length });
  // Notes that only what was moved made too long: the field it came from is the one to name.
  const [field] = second.error.issues[0]?.path ?? [];
  const wasFirst = first.error.issues.some((issue) => issue.path[0] === field);
  const named = wasFirst ? field : first.error.issues[0]?.path[0];
  return refuse({ code: 'field-too-long', field: String(named ?? 'name') });
}

/** The lists of a client that may lose an entry to the notes, with the word that the notes say of it. */
const lists = {
  phones: 'phone',
  emails: 'email',
  addresses: 'address',
  websites: 'website',
  tags: 'tag',
} as const;

type ListName = keyof typeof lists;
type ListEntry = ClientDraft[ListName][number];

class Fitting {
  readonly moved: Aside[] = [];
  private readonly entries: Record<ListName, (ListEntry | null)[]>;
  private readonly emptied = new Map<string, ''>();
  private readonly source: ClientDraft;

  constructor(source: ClientDraft) {
    this.source = source;
    this.entries = {
      phones: [...source.phones],
      emails: [...source.emails],
      addresses: [...source.addresses],
      websites: [...source.websites],
      tags: [...source.tags],
    };
  }

  move(issue: z.core.$ZodIssue): void {
    const [field, index] = issue.path;
    if (isListName(field)) {
      if (typeof index === 'number') this.takeOut(field, index);
      else for (let rest = longestList; rest < this.entries[field].length; rest += 1) this.takeOut(field, rest);
      return;
    }
    if (typeof field !== 'string' || field === 'name' || field === 'notes' || this.emptied.has(field)) return;
    const value = Object.entries(this.source).find(([key]) => key === field)?.[1];
    if (typeof value !== 'string') return;
    this.emptied.set(field, '');
    const word = field.replace(/[A-Z]/g, ' $&').toLowerCase();
    this.moved.push({ label: isAsideWord(word) ? word : '', value: cleanText(value) });
  }

  draft(): object {
    const kept = Object.entries(this.entries).map(([name, list]) => [name, list.filter((entry) => entry !== null)]);
    return { ...this.source, ...Object.fromEntries(this.emptied), ...Object.fromEntries(kept) };
  }

  private takeOut(name: ListName, index: number): void {
    const entry = this.entries[name][index];
    if (entry === null || entry === undefined) return;
    this.entries[name][index] = null;
    this.moved.push({ label: lists[name], value: cleanText(entryText(entry)) });
  }
}

function isListName(field: unknown): field is ListName {
  return typeof field === 'string' && Object.hasOwn(lists, field);
}

function entryText(entry: ListEntry): string {
  if (typeof entry === 'string') return entry;
  if ('value' in entry) return entry.value;
  const { street, postcode, city, region, country } = entry;
  return [street, `${postcode} ${city}`, region, country].filter((part) => part.trim() !== '').join(', ');
}
