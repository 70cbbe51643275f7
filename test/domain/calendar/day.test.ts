import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  daysInMonth,
  firstDayOf,
  isDay,
  isTimeOfDay,
  lastDayOf,
  type Month,
  momentSchema,
  monthOf,
  monthsFrom,
  partsOf,
  shiftMonth,
  startOfWeek,
  weekdayOf,
} from '../../../renderer/domain/calendar/day';
import { anyDay, day } from '../../support/days';

describe('a day that does not exist', () => {
  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0999-12-31',
    '10000-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '2026/01/01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('%j is refused', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test.each([null, undefined, 20260101, new Date(0), ['2026-01-01'], { toString: () => '2026-01-01' }])(
    '%j is not a text, so not a day',
    (value) => {
      expect(isDay(value)).toBe(false);
      expect(isTimeOfDay(value)).toBe(false);
    },
  );

  it('knows the leap years of the Gregorian calendar', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2000-02-29')).toBe(true);
    expect(isDay('2100-02-29')).toBe(false);
  });

  it('is null when made of parts that make no day', () => {
    expect(dayOf(2026, 2, 30)).toBeNull();
    expect(dayOf(2026.5, 1, 1)).toBeNull();
    expect(dayOf(-2026, 1, 1)).toBeNull();
    expect(dayOf(Number.NaN, 1, 1)).toBeNull();
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
  });
});

test.each(['24:00', '23:60', '7:30', '07:3', '07:30:00', ' 07:30', '0730'])('%j is not an hour of the day', (text) => {
  expect(isTimeOfDay(text)).toBe(false);
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, 8_640_000_000_000_001, Date.UTC(10000, 0, 1)])(
  '%s is not a moment that a calendar could show',
  (value) => {
    expect(momentSchema.safeParse(value).success).toBe(false);
  },
);

describe('counting days', () => {
  it('is not moved by the change of clocks', () => {
    expect(addDays(day('2026-03-28'), 1)).toBe('2026-03-29');
    expect(addDays(day('2026-03-29'), 1)).toBe('2026-03-30');
    expect(addDays(day('2026-10-25'), 1)).toBe('2026-10-26');
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2);
  });

  it('stays within the calendar, where days compare as strings', () => {
    expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
    expect(addDays(day('1000-01-01'), -1)).toBe('1000-01-01');
    expect(addMonths(day('9999-12-15'), 1)).toBe('9999-12-31');
    expect(addMonths(day('1000-01-15'), -1)).toBe('1000-01-01');
    expect(addMonths(day('2026-01-01'), 12 * 999_999)).toBe('9999-12-31');
  });

  it('law: there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(count);
        expect(addDays(to, -count)).toBe(from);
        expect(Math.sign(count)).toBe(to > from ? 1 : to < from ? -1 : 0);
      }),
    );
  });

  it('law: a day is made of its parts', () => {
    fc.assert(
      fc.property(anyDay, (some) => {
        const { year, month, dayOfMonth } = partsOf(some);
        expect(dayOf(year, month, dayOfMonth)).toBe(some);
      }),
    );
  });
});

describe('counting months', () => {
  it('ends on the last day of a shorter month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-01-15'), -13)).toBe('2024-12-15');
  });

  it('law: lands in the month meant, on the same day or on its last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (from, count) => {
        const to = addMonths(from, count);
        const [before, after] = [partsOf(from), partsOf(to)];
        expect((after.year - before.year) * 12 + after.month - before.month).toBe(count);
        expect(after.dayOfMonth).toBe(Math.min(before.dayOfMonth, daysInMonth(after.year, after.month)));
      }),
    );
  });

  it('lists months, both ends included, and none when the end comes first', () => {
    const [november, february] = ['2025-11', '2026-02'] as Month[] as [Month, Month];
    expect(monthsFrom(november, february)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsFrom(february, november)).toEqual([]);
    expect(monthsFrom('9999-11' as Month, '9999-12' as Month)).toEqual(['9999-11', '9999-12']);
    expect(shiftMonth(november, 3)).toBe(february);
  });

  it('law: a month begins on its first day and ends the day before the next', () => {
    fc.assert(
      fc.property(anyDay, (some) => {
        const month = monthOf(some);
        expect(firstDayOf(month) <= some && some <= lastDayOf(month)).toBe(true);
        expect(addDays(lastDayOf(month), 1)).toBe(firstDayOf(shiftMonth(month, 1)));
      }),
    );
  });
});

describe('weeks', () => {
  it('start on Monday in France and on Sunday elsewhere', () => {
    const sunday = day('2026-11-22');
    expect(weekdayOf(sunday)).toBe(7);
    expect(startOfWeek(sunday, 1)).toBe('2026-11-16');
    expect(startOfWeek(sunday, 7)).toBe('2026-11-22');
    expect(startOfWeek(sunday, 6)).toBe('2026-11-21');
  });

  it('know the weekdays before 1970', () => {
    expect(weekdayOf(day('1969-07-20'))).toBe(7);
    expect(weekdayOf(day('1789-07-14'))).toBe(2);
  });

  it('law: a week starts on its weekday, no more than six days ago', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (some: Day, firstWeekday) => {
        const start = startOfWeek(some, firstWeekday);
        expect(weekdayOf(start)).toBe(firstWeekday);
        expect(daysBetween(start, some)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, some)).toBeLessThan(7);
      }),
    );
  });
});
