import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import {
  monthAt,
  monthIndex,
  monthWidth,
  packMonths,
  placeOf,
  replaceMonths,
  revenueBetween,
  salesBetween,
  yearlyRevenue,
} from '../../../renderer/domain/portfolio/months';
import { type Sale, saleAmount, saleKinds } from '../../../renderer/domain/sale/sale';
import { paymentOn, saleOn } from '../../support/client-rows';
import { day, recentDay } from '../../support/days';

test('a year’s revenue is that of twelve months, the present one included and whole', () => {
  const sales = ['2025-03-31', '2025-04-01', '2026-03-01', '2026-03-31', '2026-04-01'].map((on) => saleOn(on, 10_00));
  const months = packMonths([...sales, saleOn('2025-12-24', -3_00)], []);
  expect(yearlyRevenue({ months }, day('2026-03-10'))).toBe(27_00);
});

const someSale = fc
  .record({
    price: fc.integer({ min: -100_000, max: 100_000 }),
    day: recentDay,
    kind: fc.constantFrom(...saleKinds),
    cost: fc.option(fc.nat(1_000)),
    trashedAt: fc.constantFrom(null, 1 as Moment),
  })
  .map((fields) => fields as Partial<Sale>);
const someRows = fc.array(someSale, { maxLength: 12 }).chain((drafts) =>
  fc
    .array(fc.record({ of: fc.nat(11), amount: fc.integer({ min: 1, max: 9_999 }), day: recentDay }), { maxLength: 12 })
    .map((drawn) => {
      const sales = drafts.map((fields) => saleOn('2026-03-10', 1_000, fields));
      return {
        sales,
        payments: drawn.flatMap(({ of, amount, day }) => {
          const sale = sales[of];
          return sale ? [paymentOn(day, amount, sale)] : [];
        }),
      };
    }),
);
const firstMonth = 0;
const lastMonth = 99_999;

describe('laws of the packed months', () => {
  test('the months of year 1000 to 9999 and their index are each other’s inverse', () => {
    fc.assert(fc.property(fc.integer({ min: 12_000, max: 119_999 }), (index) => monthIndex(monthAt(index)) === index));
  });

  test('what they hold adds up to the ledger, by kind and in all', () => {
    fc.assert(
      fc.property(someRows, ({ sales, payments }) => {
        const packed = packMonths(sales, payments);
        const live = sales.filter((each) => each.trashedAt === null);
        const total = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
        expect(revenueBetween(packed, firstMonth, lastMonth, 'sold')).toBe(total(live.map(saleAmount)));
        expect(revenueBetween(packed, firstMonth, lastMonth, 'received')).toBe(
          total(payments.map((each) => each.amount)),
        );
        expect(salesBetween(packed, firstMonth, lastMonth)).toBe(live.filter((each) => each.price >= 0).length);
        const at = (place: number) => packed.filter((_, index) => index % monthWidth === place);
        for (const [index, kind] of saleKinds.entries()) {
          const ofKind = live.filter((each) => each.kind === kind);
          expect(total(at(placeOf.sold + index))).toBe(total(ofKind.map(saleAmount)));
        }
        expect(total(at(placeOf.cost))).toBe(total(live.map((each) => each.cost ?? 0)));
        expect(at(0)).toEqual([...new Set(at(0))].sort((left, right) => left - right));
      }),
    );
  });

  test('two spans that meet add up to the span that holds both', () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 24_180, max: 24_480 }), ({ sales, payments }, cut) => {
        const packed = packMonths(sales, payments);
        const between = (first: number, last: number) => revenueBetween(packed, first, last, 'sold');
        expect(between(firstMonth, cut) + between(cut + 1, lastMonth)).toBe(between(firstMonth, lastMonth));
      }),
    );
  });

  test('replacing some months by what is packed from their rows is packing everything anew', () => {
    fc.assert(
      fc.property(someRows, someRows, ({ sales: before }, { sales: after }) => {
        const months = new Set(
          [...before, ...after].slice(0, 3).map((each) => monthIndex(each.day.slice(0, 7) as never)),
        );
        const inMonths = (each: Sale) => months.has(monthIndex(each.day.slice(0, 7) as never));
        const now = [...before.filter((each) => !inMonths(each)), ...after.filter(inMonths)];
        const replaced = replaceMonths(packMonths(before, []), months, packMonths(after.filter(inMonths), []));
        expect(replaced).toEqual(packMonths(now, []));
      }),
    );
  });
});
