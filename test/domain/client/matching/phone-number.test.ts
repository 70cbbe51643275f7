import { describe, expect, test } from 'vitest';
import { internationalNumber, isMobile } from '../../../../renderer/domain/client/matching/phone-number';

describe('a phone number as it is compared', () => {
  test.each([
    ['06 39 98 12 34', null, '+33639981234'],
    ['06.39.98.12.34', 'FR', '+33639981234'],
    ['+33 (0)6 39 98 12 34', 'DE', '+33639981234'],
    ['0033 6 39 98 12 34', null, '+33639981234'],
    ['tél. 06 39 98 12 34 poste 12', null, '+33639981234'],
    // A French number on a machine of another country, where it is none.
    ['06 39 98 12 34', 'GB', '+33639981234'],
    ['+32 475 12 34 56', null, '+32475123456'],
    ['0475 12 34 56', 'BE', '+32475123456'],
    ['079 123 45 67', 'CH', '+41791234567'],
    ['+41 (0)79 123 45 67', null, '+41791234567'],
    ['+44 20 7946 0018', null, '+442079460018'],
    // An overseas department, with its own code and as it is dialled there.
    ['+590 690 12 34 56', null, '+33690123456'],
    ['0690 12 34 56', null, '+33690123456'],
    ['3949', null, ''],
    ['', null, ''],
    ['demander à Paul', null, ''],
    // Not a number of any plan: by its last digits, so that the same slip is still the same.
    ['99 99 99 99 99 99', null, '999999999'],
    ['0475 12 34 56', 'XX', '+33475123456'],
  ])('%j in %s', (text, country, expected) => {
    expect(internationalNumber(text, country)).toBe(expected);
  });

  test.each([
    ['+33639981234', true],
    ['+33739981234', true],
    ['+33241000000', false],
    ['+32475123456', true],
    ['999999999', false],
    ['', false],
  ])('%s is a mobile: %s', (number, expected) => {
    expect(isMobile(number)).toBe(expected);
  });
});
