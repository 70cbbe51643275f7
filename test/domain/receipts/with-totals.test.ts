import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetsOf } from '../../../renderer/domain/receipts/sheets';
import { type BookItem, withTotals } from '../../../renderer/domain/receipts/with-totals';
import { monthIn, monthsOfQuarter, wholeYear, type YearCount } from '../../../renderer/domain/receipts/year-count';
import { day } from '../../support/days';

const line = (on: string, amount: number) => ({ day: day(on), entry: { amount } });
type Line = ReturnType<typeof line>;

function countOf(lines: readonly Line[]): YearCount {
  const months = Array.from({ length: 12 }, () => [0, 0, 0]);
  for (const { day: on, entry } of lines) {
    const month = months[monthIn(on)];
    if (month) month[0] = (month[0] ?? 0) + entry.amount;
  }
  return { year: 2026, lineCount: lines.length, months, carried: { months: [], quarters: [] } };
}

const said = (items: readonly BookItem<Line>[]) =>
  items.map((item) => (item.type === 'line' ? item.line.day : `${item.of} ${item.months.first + 1} ${item.amount}`));

const year = [line('2026-01-05', 1), line('2026-01-06', 2), line('2026-03-01', 4), line('2026-08-01', 8)];

test('months, quarters and the year are closed after their last line; what has none is passed over', () => {
  expect(said(withTotals(year, countOf(year), wholeYear, true))).toEqual([
    '2026-01-05',
    '2026-01-06',
    'month 1 3',
    '2026-03-01',
    'month 3 4',
    'quarter 1 7',
    '2026-08-01',
    'month 8 8',
    'quarter 7 8',
    'year 1 15',
  ]);
});

test('as long as lines are to come, the last month stays open; a month alone closes no quarter', () => {
  const first = year.slice(0, 2);
  expect(said(withTotals(first, countOf(year), wholeYear, false))).toEqual(['2026-01-05', '2026-01-06']);
  expect(said(withTotals(first, countOf(year), { first: 0, last: 0 }, true)).at(-1)).toBe('month 1 3');
  expect(said(withTotals(year.slice(0, 3), countOf(year), monthsOfQuarter(0), true)).at(-1)).toBe('quarter 1 7');
  expect(withTotals([], countOf([]), wholeYear, true)).toEqual([]);
});

test('sheets hold every row once, and carry what came before them', () => {
  const lines = fc.array(
    fc.record({ month: fc.integer({ min: 1, max: 12 }), amount: fc.integer({ min: -99, max: 99 }) }),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 9 }), (drawn, most) => {
      const sorted = drawn
        .toSorted((left, right) => left.month - right.month)
        .map(({ month, amount }) => line(`2026-${String(month).padStart(2, '0')}-10`, amount));
      const items = withTotals(sorted, countOf(sorted), wholeYear, true);
      const sheets = sheetsOf(items, most);
      expect(sheets.flatMap((sheet) => sheet.items)).toEqual(items);
      expect(sheets.every((sheet) => sheet.items.length <= most)).toBe(true);
      let brought = 0;
      for (const sheet of sheets) {
        expect(sheet.brought).toBe(brought);
        brought = sheet.carried;
      }
      expect(brought).toBe(sorted.reduce((sum, { entry }) => sum + entry.amount, 0));
    }),
  );
});
