import { z } from 'zod';
import { invariant } from '../invariant';

/** ISO 4217 codes that the app knows how to count in. */
export const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'MAD', 'TND', 'XOF', 'XAF', 'XPF', 'JPY'] as const;
export type Currency = (typeof currencies)[number];
export const currencySchema = z.enum(currencies);

/** An amount: an integer of minor units (cents for the euro) with its currency. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/** An integer of minor units; up to about 90 billion euros, where sums of a book stay exact. */
export const minorSchema = z.int().min(-9_000_000_000_000).max(9_000_000_000_000);

/** How many decimals a currency's minor unit stands for (ISO 4217). */
export function decimalsOf(currency: Currency): number {
  switch (currency) {
    case 'XOF':
    case 'XAF':
    case 'XPF':
    case 'JPY':
      return 0;
    case 'TND':
      return 3;
    default:
      return 2;
  }
}

/** An amount of this many minor units, which are a whole number. */
export function money(minor: number, currency: Currency): Money {
  invariant(Number.isSafeInteger(minor), 'an amount is an integer of minor units');
  // Minus zero would be a second zero, unequal to the first when records are compared.
  return { minor: minor === 0 ? 0 : minor, currency };
}

/**
 * Splits an amount by weights without losing a cent: the parts add up to the whole, each less than one minor unit from
 * its exact share (largest remainder method, ties to the first). Weights are whole numbers, not negative, not all zero.
 */
export function split(whole: Money, weights: readonly number[]): readonly Money[] {
  invariant(
    weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0) && weights.some((weight) => weight > 0),
    'weights are whole numbers, not negative, not all zero',
  );
  // Counted in big integers: in floating point a share just below a whole cent can round up, and the sum with it.
  const total = weights.reduce((left, right) => left + BigInt(right), 0n);
  const size = BigInt(Math.abs(whole.minor));
  const shares = weights.map((weight, index) => {
    const exact = size * BigInt(weight);
    return { index, part: exact / total, remainder: exact % total };
  });
  const rest = Number(size - shares.reduce((left, share) => left + share.part, 0n));
  const rounded = [...shares]
    .sort(
      (left, right) =>
        Number(right.remainder > left.remainder) - Number(right.remainder < left.remainder) || left.index - right.index,
    )
    .slice(0, rest);
  const luckier = new Set(rounded.map((share) => share.index));
  const sign = whole.minor < 0 ? -1 : 1;
  return shares.map((share) => money(sign * (Number(share.part) + (luckier.has(share.index) ? 1 : 0)), whole.currency));
}
