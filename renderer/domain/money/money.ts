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

export function money(minor: number, currency: Currency): Money {
  invariant(Number.isSafeInteger(minor), 'an amount is an integer of minor units');
  return { minor, currency };
}

/** The sum; both must be of the same currency. */
export function add(left: Money, right: Money): Money {
  invariant(left.currency === right.currency, 'amounts of different currencies are never added');
  return money(left.minor + right.minor, left.currency);
}

export function negate(amount: Money): Money {
  return money(amount.minor === 0 ? 0 : -amount.minor, amount.currency);
}

export function sum(amounts: Iterable<Money>, currency: Currency): Money {
  let total = money(0, currency);
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/**
 * Splits an amount by weights without losing a cent: the parts add up to the whole (largest remainder method, ties to
 * the first). Weights are not negative and not all zero.
 */
export function split(whole: Money, weights: readonly number[]): readonly Money[] {
  const total = weights.reduce((left, right) => left + right, 0);
  invariant(total > 0 && weights.every((weight) => weight >= 0), 'weights are positive');
  const sign = whole.minor < 0 ? -1 : 1;
  const size = Math.abs(whole.minor);
  const exact = weights.map((weight) => (size / total) * weight);
  const parts = exact.map(Math.floor);
  let rest = size - parts.reduce((left, right) => left + right, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (let turn = 0; rest > 0; turn = (turn + 1) % byRemainder.length) {
    const index = byRemainder[turn]?.index ?? 0;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts.map((part) => money(part === 0 ? 0 : part * sign, whole.currency));
}
