import { isBirthday } from '../../../domain/calendar/birthday';
import type { Day } from '../../../domain/calendar/day';
import type { Period, PeriodUnit } from '../../../domain/calendar/repeat';
import type { Address, ClientDraft, LabelledLine } from '../../../domain/client/client';
import { judgeDraft, nameFromParts } from '../../../domain/client/draft';
import { tidyRegistration, tidyVatNumber } from '../../../domain/client/registration';
import { changeTags } from '../../../domain/client/tags';
import type { TypedClient } from '../../../domain/client/typed-client';
import { type Outcome, refuse, succeed } from '../../../domain/outcome';

/** A row of a list in the form; the key tells rows apart while they are added and removed. */
export type Row<Fields> = Fields & { readonly key: number };

/** The form as it is typed: rows may be blank, numbers are texts. */
export interface FormValues
  extends Omit<ClientDraft, 'phones' | 'emails' | 'addresses' | 'websites' | 'tags' | 'birthday' | 'cadence'> {
  readonly phones: readonly Row<LabelledLine>[];
  readonly emails: readonly Row<LabelledLine>[];
  readonly addresses: readonly Row<Address>[];
  readonly websites: readonly Row<{ readonly value: string }>[];
  readonly tags: readonly string[];
  readonly birthday: { readonly day: string; readonly month: string; readonly year: string };
  readonly cadence: { readonly every: string; readonly unit: PeriodUnit };
}

let lastKey = 0;
export function asRow<Fields extends object>(fields: Fields): Row<Fields> {
  lastKey += 1;
  return { ...fields, key: lastKey };
}

export const blankLine: LabelledLine = { label: '', value: '' };
export const blankAddress: Address = { label: '', street: '', postcode: '', city: '', region: '', country: '' };

export function valuesOf(draft: ClientDraft): FormValues {
  const { birthday, cadence } = draft;
  return {
    ...draft,
    phones: draft.phones.map(asRow),
    emails: draft.emails.map(asRow),
    addresses: draft.addresses.map(asRow),
    websites: draft.websites.map((value) => asRow({ value })),
    birthday: {
      day: birthday === null ? '' : String(Number(birthday.slice(-2))),
      month: birthday === null ? '' : String(Number(birthday.slice(-5, -3))),
      year: birthday === null || birthday.startsWith('--') ? '' : birthday.slice(0, 4),
    },
    cadence: cadence === null ? { every: '', unit: 'week' } : { every: String(cadence.every), unit: cadence.unit },
  };
}

/** Which field stops the form from being saved, and why. */
export interface FormProblem {
  /** A path as the schema names it: "name", "phones.0", "birthday". */
  readonly field: string;
  readonly reason: 'name' | 'birthday' | 'cadence' | 'too-long';
}

/** Fields that were typed earlier, with rows that can be told apart again. */
export function valuesTyped(typed: TypedClient): FormValues {
  return {
    ...typed,
    phones: typed.phones.map(asRow),
    emails: typed.emails.map(asRow),
    addresses: typed.addresses.map(asRow),
    websites: typed.websites.map(asRow),
  };
}

/** What was typed, as the book would store it; blank rows are left out. `today` bounds birthdays. */
export function draftOf(values: FormValues, today: Day): Outcome<ClientDraft, FormProblem> {
  const birthday = readBirthday(values.birthday, today);
  if (!birthday.ok) return birthday;
  const cadence = readCadence(values.cadence);
  if (!cadence.ok) return cadence;
  const phones = values.phones.filter(isFilled);
  const emails = values.emails.filter(isFilled);
  const addresses = values.addresses.filter(isAddressFilled);
  const draft: ClientDraft = {
    ...values,
    name: values.name.trim() === '' ? nameFromParts(values) : values.name,
    phones: phones.map(({ label, value }) => ({ label, value })),
    emails: emails.map(({ label, value }) => ({ label, value })),
    addresses: addresses.map(({ key: _key, ...address }) => address),
    websites: values.websites.map(({ value }) => value).filter((value) => value.trim() !== ''),
    tags: [...changeTags([], { add: values.tags })],
    birthday: birthday.value,
    cadence: cadence.value,
    registration: tidyRegistration(values.registration),
    vatNumber: tidyVatNumber(values.vatNumber),
  };
  const judged = judgeDraft(draft);
  if (judged.ok) return judged;
  const { path } = judged.reason;
  return refuse({
    field: path.split('.').slice(0, 2).join('.'),
    reason: path === 'name' && draft.name.length < 200 ? 'name' : 'too-long',
  });
}

