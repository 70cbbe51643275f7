import { describe, expect, it, test } from 'vitest';
import { findAlike, indexClients } from '../../../renderer/domain/client/same-client';
import { areNamesSimilar, nameKey } from '../../../renderer/domain/client/similar-name';
import { clientWith } from '../../support/any-client';
import { numberedId } from '../../support/follow-ups';

const clientId = (number: number) => numberedId<'client'>(number);
const phone = (value: string) => [{ label: '', value }];

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
