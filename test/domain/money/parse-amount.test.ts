import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Currency, currencies, decimalsOf } from '../../../renderer/domain/money/money';
import { parseAmount } from '../../../renderer/domain/money/parse-amount';

function read(text: string, currency: Currency = 'EUR'): number | string {
  const outcome = parseAmount(text, currency);
  return outcome.ok ? outcome.value.minor : outcome.reason;
}

describe('an amount that is not one', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['€', 'empty'],
    ['\u00a0€\u202f', 'empty'],
    ['-', 'not-a-number'],
    ['()', 'not-a-number'],
    [',', 'not-a-number'],
    ['.', 'not-a-number'],
    ['abc', 'not-a-number'],
    ['12 abc', 'not-a-number'],
    ['12e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['12 %', 'not-a-number'],
    ['½', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['-5-', 'not-a-number'],
    ['(-5)', 'not-a-number'],
    ['-(5)', 'not-a-number'],
    ['5+', 'not-a-number'],
    ['(5', 'not-a-number'],
    ['€5€', 'not-a-number'],
    ['\u0000', 'not-a-number'],
    ['١٢', 'not-a-number'],
  ])('%j is refused as %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  test.each([
    '06 39 98 12 34',
    '06.39.98.12.34',
    '12/03/2026',
    '2026-03-12',
    '12.03.2026',
    '12 50',
    '1 2 3',
    '12 34,5',
    '1 234 56',
    "1'23",
    '9:30',
    '49000 Angers',
    '1€234',
    '1 € 5',
    '3 × 40',
  ])('%j, a phone number, a date or two figures, is not glued into an amount', (text) => {
    expect(read(text)).toBe('not-a-number');
  });

  test.each(['1234.567.890', '1,23,456', '1.234.56', '1,234.567.890', '0.123.456', '1,,234', '1.,5', "1'234 567"])(
    '%j, wrongly cut thousands, are refused',
    (text) => {
      expect(read(text)).toBe('not-a-number');
    },
  );

  test.each(['0,125', '0.125', '1234,567', '12,5678', '1.234,567', '01,234'])(
    '%j, more than cents, is refused rather than rounded',
    (text) => {
      expect(read(text)).toBe('too-many-decimals');
    },
  );

  it('refuses decimals where the currency has none', () => {
    expect(read('12,5', 'JPY')).toBe('too-many-decimals');
    expect(read('12,00', 'JPY')).toBe(12);
  });

  it('refuses what sums could not hold', () => {
    expect(read('90000000000')).toBe(9_000_000_000_000);
    expect(read('90 000 000 000,01')).toBe('too-large');
    expect(read('9'.repeat(400))).toBe('too-large');
  });

  it('refuses the sign of another currency rather than taking dollars for euros', () => {
    expect(read('$12')).toBe('other-currency');
    expect(read('12 €', 'CHF')).toBe('other-currency');
    expect(read('12 DH', 'TND')).toBe('other-currency');
    expect(read('12 $', 'CAD')).toBe(1200);
    expect(read('12 $', 'USD')).toBe(1200);
  });
});

describe('an amount as people write it', () => {
  test.each([
    ['12', 1200],
    ['12,5', 1250],
    ['12.50', 1250],
    ['12,50 €', 1250],
    ['€12.50', 1250],
    ['12 EUR', 1200],
    ['12 euros', 1200],
    ['12€50', 1250],
    ['1 200 € 50', 120050],
    ['1 234,50', 123450],
    ['1\u202f234,50\u00a0€', 123450],
    ['1 234 567', 123456700],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ["1'234.50", 123450],
    ['1’234.50', 123450],
    ['1.234.567', 123456700],
    ['1,234,567.8', 123456780],
    ['1,234', 123400],
    ['1.234', 123400],
    ['999,999', 99999900],
    ['.5', 50],
    [',5', 50],
    ['5.', 500],
    ['007', 700],
    ['0', 0],
    ['0,00', 0],
    ['0,10', 10],
    ['+12', 1200],
    ['12,500 0', 'not-a-number'],
    ['12,5000', 1250],
  ])('%j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '-12',
    '- 12',
    '−12',
    '–12',
    '12-',
    '12 -',
    '(12)',
    '(12,00)',
    '( 12 )',
    '-12 €',
    '€-12',
    '-€12',
    '12-€',
    '(12 €)',
    '(€12)',
  ])('%j is negative', (text) => {
    expect(read(text)).toBe(-1200);
  });

  it('never gives minus zero', () => {
    expect(Object.is(read('-0'), 0)).toBe(true);
    expect(Object.is(read('(0,00)'), 0)).toBe(true);
  });

  test.each([
    ['CHF 12.–', 1200],
    ['12.-', 1200],
    ['12.—', 1200],
    ["Fr. 1'250.-", 125000],
    ['12.50 CHF', 1250],
    ['12 fr. 50', 1250],
    ['-12.50', -1250],
  ])('%j is read as the Swiss write', (text, expected) => {
    expect(read(text, 'CHF')).toBe(expected);
  });

  test.each([
    ['1 500 F CFA', 'XOF', 1500],
    ['1.500 FCFA', 'XAF', 1500],
    ['1 500 F', 'XPF', 1500],
    ['¥1,500', 'JPY', 1500],
    ['1,234', 'TND', 1234],
    ['1.234,500 DT', 'TND', 1234500],
    ['1,234,567', 'TND', 1234567000],
    ['1 234,5 dt', 'TND', 1234500],
    ['12DT500', 'TND', 'not-a-number'],
    ['US$ 1,234.50', 'USD', 123450],
    ['£1,234', 'GBP', 123400],
  ] as const)('%j in %s is %s', (text, currency, expected) => {
    expect(read(text, currency)).toBe(expected);
  });
});

/** Written here, apart from the app's own formatting, so that the two cannot be wrong together. */
function write(minor: number, decimals: number, group: string, mark: string): string {
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const grouped = [...whole].map((digit, index) => {
    const left = whole.length - index;
    return index > 0 && left % 3 === 0 ? group + digit : digit;
  });
  const fraction = decimals === 0 ? '' : mark + digits.slice(-decimals);
  return (minor < 0 ? '-' : '') + grouped.join('') + fraction;
}

describe('law: what is written is read back', () => {
  const notations = [
    ['French', ' ', ','],
    ['French, narrow spaces', '\u202f', ','],
    ['German', '.', ','],
    ['English', ',', '.'],
    ['Swiss', '’', '.'],
    ['plain with a comma', '', ','],
    ['plain with a point', '', '.'],
  ] as const;
  const minor = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });

  test.each(notations)('in %s notation, in every currency', (_name, group, mark) => {
    fc.assert(
      fc.property(minor, fc.constantFrom(...currencies), (amount, currency) => {
        const text = write(amount, decimalsOf(currency), group, mark);
        expect(parseAmount(text, currency)).toEqual({ ok: true, value: { minor: amount, currency } });
      }),
    );
  });

  it('never throws, never gives more than an amount may be, and gives a whole number or a reason', () => {
    const likely = fc.string({ unit: fc.constantFrom(..."0123456789 .,'’-+()€$frchfa\u00a0") });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), likely), fc.constantFrom(...currencies), (text, currency) => {
        const outcome = parseAmount(text, currency);
        if (!outcome.ok) return;
        expect(Number.isSafeInteger(outcome.value.minor)).toBe(true);
        expect(Math.abs(outcome.value.minor)).toBeLessThanOrEqual(9_000_000_000_000);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends on long hostile texts, well within the time that a test may take', () => {
    for (const text of ['1 ', '(', '1,234', '-', "9'", '€']) read(text.repeat(30_000));
  });
});
