import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, foldPhone } from '../../../renderer/domain/text/fold';
import { hostileTexts } from '../../support/hostile-texts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...hostileTexts),
);

test.each([
  ["L'Hôtel Cœur-de-Ville", 'l hotel coeur de ville'],
  ['  NOËL   Ménard ', 'noel menard'],
  ['Zoé É. L’Huillier', 'zoe e. l huillier'],
  ['Łukasz Żółć', 'lukasz zolc'],
  ['paraŀlel', 'parallel'],
  ['Đặng Văn', 'dang van'],
  ['IŞIK İnci ışık', 'isik inci isik'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['Straße', 'strasse'],
  ['ﬁançailles', 'fiancailles'],
  ['contact@exemple.fr', 'contact@exemple.fr'],
  ['(*&^%$#)', ''],
  ['\ud800', ''],
  ['', ''],
])('%j compares as %j', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

describe('laws', () => {
  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('a character that has to be read with its neighbours changes nothing of the others', () => {
    const latin = fc.string({ unit: fc.integer({ min: 0, max: 0x20cf }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(fc.oneof(anyText, latin), (text) => {
        expect(fold(`${text} \u0301`)).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('a text typed with or without its accents compares the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcàâçéèêëîïôùûüÿ ') }), (text) => {
        const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
        expect(fold(bare.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

describe('phone numbers', () => {
  test.each([
    '06 39 98 12 34',
    '06.39.98.12.34',
    '0639981234',
    '+33 6 39 98 12 34',
    '+33 (0)6 39 98 12 34',
    '+33(0) 639 98 12 34',
    '+33 06 39 98 12 34',
    '0033 6 39 98 12 34',
    '00 33 6 39-98-12-34',
    'tél : 06/39/98/12/34',
  ])('%j is one and the same number', (text) => {
    expect(foldPhone(text)).toBe('0639981234');
  });

  test.each([
    ['+41 79 123 45 67', '41791234567'],
    ['0041 79 123 45 67', '41791234567'],
    ['+262 692 12 34 56', '0692123456'],
    ['+44 (0)20 7946 0000', '442079460000'],
    ['3615', '3615'],
    ['', ''],
    ['appeler le soir', ''],
    ['+33', '33'],
  ])('%j compares as %j', (text, expected) => {
    expect(foldPhone(text)).toBe(expected);
  });

  it('law: only digits, and folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+() .-') }), (text) => {
        expect(foldPhone(text)).toMatch(/^\d*$/);
      }),
    );
  });
});
