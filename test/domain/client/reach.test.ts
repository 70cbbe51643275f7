import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Address } from '../../../renderer/domain/client/client';
import { addressLines, callAddress, mailAddress, mapAddress, siteAddress } from '../../../renderer/domain/client/reach';
import { parseOutsideAddress } from '../../../renderer/host/outside-address';
import { hostileTexts } from '../../support/hostile-texts';

const nowhere: Address = { label: '', street: '', postcode: '', city: '', region: '', country: '' };

describe('a call', () => {
  test.each([
    ['02 41 88 00 00', 'tel:0241880000'],
    ['+33 (0)6 39.98-00-00', 'tel:+33639980000'],
    ['(+33) 6 39 98 00 00', 'tel:+33639980000'],
    ['00 41 22 700 00 00', 'tel:0041227000000'],
    ['02 41 88 00 00 poste 12', 'tel:0241880000'],
    ['tél. 02 41 88 00 00', 'tel:0241880000'],
    ['17', 'tel:17'],
  ])('to %j dials %s', (typed, address) => {
    expect(callAddress(typed)).toBe(address);
  });

  test.each(['', 'demander à Paul', '1', '*#'])('to %j is not possible', (typed) => {
    expect(callAddress(typed)).toBeNull();
  });
});

describe('a mail', () => {
  test('is addressed to one person and to nobody else', () => {
    expect(mailAddress('contact@lebrun.fr')).toBe('mailto:contact@lebrun.fr');
    expect(mailAddress('a?bcc=b@exemple.fr')).toBe('mailto:a%3Fbcc%3Db@exemple.fr');
    expect(mailAddress('a,b@exemple.fr')).toBe('mailto:a%2Cb@exemple.fr');
    expect(mailAddress('a@exemple.fr?body=x')).toBe('mailto:a@exemple.fr%3Fbody%3Dx');
  });

  test.each(['', 'lebrun', 'a@b', 'a@b@exemple.fr', 'a b@exemple.fr', '@exemple.fr'])(
    'to %j is not possible',
    (typed) => {
      expect(mailAddress(typed)).toBeNull();
    },
  );
});

describe('a place', () => {
  test('is searched as it stands on the envelope', () => {
    const address = { ...nowhere, street: 'Bât. B\n12 rue des Tanneurs', postcode: '49000', city: 'Angers' };
    expect(addressLines(address)).toEqual(['Bât. B', '12 rue des Tanneurs', '49000 Angers']);
    expect(mapAddress(address)).toBe(
      'https://www.openstreetmap.org/search?query=B%C3%A2t.%20B%2C%2012%20rue%20des%20Tanneurs%2C%2049000%20Angers',
    );
  });

  test('of which only the country is known is not searched', () => {
    expect(mapAddress({ ...nowhere, country: 'France' })).toBeNull();
    expect(addressLines({ ...nowhere, country: 'France' })).toEqual(['France']);
  });
});

describe('a web site', () => {
  test.each([
    ['www.lebrun.fr', 'https://www.lebrun.fr'],
    ['http://Lebrun.fr/Bois?a=1#b', 'https://lebrun.fr/Bois?a=1#b'],
    ['HTTPS://lebrun.fr:8443', 'https://lebrun.fr:8443'],
  ])('written %j opens %s', (typed, address) => {
    expect(siteAddress(typed)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'javascript://exemple.fr/%0aalert(1)',
    'file:///etc/passwd',
    'ftp://exemple.fr',
    'data:text/html,x',
    'moi@exemple.fr',
    'https://moi:secret@exemple.fr',
    'https:\\\\exemple.fr',
    'pas de site',
    'localhost',
    '',
  ])('written %j is not opened', (typed) => {
    expect(siteAddress(typed)).toBeNull();
  });
});

test('law: whatever is typed, what is made is opened outside by tel, mailto or https alone, or not made', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.emailAddress(),
    fc.constantFrom(...hostileTexts),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const made = [
        ['tel:', callAddress(typed)],
        ['mailto:', mailAddress(typed)],
        ['https://www.openstreetmap.org/search?', mapAddress({ ...nowhere, street: typed.toWellFormed() })],
        ['https://', siteAddress(typed)],
      ] as const;
      for (const [start, address] of made) {
        if (address === null) continue;
        expect(address.startsWith(start)).toBe(true);
        const opened = parseOutsideAddress(address);
        expect(opened === null || opened.startsWith(start)).toBe(true);
      }
    }),
  );
});
