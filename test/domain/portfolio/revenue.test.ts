import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month } from '../../../renderer/domain/calendar/day';
import type { ClientId, SaleId } from '../../../renderer/domain/id';
import { type Measure, monthAt, monthIndex, packMonths } from '../../../renderer/domain/portfolio/months';
import { dependence, rank } from '../../../renderer/domain/portfolio/ranking';
import {
  type BuyerMonths,
  compareToDate,
  countRevenue,
  seriesByBuyer,
  seriesByKind,
  totalSeries,
} from '../../../renderer/domain/portfolio/revenue';
import {
  bucketsOf,
  lengthOf,
  longestSpan,
  presetOf,
  shiftSpan,
  spanBetween,
  spanOf,
} from '../../../renderer/domain/portfolio/revenue-period';
import { type BuyerId, type Payment, type Sale, saleAmount, walkIn } from '../../../renderer/domain/sale/sale';
import { day } from '../../support/days';
import { changesOf, saleStep } from '../sale/histories';
import { Rows, stamps } from '../sale/rows';

const month = (text: string) => monthIndex(text as Month);
const said = (span: { first: number; last: number }) => `${monthAt(span.first)}…${monthAt(span.last)}`;
const id = (count: number) => `019a3b5c-0000-7000-8000-${String(count).padStart(12, '0')}` as ClientId;

describe('periods', () => {
  test.each([
    ['twelve-months', '2025-04…2026-03'],
    ['this-year', '2026-01…2026-12'],
    ['last-year', '2025-01…2025-12'],
    ['this-quarter', '2026-01…2026-03'],
  ] as const)('%s, in March 2026, is %s', (preset, span) => {
    expect(said(spanOf(preset, day('2026-03-31')))).toBe(span);
  });

  test('before this year comes last year, and after it this year again', () => {
    const thisYear = spanOf('this-year', day('2026-03-31'));
    const lastYear = shiftSpan(thisYear, -1);
    expect(presetOf(lastYear, day('2026-03-31'))).toBe('last-year');
    expect(presetOf(shiftSpan(lastYear, 1), day('2026-03-31'))).toBe('this-year');
    expect(presetOf(shiftSpan(lastYear, -1), day('2026-03-31'))).toBeNull();
  });

  test('a span does not leave the calendar', () => {
    const last = { first: month('9999-01'), last: month('9999-12') };
    expect(shiftSpan(last, 1)).toBe(last);
    const first = { first: month('1000-01'), last: month('1000-12') };
    expect(shiftSpan(first, -1)).toBe(first);
  });

  test('months chosen backwards are the same months, and a span too long to draw keeps its end', () => {
    expect(said(spanBetween('2026-03' as Month, '2025-12' as Month))).toBe('2025-12…2026-03');
    expect(said(spanBetween('1990-01' as Month, '2026-03' as Month))).toBe('2006-04…2026-03');
  });

  test('columns are months, then quarters, then years, cut where the span is', () => {
    const units = (length: number) => {
      const buckets = bucketsOf({ first: month('2020-02'), last: month('2020-02') + length - 1 });
      return `${buckets.length} ${buckets[0]?.unit}`;
    };
    expect([1, 12, 20, 21, 56, 57].map(units)).toEqual([
      '1 month',
      '12 month',
      '20 month',
      '8 quarter',
      '19 quarter',
      '5 year',
    ]);
    const [first] = bucketsOf({ first: month('2020-02'), last: month('2026-01') });
    expect(first).toMatchObject({ starts: '2020-01', span: { first: month('2020-02'), last: month('2020-12') } });
  });

  test('law: columns cover their span without a gap, and never are more than a chart can draw', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 24_000, max: 24_400 }),
        fc.integer({ min: 1, max: longestSpan }),
        (first, length) => {
          const span = { first, last: first + length - 1 };
          const buckets = bucketsOf(span);
          expect(buckets[0]?.span.first).toBe(span.first);
          expect(buckets.at(-1)?.span.last).toBe(span.last);
          for (const [at, bucket] of buckets.entries()) {
            expect(bucket.span.first).toBe((buckets[at - 1]?.span.last ?? first - 1) + 1);
          }
          expect(buckets.length).toBeLessThanOrEqual(21);
          expect(lengthOf(shiftSpan(span, 1))).toBe(length);
        },
      ),
    );
  });
});

