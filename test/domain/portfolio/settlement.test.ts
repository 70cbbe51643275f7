import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { moneyFigures } from '../../../renderer/domain/portfolio/figures';
import { settle } from '../../../renderer/domain/portfolio/settlement';
import type { Payment, Sale } from '../../../renderer/domain/sale/sale';
import { paymentOn, saleOn } from '../../support/client-rows';
import { day } from '../../support/days';

const today = day('2026-11-21');
const trashed = { trashedAt: 1 as Moment };

describe('a credit note', () => {
  test('lowers what its sale waits for and has no account of its own', () => {
    const sale = saleOn('2026-09-01', 100_00);
    const credit = saleOn('2026-09-10', -30_00, { creditOf: sale.id });
    const settlements = settle([sale, credit], [paymentOn('2026-09-20', 70_00, sale)], today);
    expect(settlements.get(sale.id)).toMatchObject({ balance: 0, settledOn: '2026-09-20', isLate: false });
    expect(settlements.has(credit.id)).toBe(false);
  });

  test('paid back leaves its sale waiting for what was paid back', () => {
    const sale = saleOn('2026-09-01', 100_00);
    const credit = saleOn('2026-09-10', -30_00, { creditOf: sale.id });
    const payments = [paymentOn('2026-09-05', 100_00, sale), paymentOn('2026-09-12', -30_00, credit)];
    expect(settle([sale, credit], payments, today).get(sale.id)).toMatchObject({ paid: 70_00, balance: 0 });
  });

  test('of a sale that is in the trash stands for itself and is never late', () => {
    const sale = saleOn('2026-01-01', 100_00, trashed);
    const credit = saleOn('2026-01-10', -30_00, { creditOf: sale.id });
    const settlements = settle([sale, credit], [], today);
    expect(settlements.has(sale.id)).toBe(false);
    expect(settlements.get(credit.id)).toMatchObject({ balance: -30_00, settledOn: null, isLate: false });
  });
});

test('a sale is late the day after its limit, and not on it', () => {
  const sale = saleOn('2026-10-22', 10_00);
  expect(settle([sale], [], day('2026-11-21')).get(sale.id)?.isLate).toBe(false);
  expect(settle([sale], [], day('2026-11-22')).get(sale.id)?.isLate).toBe(true);
});

test('a payment in the trash was never made', () => {
  const sale = saleOn('2026-09-01', 50_00);
  const settlement = settle([sale], [paymentOn('2026-09-02', 50_00, sale, trashed)], today).get(sale.id);
  expect(settlement).toMatchObject({ paid: 0, balance: 50_00, settledOn: null });
});

test('paid in parts, it is settled on the day of the last one; paid twice, more came in than was due', () => {
  const sale = saleOn('2026-09-01', 100_00);
  const parts = [paymentOn('2026-10-04', 60_00, sale), paymentOn('2026-09-03', 40_00, sale)];
  expect(settle([sale], parts, today).get(sale.id)?.settledOn).toBe('2026-10-04');
  expect(settle([sale], [...parts, paymentOn('2026-10-05', 1_00, sale)], today).get(sale.id)?.balance).toBe(-1_00);
});

test('a gift is settled by nothing and waits for nothing', () => {
  const gift = saleOn('2026-01-01', 80_00, { discount: 80_00 });
  expect(settle([gift], [], today).get(gift.id)).toMatchObject({ balance: 0, settledOn: null, isLate: false });
});

test('law: what all sales wait for is what the kept figures say', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  const story = fc.array(fc.tuple(amount, fc.boolean(), fc.array(fc.integer({ min: -50_000, max: 500_000 }))));
  fc.assert(
    fc.property(story, (chapters) => {
      const sales: Sale[] = [];
      const payments: Payment[] = [];
      for (const [price, credited, paid] of chapters) {
        const sale = saleOn('2026-05-05', price);
        const credit = saleOn('2026-05-06', -price, { creditOf: sale.id });
        sales.push(sale, ...(credited ? [credit] : []));
        for (const part of paid) if (part !== 0) payments.push(paymentOn('2026-06-06', part, credited ? credit : sale));
      }
      let owed = 0;
      for (const settlement of settle(sales, payments, today).values()) owed += settlement.balance;
      expect(owed).toBe(moneyFigures(sales, payments).openBalance);
    }),
  );
});
