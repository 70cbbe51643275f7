import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type StageRules, startingSettings } from '../../../renderer/domain/book/settings';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { addDays, addMonths } from '../../../renderer/domain/calendar/day';
import { computeFigures } from '../../../renderer/domain/portfolio/figures';
import { stageOf } from '../../../renderer/domain/portfolio/stage';
import type { Payment, Sale } from '../../../renderer/domain/sale/sale';
import { interactionOn, paymentOn, rowClient, saleOn } from '../../support/client-rows';
import { day, recentDay } from '../../support/days';

const today = day('2026-11-21');
const rules = startingSettings.stageRules;

function stage(
  rows: { sales?: readonly Sale[]; payments?: readonly Payment[]; contacts?: readonly string[] },
  given: StageRules = rules,
) {
  const interactions = (rows.contacts ?? []).map((text) => interactionOn(text));
  const { sales = [], payments = [] } = rows;
  return stageOf(computeFigures(rowClient, { interactions, followUps: [], sales, payments }), given, today);
}

describe('a prospect', () => {
  test('has never paid, however much was sold or said', () => {
    const sales = [saleOn('2026-11-01', 10_00), saleOn('2026-10-01', 10_00), saleOn('2026-09-01', 10_00)];
    expect(stage({})).toBe('prospect');
    expect(stage({ sales, contacts: ['2026-11-20'] })).toBe('prospect');
    expect(stage({ sales, contacts: ['2010-01-01'] })).toBe('prospect');
  });

  test('becomes a client on the day of the first payment, not before', () => {
    const sale = saleOn('2026-11-01', 10_00);
    expect(stage({ sales: [sale], payments: [paymentOn('2026-11-22', 10_00, sale)] })).toBe('prospect');
    expect(stage({ sales: [sale], payments: [paymentOn('2026-11-21', 10_00, sale)] })).toBe('occasional');
  });

  test('stays one when money only went back, or the payment is in the trash', () => {
    const sale = saleOn('2026-11-01', 10_00);
    expect(stage({ sales: [sale], payments: [paymentOn('2026-11-02', -10_00, sale)] })).toBe('prospect');
    const trashed = paymentOn('2026-11-02', 10_00, sale, { trashedAt: 1 as Moment });
    expect(stage({ sales: [sale], payments: [trashed] })).toBe('prospect');
  });
});

describe('a regular client', () => {
  const paid = saleOn('2026-11-01', 10_00);
  const payments = [paymentOn('2026-11-02', 10_00, paid)];

  test('has bought often enough within the months of the rule, the present one included', () => {
    const first = saleOn('2024-12-01', 10_00);
    expect(stage({ sales: [paid, saleOn('2025-06-01', 1), first], payments })).toBe('regular');
    expect(stage({ sales: [paid, saleOn('2025-06-01', 1), saleOn('2024-11-30', 1)], payments })).toBe('occasional');
  });

  test('does not become one by credit notes', () => {
    expect(stage({ sales: [paid, saleOn('2026-10-01', 1), saleOn('2026-10-02', -1)], payments })).toBe('occasional');
  });

  test('is what the edited rule says', () => {
    expect(stage({ sales: [paid], payments }, { ...rules, regularSales: 1 })).toBe('regular');
  });
});

describe('a lost client', () => {
  const sale = saleOn('2024-05-21', 10_00);
  const payments = [paymentOn('2024-05-21', 10_00, sale)];

  test('has given no sign for the months of the rule, to the day', () => {
    expect(stage({ sales: [sale], payments })).toBe('lost');
    expect(stage({ sales: [sale], payments, contacts: ['2025-05-21'] })).toBe('lost');
    expect(stage({ sales: [sale], payments, contacts: ['2025-05-22'] })).toBe('occasional');
  });

  test('is not kept by a note that one wrote, nor by a call that nobody answered', () => {
    const interactions = [
      interactionOn('2026-11-20', '', { kind: 'note', direction: null }),
      interactionOn('2026-11-20', '', { outcome: 'no-answer' }),
    ];
    const figures = computeFigures(rowClient, { interactions, followUps: [], sales: [sale], payments });
    expect(stageOf(figures, rules, today)).toBe('lost');
  });

  test('comes back with the next sale', () => {
    expect(stage({ sales: [sale, saleOn('2026-11-20', 10_00)], payments })).toBe('occasional');
  });
});

test('law: who is in touch today is not lost, and time alone never makes a client better', () => {
  const rank = { prospect: 0, lost: 1, occasional: 2, regular: 3 };
  fc.assert(
    fc.property(recentDay, fc.integer({ min: 0, max: 2_000 }), (start, later) => {
      const sales = [0, 40, 80].map((offset) => saleOn(addDays(start, offset), 10_00));
      const payments = sales.map((sale) => paymentOn(sale.day, 10_00, sale));
      const figures = computeFigures(rowClient, { interactions: [], followUps: [], sales, payments });
      const last = addDays(start, 80);
      expect(stageOf(figures, rules, last)).not.toBe('lost');
      const then = rank[stageOf(figures, rules, addDays(last, later))];
      expect(then).toBeLessThanOrEqual(rank[stageOf(figures, rules, last)]);
      expect(stageOf(figures, rules, addMonths(last, rules.lostAfterMonths))).toBe('lost');
    }),
  );
});
