import { z } from 'zod';
import { addDays, addMonths, type Day, daySchema, daysBetween, lastDay, partsOf } from './day';

export const periodUnits = ['day', 'week', 'month', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A length of time as people say it: "every 6 weeks". */
export const periodSchema = z.strictObject({
  every: z.int().min(1).max(999),
  unit: z.enum(periodUnits),
});
export type Period = Readonly<z.infer<typeof periodSchema>>;

/**
 * A repetition. `anchor` is the first day that the person chose: occurrences are counted from it and not from one
 * another, so "every month from 31 January" gives 28 February and then 31 March, not 28 March.
 */
export const repeatSchema = periodSchema.extend({ anchor: daySchema });
export type Repeat = Readonly<z.infer<typeof repeatSchema>>;

/** The day `count` periods after `day`. */
export function addPeriods(day: Day, period: Period, count: number): Day {
  const amount = period.every * count;
  switch (period.unit) {
    case 'day':
      return addDays(day, amount);
    case 'week':
      return addDays(day, amount * 7);
    case 'month':
      return addMonths(day, amount);
    case 'year':
      return addMonths(day, amount * 12);
  }
}

/**
 * The first occurrence strictly after `after`; the anchor itself counts as the first occurrence. Where the calendar
 * ends (31 December 9999) there is no later one, and that day is returned.
 */
export function nextOccurrence(repeat: Repeat, after: Day): Day {
  if (repeat.anchor > after) return repeat.anchor;
  let count = Math.max(0, estimate(repeat, after) - 1);
  let day = addPeriods(repeat.anchor, repeat, count);
  while (day <= after && day < lastDay) {
    count += 1;
    day = addPeriods(repeat.anchor, repeat, count);
  }
  return day;
}

// A lower estimate of the number of periods between the anchor and `after`, so that a repetition untouched for
// years is not walked day by day.
function estimate(repeat: Repeat, after: Day): number {
  const days = daysBetween(repeat.anchor, after);
  switch (repeat.unit) {
    case 'day':
      return Math.floor(days / repeat.every);
    case 'week':
      return Math.floor(days / (7 * repeat.every));
    case 'month':
    case 'year': {
      const from = partsOf(repeat.anchor);
      const to = partsOf(after);
      const months = (to.year - from.year) * 12 + (to.month - from.month);
      return Math.floor(months / (repeat.every * (repeat.unit === 'year' ? 12 : 1)));
    }
  }
}

/** About how many days a period lasts, for comparing it with a silence; months count 30 days and years 365. */
export function daysIn(period: Period): number {
  const length = { day: 1, week: 7, month: 30, year: 365 }[period.unit];
  return period.every * length;
}
