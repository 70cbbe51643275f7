import { addDays, type Day, dayOf } from '../../domain/calendar/day';
import { readTypedDay } from '../../domain/calendar/typed-day';
import { type DayOrder, isNoDate } from '../contacts/birthday-notations';

const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/;
const numeric = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].*)?$/;
const monthWordFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const weekdayBefore = /^\p{L}+\.?,? (?=\d)/u;
const serialNumber = /^[2-6]\d{4}$/;

/** Day 0 of the serial numbers that Excel and LibreOffice write for a day without its format. */
const spreadsheetEpoch = '1899-12-30' as Day;

// POSIX: 68 is 2068, 69 is 1969.
const latestShortYear = 68;

export type DayCell = Day | 'none' | null;

/**
 * Reads the day in a cell as programs and people write it: 2026-03-12 (with or without an hour), 20260312, 12/03/2026, 12.3.26,
 * "jeu. 12 mars 2026", "March 12, 2026", 46093 (a spreadsheet's number). `order` decides 04/12/2026 where both could be a month. 'none'
 * for an empty cell and for what programs write in place of no day (0/0/00, "-"); null for what is no day of the calendar. Words
 * that depend on today ("hier") are no day: a file does not know when it is read.
 */
export function readDayCell(text: string, order: DayOrder): DayCell {
  const cell = text.trim().replace(/\s+/g, ' ');
  if (isNoDate(cell)) return 'none';
  const iso = yearFirst.exec(cell);
  if (iso) return dayOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const numbers = numeric.exec(cell);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const dayFirst = second > 12 ? false : first > 12 || order === 'day-first';
    return dayOf(yearOf(numbers[4] ?? ''), dayFirst ? second : first, dayFirst ? first : second);
  }
  if (serialNumber.test(cell)) return addDays(spreadsheetEpoch, Number(cell));
  const spoken = cell.replace(monthWordFirst, '$2 $1 $3').replace(weekdayBefore, '');
  return /^\d{1,2}\D* \d{4}$/u.test(spoken) ? readTypedDay(spoken, spreadsheetEpoch, 'back') : null;
}

function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year > latestShortYear ? 1900 + year : 2000 + year;
}
