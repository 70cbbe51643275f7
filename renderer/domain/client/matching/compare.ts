import { areWordListsSimilar } from '../similar-name';
import type { Fingerprint } from './fingerprint';
import { isMobile } from './phone-number';

/** What two clients have in common, strongest first. Closed: i18n has words for each. */
export const matchReasons = [
  'same-identity',
  'same-siren',
  'same-vat-number',
  'same-name',
  'same-mobile',
  'same-phone',
  'similar-name',
  'same-email',
  'same-address',
  'same-postcode',
  'same-town',
  'same-birthday',
  'same-company',
] as const;
export type MatchReason = (typeof matchReasons)[number];

export interface Match {
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/**
 * What each reason weighs. From `matchThreshold` on, two clients are held to be one. An e-mail address weighs half: families
 * and offices share them. Reasons without a block of their own (`blocksOf`) stay below the threshold all together (49), so
 * that whoever shares no block need not be compared.
 */
const weights: Readonly<Record<MatchReason, number>> = {
  'same-identity': 100,
  'same-siren': 60,
  'same-vat-number': 60,
  'same-name': 50,
  'same-mobile': 45,
  'same-phone': 35,
  'similar-name': 25,
  'same-email': 25,
  'same-address': 20,
  'same-postcode': 10,
  'same-town': 8,
  'same-birthday': 8,
  'same-company': 6,
};
export const matchThreshold = 50;

/** From here on it would be odd if they were two. */
export const nearlyCertain = 80;

/** Two people, whatever else they share: other names, other birthdays, other companies. */
const apart = 60;
const phonesApart = 12;
const emailsApart = 5;
const placesApart = 15;

/**
 * Compares two clients: what they share, and a score that says how likely they are one. Symmetric; a further thing in
 * common never lowers it. The same identity, given by this book or another program, is certain whatever else differs; so are
 * two clients of another book, whose owner kept them apart: what was taken out comes back as it was.
 */
export function compareFingerprints(one: Fingerprint, other: Fingerprint): Match {
  const reasons = commonReasons(one, other);
  if (reasons.includes('same-identity')) return { score: 100, reasons };
  if (areTwoElsewhere(one, other)) return { score: 0, reasons };
  const weight = reasons.reduce((sum, reason) => sum + weights[reason], 0);
  return { score: Math.min(99, Math.max(0, weight - objections(one, other, reasons))), reasons };
}

/** Each client of a book has an identity in the file that was taken out of it; a line added there by hand has none. */
function areTwoElsewhere(one: Fingerprint, other: Fingerprint): boolean {
  if (one.ownFile === null || one.ownFile !== other.ownFile) return false;
  return one.identities.length > 0 && other.identities.length > 0;
}

function commonReasons(one: Fingerprint, other: Fingerprint): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  if (share(one.identities, other.identities)) reasons.push('same-identity');
  if (one.siren !== '' && one.siren === other.siren && !areOtherBranches(one, other)) reasons.push('same-siren');
  if (one.vatNumber !== '' && one.vatNumber === other.vatNumber) reasons.push('same-vat-number');
  const name = compareNames(one, other);
  if (name === 'same-name') reasons.push(name);
  const phones = one.phones.filter((phone) => other.phones.includes(phone));
  if (phones.length > 0) reasons.push(phones.some(isMobile) ? 'same-mobile' : 'same-phone');
  if (name === 'similar-name') reasons.push(name);
  if (share(one.emails, other.emails)) reasons.push('same-email');
  if (share(one.addresses, other.addresses)) reasons.push('same-address');
  if (share(one.postcodes, other.postcodes)) reasons.push('same-postcode');
  else if (share(one.towns, other.towns)) reasons.push('same-town');
  if (one.birthday !== '' && agree(one.birthday, other.birthday)) reasons.push('same-birthday');
  if (one.company !== '' && one.company === other.company) reasons.push('same-company');
  return reasons;
}

function compareNames({ name: one }: Fingerprint, { name: other }: Fingerprint): 'same-name' | 'similar-name' | null {
  if (one.words.length === 0 || other.words.length === 0) return null;
  if (one.sorted === other.sorted || (one.joined !== '' && one.joined === other.joined)) return 'same-name';
  return areWordListsSimilar(one.words, other.words) ? 'similar-name' : null;
}

/** What speaks against it: both sides say something, and nothing of it agrees. */
function objections(one: Fingerprint, other: Fingerprint, reasons: readonly MatchReason[]): number {
  const has = (...wanted: readonly MatchReason[]) => wanted.some((reason) => reasons.includes(reason));
  let sum = 0;
  const sameCompany = has('same-siren', 'same-vat-number');
  const bothNamed = one.name.words.length > 0 && other.name.words.length > 0;
  if (bothNamed && !sameCompany && !has('same-name', 'similar-name')) sum += apart;
  if (one.siren !== '' && other.siren !== '' && !has('same-siren')) sum += apart;
  if (one.birthday !== '' && other.birthday !== '' && !has('same-birthday')) sum += apart;
  // People move, and have several numbers and addresses: what they share outweighs what they do not.
  if (sameCompany || has('same-mobile', 'same-phone', 'same-email')) return sum;
  if (arePhonesApart(one.phones, other.phones)) sum += phonesApart;
  if (one.emails.length > 0 && other.emails.length > 0) sum += emailsApart;
  if (hasPlace(one) && hasPlace(other) && !has('same-postcode', 'same-town')) sum += placesApart;
  return sum;
}

/** A mobile and a landline may well be one person's; two mobiles that differ speak against it. */
function arePhonesApart(one: readonly string[], other: readonly string[]): boolean {
  const isOfBoth = (mobile: boolean) =>
    [one, other].every((phones) => phones.some((each) => isMobile(each) === mobile));
  return isOfBoth(true) || isOfBoth(false);
}

function hasPlace({ postcodes, towns }: Fingerprint): boolean {
  return postcodes.length > 0 || towns.length > 0;
}

function areOtherBranches(one: Fingerprint, other: Fingerprint): boolean {
  return one.siret !== '' && other.siret !== '' && one.siret !== other.siret;
}

/** "--04-12" agrees with any 12 April. */
function agree(one: string, other: string): boolean {
  const isYearless = one.startsWith('--') || other.startsWith('--');
  return isYearless ? one.slice(-5) === other.slice(-5) : one === other;
}

function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((text) => other.includes(text));
}
