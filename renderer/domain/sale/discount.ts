import { type Currency, type Money, money } from '../money/money';
import { type AmountRefusal, parseAmount } from '../money/parse-amount';
import { type Outcome, refuse, succeed } from '../outcome';

export type DiscountRefusal =
  | AmountRefusal
  /** More than the price. */
  | 'beyond-price'
  /** A percentage above 100, or finer than hundredths. */
  | 'not-a-percentage';

/**
 * Reads a discount as people type it: an amount ("50", "1 234,50 €") or a share of the price ("10 %", "7,5%"), in minor
 * units of the price's sign. Nothing typed is no discount. Half a minor unit is rounded away from zero.
 */
export function parseDiscount(text: string, price: number, currency: Currency): Outcome<number, DiscountRefusal> {
  if (text.trim() === '') return succeed(0);
  const share = /^(.*?)[%\uff05\u066a]\s*$/s.exec(text)?.[1];
  const size = share === undefined ? parseAmount(text, currency) : shareOf(share, Math.abs(price), currency);
  if (!size.ok) return size;
  const discount = Math.abs(size.value.minor);
  if (discount > Math.abs(price)) return refuse('beyond-price');
  return succeed(price < 0 && discount !== 0 ? -discount : discount);
}

/** Percentages are read as amounts of a currency with two decimals: people write both alike. */
function shareOf(text: string, price: number, currency: Currency): Outcome<Money, DiscountRefusal> {
  const read = parseAmount(text, 'EUR');
  if (!read.ok)
    return refuse(read.reason === 'empty' || read.reason === 'too-large' ? 'not-a-percentage' : read.reason);
  const hundredths = Math.abs(read.value.minor);
  if (hundredths > 10_000) return refuse('not-a-percentage');
  // Big integers: price times share can pass what a float holds exactly.
  return succeed(money(Number((BigInt(price) * BigInt(hundredths) * 2n + 10_000n) / 20_000n), currency));
}
