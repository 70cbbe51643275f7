import type { Day, Moment, TimeOfDay } from './day';

/**
 * The wall clock, handed in: `domain` never reads the time itself. `today` and `timeNow` are those of the place where
 * the person is, so a moment's day depends on the clock and not on UTC.
 */
export interface Clock {
  now(): Moment;
  today(): Day;
  timeNow(): TimeOfDay;
  /** The local day on which a moment fell. */
  dayAt(moment: Moment): Day;
}
