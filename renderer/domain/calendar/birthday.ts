import { z } from 'zod';
import { type Day, dayOf, daysInMonth, isDay, partsOf } from './day';

/** A birthday: a whole day, or `--MM-DD` when the year is not known (the notation of vCard, RFC 6350 section 4.3.1). */
export type Birthday = Day | (string & { readonly __yearless: true });

/** True for a day that exists, and for a month and day that exist in some year: `--02-29` is one, `--02-30` is not. */
export function isBirthday(value: unknown): value is Birthday {
  if (isDay(value)) return true;
  if (typeof value !== 'string') return false;
  const match = /^--(\d{2})-(\d{2})$/.exec(value);
  // 2000 is a leap year: 29 February stands for itself.
  return match !== null && dayOf(2000, Number(match[1]), Number(match[2])) !== null;
}

export const birthdaySchema = z.custom<Birthday>(isBirthday);

function monthAndDay(birthday: Birthday): { readonly month: number; readonly dayOfMonth: number } {
  const tail = birthday.slice(-5);
  return { month: Number(tail.slice(0, 2)), dayOfMonth: Number(tail.slice(3, 5)) };
}

/** The next time the birthday is kept, `from` included. 29 February is kept on the 28th in common years. */
export function nextBirthday(birthday: Birthday, from: Day): Day {
  const { month, dayOfMonth } = monthAndDay(birthday);
  const { year } = partsOf(from);
  const inYear = (candidate: number) =>
    dayOf(candidate, month, Math.min(dayOfMonth, daysInMonth(candidate, month))) as Day;
  const thisYear = inYear(year);
  return thisYear >= from ? thisYear : inYear(year + 1);
}

/**
 * The age reached on `on`; null when the year is not known or `on` is before the birth. Who was born on 29 February turns
 * a year older on the day when `nextBirthday` says that it is kept.
 */
export function ageOn(birthday: Birthday, on: Day): number | null {
  if (!isDay(birthday)) return null;
  const born = partsOf(birthday);
  const then = partsOf(on);
  const keptOn = Math.min(born.dayOfMonth, daysInMonth(then.year, born.month));
  const before = then.month < born.month || (then.month === born.month && then.dayOfMonth < keptOn);
  const age = then.year - born.year - (before ? 1 : 0);
  return age < 0 ? null : age;
}
