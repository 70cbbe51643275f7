import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkRegistration,
  checkVatNumber,
  tidyRegistration,
  tidyVatNumber,
} from '../../../renderer/domain/client/registration';

describe('SIREN and SIRET', () => {
  test.each([
    ['', 'empty'],
    ['  .  ', 'empty'],
    ['732829320', 'siren'],
    ['732 829 320', 'siren'],
    ['732.829.320', 'siren'],
    ['732\u202f829\u00a0320', 'siren'],
    ['732829321', 'wrong-digit'],
    ['73282932', 'wrong-length'],
    ['7328293200', 'wrong-length'],
    ['732 829 320 00074', 'siret'],
    ['73282932000075', 'wrong-digit'],
    // A right sum over the wrong SIREN is still wrong.
    ['00000000100008', 'wrong-digit'],
    // Associations (RNA) and Monaco have letters.
    ['W751234567', 'other'],
    ['MONACOCONFO001', 'other'],
  ] as const)('%j is %s', (text, check) => {
    expect(checkRegistration(text)).toBe(check);
  });

  test('the establishments of La Poste count a sum of digits that five divides', () => {
    expect(checkRegistration('356 000 000')).toBe('siren');
    // The head office passes Luhn like anybody.
    expect(checkRegistration('35600000000048')).toBe('siret');
    expect(checkRegistration('35600000049837')).toBe('siret');
    expect(checkRegistration('35600000049838')).toBe('wrong-digit');
  });

  test('one mistyped digit of a SIREN is always found out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const right = '732829320';
        const digit = (Number(right[at]) + shift) % 10;
        const wrong = right.slice(0, at) + digit + right.slice(at + 1);
        expect(checkRegistration(wrong)).toBe('wrong-digit');
      }),
    );
  });

  test('a right number is stored without its spaces, a wrong one as it was typed', () => {
    expect(tidyRegistration(' 732 829 320 ')).toBe('732829320');
    expect(tidyRegistration(' 732 829 321 ')).toBe('732 829 321');
    expect(tidyRegistration('W75 1234567')).toBe('W75 1234567');
  });
});

describe('VAT numbers', () => {
  test.each([
    ['', 'empty'],
    ['FR44732829320', 'right'],
    ['fr 44 732 829 320', 'right'],
    ['FR45732829320', 'wrong-digit'],
    ['FR44732829321', 'wrong-digit'],
    // Keys with letters cannot be checked, their SIREN can.
    ['FRXX732829320', 'plausible'],
    ['FRXX732829321', 'wrong-digit'],
    ['FROI732829320', 'wrong-shape'],
    ['FR4473282932', 'wrong-shape'],
    ['44732829320', 'unknown-country'],
    ['BE0123456789', 'plausible'],
    ['BE2123456789', 'wrong-shape'],
    ['DE123456789', 'plausible'],
    ['DE12345678', 'wrong-shape'],
    ['EL123456789', 'plausible'],
    ['GR 123456789', 'plausible'],
    ['NL123456789B01', 'plausible'],
    ['IE1S23456L', 'plausible'],
    ['IE1234567WA', 'plausible'],
    ['CHE-123.456.789 TVA', 'plausible'],
    ['XIGD123', 'plausible'],
    ['US123456789', 'unknown-country'],
    ['__proto__', 'unknown-country'],
  ] as const)('%j is %s', (text, check) => {
    expect(checkVatNumber(text)).toBe(check);
  });

  test('a number of the right shape is stored in capitals without spaces, any other as it was typed', () => {
    expect(tidyVatNumber(' fr 44 732 829 320')).toBe('FR44732829320');
    expect(tidyVatNumber(' fr 45 732 829 320')).toBe('fr 45 732 829 320');
  });
});

test('any text gets an answer, and tidying it twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]{0,2}[\d .-]{0,20}$/)), (text) => {
      checkRegistration(text);
      checkVatNumber(text);
      expect(tidyRegistration(tidyRegistration(text))).toBe(tidyRegistration(text));
      expect(tidyVatNumber(tidyVatNumber(text))).toBe(tidyVatNumber(text));
    }),
  );
});
