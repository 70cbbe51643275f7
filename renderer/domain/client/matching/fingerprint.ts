import type { ClientId } from '../../id';
import { fold } from '../../text/fold';
import type { Address, ClientDraft } from '../client';
import { checkRegistration, checkVatNumber, tidyRegistration, tidyVatNumber } from '../registration';
import { foreignIdOfClient } from '../same-client';
import { type NameWords, nameWords } from './name-words';
import { internationalNumber } from './phone-number';

/** What two clients are compared by, of one of them: folded once, compared many times. Lists hold nothing twice. */
export interface Fingerprint {
  readonly identities: readonly string[];
  /**
   * The one of the app's own files that a draft stands in, by its place among the files; null for any other draft, and for
   * clients of this book.
   */
  readonly ownFile: number | null;
  /** Nine digits, from the SIREN, the SIRET or a French VAT number; '' where none of them is right. */
  readonly siren: string;
  readonly siret: string;
  /** Of another country. */
  readonly vatNumber: string;
  readonly name: NameWords;
  /** See `internationalNumber`. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Postcode and street, where there are both. */
  readonly addresses: readonly string[];
  readonly postcodes: readonly string[];
  readonly towns: readonly string[];
  readonly company: string;
  /** As stored; '' when unknown. */
  readonly birthday: string;
}

/** What a client or a draft is compared by; any text may be missing. */
export type Comparable = Partial<
  Pick<
    ClientDraft,
    | 'name'
    | 'givenName'
    | 'familyName'
    | 'company'
    | 'phones'
    | 'emails'
    | 'addresses'
    | 'birthday'
    | 'registration'
    | 'vatNumber'
    | 'foreignId'
  >
>;

/**
 * `id`: of a client of the book, null for a draft. `country`: where numbers without a code are read, ISO 3166. `ownFile`: see
 * `Fingerprint`.
 */
export function fingerprintOf(
  client: Comparable,
  id: ClientId | null,
  country: string | null,
  ownFile: number | null = null,
): Fingerprint {
  const { registration, vatNumber, addresses = [] } = client;
  const siret = checkRegistration(registration ?? '') === 'siret' ? tidyRegistration(registration ?? '') : '';
  const vat = rightVatNumber(vatNumber ?? '');
  return {
    identities: distinct([client.foreignId ?? '', id === null ? '' : foreignIdOfClient(id)]),
    ownFile,
    siren: sirenOf(registration ?? '', vat),
    siret,
    vatNumber: vat.startsWith('FR') ? '' : vat,
    name: nameWords(client.name || `${client.givenName ?? ''} ${client.familyName ?? ''}`),
    phones: distinct((client.phones ?? []).map(({ value }) => internationalNumber(value, country))),
    emails: distinct((client.emails ?? []).map(({ value }) => value.trim().toLowerCase())),
    addresses: distinct(addresses.map(addressKey)),
    postcodes: distinct(addresses.map(({ postcode }) => fold(postcode))),
    towns: distinct(addresses.map(({ city }) => fold(city))),
    company: nameWords(client.company ?? '').sorted,
    birthday: client.birthday ?? '',
  };
}

function rightVatNumber(text: string): string {
  const check = checkVatNumber(text);
  return check === 'right' || check === 'plausible' ? tidyVatNumber(text) : '';
}

function sirenOf(registration: string, vatNumber: string): string {
  const check = checkRegistration(registration);
  if (check === 'siren' || check === 'siret') return tidyRegistration(registration).slice(0, 9);
  return vatNumber.startsWith('FR') ? vatNumber.slice(-9) : '';
}

const streetWords: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  blvd: 'boulevard',
  ch: 'chemin',
  fg: 'faubourg',
  imp: 'impasse',
  pl: 'place',
  r: 'rue',
  rte: 'route',
  sq: 'square',
  st: 'saint',
  ste: 'sainte',
};

/** '' where street or postcode is missing, or the street has no number: half a village lives in the same one. */
function addressKey({ street, postcode }: Address): string {
  const place = fold(postcode);
  const words = fold(street)
    .split(/[ .]+/)
    .filter((word) => word !== '')
    .map((word) => (Object.hasOwn(streetWords, word) ? streetWords[word] : word));
  return place === '' || words.length < 2 || !/\d/.test(street) ? '' : `${place} ${words.join(' ')}`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
