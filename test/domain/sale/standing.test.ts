import { expect, test } from 'vitest';
import { recordSale } from '../../../renderer/domain/sale/actions';
import { ledgerPeriod, ledgerPresets, passes, totalsOf } from '../../../renderer/domain/sale/ledger';
import type { Sale } from '../../../renderer/domain/sale/sale';
import { isLate, standingOf } from '../../../renderer/domain/sale/standing';
import { day } from '../../support/days';
import { Rows, stairs, stamps } from './rows';

const today = day('2026-05-01');
const sale = { ...stairs, price: 10_000, day: day('2026-03-10') };

test.each([
  ['unpaid and late after 30 days', {}, 10_000, { state: 'unpaid', balance: 10_000, lateDays: 22 }],
  ['unpaid and in time', { dueDay: day('2026-05-01') }, 10_000, { state: 'unpaid', balance: 10_000, lateDays: 0 }],
  ['paid in part', { dueDay: day('2026-06-01') }, 4_000, { state: 'part-paid', balance: 4_000, lateDays: 0 }],
  ['paid', {}, 0, { state: 'paid' }],
  ['given away', { discount: 10_000 }, 0, { state: 'given' }],
  ['overpaid', {}, -500, { state: 'overpaid', balance: 500 }],
  ['a credit note to pay back', { price: -10_000 }, -10_000, { state: 'to-refund', balance: 10_000 }],
  ['a settled credit note', { price: -10_000 }, 0, { state: 'credited' }],
  ['a credit note paid back twice', { price: -10_000 }, 10_000, { state: 'credited' }],
])('%s', (_what, fields, balance, standing) => {
  expect(standingOf({ ...sale, ...fields }, balance, today)).toEqual(standing);
});

function sold(fields: Partial<Sale>): Sale {
  const rows = new Rows();
  rows.apply(recordSale({ ...stairs, ...fields }, [], stamps().next()));
  return rows.onlySale;
}

test('the ledger’s states: late sales are unpaid too, credit notes are neither paid nor unpaid', () => {
  const late = sold({});
  const note = sold({ price: -500 });
  const states = (one: Sale, balance: number) =>
    (['all', 'unpaid', 'late', 'paid', 'credit-notes'] as const).filter((state) =>
      passes(one, standingOf(one, balance, today), { kind: 'all', state }),
    );
  expect(states(late, 10_000)).toEqual(['all', 'unpaid', 'late']);
  expect(states(late, 0)).toEqual(['all', 'paid']);
  expect(states(note, -500)).toEqual(['all', 'credit-notes']);
  expect(passes(late, standingOf(late, 0, today), { kind: 'goods', state: 'all' })).toBe(false);
  expect(isLate(standingOf(late, 10_000, day('2026-04-09')))).toBe(false);
});

test('totals count credit notes apart and take them off what was sold', () => {
  const lines = [
    { sale: sold({}), balance: 6_000 },
    { sale: sold({ price: -500 }), balance: 0 },
  ].map((line) => ({ ...line, standing: standingOf(line.sale, line.balance, today) }));
  expect(totalsOf(lines)).toEqual({ saleCount: 1, creditNoteCount: 1, sold: 9_500, unpaid: 6_000 });
});

test('the named periods are whole months, as the charts count them, on 29 February too', () => {
  const periods = (on: string) => ledgerPresets.map((preset) => Object.values(ledgerPeriod(preset, day(on))).join('…'));
  expect(periods('2028-02-29')).toEqual(['2027-12-01…', '2027-03-01…', '2028-01-01…', '2027-01-01…2027-12-31', '…']);
});
