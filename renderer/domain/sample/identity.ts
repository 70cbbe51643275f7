import { isBirthday } from '../calendar/birthday';
import { addDays, type Day, type Moment } from '../calendar/day';
import { type Address, type Client, emptyClientDraft, type LabelledLine } from '../client/client';
import type { ClientId } from '../id';
import { invariant } from '../invariant';
import { type PlaceName, places } from './places';
import type { Random } from './random';
import type { CastMember } from './story';

/**
 * A SIREN of nobody, with a right check digit (Luhn). It starts with 000, a range that INSEE has not given out: any
 * other invented number may well be a real company's.
 */
export function inventedSiren(random: Random): string {
  const digits = `000${String(random.between(0, 99_999)).padStart(5, '0')}`;
  const total = [...digits].reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (total % 10)) % 10);
}

/** The French VAT number of a SIREN: its key is (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatNumberOf(siren: string): string {
  return `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`;
}

// ARCEP keeps these ranges for fiction: nobody will ever be called by mistake.
const fictionRanges = { mobile: '06 39 98', home: '02 61 91', work: '02 61 91' } as const;

/** A phone number kept for works of fiction; different for each of 10,000 counts of one range. */
export function fictionNumber(range: keyof typeof fictionRanges, count: number): string {
  // 7919 is prime to 10,000: counts in a row give numbers that do not look so.
  const digits = String((count * 7919 + 137) % 10_000).padStart(4, '0');
  return `${fictionRanges[range]} ${digits.slice(0, 2)} ${digits.slice(2)}`;
}

function addressOf(label: string, place: PlaceName, street: string): Address {
  const { city, postcode } = places[place];
  return { label, street, postcode, city, region: '', country: 'France' };
}

function birthdayOf(member: CastMember, today: Day): Client['birthday'] {
  const { birthday } = member;
  if (birthday === undefined) return null;
  const text = typeof birthday === 'string' ? birthday : nearToday(birthday, today);
  invariant(isBirthday(text), `${member.key} has a birthday that exists`);
  return text;
}

function nearToday(birthday: { readonly inDays: number; readonly year: number | null }, today: Day): string {
  const monthAndDay = addDays(today, birthday.inDays).slice(5);
  // 29 February is not in every year of birth; without one it always is.
  return birthday.year === null || monthAndDay === '02-29' ? `--${monthAndDay}` : `${birthday.year}-${monthAndDay}`;
}

/** The client that a member of the cast is; `position` in the cast gives phone numbers of their own. */
export function clientOf(
  member: CastMember,
  position: number,
  told: { readonly id: ClientId; readonly today: Day; readonly createdAt: Moment; readonly updatedAt: Moment },
  random: Random,
): Client {
  const kind = member.kind ?? 'person';
  const { givenName = '', familyName = '', place, delivery } = member;
  const siren = member.registered === true ? inventedSiren(random) : '';
  const phones: readonly LabelledLine[] = (member.phones ?? []).map((label, index) => ({
    label,
    value: fictionNumber(label, position * 3 + index),
  }));
  return {
    ...emptyClientDraft,
    id: told.id,
    kind,
    name: member.name ?? `${givenName} ${familyName}`,
    civility: member.civility ?? '',
    givenName,
    familyName,
    company: member.company ?? '',
    jobTitle: member.jobTitle ?? '',
    phones: [...phones],
    emails: member.email === undefined ? [] : [{ label: kind === 'person' ? 'home' : 'work', value: member.email }],
    addresses: [
      ...(place === undefined ? [] : [addressOf(kind === 'person' ? 'home' : 'work', place, member.street ?? '')]),
      ...(delivery === undefined ? [] : [addressOf('delivery', delivery.place, delivery.street)]),
    ],
    websites: member.website === undefined ? [] : [member.website],
    birthday: birthdayOf(member, told.today),
    role: member.role ?? null,
    registration: siren,
    vatNumber: siren === '' ? '' : vatNumberOf(siren),
    tags: [...(member.tags ?? [])],
    notes: member.notes ?? '',
    howToDeal: member.howToDeal ?? '',
    messageToSelf: member.messageToSelf ?? '',
    source: member.source ?? '',
    cadence: member.cadence ?? null,
    createdAt: told.createdAt,
    updatedAt: told.updatedAt,
    trashedAt: null,
  };
}
