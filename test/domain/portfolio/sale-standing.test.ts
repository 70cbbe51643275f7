import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { moneyFigures } from '../../../renderer/domain/portfolio/figures';
import { standingsOf } from '../../../renderer/domain/portfolio/sale-standing';
import type { Payment, Sale } from '../../../renderer/domain/sale/sale';
import { paymentOn, saleOn } from '../../support/client-rows';
import { day } from '../../support/days';

const today = day('2026-11-21');
const trashed = { trashedAt: 1 as Moment };

describe('a credit note', () => {
  test('that takes the whole rest of a sale back leaves nothing late', () => {
    const sale = saleOn('2026-01-01', 100_00);
    const credit = saleOn('2026-09-10', -70_00, { creditOf: sale.id });
    const standings = standingsOf([sale, credit], [paymentOn('2026-01-20', 30_00, sale)], today);
    expect(standings.get(sale.id)).toMatchObject({ balance: 0, settledOn: '2026-01-20', isLate: false });
    expect(standings.get(credit.id)).toMatchObject({ balance: 0, settledOn: null, isLate: false });
  });

  test('is settled on the day the money went back, and never late', () => {
    const sale = saleOn('2026-01-01', 100_00);
    const credit = saleOn('2026-01-10', -30_00, { creditOf: sale.id });
    const paid = paymentOn('2026-01-02', 100_00, sale);
    const waiting = standingsOf([sale, credit], [paid], today).get(credit.id);
    expect(waiting).toMatchObject({ balance: -30_00, settledOn: null, isLate: false });
    const back = paymentOn('2026-02-12', -30_00, credit);
    expect(standingsOf([sale, credit], [paid, back], today).get(credit.id)).toMatchObject({
      balance: 0,
      settledOn: '2026-02-12',
    });
  });
});

test('a sale is late the day after its limit, and not on it', () => {
  const sale = saleOn('2026-10-22', 10_00);
  expect(standingsOf([sale], [], day('2026-11-21')).get(sale.id)?.isLate).toBe(false);
  expect(standingsOf([sale], [], day('2026-11-22')).get(sale.id)?.isLate).toBe(true);
});

test('a payment in the trash was never made', () => {
  const sale = saleOn('2026-09-01', 50_00);
  const standing = standingsOf([sale], [paymentOn('2026-09-02', 50_00, sale, trashed)], today).get(sale.id);
  expect(standing).toMatchObject({ balance: 50_00, settledOn: null });
});

test('paid in parts, it is settled on the day of the last one; paid twice, more came in than was due', () => {
  const sale = saleOn('2026-09-01', 100_00);
  const parts = [paymentOn('2026-10-04', 60_00, sale), paymentOn('2026-09-03', 40_00, sale)];
  expect(standingsOf([sale], parts, today).get(sale.id)?.settledOn).toBe('2026-10-04');
  expect(standingsOf([sale], [...parts, paymentOn('2026-10-05', 1_00, sale)], today).get(sale.id)?.balance).toBe(-1_00);
});

test('a gift is settled by nothing and waits for nothing', () => {
  const gift = saleOn('2026-01-01', 80_00, { discount: 80_00 });
  expect(standingsOf([gift], [], today).get(gift.id)).toMatchObject({ balance: 0, settledOn: null, isLate: false });
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
      for (const standing of standingsOf(sales, payments, today).values()) owed += standing.balance;
      expect(owed).toBe(moneyFigures(sales, payments).openBalance);
    }),
  );
});
