import type { Day, Moment } from '../../renderer/domain/calendar/day';
import { makeSampleBook, type SampleBook, sampleSeed } from '../../renderer/domain/sample/sample-book';
import { day } from './days';

/** The day on which the tests open the sample book, and a moment of its morning. */
export const sampleToday: Day = day('2026-11-21');
export const sampleNow = Date.UTC(2026, 10, 21, 8, 30) as Moment;

/** The sample book as the app shows it on the day of the tests, or as it would be on another. */
export function sampleBook(today: Day = sampleToday, seed: number = sampleSeed): SampleBook {
  return makeSampleBook({ seed, today, now: (Date.parse(today) + 8.5 * 3_600_000) as Moment });
}
