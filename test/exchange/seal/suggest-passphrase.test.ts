import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestPassphrase } from '../../../renderer/exchange/seal/suggest-passphrase';

const secret = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** Gives the bytes of some numbers in turn. */
function drawing(...numbers: readonly number[]) {
  const left = numbers.flatMap((number) => [number >> 8, number % 256]);
  return (count: number) => Uint8Array.from(left.splice(0, count));
}

test('a number that would favour the first words is drawn again', () => {
  // 65,536 is 38 times 1,682, and 1,620 more.
  expect(suggestPassphrase('fr', drawing(65_535, 63_916, 0, 0, 0, 0, 0, 1))).toBe(
    'abaisser-abaisser-abaisser-abaisser-abaisser-abandon',
  );
});

test('the first and the last word of each list can be drawn', () => {
  expect(suggestPassphrase('fr', drawing(0, 1_681, 1_682, 63_915, 0, 0))).toBe(
    'abaisser-zoologie-abaisser-zoologie-abaisser-abaisser',
  );
  expect(suggestPassphrase('en', drawing(0, 2_047, 2_048, 65_535, 0, 0))).toBe(
    'abandon-zoo-abandon-zoo-abandon-abandon',
  );
});

test('law: six words that any keyboard writes, whatever is drawn', () => {
  fc.assert(
    fc.property(fc.constantFrom('fr' as const, 'en' as const), (language) => {
      expect(suggestPassphrase(language, secret)).toMatch(/^[a-z]{3,8}(-[a-z]{3,8}){5}$/);
    }),
  );
});

test('every word comes up about as often as any other', () => {
  const counts = new Map<string, number>();
  for (let turn = 0; turn < 10_000; turn += 1) {
    for (const word of suggestPassphrase('fr', secret).split('-')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  expect(counts.size).toBe(1_682);
  // 35.7 expected of each: seven standard deviations on each side.
  for (const count of counts.values()) expect(Math.abs(count - 35.7)).toBeLessThan(42);
});