const buyers: readonly BuyerId[] = [walkIn, id(1), id(2), id(3), id(4), id(5), id(6), id(7)];

/** A ledger that people could have written, and the months that the book keeps of it. */
const ledger = fc.array(saleStep(buyers), { minLength: 1, maxLength: 40 }).map((steps) => {
  const rows = new Rows();
  const clock = stamps();
  for (const step of steps) rows.apply(changesOf(rows, step, clock.next()));
  const sales = [...rows.sales.values()];
  const payments = [...rows.payments.values()];
  const kinds = new Map(sales.map((sale) => [sale.id, sale.kind] as const));
  const all: readonly BuyerMonths[] = buyers.map((buyerId) => ({
    buyerId,
    months: packMonths(
      sales.filter((sale) => sale.buyerId === buyerId),
      payments.filter((payment) => payment.buyerId === buyerId),
      kinds,
    ),
  }));
  return { sales, payments, all };
});

const someSpan = fc
  .tuple(fc.integer({ min: month('2015-01'), max: month('2039-12') }), fc.integer({ min: 1, max: longestSpan }))
  .map(([first, length]) => ({ first, last: first + length - 1 }));
const total = (numbers: Iterable<number>) => [...numbers].reduce((left, right) => left + right, 0);

/** The sums as the ledger gives them, row by row. */
function fromLedger(
  { sales, payments }: { readonly sales: readonly Sale[]; readonly payments: readonly Payment[] },
  { first, last }: { readonly first: number; readonly last: number },
  measure: Measure,
  isMeant: (buyerId: BuyerId, saleId: SaleId) => boolean = () => true,
): number {
  const inSpan = (row: Sale | Payment) =>
    row.trashedAt === null && month(row.day.slice(0, 7)) >= first && month(row.day.slice(0, 7)) <= last;
  return measure === 'sold'
    ? total(sales.filter((sale) => inSpan(sale) && isMeant(sale.buyerId, sale.id)).map(saleAmount))
    : total(payments.filter((each) => inSpan(each) && isMeant(each.buyerId, each.saleId)).map((each) => each.amount));
}

describe('laws: the charts’ sums equal the ledger’s', () => {
  const question = fc.tuple(ledger, someSpan, fc.constantFrom<Measure[]>('sold', 'received'));

  test('the headline figures', () => {
    fc.assert(
      fc.property(question, ([rows, span, measure]) => {
        const revenue = countRevenue(rows.all, span, measure);
        expect(revenue.total).toBe(fromLedger(rows, span, measure));
        expect(revenue.sold).toBe(fromLedger(rows, span, 'sold'));
        const meant = (sale: Sale) => {
          const at = month(sale.day.slice(0, 7));
          return sale.trashedAt === null && sale.creditOf === null && at >= span.first && at <= span.last;
        };
        expect(revenue.saleCount).toBe(rows.sales.filter(meant).length);
      }),
    );
  });

  test('the ranking: each line is that client’s, the rest is all others’, and the shares add up to one', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 9 }), ([rows, span, measure], count) => {
        const revenue = countRevenue(rows.all, span, measure);
        const { top, rest } = rank(revenue, count);
        const named = new Set(top.map((each) => each.buyerId));
        for (const each of top) {
          expect(each.amount).toBe(fromLedger(rows, span, measure, (buyerId) => buyerId === each.buyerId));
        }
        expect(rest?.amount ?? 0).toBe(fromLedger(rows, span, measure, (buyerId) => !named.has(buyerId)));
        expect(top.map((each) => each.amount)).toEqual(top.map((each) => each.amount).toSorted((a, b) => b - a));
        if (revenue.total > 0)
          expect(total([...top, ...(rest ? [rest] : [])].map((each) => each.share ?? 0))).toBeCloseTo(1);
      }),
    );
  });

  test('the columns, stacked by client or by kind: each stack is its months, all stacks are the whole', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 5 }), ([rows, span, measure], count) => {
        const revenue = countRevenue(rows.all, span, measure);
        const buckets = bucketsOf(span);
        const columns = buckets.map((bucket) => fromLedger(rows, bucket.span, measure));
        expect(totalSeries(revenue, buckets)).toEqual(columns);
        const { top, rest } = seriesByBuyer(revenue, buckets, count);
        const stacked = [...top, ...(rest ? [rest] : [])];
        const byKind = seriesByKind(revenue, buckets);
        const height = (series: readonly { readonly values: readonly number[] }[], at: number) =>
          total(series.map(({ values }) => values[at] ?? 0));
        for (const [at, column] of columns.entries()) {
          expect(height(stacked, at)).toBe(column);
          expect(height(byKind, at)).toBe(column);
        }
        for (const { key, values } of byKind) {
          const kinds = new Map(rows.sales.map((sale) => [sale.id, sale.kind] as const));
          const ofKind = (bucket: (typeof buckets)[number]) =>
            fromLedger(rows, bucket.span, measure, (_buyer, saleId) => kinds.get(saleId) === key);
          expect(values).toEqual(buckets.map(ofKind));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('this year and last year, month by month', () => {
    fc.assert(
      fc.property(question, ([rows, span, measure]) => {
        const { year } = countRevenue(rows.all, span, measure);
        const months = (from: number) =>
          Array.from({ length: 12 }, (_, at) => fromLedger(rows, { first: from + at, last: from + at }, measure));
        expect(year.now).toEqual(months(year.first));
        expect(year.before).toEqual(months(year.first - 12));
      }),
    );
  });
});

