import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../../renderer/domain/sample/random';

test('picking from nothing is a bug', () => {
  expect(() => randomFrom(1).pick([])).toThrow('Broken assumption');
});

test('law: the same seed gives the same numbers, another gives others', () => {
  const take = (seed: string | number) => Array.from({ length: 20 }, randomFrom(seed).next);
  fc.assert(
    fc.property(fc.string(), fc.integer(), (text, number) => {
      expect(take(text)).toEqual(take(text));
      expect(take(number)).not.toEqual(take(number + 1));
    }),
  );
});

test('law: numbers stay within their ends', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), fc.nat(1000), (seed, least, width) => {
      const value = randomFrom(seed).between(least, least + width);
      expect(Number.isInteger(value) && value >= least && value <= least + width).toBe(true);
    }),
  );
});

test('numbers are spread evenly enough for a sample', () => {
  const random = randomFrom('spread');
  const counts = new Array<number>(10).fill(0);
  for (let turn = 0; turn < 100_000; turn += 1) {
    const drawn = random.between(0, 9);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});
