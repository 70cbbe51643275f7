import { type ClientDraft, emptyClientDraft, type LabelledLine } from '../../domain/client/client';
import { type Outcome, refuse } from '../../domain/outcome';
import { cleanLine, cleanText } from '../../domain/text/clean';
import { fold, foldPhone } from '../../domain/text/fold';
import { type DayOrder, isNoDate, isZeroDate, readBirthday } from './birthday-notations';
import { chooseName } from './contact-name';
import { type DraftMade, type DraftTooLong, fitDraft } from './fit-draft';
import type { FoundAddress, FoundContact, FoundLine } from './found-contact';
import { readCadence, readRole } from './own-words';
import { type Aside, type ContactLanguage, notesWith } from './words';

export interface DraftContext {
  readonly language: ContactLanguage;
  readonly dayOrder: DayOrder;
}

export type DraftRefusal =
  /** Neither a name, nor a company, nor an e-mail or phone to be called by. */
  { readonly code: 'no-name' } | DraftTooLong;

/**
 * Makes the draft of a client from what a file says, and has the client's own schema judge it. What does not fit its
 * field (a tag of 100 characters, a 51st phone, a birthday that is no day) goes to the notes, with a word saying what
 * it is. Refused: nothing to call the client by; a name or notes over the book's limits.
 */
export function draftFrom(found: FoundContact, context: DraftContext): Outcome<DraftMade, DraftRefusal> {
  const endless = endlessList(found);
  if (endless) return refuse({ code: 'field-too-long', field: endless });
  const chosen = chooseName(found);
  if (chosen.name === '') return refuse({ code: 'no-name' });
  const asides = found.asides
    .map(({ label, value }) => ({ label, value: cleanText(value) }))
    .filter(({ value }) => value !== '' && !isZeroDate(value));
  if (!found.exact) addAsides(found, chosen.name, asides);
  const birthday = readBirthday(found.birthday, context.dayOrder);
  if (birthday === null && !isNoDate(found.birthday)) asides.push({ label: 'birthday', value: found.birthday });

  const draft: ClientDraft = {
    ...emptyClientDraft,
    ...chosen,
    jobTitle: found.jobTitle,
    phones: linesOf(found.phones, found.exact ? null : (line) => foldPhone(line.value) || line.value),
    emails: linesOf(found.emails, found.exact ? null : (line) => line.value.toLowerCase()),
    addresses: found.exact ? found.addresses : distinct(found.addresses, addressKey),
    websites: found.exact ? found.websites : distinct(found.websites, (website) => cleanLine(website).toLowerCase()),
    birthday,
    role: readRole(found.role),
    registration: registrationOf(found),
    vatNumber: found.vatNumber,
    tags: found.exact ? found.tags : distinct(found.tags, sameKey),
    notes: notesWith(found.notes, asides, context.language),
    howToDeal: found.howToDeal,
    messageToSelf: found.messageToSelf,
    source: found.source,
    cadence: readCadence(found.cadence),
    foreignId: cleanLine(found.foreignId).length > 300 ? '' : found.foreignId,
  };
  return fitDraft(draft, asides.length, context.language);
}

// Far beyond what could go to the notes.
const mostEntries = 1_000;

function endlessList(found: FoundContact): string | undefined {
  return (['phones', 'emails', 'addresses', 'websites', 'tags', 'notes', 'asides'] as const).find(
    (list) => found[list].length > mostEntries,
  );
}

// What a client of this book has no field for.
function addAsides(found: FoundContact, name: string, asides: Aside[]): void {
  const department = cleanLine(found.department);
  if (department) asides.unshift({ label: 'department', value: department });
  const nickname = cleanLine(found.nickname);
  if (nickname && !` ${fold(name)} `.includes(` ${fold(nickname)} `))
    asides.unshift({ label: 'nickname', value: nickname });
}

// Preferred first; the same number twice once, with the label that says more.
function linesOf(lines: readonly FoundLine[], key: ((line: FoundLine) => string) | null): LabelledLine[] {
  if (key === null) return lines.map(({ label, value }) => ({ label, value }));
  const cleaned = lines
    .map((line) => ({ ...line, value: cleanLine(line.value) }))
    .filter((line) => line.value !== '')
    .sort((one, other) => rank(one) - rank(other));
  const byKey = new Map<string, LabelledLine>();
  for (const line of cleaned) {
    const former = byKey.get(key(line));
    if (!former || (former.label === '' && line.label !== '')) {
      byKey.set(key(line), { label: line.label, value: former?.value ?? line.value });
    }
  }
  return [...byKey.values()];
}

// A fax is nobody's first number.
function rank({ preferred, label }: FoundLine): number {
  if (preferred) return 0;
  return label === 'fax' ? 2 : 1;
}

function distinct<Value>(values: readonly Value[], key: (value: Value) => string): Value[] {
  const byKey = new Map<string, Value>();
  for (const value of values) {
    const folded = key(value);
    if (folded !== '' && !byKey.has(folded)) byKey.set(folded, value);
  }
  return [...byKey.values()];
}

function addressKey(address: FoundAddress): string {
  return sameKey(`${address.street} ${address.postcode} ${address.city} ${address.region} ${address.country}`);
}

// Entries that read alike are one; what is too long to be one is compared as it stands.
function sameKey(text: string): string {
  return (text.length > 1_000 ? '' : fold(text)) || cleanLine(text);
}

// Digits only, as the record wants it, when that is what the text is; anything else stays as written.
function registrationOf(found: FoundContact): string {
  const digits = found.registration.replace(/[\s\u00a0.]/g, '');
  return !found.exact && /^\d{9}(?:\d{5})?$/.test(digits) ? digits : found.registration;
}
