import { partsOf } from '../calendar/day';
import { type SaleKind, saleKinds } from '../sale/sale';
import type { ReceiptLine } from './receipts-book';

/** What one year of the book comes to, in minor units; months count from 0. */
export interface YearCount {
  readonly year: number;
  readonly lineCount: number;
  /** Twelve months, each with an amount for each kind of sale, in the order of `saleKinds`. */
  readonly months: readonly (readonly number[])[];
  /** What corrections of lines of an earlier month, or of an earlier quarter, moved in each. */
  readonly carried: { readonly months: readonly number[]; readonly quarters: readonly number[] };
}

/** Months from `first` to `last`, counted from 0, both included. */
export interface MonthRange {
  readonly first: number;
  readonly last: number;
}

export const wholeYear: MonthRange = { first: 0, last: 11 };

/** Adds up the lines of one year. */
export function countYear(year: number, lines: readonly ReceiptLine[]): YearCount {
  const months = Array.from({ length: 12 }, () => new Array<number>(saleKinds.length).fill(0));
  const carried = { months: new Array<number>(12).fill(0), quarters: new Array<number>(4).fill(0) };
  for (const { day, entry, of } of lines) {
    const month = monthIn(day);
    const kind = saleKinds.indexOf(entry.kind);
    const ofMonth = months[month] ?? [];
    ofMonth[kind] = (ofMonth[kind] ?? 0) + entry.amount;
    if (of === null) continue;
    const origin = of.year < year ? -1 : monthIn(of.day);
    const quarter = quarterOf(month);
    if (origin < month) carried.months[month] = (carried.months[month] ?? 0) + entry.amount;
    if (origin < quarter * 3) carried.quarters[quarter] = (carried.quarters[quarter] ?? 0) + entry.amount;
  }
  return { year, lineCount: lines.length, months, carried };
}

/** The month of a day, counted from 0. */
export function monthIn(day: ReceiptLine['day']): number {
  return partsOf(day).month - 1;
}

/** The quarter of a month; both count from 0. */
export function quarterOf(month: number): number {
  return Math.floor(month / 3);
}

/** The months of a quarter counted from 0. */
export function monthsOfQuarter(quarter: number): MonthRange {
  return { first: quarter * 3, last: quarter * 3 + 2 };
}

/** What came in over these months, of all kinds or of some. */
export function totalOf(count: YearCount, { first, last }: MonthRange, kinds: readonly SaleKind[] = saleKinds): number {
  let total = 0;
  for (const month of count.months.slice(first, last + 1)) {
    for (const kind of kinds) total += month[saleKinds.indexOf(kind)] ?? 0;
  }
  return total;
}

/** The lines of these months, which stand together since lines are in the order of their days. */
export function linesWithin(lines: readonly ReceiptLine[], { first, last }: MonthRange): readonly ReceiptLine[] {
  return lines.filter(({ day }) => monthIn(day) >= first && monthIn(day) <= last);
}
