import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fictionNumber, inventedSiren, vatNumberOf } from '../../../renderer/domain/sample/identity';
import { randomFrom } from '../../../renderer/domain/sample/random';

test('an invented SIREN has a right check digit and lies in a range that nobody was given', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const siren = inventedSiren(randomFrom(seed));
      expect(siren).toMatch(/^000\d{6}$/);
      // Luhn, written from the right: every second digit counts double.
      const total = [...siren].reverse().reduce((sum, digit, index) => {
        const value = Number(digit) * (1 + (index % 2));
        return sum + Math.floor(value / 10) + (value % 10);
      }, 0);
      expect(total % 10).toBe(0);
    }),
  );
});

test('a VAT number carries the key that INSEE’s example gives', () => {
  expect(vatNumberOf('404833048')).toBe('FR83404833048');
});

test('ten thousand clients have ten thousand numbers', () => {
  const numbers = Array.from({ length: 10_000 }, (_, count) => fictionNumber('mobile', count));
  expect(new Set(numbers).size).toBe(10_000);
});