/** One sale of so much, in this month. */
function sold(buyerId: BuyerId, ...sales: readonly (readonly [month: string, amount: number])[]): BuyerMonths {
  return { buyerId, months: sales.flatMap(([text, amount]) => [month(text), amount, 0, 0, 0, 0, 0, 0, 1]) };
}

describe('this year beside last year, to date', () => {
  const rows = [sold(id(1), ['2025-01', 100], ['2025-03', 300], ['2026-01', 150], ['2026-02', 50], ['2026-03', 9])];
  const revenue = countRevenue(rows, spanOf('this-year', day('2026-03-10')), 'sold');

  test('leaves the month that runs out of both years', () => {
    expect(compareToDate(revenue, month('2026-03'))).toEqual({ months: 2, now: 200, before: 100, growth: 1 });
  });

  test('has nothing to compare in January, nor in a year to come', () => {
    expect(compareToDate(revenue, month('2026-01'))).toEqual({ months: 0, now: 0, before: 0, growth: null });
    expect(compareToDate(revenue, month('2025-06'))).toMatchObject({ months: 0, growth: null });
  });

  test('compares a past year whole', () => {
    expect(compareToDate(revenue, month('2027-05'))).toMatchObject({ months: 12, now: 209, before: 400 });
  });

  test('names no growth over nothing or over a loss', () => {
    const loss = countRevenue([sold(id(1), ['2025-01', -5], ['2026-01', 5])], revenue.span, 'sold');
    expect(compareToDate(loss, month('2026-03')).growth).toBeNull();
  });
});

describe('dependence', () => {
  const span = spanOf('this-year', day('2026-03-10'));

  test('is on clients: walk-ins are nobody one could lose, but they are part of the whole', () => {
    const all = [sold(walkIn, ['2026-01', 500]), sold(id(1), ['2026-01', 300]), sold(id(2), ['2026-01', 200])];
    expect(dependence(countRevenue(all, span, 'sold'))).toEqual({ first: 0.3, three: 0.5 });
  });

  test('is not said when nothing came in, or only walk-ins came', () => {
    expect(dependence(countRevenue([], span, 'sold'))).toBeNull();
    expect(dependence(countRevenue([sold(walkIn, ['2026-01', 500])], span, 'sold'))).toBeNull();
    expect(dependence(countRevenue([sold(id(1), ['2026-01', -500])], span, 'sold'))).toBeNull();
  });
});

test('shares of a total that is nothing or negative are not said', () => {
  const all = [sold(id(1), ['2026-01', 500]), sold(id(2), ['2026-01', -500])];
  const revenue = countRevenue(all, spanOf('this-year', day('2026-03-10')), 'sold');
  expect(rank(revenue, 15).top.map((each) => [each.buyerId, each.share])).toEqual([
    [id(1), null],
    [id(2), null],
  ]);
});
