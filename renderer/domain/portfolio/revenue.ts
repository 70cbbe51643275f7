import { type BuyerId, saleKinds } from '../sale/sale';
import type { ClientFigures } from './figures';
import { type Measure, monthWidth, placeOf, revenueBetween, sumOfKinds } from './months';
import type { Bucket, MonthSpan } from './revenue-period';

/** A client, or the walk-ins, with the months that are kept of them. */
export type BuyerMonths = Pick<ClientFigures, 'buyerId' | 'months'>;

export interface BuyerRevenue extends BuyerMonths {
  readonly amount: number;
}

/** What the screen shows of one span, in minor units. */
export interface Revenue {
  readonly span: MonthSpan;
  readonly measure: Measure;
  readonly total: number;
  /** What was sold, whatever the measure: an average basket is of what was sold. */
  readonly sold: number;
  readonly saleCount: number;
  /** The buyers with a sale or a payment in the span, highest first. */
  readonly buyers: readonly BuyerRevenue[];
  /** Per month of the span, in the order of `saleKinds`. */
  readonly kinds: readonly (readonly number[])[];
  /** The calendar year in which the span ends, by month, and the year before it. */
  readonly year: { readonly first: number; readonly now: readonly number[]; readonly before: readonly number[] };
}

const kindCount = saleKinds.length;

/**
 * Counts a span from the packed months of all buyers, in one loop: no sale is read (20,000 buyers take some milliseconds).
 * `measure` says what revenue means: sold, in the month of the sale, or received, in the month of the payment.
 */
export function countRevenue(all: Iterable<BuyerMonths>, span: MonthSpan, measure: Measure): Revenue {
  const place = placeOf[measure];
  const kinds = Array.from({ length: span.last - span.first + 1 }, () => new Array<number>(kindCount).fill(0));
  const first = span.last - (span.last % 12);
  const years = new Array<number>(24).fill(0);
  const buyers: BuyerRevenue[] = [];
  let total = 0;
  let sold = 0;
  let saleCount = 0;
  for (const { buyerId, months } of all) {
    let amount = 0;
    let isThere = false;
    for (let group = 0; group < months.length; group += monthWidth) {
      const month = months[group] ?? 0;
      const inMonth = sumOfKinds(months, group + place);
      const inYears = month - first + 12;
      if (inYears >= 0 && inYears < 24) years[inYears] = (years[inYears] ?? 0) + inMonth;
      const ofMonth = kinds[month - span.first];
      if (!ofMonth) continue;
      for (let kind = 0; kind < kindCount; kind += 1) {
        ofMonth[kind] = (ofMonth[kind] ?? 0) + (months[group + place + kind] ?? 0);
      }
      amount += inMonth;
      sold += sumOfKinds(months, group + placeOf.sold);
      saleCount += months[group + placeOf.count] ?? 0;
      isThere = true;
    }
    if (!isThere) continue;
    total += amount;
    buyers.push({ buyerId, months, amount });
  }
  // Ids settle ties, so that two equal clients do not change places.
  buyers.sort((left, right) => right.amount - left.amount || (left.buyerId < right.buyerId ? -1 : 1));
  const year = { first, now: years.slice(12), before: years.slice(0, 12) };
  return { span, measure, total, sold, saleCount, buyers, kinds, year };
}

/** One line of a chart over columns: whose, and how much in each column. */
export interface RevenueSeries<Key> {
  readonly key: Key;
  readonly values: readonly number[];
}

/** One buyer's revenue, column by column. */
export function seriesOf(buyer: BuyerMonths, buckets: readonly Bucket[], measure: Measure): RevenueSeries<BuyerId> {
  return {
    key: buyer.buyerId,
    values: buckets.map(({ span }) => revenueBetween(buyer.months, span.first, span.last, measure)),
  };
}

/** The revenue of all, column by column. */
export function totalSeries(revenue: Revenue, buckets: readonly Bucket[]): readonly number[] {
  return buckets.map((bucket) => saleKinds.reduce((sum, _kind, at) => sum + kindIn(revenue, bucket, at), 0));
}

function kindIn({ kinds, span }: Revenue, bucket: Bucket, kind: number): number {
  let sum = 0;
  for (let month = bucket.span.first; month <= bucket.span.last; month += 1) {
    sum += kinds[month - span.first]?.[kind] ?? 0;
  }
  return sum;
}

/** The first `count` buyers and the rest, which add up to the whole in every column. */
export function seriesByBuyer(
  revenue: Revenue,
  buckets: readonly Bucket[],
  count: number,
): { readonly top: readonly RevenueSeries<BuyerId>[]; readonly rest: RevenueSeries<'rest'> | null } {
  const top = revenue.buyers.slice(0, count).map((buyer) => seriesOf(buyer, buckets, revenue.measure));
  if (revenue.buyers.length <= count) return { top, rest: null };
  const values = totalSeries(revenue, buckets).map((whole, column) =>
    top.reduce((left, series) => left - (series.values[column] ?? 0), whole),
  );
  return { top, rest: { key: 'rest', values } };
}

/** The kinds of sale that occur, which add up to the whole in every column. */
export function seriesByKind(
  revenue: Revenue,
  buckets: readonly Bucket[],
): readonly RevenueSeries<(typeof saleKinds)[number]>[] {
  return saleKinds
    .map((key, at) => ({ key, values: buckets.map((bucket) => kindIn(revenue, bucket, at)) }))
    .filter((series) => series.values.some((value) => value !== 0));
}

/** This year beside last year, over the months of this year that are over. */
export interface ToDate {
  /** How many months are over: 12 for a past year, 0 in January and in a year to come. */
  readonly months: number;
  readonly now: number;
  readonly before: number;
  /** How much more than last year, as a ratio; null when last year says nothing. */
  readonly growth: number | null;
}

/**
 * Compares the same months of both years. The month that runs is left out of both: half a November beside a whole one would
 * always look like a loss.
 */
export function compareToDate({ year }: Revenue, month: number): ToDate {
  const months = Math.min(12, Math.max(0, month - year.first));
  const sum = (values: readonly number[]) => values.slice(0, months).reduce((left, right) => left + right, 0);
  const now = sum(year.now);
  const before = sum(year.before);
  return { months, now, before, growth: months > 0 && before > 0 ? (now - before) / before : null };
}
