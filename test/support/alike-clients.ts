import fc from 'fast-check';
import { isBirthday } from '../../renderer/domain/calendar/birthday';
import type { Client } from '../../renderer/domain/client/client';
import { clientWith } from './any-client';

const line = (value: string) => ({ label: '', value });
const from = (...values: readonly string[]) => fc.constantFrom(...values);
const birthdays = ['1985-04-12', '--04-12', '1990-01-01'].filter(isBirthday);

/** Clients out of so few names, numbers and places that many of them are alike in some things and not in others. */
export const alikeClient: fc.Arbitrary<Omit<Client, 'id'>> = fc
  .record({
    name: from('Marie Dupont', 'Dupont Marie', 'Marie Dupond', 'Marie', 'SARL Dupont', 'Le Gall', 'Legall', 'a@b.fr'),
    company: from('', '', 'Dupont', 'Garage Petit'),
    phones: fc.uniqueArray(from('06 39 98 00 01', '+33639980001', '02 41 00 00 00', '0639980002', '3949')),
    emails: fc.uniqueArray(from('a@b.fr', 'A@B.fr', 'c@d.fr')),
    addresses: fc.uniqueArray(
      fc.record({
        street: from('', '12 rue des Tanneurs', '12, r. des tanneurs', 'Le Bourg'),
        postcode: from('', '49000', '75011'),
        city: from('', 'Angers', 'Paris'),
      }),
      { maxLength: 2, selector: ({ street, postcode, city }) => `${street}|${postcode}|${city}` },
    ),
    birthday: fc.option(fc.constantFrom(...birthdays)),
    registration: from('', '', '732829320', '73282932000074', '73282932000082', '552100554', '123'),
    vatNumber: from('', '', 'FR44732829320', 'DE123456789'),
    foreignId: from('', '', '', 'x1'),
  })
  .map((said) =>
    clientWith({
      ...said,
      phones: said.phones.map(line),
      emails: said.emails.map(line),
      addresses: said.addresses.map((address) => ({ label: '', region: '', country: '', ...address })),
    }),
  );
