import type { ReceiptLine } from './receipts-book';
import { type MonthRange, monthIn, monthsOfQuarter, quarterOf, totalOf, wholeYear, type YearCount } from './year-count';

/** What stands in the book one under the other: its lines, and what each month, quarter and year comes to. */
export type BookItem<Line> =
  | { readonly type: 'line'; readonly line: Line }
  | {
      readonly type: 'total';
      readonly of: 'month' | 'quarter' | 'year';
      readonly months: MonthRange;
      readonly amount: number;
    };

/**
 * Puts totals between the lines of these months: after the last line of a month, of a quarter when the whole of it is shown,
 * and of the year. What has no line has no total. As long as more lines are to come (`isWhole` false), nothing is closed
 * after the last one.
 */
export function withTotals<Line extends Pick<ReceiptLine, 'day'>>(
  lines: readonly Line[],
  count: YearCount,
  shown: MonthRange,
  isWhole: boolean,
): readonly BookItem<Line>[] {
  const items: BookItem<Line>[] = [];
  const close = (of: 'month' | 'quarter' | 'year', months: MonthRange) => {
    if (months.first < shown.first || months.last > shown.last) return;
    items.push({ type: 'total', of, months, amount: totalOf(count, months) });
  };
  let open: number | null = null;
  const closeMonth = (next: number | null) => {
    if (open === null) return;
    close('month', { first: open, last: open });
    const quarter = quarterOf(open);
    if (next === null || quarterOf(next) !== quarter) close('quarter', monthsOfQuarter(quarter));
  };
  for (const line of lines) {
    const month = monthIn(line.day);
    if (month !== open) closeMonth(month);
    open = month;
    items.push({ type: 'line', line });
  }
  if (!isWhole || open === null) return items;
  closeMonth(null);
  close('year', wholeYear);
  return items;
}
