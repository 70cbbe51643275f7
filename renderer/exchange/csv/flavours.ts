import { type Birthday, isBirthday } from '../../domain/calendar/birthday';
import { type Day, isDay } from '../../domain/calendar/day';

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** How spreadsheets of a country want their CSV: French Excel splits on `;` and reads `22.5` as a date. */
export interface CsvFlavour {
  readonly language: 'fr' | 'en';
  readonly separator: Separator;
  readonly decimalMark: ',' | '.';
  /** 'day-first': 31/12/2026; 'iso': 2026-12-31. */
  readonly days: 'day-first' | 'iso';
}

/** Both start with a byte-order mark (without it Excel breaks accents) and end their lines with CRLF. */
export const flavours = {
  french: { language: 'fr', separator: ';', decimalMark: ',', days: 'day-first' },
  english: { language: 'en', separator: ',', decimalMark: '.', days: 'iso' },
} as const satisfies Record<string, CsvFlavour>;

/**
 * A day or a birthday as the flavour writes it. A birthday without a year gets the year 0000: Excel leaves it as
 * text, where "12/04" would silently become a day of this year.
 */
export function dayCell(day: Day | Birthday, flavour: CsvFlavour): string {
  const whole = isDay(day) || !isBirthday(day) ? day : `0000${day.slice(1)}`;
  return flavour.days === 'iso' ? whole : whole.split('-').reverse().join('/');
}
