import fc from 'fast-check';
import { addDays, type Day, isDay } from '../../renderer/domain/calendar/day';

/** A day written in a test; a mistyped one fails at once. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`${text} is not a day`);
  return text;
}

/** Any day from 1600 to 2650: leap years, centuries and both sides of 1970. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 383_000 })
  .map((count) => addDays(day('1600-01-01'), count));

/** A day around which people live: 2015 to 2039. */
export const recentDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 9_000 })
  .map((count) => addDays(day('2015-01-01'), count));
