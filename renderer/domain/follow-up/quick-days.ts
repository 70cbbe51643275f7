import { addDays, addMonths, type Day } from '../calendar/day';

/** The days that people name when they plan: one gesture each, in order of distance. */
export const quickDays = ['tomorrow', 'in-3-days', 'next-week', 'in-2-weeks', 'in-1-month', 'in-3-months'] as const;
export type QuickDay = (typeof quickDays)[number];

/** The few that putting something off needs. */
export const snoozeDays = ['tomorrow', 'next-week', 'in-1-month'] as const satisfies readonly QuickDay[];

/**
 * The day meant by a quick choice made on `today`. Next week is the same weekday one week on: it never falls on
 * tomorrow, and a client who is free on Tuesdays stays on a Tuesday. Months end right (31 January gives 28 February).
 */
export function dayMeant(choice: QuickDay, today: Day): Day {
  switch (choice) {
    case 'tomorrow':
      return addDays(today, 1);
    case 'in-3-days':
      return addDays(today, 3);
    case 'next-week':
      return addDays(today, 7);
    case 'in-2-weeks':
      return addDays(today, 14);
    case 'in-1-month':
      return addMonths(today, 1);
    case 'in-3-months':
      return addMonths(today, 3);
  }
}
