import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { isBirthday } from '../../../renderer/domain/calendar/birthday';
import {
  isNoDate,
  isZeroDate,
  provenOrder,
  readBirthday,
} from '../../../renderer/exchange/contacts/birthday-notations';

test.each([
  ['19850412', '1985-04-12'],
  ['1985-04-12', '1985-04-12'],
  ['1985-4-2', '1985-04-02'],
  ['1985-04-12T00:00:00Z', '1985-04-12'],
  ['19850412T220000Z', '1985-04-12'],
  ['1985/04/12', '1985-04-12'],
  ['--0412', '--04-12'],
  ['--04-12', '--04-12'],
  [' --04-12', '--04-12'],
  ['----04-12', '--04-12'],
  ['1604-02-29', '--02-29'],
  ['0000-04-12', '--04-12'],
  ['12/04/0000', '--04-12'],
  ['12/04/1985', '1985-04-12'],
  ['12.4.1985', '1985-04-12'],
  ['12-04-1985', '1985-04-12'],
  ['12/04/1985 00:00', '1985-04-12'],
  ['25/12/1980', '1980-12-25'],
  ['12/25/1980', '1980-12-25'],
  ['12/04/85', '1985-04-12'],
  ['12/04/05', '2005-04-12'],
  ['12/04', '--04-12'],
  ['12 avril 1985', '1985-04-12'],
  ['1er mars 1960', '1960-03-01'],
  ['12-avr', '--04-12'],
  ['12-août-85', '1985-08-12'],
  ['10 Aug 2026', '2026-08-10'],
  ['April 12, 1985', '1985-04-12'],
  ['Apr 12', '--04-12'],
  ['lundi 12 juin 1985', '1985-06-12'],
  ['juillet 14', '--07-14'],
])('%j, day first', (text, expected) => {
  expect(readBirthday(text, 'day-first')).toBe(expected);
});

test.each([
  ['04/12/1985', '1985-04-12'],
  ['4/5', '--04-05'],
  ['25/12/1980', '1980-12-25'],
])('%j, month first', (text, expected) => {
  expect(readBirthday(text, 'month-first')).toBe(expected);
});

test.each([
  '',
  '0/0/00',
  '29/02/2023',
  '31/04/1985',
  '32/01/1985',
  '1985',
  '1985-04',
  'vers 1960',
  '13/13/1985',
  'x'.repeat(65_000),
  '1'.repeat(65_000),
])('%.20j is no birthday', (text) => {
  expect(readBirthday(text, 'day-first')).toBeNull();
});

it('a date of zeros is no date rather than a wrong one', () => {
  expect(['0/0/00', '00/00/0000', '0', ''].map(isNoDate)).toEqual([true, true, true, true]);
  expect(['0/0/00', '00/00/0000', '0', 'zéro'].map(isZeroDate)).toEqual([true, true, false, false]);
  expect(isNoDate('vers 1960')).toBe(false);
});

it('the order is what the file proves', () => {
  expect(provenOrder(['04/05/1971', '23/04/1975'])).toBe('day-first');
  expect(provenOrder(['04/05/1971', '12/25/1980'])).toBe('month-first');
  expect(provenOrder(['04/05/1971', '45/45/1980', 'x'])).toBeNull();
});

it('any text is a birthday of the book or none', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789-/. Tavrmjui') });
  fc.assert(
    fc.property(text, (given) => {
      const read = readBirthday(given, 'day-first');
      expect(read === null || isBirthday(read)).toBe(true);
    }),
  );
});
