import { type Day, daysBetween, type Moment, type Month, partsOf, type TimeOfDay } from '../domain/calendar/day';
import { type Currency, decimalsOf } from '../domain/money/money';
import { type Language, useLanguage } from './translate';

/** How the app writes amounts, days and counts in one language. */
export interface Format {
  /** An amount of minor units. `cents: 'when-needed'` drops ",00" (the default); 'never' rounds to whole units. */
  money(minor: number, currency: Currency, cents?: 'always' | 'when-needed' | 'never'): string;
  /** An amount in few signs, for the axes of charts: "4,5 k€", "1,2 M€". */
  moneyShort(minor: number, currency: Currency): string;
  number(value: number, decimals?: number): string;
  /** A ratio (0.22) as a percentage; always with these decimals, so that a column lines up. */
  percent(ratio: number, decimals?: number): string;
  /** "mardi 24 novembre 2026" */
  dayLong(day: Day): string;
  /** "Mardi 24 novembre": a day as the title of its page. */
  dayTitle(day: Day): string;
  /** "24 nov. 2026"; the year is left out when it is that of `today`. */
  dayShort(day: Day, today?: Day): string;
  /** "24/11/2026" */
  dayNumeric(day: Day): string;
  /** As people say it: "aujourd'hui", "demain", "mardi", "il y a 3 jours", "dans 2 semaines", else the short day. */
  dayRelative(day: Day, today: Day): string;
  weekday(day: Day): string;
  /** "novembre 2026" */
  month(month: Month): string;
  /** "nov." with the year as "nov. 26" when `withYear`. */
  monthShort(month: Month, withYear?: boolean): string;
  /** "9 h 30" */
  time(time: TimeOfDay): string;
  /** The time of day at a moment, in the local zone, as it stands in a sentence: "9 h 05". */
  timeAt(moment: Moment): string;
  /** A moment as day and hour in the local zone: "24 nov. 2026 à 9 h 30". */
  moment(moment: Moment): string;
  /** "il y a 3 min", for recent moments. */
  ago(moment: Moment, now: Moment): string;
  bytes(count: number): string;
  list(items: readonly string[]): string;
}

const localeOf: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

// A day has no zone: it is written from UTC midnight, in UTC.
function utc(day: Day): Date {
  const { year, month, dayOfMonth } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, dayOfMonth));
}

export function makeFormat(language: Language): Format {
  const locale = localeOf[language];
  const days = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const long = days({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const title = days({ weekday: 'long', day: 'numeric', month: 'long' });
  const short = days({ day: 'numeric', month: 'short' });
  const shortWithYear = days({ day: 'numeric', month: 'short', year: 'numeric' });
  const numeric = days({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const weekday = days({ weekday: 'long' });
  const month = days({ month: 'long', year: 'numeric' });
  const monthShort = days({ month: 'short' });
  const monthShortYear = days({ month: 'short', year: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const localDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const hour = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
  const listing = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Map<string, Intl.NumberFormat>();
  const numberFormat = (key: string, options: Intl.NumberFormatOptions) => {
    const found = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, found);
    return found;
  };

  function dayShort(day: Day, today?: Day): string {
    return (today && partsOf(day).year === partsOf(today).year ? short : shortWithYear).format(utc(day));
  }

  function dayRelative(day: Day, today: Day): string {
    const distance = daysBetween(today, day);
    if (Math.abs(distance) <= 1) return relative.format(distance, 'day');
    if (distance > 1 && distance < 7) return weekday.format(utc(day));
    if (distance < 0 && distance > -14) return relative.format(distance, 'day');
    if (distance >= 7 && distance <= 28 && distance % 7 === 0) return relative.format(distance / 7, 'week');
    return dayShort(day, today);
  }

  function time(value: TimeOfDay): string {
    return language === 'fr' ? value.replace(/^0?(\d+):/, '$1 h ') : value;
  }

  const timeAt = (value: Moment) => time(hour.format(value) as TimeOfDay);

  return {
    money(minor, currency, cents = 'when-needed') {
      const decimals = decimalsOf(currency);
      const value = minor / 10 ** decimals;
      const whole = cents === 'never' || (cents === 'when-needed' && Number.isInteger(value));
      const digits = whole ? 0 : decimals;
      return numberFormat(`${currency} ${digits}`, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value === 0 ? 0 : value);
    },
    moneyShort: (minor, currency) =>
      numberFormat(`short ${currency}`, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      })
        .format(minor / 10 ** decimalsOf(currency))
        // "4,5 k€", as people write it, rather than "4,5 k €".
        .replace(/(?<=[kM])\s/, ''),
    number: (value, decimals = 0) =>
      numberFormat(`number ${decimals}`, { maximumFractionDigits: decimals }).format(value),
    percent: (ratio, decimals = 0) =>
      numberFormat(`percent ${decimals}`, {
        style: 'percent',
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(ratio),
    dayLong: (day) => long.format(utc(day)),
    dayTitle: (day) => {
      const text = title.format(utc(day));
      return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
    },
    dayShort,
    dayNumeric: (day) => numeric.format(utc(day)),
    dayRelative,
    weekday: (day) => weekday.format(utc(day)),
    month: (value) => month.format(utc(`${value}-01` as Day)),
    monthShort: (value, withYear = false) => (withYear ? monthShortYear : monthShort).format(utc(`${value}-01` as Day)),
    time,
    timeAt,
    moment: (value) => `${localDay.format(value)}${language === 'fr' ? ' à ' : ', '}${timeAt(value)}`,
    ago(value, now) {
      const minutes = Math.round((value - now) / 60_000);
      // "cette minute-ci" is correct, and nobody says it.
      if (minutes === 0) return language === 'fr' ? 'à l’instant' : 'just now';
      if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
      const hours = Math.round(minutes / 60);
      return Math.abs(hours) < 24 ? relative.format(hours, 'hour') : relative.format(Math.round(hours / 24), 'day');
    },
    bytes(count) {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
      const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, count)) / 3)));
      return numberFormat(`bytes ${power}`, {
        style: 'unit',
        unit: units[power] ?? 'byte',
        unitDisplay: 'short',
        maximumFractionDigits: power > 1 ? 1 : 0,
      }).format(count / 1000 ** power);
    },
    list: (items) => listing.format(items),
  };
}

/** Made once: the engine takes half a millisecond for it, and every line of a list asks. */
const formats: Partial<Record<Language, Format>> = {};

export function useFormat(): Format {
  const language = useLanguage();
  const format = formats[language] ?? makeFormat(language);
  formats[language] = format;
  return format;
}
