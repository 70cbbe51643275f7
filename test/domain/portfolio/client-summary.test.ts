import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { addDays, monthOf } from '../../../renderer/domain/calendar/day';
import { summarise } from '../../../renderer/domain/portfolio/client-summary';
import { monthIndex, packMonths, revenueBetween } from '../../../renderer/domain/portfolio/months';
import { paymentOn, saleOn } from '../../support/client-rows';
import { day } from '../../support/days';

const today = day('2026-11-21');
const trashed = { trashedAt: 1 as Moment };

test('a client without a sale has twelve empty months and no habit', () => {
  const summary = summarise([], [], today);
  expect(summary.months).toHaveLength(12);
  expect(summary.months[0]).toEqual({ month: '2025-12', sold: 0 });
  expect(summary.months[11]).toEqual({ month: '2026-11', sold: 0 });
  expect(summary).toMatchObject({
    lastTwelveMonths: 0,
    twelveMonthsBefore: 0,
    change: null,
    thisYear: 0,
    lastYear: 0,
    averageBasket: null,
    payingHabit: null,
    owed: 0,
    late: 0,
    lateSince: null,
  });
});

describe('the year before', () => {
  test('ends on the same day, so that the month under way is compared with as much of it', () => {
    const sales = [
      saleOn('2026-11-10', 200_00),
      saleOn('2025-11-21', 100_00),
      saleOn('2025-11-22', 999_00),
      saleOn('2024-12-01', 60_00),
      saleOn('2024-11-30', 999_00),
    ];
    const summary = summarise(sales, [], today);
    expect(summary.lastTwelveMonths).toBe(200_00);
    expect(summary.twelveMonthsBefore).toBe(160_00);
    expect(summary.change).toBe(0.25);
  });

  test('gives no change when nothing was sold in it, or more was given back than sold', () => {
    expect(summarise([saleOn('2026-01-10', 200_00)], [], today).change).toBeNull();
    expect(summarise([saleOn('2026-01-10', 200_00), saleOn('2025-01-10', -5_00)], [], today).change).toBeNull();
  });

  test('of 29 February ends on the 28th', () => {
    const sales = [saleOn('2027-02-28', 10_00), saleOn('2027-03-01', 99_00), saleOn('2028-02-29', 20_00)];
    expect(summarise(sales, [], day('2028-02-29'))).toMatchObject({ twelveMonthsBefore: 10_00, lastYearToDate: 10_00 });
  });
});

test('this year, last year and the same days of last year are counted by the calendar', () => {
  const sales = [
    saleOn('2026-01-01', 1_00),
    saleOn('2025-12-31', 10_00),
    saleOn('2025-11-21', 100_00),
    saleOn('2025-01-01', 1000_00),
    saleOn('2024-12-31', 9_00),
  ];
  expect(summarise(sales, [], today)).toMatchObject({
    thisYear: 1_00,
    lastYear: 1110_00,
    lastYearToDate: 1100_00,
  });
});

describe('the average basket', () => {
  test('counts credit notes as less revenue, not as one more sale', () => {
    const sales = [saleOn('2026-03-01', 300_00), saleOn('2026-04-01', 100_00), saleOn('2026-05-01', -100_00)];
    expect(summarise(sales, [], today)).toMatchObject({ averageBasket: 150_00, saleCount: 2 });
  });

  test('is a whole number of cents', () => {
    const sales = [saleOn('2026-03-01', 1_00), saleOn('2026-03-01', 1_00), saleOn('2026-03-01', 1_01)];
    expect(summarise(sales, [], today).averageBasket).toBe(1_00);
  });

  test('of credit notes alone is unknown', () => {
    expect(summarise([saleOn('2026-05-01', -100_00)], [], today).averageBasket).toBeNull();
  });
});

describe('how long the client takes to pay', () => {
  test('is the middle of the last twelve sales that were settled', () => {
    const sales = Array.from({ length: 13 }, (_each, index) => saleOn(addDays(day('2025-01-01'), index * 20), 10_00));
    // The oldest, paid at once, is forgotten; the others took 30 days, one of them 200.
    const payments = sales.map((sale, index) =>
      paymentOn(addDays(sale.day, index === 0 ? 0 : index === 5 ? 200 : 30), 10_00, sale),
    );
    expect(summarise(sales, payments, today).payingHabit).toEqual({ days: 30, saleCount: 12 });
  });

  test('counts what was paid in advance as no time, and leaves out what is not settled', () => {
    const early = saleOn('2026-05-01', 10_00);
    const half = saleOn('2026-01-01', 10_00);
    const payments = [paymentOn('2026-04-01', 10_00, early), paymentOn('2026-09-01', 5_00, half)];
    expect(summarise([early, half], payments, today).payingHabit).toEqual({ days: 0, saleCount: 1 });
  });
});

describe('what is owed', () => {
  test('names the part that is late, and since when', () => {
    const partlyPaid = saleOn('2026-06-01', 100_00);
    const sales = [saleOn('2026-11-01', 40_00), partlyPaid, saleOn('2026-08-01', 10_00, { dueDay: day('2026-08-15') })];
    expect(summarise(sales, [paymentOn('2026-06-02', 30_00, partlyPaid)], today)).toMatchObject({
      owed: 120_00,
      late: 80_00,
      lateSince: '2026-07-01',
    });
  });

  test('is not late when a credit note that names no sale covers it', () => {
    const sales = [saleOn('2026-01-01', 100_00), saleOn('2026-02-01', -100_00)];
    expect(summarise(sales, [], today)).toMatchObject({ owed: 0, late: 0, lateSince: null });
  });

  test('can be negative: the client has money to get back', () => {
    expect(summarise([saleOn('2026-02-01', -20_00)], [], today).owed).toBe(-20_00);
  });
});

test('rows in the trash do not count', () => {
  const sale = saleOn('2026-03-01', 300_00);
  const summary = summarise(
    [sale, saleOn('2026-03-02', 5_00, trashed)],
    [paymentOn('2026-03-03', 1_00, sale, trashed)],
    today,
  );
  expect(summary).toMatchObject({ lastTwelveMonths: 300_00, owed: 300_00, saleCount: 1, payingHabit: null });
});

test('law: the twelve months are those that the list of clients counts from the kept figures', () => {
  const sale = fc.tuple(fc.integer({ min: -900, max: 100 }), fc.integer({ min: -5_000, max: 90_000 }));
  fc.assert(
    fc.property(fc.array(sale), (story) => {
      const sales = story.map(([offset, price]) => saleOn(addDays(today, offset), price));
      const summary = summarise(sales, [], today);
      const month = monthIndex(monthOf(today));
      expect(summary.lastTwelveMonths).toBe(revenueBetween(packMonths(sales, []), month - 11, month, 'sold'));
      expect(summary.lastTwelveMonths).toBe(summary.months.reduce((sum, each) => sum + each.sold, 0));
      expect(summary.late).toBeLessThanOrEqual(Math.max(0, summary.owed));
    }),
  );
});
