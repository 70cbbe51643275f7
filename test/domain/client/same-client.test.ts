import { describe, expect, it, test } from 'vitest';
import { isBirthday } from '../../../renderer/domain/calendar/birthday';
import type { ClientDraft } from '../../../renderer/domain/client/client';
import {
  addToIndex,
  findAlike,
  findSame,
  foreignIdOfClient,
  indexClients,
} from '../../../renderer/domain/client/same-client';
import { areNamesSimilar, nameKey } from '../../../renderer/domain/client/similar-name';
import { clientWith } from '../../support/any-client';
import { numberedId } from '../../support/follow-ups';

const clientId = (number: number) => numberedId<'client'>(number);
const phone = (value: string) => [{ label: '', value }];
const at = (city: string) => [{ label: '', street: '', postcode: '', city, region: '', country: '' }];
const born = (text: string) => (isBirthday(text) ? text : null);

function reason(inBook: Partial<ClientDraft>, draft: Partial<ClientDraft>) {
  return findSame(draft, indexClients([clientWith(inBook)]))?.reason ?? null;
}

describe('a draft is a client of the book', () => {
  test.each<[string, Partial<ClientDraft>, Partial<ClientDraft>, string]>([
    [
      'its identity says so',
      { name: 'Faure', foreignId: 'a1' },
      { name: 'Fauré-Morel', foreignId: 'a1' },
      'same-identity',
    ],
    [
      'it was exported by this book',
      { name: 'Faure' },
      { name: 'X', foreignId: foreignIdOfClient(clientId(1)) },
      'same-identity',
    ],
    [
      'name and phone are the same, in other notations',
      { name: 'Marie Dupont', phones: phone('06 39 98 12 34') },
      { name: 'DUPONT Marie', phones: phone('+33 (0)6.39.98.12.34') },
      'same-name-and-phone',
    ],
    [
      'name and e-mail are the same though the phone changed',
      { name: 'Zoé Lefèvre', phones: phone('0639980001'), emails: phone('Zoe@Exemple.fr') },
      { name: 'zoe lefevre', phones: phone('0639980002'), emails: phone('zoe@exemple.fr') },
      'same-name-and-email',
    ],
    [
      'the name is the same and nothing contradicts',
      { name: 'Zoé Lefèvre' },
      { name: 'Lefevre Zoe', phones: phone('0639980002') },
      'same-name',
    ],
    [
      'a typo and the same phone',
      { name: 'Dupont Marie', phones: phone('0639980001') },
      { name: 'Dupond Marie', phones: phone('0639980001') },
      'similar-name-and-phone',
    ],
    [
      'only a first name and the same phone',
      { name: 'Marie', phones: phone('0639980001') },
      { name: 'Marie Dupont', phones: phone('0639980001') },
      'similar-name-and-phone',
    ],
    [
      'a shortened name and the same e-mail',
      { name: 'M. Dupont', emails: phone('m@d.fr') },
      { name: 'Marie Dupont', emails: phone('m@d.fr') },
      'similar-name-and-email',
    ],
    [
      'a phone from abroad with and without its code',
      { name: 'Jan', phones: phone('+32 475 12 34 56') },
      { name: 'Jan', phones: phone('0475 12 34 56') },
      'same-name-and-phone',
    ],
    [
      'a birthday without a year agrees with one that has it',
      { name: 'Jan', birthday: born('1985-04-12') },
      { name: 'Jan', birthday: born('--04-12') },
      'same-name',
    ],
  ])('when %s', (_, inBook, draft, expected) => {
    expect(reason(inBook, draft)).toBe(expected);
  });

  test.each<[string, Partial<ClientDraft>, Partial<ClientDraft>]>([
    [
      'e-mail alone',
      { name: 'Marie Dupont', emails: phone('famille@d.fr') },
      { name: 'Paul Martin', emails: phone('famille@d.fr') },
    ],
    [
      'e-mail and family name',
      { name: 'Marie Dupont', emails: phone('famille@d.fr') },
      { name: 'Paul Dupont', emails: phone('famille@d.fr') },
    ],
    [
      'phone alone',
      { name: 'Accueil', phones: phone('0465710000') },
      { name: 'Paul Martin', phones: phone('0465710000') },
    ],
    [
      'a namesake with another phone',
      { name: 'Jean Martin', phones: phone('0639980001') },
      { name: 'Jean Martin', phones: phone('0639980002') },
    ],
    [
      'a namesake with another e-mail',
      { name: 'Jean Martin', emails: phone('a@b.fr') },
      { name: 'Jean Martin', emails: phone('c@d.fr') },
    ],
    [
      'a namesake in another town',
      { name: 'Jean Martin', addresses: at('Lyon') },
      { name: 'Jean Martin', addresses: at('Lille') },
    ],
    [
      'a namesake with another birthday, even on one phone',
      { name: 'Jean Martin', phones: phone('0639980001'), birthday: born('1950-01-01') },
      { name: 'Jean Martin', phones: phone('0639980001'), birthday: born('1980-05-05') },
    ],
    [
      'a short number in common',
      { name: 'Jean Martin', phones: phone('3949') },
      { name: 'Jeanne Martin', phones: phone('3949') },
    ],
    ['no name at all', { name: '…' }, { name: '…' }],
  ])('%s is not enough', (_, inBook, draft) => {
    expect(reason(inBook, draft)).toBeNull();
  });

  it('what lies in the trash is not in the book', () => {
    expect(findSame({ name: 'Faure' }, indexClients([clientWith({ name: 'Faure' }, 1, 5)]))).toBeNull();
  });

  it('the same card twice in one file is one client', () => {
    const index = indexClients([]);
    expect(findSame({ name: 'Faure' }, index)).toBeNull();
    addToIndex(index, clientId(7), { name: 'Faure' });
    expect(findSame({ name: 'Faure' }, index)).toEqual({ id: clientId(7), reason: 'same-name' });
  });

  it('of two namesakes, the one with the same phone is meant', () => {
    const index = indexClients([
      clientWith({ name: 'Jean Martin' }, 1),
      clientWith({ name: 'Jean Martin', phones: phone('0639980002') }, 2),
    ]);
    expect(findSame({ name: 'Jean Martin', phones: phone('0639980002') }, index)?.id).toBe(clientId(2));
  });

  it('20,000 cards called the same are not compared with each other', () => {
    const namesakes = Array.from({ length: 20_000 }, (_, number) =>
      clientWith(
        { name: 'Client', phones: [...phone('0465710000'), ...phone(`06${String(number).padStart(8, '0')}`)] },
        number,
      ),
    );
    const index = indexClients(namesakes);
    const started = performance.now();
    for (const { name, emails } of namesakes)
      findSame({ name, emails, phones: phone('0799999999'), addresses: at('Lyon') }, index);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('names', () => {
  test.each([
    ['Marie Dupont', 'DUPONT, Marie'],
    ["L'Hôtel Cœur", 'hotel coeur l'],
    ['Jean-Noël Œuvrard', 'oeuvrard jean noel'],
  ])('%s and %s have one key', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Marie Dupont', 'Marie Dupond', true],
    ['Marie Dupont', 'Mraie Dupont', true],
    ['Marie Dupont', 'Dupont', true],
    ['M. Dupont', 'Marie Dupont', true],
    ['Marie Dupont', 'Paul Dupont', false],
    ['M. P.', 'Marie Petit', false],
    ['Léo', 'Léa', false],
    ['', 'Marie', false],
    ['x'.repeat(200), 'x'.repeat(200), false],
  ])('%s and %s similar: %s', (one, other, expected) => {
    expect(areNamesSimilar(one, other)).toBe(expected);
    expect(areNamesSimilar(other, one)).toBe(expected);
  });
});

describe('duplicates are announced while typing', () => {
  const index = indexClients([
    clientWith({ name: 'Marie Dupont', phones: phone('06 39 98 00 01'), emails: phone('marie@d.fr') }, 1),
    clientWith({ name: 'Paul Dupont', phones: phone('06 39 98 00 01') }, 2),
    clientWith({ name: 'Dupont Marie' }, 3),
  ]);

  it('by phone, e-mail and name, most in common first', () => {
    const typed = {
      givenName: 'marie',
      familyName: 'dupont',
      phones: phone('0639980001'),
      emails: phone('MARIE@d.fr'),
    };
    expect(findAlike(typed, index)).toEqual([
      { id: clientId(1), reasons: ['same-phone', 'same-email', 'same-name'] },
      { id: clientId(2), reasons: ['same-phone'] },
      { id: clientId(3), reasons: ['same-name'] },
    ]);
  });

  it('never the client whose sheet is open', () => {
    expect(findAlike({ name: 'Paul Dupont' }, index, clientId(2))).toEqual([]);
  });

  it('nobody, as long as little is typed', () => {
    expect(findAlike({}, index)).toEqual([]);
    expect(findAlike({ name: 'M', phones: phone('06 39') }, index)).toEqual([]);
  });
});
