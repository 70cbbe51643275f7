import { type Outcome, refuse, succeed } from '../outcome';
import { type Currency, decimalsOf, type Money, money } from './money';

export type AmountRefusal = 'empty' | 'not-a-number' | 'too-many-decimals' | 'too-large';

const largest = 9_000_000_000_000;

/**
 * Reads an amount as people type it and as spreadsheets write it: "1 234,50 €", "1.234,50", "1,234.50", "1'234.5",
 * "-12", "(12,00)". Refused: text without digits, more decimals than the currency has, amounts that sums could not hold.
 *
 * The last separator is the decimal one when at most `decimals` digits follow it; three digits after a lone comma or
 * point are thousands ("1,234" is one thousand), except in a currency with three decimals, where they are decimals.
 */
export function parseAmount(text: string, currency: Currency): Outcome<Money, AmountRefusal> {
  const decimals = decimalsOf(currency);
  let rest = text.replace(/[\s\u00a0\u202f\u2009']|’/g, '').replace(/[€$£¥]|eur|chf|gbp|usd|cad|mad|tnd|dt|f\.?cfa|xof|xaf|xpf|jpy/gi, '');
  if (rest === '') return refuse('empty');
  let sign = 1;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1] ?? '';
  }
  const signed = /^([-+\u2212])(.*)$|^(.*)(-)$/.exec(rest);
  if (signed) {
    if (bracketed) return refuse('not-a-number');
    if ((signed[1] ?? signed[4]) !== '+') sign = -1;
    rest = signed[2] ?? signed[3] ?? '';
  }
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(rest)) return refuse('not-a-number');

  const lastMark = Math.max(rest.lastIndexOf(','), rest.lastIndexOf('.'));
  let whole = rest;
  let fraction = '';
  if (lastMark >= 0) {
    const mark = rest.charAt(lastMark);
    const after = rest.slice(lastMark + 1);
    const before = rest.slice(0, lastMark);
    const repeated = before.includes(mark);
    const isThousands = after.length === 3 && (repeated || (decimals !== 3 && /^[1-9]\d{0,2}$/.test(before)));
    const mixedThousands = after.length === 3 && !repeated && decimals !== 3 && /[.,]/.test(before);
    if (mixedThousands) return refuse('too-many-decimals');
    if (!isThousands) {
      if (repeated) return refuse('not-a-number');
      whole = before;
      fraction = after;
    }
  }
  const groups = whole.split(/[.,]/);
  const grouped = groups.length > 1;
  if (grouped && (new Set(whole.replace(/\d/g, '')).size > 1 || groups.slice(1).some((group) => group.length !== 3))) {
    return refuse('not-a-number');
  }
  const trimmed = fraction.replace(/0+$/, '');
  if (trimmed.length > decimals) return refuse('too-many-decimals');
  const digits = `${groups.join('')}${trimmed.padEnd(decimals, '0')}`;
  const minor = Number(digits);
  if (!Number.isSafeInteger(minor) || minor > largest) return refuse('too-large');
  return succeed(money(minor === 0 ? 0 : sign * minor, currency));
}
