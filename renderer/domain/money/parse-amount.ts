import { type Outcome, refuse, succeed } from '../outcome';
import { type Currency, decimalsOf, type Money, money } from './money';

export type AmountRefusal = 'empty' | 'not-a-number' | 'too-many-decimals' | 'too-large' | 'other-currency';

const largest = 9_000_000_000_000;

/** How people write a currency beside an amount, in lower case and without spaces. "$" and "f" stand for several. */
const signs: Readonly<Record<Currency, readonly string[]>> = {
  EUR: ['€', 'eur', 'euro', 'euros'],
  CHF: ['chf', 'sfr.', 'sfr', 'fr.', 'fr', 'frs', 'f'],
  GBP: ['£', 'gbp'],
  USD: ['$', 'us$', '$us', 'usd'],
  CAD: ['$', 'ca$', '$ca', 'c$', 'cad'],
  MAD: ['mad', 'dh', 'dhs'],
  TND: ['tnd', 'dt'],
  XOF: ['xof', 'fcfa', 'cfa', 'f'],
  XAF: ['xaf', 'fcfa', 'cfa', 'f'],
  XPF: ['xpf', 'fcfp', 'cfp', 'f'],
  JPY: ['¥', '円', 'jpy', 'yen'],
};

// The longest first: "euros" is not "eur" and two letters.
const anySign = new RegExp(
  Object.values(signs)
    .flat()
    .sort((left, right) => right.length - left.length)
    .map((sign) => sign.replace(/[.$]/g, '\\$&'))
    .join('|'),
  'g',
);

/**
 * Reads an amount as people type it and as spreadsheets write it: "1 234,50 €", "1.234,50", "1,234.50", "1'234.50",
 * "12€50", "CHF 12.–", "-12", "12-", "(12,00)". Refused: text that is not one number, another currency's sign, more
 * decimals than the currency has, amounts that sums could not hold. Spaces and apostrophes are allowed only where they
 * separate thousands, so that a phone number or two figures in one cell are never read as an amount.
 *
 * The last comma or point is the decimal one; but with exactly three digits after a lone one it separates thousands
 * ("1,234" is one thousand, "0,125" is not), except in a currency with three decimals, where they are decimals.
 */
export function parseAmount(text: string, currency: Currency): Outcome<Money, AmountRefusal> {
  const decimals = decimalsOf(currency);
  const found: string[] = [];
  const marked = text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/['\u2019\u02bc`\s]+/g, (gap) => (gap.trim() === '' ? ' ' : "'"))
    .replace(/f\.? ?cf([ap])/g, 'fcf$1')
    .replace(anySign, (sign) => {
      found.push(sign);
      return '¤';
    })
    .trim();
  if (marked === '' || marked === '¤') return refuse('empty');
  if (found.length > 1) return refuse('not-a-number');

  const rest = marked
    // "12€50": between digits the sign is the decimal mark.
    .replace(/(\d) ?¤ ?(\d\d)$/, '$1,$2')
    .replace(/^([-+(]? ?)¤ ?/, '$1')
    .replace(/ ?¤( ?[-)]?)$/, '$1');
  const { sign, body } = readSign(rest);
  const parts = readParts(body, decimals);
  if (parts === null) return refuse('not-a-number');
  if (found[0] !== undefined && !signs[currency].includes(found[0])) return refuse('other-currency');
  const fraction = parts.fraction.replace(/0+$/, '');
  if (fraction.length > decimals) return refuse('too-many-decimals');
  const minor = Number(`${parts.whole}${fraction.padEnd(decimals, '0')}`);
  if (!Number.isSafeInteger(minor) || minor > largest) return refuse('too-large');
  return succeed(money(sign * minor, currency));
}

function readSign(text: string): { readonly sign: 1 | -1; readonly body: string } {
  const bracketed = /^\( ?([^()+-]*?) ?\)$/.exec(text);
  if (bracketed) return { sign: -1, body: bracketed[1] ?? '' };
  const before = /^([-+]) ?([^-]*)$/.exec(text);
  if (before) return { sign: before[1] === '-' ? -1 : 1, body: before[2] ?? '' };
  // Swiss "12.–" has no cents; it is not a negative amount.
  const roundSum = /^([^-]*)[.,] ?-+$/.exec(text);
  if (roundSum) return { sign: 1, body: roundSum[1] ?? '' };
  const after = /^([^-+]*\d) ?-$/.exec(text);
  return after ? { sign: -1, body: after[1] ?? '' } : { sign: 1, body: text };
}

/** The digits on both sides of the decimal mark; null when the text is not one number, its thousands rightly cut. */
function readParts(body: string, decimals: number): { readonly whole: string; readonly fraction: string } | null {
  const grouped = /^([1-9]\d{0,2}(?:([ '.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d*))?$/.exec(body);
  if (grouped) {
    const [, whole = '', separator, mark, fraction = ''] = grouped;
    const alone = /^\d+[.,]\d{3}$/.test(body);
    if (alone && decimals === 3) return { whole: whole.slice(0, -4), fraction: whole.slice(-3) };
    return mark !== undefined && mark === separator ? null : { whole: whole.replace(/\D/g, ''), fraction };
  }
  const plain = /^(\d*)(?:[.,](\d*))?$/.exec(body);
  if (!plain || !/\d/.test(body)) return null;
  return { whole: plain[1] ?? '', fraction: plain[2] ?? '' };
}
