import { ageOn, type Birthday, nextBirthday } from '../calendar/birthday';
import { addDays, type Day, partsOf } from '../calendar/day';
import { compareNamed, namedClient } from '../client/sort';
import { yearlyRevenue } from '../portfolio/months';
import type { KnownClient } from './known-client';

/** A birthday that is near. */
export interface BirthdayLine extends KnownClient {
  readonly birthday: Birthday;
  /** The day on which it is kept. */
  readonly day: Day;
  /** The age reached on it; null when the year of birth is not known. */
  readonly age: number | null;
}

/** How far ahead a birthday is announced, in days. */
export const birthdaysAhead = 7;

/**
 * Birthdays from `today` on for a week, nearest first and among those of one day the better clients first. One who was
 * heard of on the very day has had their wishes.
 */
export function listBirthdays(lines: readonly KnownClient[], today: Day): readonly BirthdayLine[] {
  const ends = tailsAhead(today);
  const found: BirthdayLine[] = [];
  for (const { client, figures } of lines) {
    // Most clients have no birthday within the week: their last five characters tell.
    if (client.birthday === null || client.trashedAt !== null || !ends.has(client.birthday.slice(-5))) continue;
    const day = nextBirthday(client.birthday, today);
    if (day > addDays(today, birthdaysAhead)) continue;
    if (day === today && figures.lastContactDay === today) continue;
    found.push({ client, figures, birthday: client.birthday, day, age: ageOn(client.birthday, day) });
  }
  const euros = new Map(found.map((line) => [line.client.id, yearlyRevenue(line.figures, today)] as const));
  return found.sort(
    (left, right) =>
      (left.day < right.day ? -1 : left.day > right.day ? 1 : 0) ||
      (euros.get(right.client.id) ?? 0) - (euros.get(left.client.id) ?? 0) ||
      compareNamed(namedClient(left.client), namedClient(right.client)),
  );
}

/** The "MM-DD" of the days of the week ahead. 29 February is kept on the 28th in common years. */
function tailsAhead(today: Day): ReadonlySet<string> {
  const tails = new Set<string>();
  for (let count = 0; count <= birthdaysAhead; count += 1) {
    const day = addDays(today, count);
    tails.add(day.slice(-5));
    if (partsOf(day).month === 2 && partsOf(day).dayOfMonth === 28) tails.add('02-29');
  }
  return tails;
}