const isFilled = (line: LabelledLine) => line.value.trim() !== '';

const isAddressFilled = ({ label: _label, ...address }: Address & { key: number }) =>
  [address.street, address.postcode, address.city, address.region, address.country].some((part) => part.trim() !== '');

function readBirthday(
  { day, month, year }: FormValues['birthday'],
  today: Day,
): Outcome<ClientDraft['birthday'], FormProblem> {
  if (day.trim() === '' && month === '' && year.trim() === '') return succeed(null);
  const tail = `${month.padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  const text = year.trim() === '' ? `--${tail}` : `${year.trim()}-${tail}`;
  return isBirthday(text) && text <= today ? succeed(text) : refuse({ field: 'birthday', reason: 'birthday' });
}

function readCadence({ every, unit }: FormValues['cadence']): Outcome<Period | null, FormProblem> {
  if (every.trim() === '') return succeed(null);
  const count = /^\d{1,3}$/.test(every.trim()) ? Number(every) : 0;
  return count >= 1 ? succeed({ every: count, unit }) : refuse({ field: 'cadence', reason: 'cadence' });
}

/** Whether two states of the form say the same; blank rows and their order of making do not count. */
export function saysTheSame(one: FormValues, other: FormValues): boolean {
  return said(one) === said(other);
}

function said(values: FormValues): string {
  return JSON.stringify({
    ...values,
    phones: values.phones.filter(isFilled).map(({ label, value }) => [label, value]),
    emails: values.emails.filter(isFilled).map(({ label, value }) => [label, value]),
    addresses: values.addresses.filter(isAddressFilled).map(({ key: _key, ...address }) => address),
    websites: values.websites.map(({ value }) => value).filter((value) => value.trim() !== ''),
    cadence: values.cadence.every.trim() === '' ? null : values.cadence,
  });
}

export const sections = ['reach', 'identity', 'business', 'relation'] as const;
export type Section = (typeof sections)[number];

/** How many fields of each section say something. */
export function filledIn(values: FormValues): Readonly<Record<Section, number>> {
  const texts = (...fields: readonly string[]) => fields.filter((text) => text.trim() !== '').length;
  const { birthday } = values;
  return {
    reach:
      values.phones.filter(isFilled).length +
      values.emails.filter(isFilled).length +
      values.addresses.filter(isAddressFilled).length +
      values.websites.filter(({ value }) => value.trim() !== '').length,
    identity:
      texts(values.civility, values.givenName, values.familyName, values.company, values.jobTitle) +
      (birthday.day + birthday.month + birthday.year === '' ? 0 : 1),
    business: texts(values.registration, values.vatNumber, values.source) + (values.role === null ? 0 : 1),
    relation: texts(values.howToDeal, values.notes, values.cadence.every) + values.tags.length,
  };
}

/** The section that a field stands in; null for those above all sections. */
export function sectionOf(field: string): Section | null {
  const name = field.split('.')[0] ?? '';
  if (['phones', 'emails', 'addresses', 'websites'].includes(name)) return 'reach';
  if (['civility', 'givenName', 'familyName', 'company', 'jobTitle', 'birthday'].includes(name)) return 'identity';
  if (['registration', 'vatNumber', 'role', 'source'].includes(name)) return 'business';
  return name === 'name' || name === 'kind' ? null : 'relation';
}
