import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies, decimalsOf, minorSchema, money, split } from '../../../renderer/domain/money/money';

const amount = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
const weights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })), {
    minLength: 1,
  })
  .filter((list) => list.some((weight) => weight > 0));

describe('money', () => {
  it('refuses fractions of a cent, infinities and amounts beyond exact integers', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => money(wrong, 'EUR')).toThrow('Broken assumption');
      expect(minorSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it('has one zero', () => {
    expect(Object.is(money(-0, 'EUR').minor, 0)).toBe(true);
  });

  it('knows the decimals of each currency as the platform does', () => {
    for (const currency of currencies) {
      const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
      expect(decimalsOf(currency)).toBe(options.maximumFractionDigits);
    }
  });
});

describe('split', () => {
  it('gives the odd cents to the largest remainders, ties to the first', () => {
    expect(split(money(100, 'EUR'), [1, 1, 1]).map((part) => part.minor)).toEqual([34, 33, 33]);
    expect(split(money(-100, 'EUR'), [1, 1, 1]).map((part) => part.minor)).toEqual([-34, -33, -33]);
    expect(split(money(1, 'EUR'), [1, 2]).map((part) => part.minor)).toEqual([0, 1]);
  });

  it('gives nothing to a weight of zero', () => {
    expect(split(money(5, 'EUR'), [0, 1, 0]).map((part) => part.minor)).toEqual([0, 5, 0]);
  });

  it('refuses weights that say nothing', () => {
    for (const wrong of [[], [0, 0], [1, -1], [0.5], [Number.NaN], [Number.POSITIVE_INFINITY]]) {
      expect(() => split(money(1, 'EUR'), wrong)).toThrow('Broken assumption');
    }
  });

  it('law: the parts add up to the whole', () => {
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        const parts = split(money(whole, 'EUR'), list);
        expect(parts).toHaveLength(list.length);
        expect(parts.reduce((sum, part) => sum + part.minor, 0)).toBe(whole);
        expect(parts.every((part) => part.currency === 'EUR')).toBe(true);
      }),
    );
  });

  it('law: each part is less than a cent from its exact share, and of the sign of the whole', () => {
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        const total = list.reduce((left, right) => left + BigInt(right), 0n);
        split(money(whole, 'EUR'), list).forEach((part, index) => {
          const distance = BigInt(part.minor) * total - BigInt(whole) * BigInt(list[index] ?? 0);
          expect(distance < total && -distance < total).toBe(true);
          expect(part.minor === 0 || Math.sign(part.minor) === Math.sign(whole)).toBe(true);
        });
      }),
    );
  });
});
