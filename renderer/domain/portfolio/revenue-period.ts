import { type Day, type Month, monthOf } from '../calendar/day';
import { monthAt, monthIndex } from './months';

/** Whole months, as indexes (see `figures.monthIndex`), both included. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

export const periodPresets = ['twelve-months', 'this-year', 'last-year', 'this-quarter'] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** The months that a named period means on `today`; a year or quarter is whole, its coming months included. */
export function spanOf(preset: PeriodPreset, today: Day): MonthSpan {
  const now = monthIndex(monthOf(today));
  const january = now - (now % 12);
  switch (preset) {
    case 'twelve-months':
      return { first: now - 11, last: now };
    case 'this-year':
      return { first: january, last: january + 11 };
    case 'last-year':
      return { first: january - 12, last: january - 1 };
    case 'this-quarter': {
      const first = now - (now % 3);
      return { first, last: first + 2 };
    }
  }
}

/** The preset whose months these are on `today`; null for any others. */
export function presetOf(span: MonthSpan, today: Day): PeriodPreset | null {
  return periodPresets.find((preset) => sameSpan(spanOf(preset, today), span)) ?? null;
}

/** Whether two spans hold the same months. */
export function sameSpan(left: MonthSpan, right: MonthSpan): boolean {
  return left.first === right.first && left.last === right.last;
}

/** How many months a span holds. */
export function lengthOf(span: MonthSpan): number {
  return span.last - span.first + 1;
}

/** The span of the same length right after (`count` 1) or before (-1); the calendar of the app ends it. */
export function shiftSpan(span: MonthSpan, count: number): MonthSpan {
  const by = lengthOf(span) * count;
  const first = span.first + by;
  return first < firstMonth || span.last + by > lastMonth ? span : { first, last: span.last + by };
}

/** The longest span that one page can show: twenty years, drawn by the year. */
export const longestSpan = 240;

const firstMonth = 1000 * 12;
const lastMonth = 9999 * 12 + 11;

/** The span between two months, whichever comes first; cut at the far end when it is too long to draw. */
export function spanBetween(one: Month, other: Month): MonthSpan {
  const last = Math.max(monthIndex(one), monthIndex(other));
  const first = Math.min(monthIndex(one), monthIndex(other));
  return { first: Math.max(first, last - longestSpan + 1), last };
}

export type BucketUnit = 'month' | 'quarter' | 'year';

/** What one column of a chart stands for. */
export interface Bucket {
  readonly unit: BucketUnit;
  /** The months of it that lie in the span. */
  readonly span: MonthSpan;
  /** Its first month in the calendar: January for a year. */
  readonly starts: Month;
}

// Six series of twenty columns are the 120 marks that a chart draws without a wait (see performance.md).
const mostColumns = 20;

/** The columns of a chart over these months: by the month while they fit, then by the quarter, then by the year. */
export function bucketsOf(span: MonthSpan): readonly Bucket[] {
  const length = lengthOf(span);
  const size = length <= mostColumns ? 1 : length <= mostColumns * 3 - 4 ? 3 : 12;
  const unit = size === 1 ? 'month' : size === 3 ? 'quarter' : 'year';
  const buckets: Bucket[] = [];
  for (let start = span.first - (span.first % size); start <= span.last; start += size) {
    const months = { first: Math.max(start, span.first), last: Math.min(start + size - 1, span.last) };
    buckets.push({ unit, span: months, starts: monthAt(start) });
  }
  return buckets;
}
