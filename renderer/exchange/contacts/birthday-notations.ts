import { type Birthday, isBirthday } from '../../domain/calendar/birthday';
import { fold } from '../../domain/text/fold';

/** Which number comes first in 04/12/1985. */
export type DayOrder = 'day-first' | 'month-first';

const compact = /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
// RFC 6350 section 4.3.1, and what Google and phones make of it.
const yearless = /^-{2,4}(\d{1,2})-?(\d{2})(?:T.*)?$/;
const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ].*)?$/;
const numericYearless = /^(\d{1,2})[/.](\d{1,2})$/;
const words =
  /^(?:[a-z]+ )?(?:(\d{1,2})(?:er|st|nd|rd|th|e)? (\p{L}+)|(\p{L}+) (\d{1,2})(?:er|st|nd|rd|th)?)(?: (\d{4}|\d{2}))?$/u;

/** The first letters of each month in French and English, folded; enough of them to tell juin from juillet. */
const months = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
] as const;

// A two-digit year up to this one is of the 2000s: clients are born, mostly, before their children.
const latestShortYear = 29;

/** No notation is longer. */
const longestDate = 60;

/**
 * Reads a birthday in any notation that address books and spreadsheets use: 19850412, 1985-04-12T00:00:00Z,
 * 12/04/1985, 12.4.85, 12 avril 1985, Apr 12, --0412. The year is left out when the file does not know it: 0000, or
 * 1604 as Apple writes. `order` decides 04/12/1985 where both numbers could be a month. null for what is no day of
 * the calendar.
 */
export function readBirthday(text: string, order: DayOrder): Birthday | null {
  const trimmed = text.trim();
  if (trimmed.length > longestDate) return null;
  const ordered = compact.exec(trimmed) ?? yearFirst.exec(trimmed);
  if (ordered) return birthdayOf(Number(ordered[1]), Number(ordered[2]), Number(ordered[3]));
  const short = yearless.exec(trimmed);
  if (short) return birthdayOf(0, Number(short[1]), Number(short[2]));
  const numbers = numeric.exec(trimmed) ?? numericYearless.exec(trimmed);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    const year = yearOf(numbers[3]);
    const dayFirst = second > 12 ? false : first > 12 || order === 'day-first';
    return dayFirst ? birthdayOf(year, second, first) : birthdayOf(year, first, second);
  }
  const spoken = words.exec(fold(trimmed).replace(/\./g, ''));
  if (!spoken) return null;
  const month = months.findIndex((starts) => starts.some((start) => (spoken[2] ?? spoken[3] ?? '').startsWith(start)));
  return birthdayOf(yearOf(spoken[5]), month + 1, Number(spoken[1] ?? spoken[4]));
}

/** True for what Outlook writes in place of no date. */
export function isZeroDate(text: string): boolean {
  return /^0?0\/0?0\/(?:00|0000)$/.test(text.trim());
}

/** True for any text of zeros and separators, or none. */
export function isNoDate(text: string): boolean {
  return /^[\s0/.\-:]*$/.test(text);
}

/** The order that a list of dates itself proves, by a number over 12; null when every one could be either. */
export function provenOrder(texts: readonly string[]): DayOrder | null {
  for (const text of texts) {
    const match = numeric.exec(text.trim());
    if (match && Number(match[1]) > 12 && Number(match[2]) <= 12) return 'day-first';
    if (match && Number(match[2]) > 12 && Number(match[1]) <= 12) return 'month-first';
  }
  return null;
}

function yearOf(digits: string | undefined): number {
  if (digits === undefined) return 0;
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year > latestShortYear ? 1900 + year : 2000 + year;
}

function birthdayOf(year: number, month: number, dayOfMonth: number): Birthday | null {
  const tail = `${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  const text = year === 0 || year === 1604 ? `--${tail}` : `${String(year).padStart(4, '0')}-${tail}`;
  return isBirthday(text) ? text : null;
}
