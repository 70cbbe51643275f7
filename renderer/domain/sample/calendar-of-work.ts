import { addDays, type Day, daysBetween, type Moment, monthOf, partsOf, weekdayOf } from '../calendar/day';
import type { Random } from './random';

const epoch = '1970-01-01' as Day;
const millisecondsPerDay = 86_400_000;

// Holidays of fixed date, where an artisan neither delivers nor is called.
const holidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** The last day up to `day` on which an artisan works: not a Sunday, not a holiday. */
export function workday(day: Day): Day {
  let candidate = day;
  while (weekdayOf(candidate) === 7 || holidays.includes(candidate.slice(5))) candidate = addDays(candidate, -1);
  return candidate;
}

/** A moment within the working hours of a day, never later than `now`. */
export function momentOn(day: Day, now: Moment, random: Random): Moment {
  const minutes = random.between(7 * 60, 17 * 60);
  return Math.min(daysBetween(epoch, day) * millisecondsPerDay + minutes * 60_000, now) as Moment;
}

/**
 * `count` working days from one day to another, about evenly spaced. The workshop closes in August:
 * what would fall there falls in the last week of July.
 */
export function spread(from: Day, to: Day, count: number, random: Random): readonly Day[] {
  const length = daysBetween(from, to);
  const days: Day[] = [workday(to)];
  for (let turn = 0; turn < count - 1; turn += 1) {
    const exact = (length * turn) / Math.max(1, count - 1);
    const day = addDays(from, Math.max(0, Math.round(exact + (random.next() - 0.5) * 0.4 * (length / count))));
    days.push(workday(partsOf(day).month === 8 ? addDays(`${monthOf(day)}-01` as Day, -random.between(1, 7)) : day));
  }
  return days.sort();
}
