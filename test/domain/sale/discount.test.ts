import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDiscount } from '../../../renderer/domain/sale/discount';

describe('a discount is read as it is typed', () => {
  test.each([
    ['', 24_000, 0],
    ['  ', 24_000, 0],
    ['50', 24_000, 5_000],
    ['50 €', 24_000, 5_000],
    ['-50', 24_000, 5_000],
    ['10 %', 24_000, 2_400],
    ['10%', 24_000, 2_400],
    ['7,5 %', 24_000, 1_800],
    ['7.5\u00a0%', 24_000, 1_800],
    ['0,5 %', 99, 0],
    ['50 %', 1, 1],
    ['100 %', 24_000, 24_000],
    ['33,33 %', 100, 33],
    ['10 %', 0, 0],
    ['10 %', 9_000_000_000_000, 900_000_000_000],
  ])('%j of %d is %d', (text, price, discount) => {
    expect(parseDiscount(text, price, 'EUR')).toEqual({ ok: true, value: discount });
  });

  test('on a credit note it has the sign of the price', () => {
    expect(parseDiscount('10 %', -24_000, 'EUR')).toEqual({ ok: true, value: -2_400 });
    expect(parseDiscount('', -24_000, 'EUR')).toEqual({ ok: true, value: 0 });
    expect(parseDiscount('0', -24_000, 'EUR')).toEqual({ ok: true, value: 0 });
  });

  test.each([
    ['240,01', 'beyond-price'],
    ['101 %', 'not-a-percentage'],
    ['%', 'not-a-percentage'],
    ['1e9 %', 'not-a-number'],
    ['10,125 %', 'not-a-percentage'],
    ['dix', 'not-a-number'],
    ['10 % %', 'not-a-number'],
    ['10 $', 'other-currency'],
    ['1,005', 'beyond-price'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parseDiscount(text, 24_000, 'EUR')).toEqual({ ok: false, reason });
  });

  test('law: a share is within half a minor unit of the exact one, and never beyond the price', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 100 }), (price, share) => {
        const read = parseDiscount(`${share} %`, price, 'EUR');
        if (!read.ok) throw new Error(read.reason);
        expect(Math.abs(read.value - (price * share) / 100)).toBeLessThanOrEqual(0.5);
        expect(read.value).toBeLessThanOrEqual(price);
      }),
    );
  });
});
