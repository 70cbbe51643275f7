import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeOfPassphrases, strengthReasons } from '../../../renderer/exchange/seal/passphrase-strength';
import { suggestPassphrase } from '../../../renderer/exchange/seal/suggest-passphrase';

const judge = judgeOfPassphrases(['Menuiserie Faure', 'Anne Faure']);

describe('falls within minutes', () => {
  test.each([
    ['', 'too-short'],
    ['x', 'too-short'],
    ['漢字の秘密', 'too-short'],
    ['123456', 'known-password'],
    ['motdepasse', 'known-password'],
    ['M0tD3P@ss3', 'known-password'],
    ['chantournage', 'word-or-name'],
    ['Dupont', 'word-or-name'],
    ['marie1985', 'word-or-name'],
    ['14/07/1985', 'date'],
    ['a'.repeat(60), 'repeated'],
    ['abcdefghijk', 'sequence'],
    ['azertyuiop', 'keyboard-row'],
    ['Faure', 'own-name'],
    ['faure2024', 'own-name'],
    ['Menuiserie Faure', 'own-name'],
    ['chat noir', 'few-words'],
  ])('%s', (passphrase, reason) => {
    expect(judge(passphrase)).toEqual({ band: 0, reason });
  });
});

test('the more words, the longer it stands, and none is taken for drawn by lot', () => {
  const words = ['chat noir', 'le petit chat', 'le petit chat blanc', 'le petit chat blanc dort'];
  expect(words.map((phrase) => judge(phrase).band)).toEqual([0, 1, 2, 3]);
  expect(judge('le petit chat blanc dort sous la table').band).toBe(4);
});

test('a long text is judged like any other', () => {
  expect(judge('a'.repeat(100_000))).toEqual({ band: 0, reason: 'repeated' });
  expect(judge('la pluie tombe sur le toit de l’atelier '.repeat(500))).toEqual({ band: 4, reason: 'long-enough' });
});

test('random characters are worth more than words of the same length', () => {
  expect(judge('xK9#vTq2')).toEqual({ band: 1, reason: 'too-short' });
  expect(judge('xK9#vTq2LmP0wZ')).toEqual({ band: 4, reason: 'long-enough' });
  expect(judge('hupkit-6pyxxo-xyZkor')).toEqual({ band: 4, reason: 'long-enough' });
});

test('accents count alike however they are written', () => {
  expect(judge('élève'.normalize('NFD'))).toEqual(judge('élève'));
});

test('law: what is suggested stands for centuries', () => {
  const secret = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  fc.assert(
    fc.property(fc.constantFrom('fr' as const, 'en' as const), (language) => {
      expect(judge(suggestPassphrase(language, secret))).toEqual({ band: 4, reason: 'long-enough' });
    }),
  );
});

test('law: any text has a band and a known reason, which is "long enough" from years on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), (text) => {
      const { band, reason } = judge(text);
      expect([0, 1, 2, 3, 4]).toContain(band);
      expect(strengthReasons).toContain(reason);
      expect(reason === 'long-enough').toBe(band >= 3);
    }),
  );
});
