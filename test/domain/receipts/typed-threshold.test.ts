import { expect, test } from 'vitest';
import type { Threshold } from '../../../renderer/domain/receipts/rules';
import { readTypedThreshold, type TypedThreshold } from '../../../renderer/domain/receipts/typed-threshold';
import { day } from '../../support/days';

const today = day('2026-03-10');
const typed: TypedThreshold = {
  limit: 'micro-services',
  validFrom: day('2026-01-01'),
  amount: '83 600 €',
  source: '  Urssaf\u202e  ',
  isChecked: true,
};
const former: Threshold = {
  limit: 'micro-services',
  validFrom: day('2026-01-01'),
  amount: 8_360_000,
  source: 'Urssaf',
  checkedOn: day('2026-02-01'),
};

test('a limit is read as it is typed, its source cleaned, and checked today', () => {
  expect(readTypedThreshold(typed, 'EUR', today, null)).toEqual({ ok: true, value: { ...former, checkedOn: today } });
});

test('one that was checked keeps its day as long as amount and source stay', () => {
  const read = (fields: Partial<TypedThreshold>) => {
    const outcome = readTypedThreshold({ ...typed, ...fields }, 'EUR', today, former);
    return outcome.ok ? outcome.value.checkedOn : outcome.reason;
  };
  expect(read({})).toBe('2026-02-01');
  expect(read({ amount: '84 000' })).toBe(today);
  expect(read({ source: 'Bofip' })).toBe(today);
  expect(read({ isChecked: false })).toBe(null);
});

test.each([
  ['', 'empty'],
  ['beaucoup', 'not-a-number'],
  ['0', 'not-above-zero'],
  ['-5', 'not-above-zero'],
  ['12 $', 'other-currency'],
] as const)('%j is no limit: %s', (amount, reason) => {
  expect(readTypedThreshold({ ...typed, amount }, 'EUR', today, null)).toEqual({
    ok: false,
    reason: { amount: reason },
  });
});

test('what is missing is said of every field at once', () => {
  const outcome = readTypedThreshold({ ...typed, amount: '', validFrom: null }, 'EUR', today, null);
  expect(outcome).toEqual({ ok: false, reason: { amount: 'empty', validFrom: 'missing' } });
});
