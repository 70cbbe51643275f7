import { type Day, dayOf } from '../domain/calendar/day';
import { invariant } from '../domain/invariant';

/** The day that a date shows in the time zone of this machine. */
export function localDay(date: Date): Day {
  const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  invariant(day, 'the system clock shows a day');
  return day;
}
