import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanLine, cleanText, lineSchema, longestText, textSchema } from '../../../renderer/domain/text/clean';
import { hostileTexts } from '../../support/hostile-texts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...' \t\r\n\u200e\u200b\u0301e\u202e\ufeff\ud800\u2028a') }),
  fc.constantFrom(...hostileTexts),
);

describe('one line', () => {
  test.each([
    ['  Mme   Faure \t', 'Mme Faure'],
    ['Hôtel\r\ndu Parc', 'Hôtel du Parc'],
    ['a\u0000b\u001b[31mc', 'ab[31mc'],
    ['coupé \ud800 ici', 'coupé \ufffd ici'],
    ['\ufeffLebrun', 'Lebrun'],
    ['\u202eLebrun', 'Lebrun'],
    ['Le\u200bbrun', 'Lebrun'],
    ['e\u0301', 'é'],
    ['e\u200e\u0301', 'é'],
    ['1\u202f200', '1\u202f200'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['\u200d', ''],
    ['\u00a0\u3000', ''],
    ['\u0301', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });

  it('a name of which nothing is seen is no name', () => {
    const name = lineSchema(200).min(1);
    for (const blank of ['', ' ', '\u200d', '\u202e', '\u2060\ufeff', '\u0301'])
      expect(name.safeParse(blank).success).toBe(false);
  });

  it('is cleaned before it is measured', () => {
    expect(lineSchema(5).safeParse('  abcde  ').data).toBe('abcde');
    expect(lineSchema(5).safeParse('abcdef').success).toBe(false);
    expect(lineSchema(5).safeParse(5).success).toBe(false);
  });
});

describe('several lines', () => {
  test.each([
    ['un\r\ndeux\rtrois\u2028quatre\u000bcinq', 'un\ndeux\ntrois\nquatre\ncinq'],
    ['\n\n  un\n\n\tdeux  \n', 'un\n\n\tdeux'],
    ['a\u0007b\u202ec', 'abc'],
    ['שלום\u200f, a dit M. Lévy', 'שלום\u200f, a dit M. Lévy'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  it('may be long, but not without end', () => {
    expect(textSchema().safeParse('x'.repeat(longestText)).success).toBe(true);
    expect(textSchema().safeParse('x'.repeat(longestText + 1)).success).toBe(false);
  });
});

describe.each([
  ['cleanLine', cleanLine],
  ['cleanText', cleanText],
])('laws of %s', (name, clean) => {
  it('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('what is stored can be encoded, is NFC, and holds no control or bidi override', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = clean(text);
        expect(stored.isWellFormed()).toBe(true);
        expect(stored.normalize('NFC')).toBe(stored);
        expect(stored.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u);
        if (name === 'cleanLine') expect(stored).not.toMatch(/[\n\t\u2028\u2029]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('ordinary letters, figures and marks stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcéèœÇ019€@\'’-_.,;:!?()[]{}<>=+*/&#"') }), (text) => {
        expect(clean(text)).toBe(text);
      }),
    );
  });
});
