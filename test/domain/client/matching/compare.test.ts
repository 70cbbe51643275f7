import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBirthday } from '../../../../renderer/domain/calendar/birthday';
import {
  compareFingerprints,
  type MatchReason,
  matchReasons,
  matchThreshold,
} from '../../../../renderer/domain/client/matching/compare';
import {
  type Comparable,
  type Fingerprint,
  fingerprintOf,
} from '../../../../renderer/domain/client/matching/fingerprint';
import { alikeClient } from '../../../support/alike-clients';
import { numberedId } from '../../../support/follow-ups';

const line = (...values: readonly string[]) => values.map((value) => ({ label: '', value }));
const at = (postcode: string, city = '', street = '') => [
  { label: '', street, postcode, city, region: '', country: '' },
];
const born = (text: string) => (isBirthday(text) ? text : null);
const fingerprint = (client: Comparable) => fingerprintOf(client, null, 'FR');
const compare = (one: Comparable, other: Comparable) => compareFingerprints(fingerprint(one), fingerprint(other));

test('two clients of a book stay two in the file that was taken out of it, however alike; one of them may be one of this book', () => {
  const marie = { name: 'Marie Dupont', phones: line('0639980001'), emails: line('marie@exemple.fr') };
  const ofFile = (file: number | null, foreignId: string) => fingerprintOf({ ...marie, foreignId }, null, 'FR', file);
  const score = (one: Fingerprint, other: Fingerprint) => compareFingerprints(one, other).score;
  expect(score(ofFile(0, 'a'), ofFile(0, 'b'))).toBe(0);
  expect(score(ofFile(0, 'a'), ofFile(0, 'a'))).toBe(100);
  const here = fingerprintOf({ ...marie, foreignId: 'b' }, numberedId<'client'>(3), 'FR');
  for (const [one, other] of [
    [ofFile(0, 'a'), here],
    // Two books, in one of which somebody was written down again.
    [ofFile(0, 'a'), ofFile(1, 'b')],
    // A line that was added to the file by hand.
    [ofFile(0, 'a'), ofFile(0, '')],
    // Another program may well hold somebody twice.
    [ofFile(null, 'a'), ofFile(null, 'b')],
  ] as const)
    expect(score(one, other)).toBeGreaterThanOrEqual(matchThreshold);
});

describe('two clients are held to be one', () => {
  test.each<[string, Comparable, Comparable, readonly MatchReason[]]>([
    ['by identity', { name: 'Faure', foreignId: 'a' }, { name: 'Morel', foreignId: 'a' }, ['same-identity']],
    [
      'by name and mobile, in other notations',
      { name: 'Marie Dupont', phones: line('06 39 98 12 34') },
      { name: 'DUPONT Marie', phones: line('+33 (0)6.39.98.12.34') },
      ['same-name', 'same-mobile'],
    ],
    [
      'by name and e-mail though the mobile changed',
      { name: 'Zoé Lefèvre', phones: line('0639980001'), emails: line('Zoe@Exemple.fr') },
      { name: 'zoe lefevre', phones: line('0639980002'), emails: line('zoe@exemple.fr') },
      ['same-name', 'same-email'],
    ],
    ['by name, when nothing contradicts', { name: 'Zoé' }, { name: 'ZOE', phones: line('0639980002') }, ['same-name']],
    [
      'by name and postcode, one with a mobile and the other with a landline',
      { name: 'Jean Martin', phones: line('0639980001'), addresses: at('49000') },
      { name: 'Martin Jean', phones: line('0241000000'), addresses: at('49 000'.replace(' ', '')) },
      ['same-name', 'same-postcode'],
    ],
    [
      'by a typo and a landline',
      { name: 'Dupont Marie', phones: line('0241000000') },
      { name: 'Dupond Marie', phones: line('0241000000') },
      ['same-phone', 'similar-name'],
    ],
    [
      'by a shortened name and an e-mail',
      { name: 'M. Dupont', emails: line('m@d.fr') },
      { name: 'Marie Dupont', emails: line('m@d.fr') },
      ['similar-name', 'same-email'],
    ],
    [
      'by SIREN, from a SIRET and from a VAT number, whatever they call themselves',
      { name: 'Hôtel du Parc', registration: '732 829 320 00074' },
      { name: 'Parc Exploitation', vatNumber: 'FR44 732829320' },
      ['same-siren'],
    ],
    [
      'by a similar name and the whole address, however the street is written',
      { name: 'Lebrun', addresses: at('49000', 'Angers', '12, r. des Tanneurs') },
      { name: 'Menuiserie Lebrun', addresses: at('49000', 'ANGERS', '12 rue des Tanneurs') },
      ['similar-name', 'same-address', 'same-postcode'],
    ],
    [
      'by legal form or not, in one town',
      { name: 'SARL Lebrun', addresses: at('', 'Angers') },
      { name: 'Lebrun', addresses: at('', 'angers') },
      ['same-name', 'same-town'],
    ],
    [
      'nameless, by mobile and e-mail',
      { name: 'a@b.fr', phones: line('0639980001'), emails: line('a@b.fr') },
      { name: 'Marie', phones: line('0639980001'), emails: line('a@b.fr') },
      ['same-mobile', 'same-email'],
    ],
  ])('%s', (_, one, other, reasons) => {
    const match = compare(one, other);
    expect(match.reasons).toEqual(reasons);
    expect(match.score).toBeGreaterThanOrEqual(matchThreshold);
  });
});

describe('two clients stay two', () => {
  test.each<[string, Comparable, Comparable]>([
    [
      'on a shared mailbox',
      { name: 'Marie Dupont', emails: line('f@d.fr') },
      { name: 'Paul Mo', emails: line('f@d.fr') },
    ],
    ['on a switchboard', { name: 'Accueil', phones: line('0465710000') }, { name: 'Paul', phones: line('0465710000') }],
    [
      'as a couple with one mobile, mailbox and house',
      {
        name: 'Marie Dupont',
        phones: line('0639980001'),
        emails: line('f@d.fr'),
        addresses: at('49000', '', '1 rue X'),
      },
      {
        name: 'Paul Dupont',
        phones: line('0639980001'),
        emails: line('f@d.fr'),
        addresses: at('49000', '', '1 rue X'),
      },
    ],
    [
      'as namesakes',
      { name: 'Jean Martin', phones: line('0639980001') },
      { name: 'Jean Martin', phones: line('0639980002') },
    ],
    [
      'in two towns',
      { name: 'Jean Martin', addresses: at('', 'Lyon') },
      { name: 'Jean Martin', addresses: at('', 'Lille') },
    ],
    [
      'born on two days, even on one phone',
      { name: 'Jean Martin', phones: line('0639980001'), birthday: born('1950-01-01') },
      { name: 'Jean Martin', phones: line('0639980001'), birthday: born('1980-05-05') },
    ],
    [
      'as two establishments of one company',
      { name: 'Brico Angers', registration: '73282932000074' },
      { name: 'Brico Nantes', registration: '73282932000082' },
    ],
    ['as neighbours', { name: 'Faure', addresses: at('49000') }, { name: 'Morel', addresses: at('49000') }],
    ['without a name', { name: '…' }, { name: '…' }],
  ])('%s', (_, one, other) => {
    expect(compare(one, other).score).toBeLessThan(matchThreshold);
  });
});

describe('the laws of the score', () => {
  const any = alikeClient.map((client) => fingerprintOf(client, null, 'FR'));

  test('it is the same whichever of the two is looked at, and stays between 0 and 100', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const match = compareFingerprints(one, other);
        expect(compareFingerprints(other, one)).toEqual(match);
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('a client is nearly certainly itself, when it says anything by which it could be found', () => {
    fc.assert(
      fc.property(any, (one) => {
        const { score } = compareFingerprints(one, one);
        expect(score).toBeGreaterThanOrEqual(one.name.words.length > 0 ? matchThreshold : 0);
      }),
    );
  });

  const shared: readonly ((fingerprint: Fingerprint) => Fingerprint)[] = [
    (each) => ({ ...each, identities: [...each.identities, 'shared'] }),
    (each) => ({ ...each, phones: [...each.phones, '+33700000000'] }),
    (each) => ({ ...each, phones: [...each.phones, '+33100000000'] }),
    (each) => ({ ...each, emails: [...each.emails, 'shared@exemple.fr'] }),
    (each) => ({ ...each, postcodes: [...each.postcodes, '99999'] }),
    (each) => ({ ...each, towns: [...each.towns, 'ailleurs'] }),
    (each) => ({ ...each, addresses: [...each.addresses, '99999 1 rue x'] }),
    (each) => ({ ...each, birthday: '2000-02-29' }),
    (each) => ({ ...each, company: 'commune' }),
    (each) => ({ ...each, siren: '356000000', siret: '' }),
    (each) => ({ ...each, vatNumber: 'DE999999999' }),
    (each) => ({ ...each, name: { words: ['shared', 'name'], sorted: 'name shared', joined: 'sharedname' } }),
  ];

  test('a further thing in common never lowers it', () => {
    fc.assert(
      fc.property(any, any, fc.constantFrom(...shared), (one, other, share) => {
        const before = compareFingerprints(one, other).score;
        expect(compareFingerprints(share(one), share(other)).score).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('reasons come strongest first, and none twice', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const { reasons } = compareFingerprints(one, other);
        expect(reasons).toEqual(matchReasons.filter((reason) => reasons.includes(reason)));
      }),
    );
  });
});
