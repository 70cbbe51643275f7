import { fold } from '../text/fold';
import { addDays, addMonths, type Day, dayOf, isDay, partsOf, weekdayOf } from './day';

const relativeDays: ReadonlyMap<string, number> = new Map([
  ['aujourd hui', 0],
  ['auj', 0],
  ['today', 0],
  ['demain', 1],
  ['tomorrow', 1],
  ['apres demain', 2],
  ['hier', -1],
  ['yesterday', -1],
  ['avant hier', -2],
]);

const weekdays = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
];

const months = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];

/** Which of two possible days is meant where the year or the week is left out: plans look ahead, sales look back. */
export type Lean = 'ahead' | 'back';

/**
 * Reads a day as people type it, in French or English, on `today`: "24", "24/11", "24.11.26", "24 nov", "2026-11-24",
 * "demain", "tomorrow", "mardi", "dans 3 jours", "in 2 weeks", "+10". Day before month, as both languages write it here.
 * Null when it is none of these, or when there is no such day.
 */
export function readTypedDay(text: string, today: Day, lean: Lean): Day | null {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const plus = /^([+-])\s?(\d{1,4})$/.exec(trimmed);
  if (plus) return addDays(today, Number(plus[2]) * (plus[1] === '-' ? -1 : 1));
  const words = fold(trimmed.replace(/[./-]/g, ' '));
  const relative = relativeDays.get(words);
  if (relative !== undefined) return addDays(today, relative);
  return (
    readDistance(words, today) ??
    readWeekday(words, today, lean) ??
    readParts(words.replace(/(\d)(?:er|st|nd|rd|th)\b/g, '$1').split(' '), today, lean)
  );
}

function readDistance(words: string, today: Day): Day | null {
  const match = /^(?:dans|in) (\d{1,3}) (j|jours?|days?|semaines?|weeks?|mois|months?)$/.exec(words);
  if (!match) return null;
  const count = Number(match[1]);
  const unit = match[2] ?? '';
  if (unit.startsWith('j') || unit.startsWith('d')) return addDays(today, count);
  return unit.startsWith('m') ? addMonths(today, count) : addDays(today, count * 7);
}

function positionOf(word: string, names: readonly (readonly string[])[], shortest: number): number | null {
  if (word.length < shortest) return null;
  const found = names.flatMap((each, index) => (each.some((name) => name.startsWith(word)) ? [index + 1] : []));
  // "jui" may be June or July: nobody is to guess.
  return found.length === 1 ? (found[0] ?? null) : null;
}

function readWeekday(word: string, today: Day, lean: Lean): Day | null {
  const weekday = positionOf(word, weekdays, 3);
  if (weekday === null) return null;
  // Never today, which people call today.
  const ahead = ((weekday - weekdayOf(today) + 6) % 7) + 1;
  return addDays(today, lean === 'ahead' ? ahead : ahead === 7 ? -7 : ahead - 7);
}

function readParts(parts: readonly string[], today: Day, lean: Lean): Day | null {
  const [first = '', second, third, ...rest] = parts;
  if (rest.length > 0 || !/^\d{1,2}$/.test(first)) return null;
  const dayOfMonth = Number(first);
  const now = partsOf(today);
  if (second === undefined) return nearest(today, lean, (shift) => ofMonth(now.year, now.month + shift, dayOfMonth));
  const month = /^\d{1,2}$/.test(second) ? Number(second) : positionOf(second, months, 3);
  if (month === null) return null;
  if (third === undefined) return nearest(today, lean, (shift) => dayOf(now.year + shift, month, dayOfMonth));
  if (/^\d{4}$/.test(third)) return dayOf(Number(third), month, dayOfMonth);
  return /^\d{2}$/.test(third) ? dayOf(2000 + Number(third), month, dayOfMonth) : null;
}

function ofMonth(year: number, month: number, dayOfMonth: number): Day | null {
  const months = year * 12 + month - 1;
  return dayOf(Math.floor(months / 12), (months % 12) + 1, dayOfMonth);
}

// Today itself is meant either way. Eight steps reach from one 29 February to the next over a century that has none.
function nearest(today: Day, lean: Lean, candidate: (shift: number) => Day | null): Day | null {
  for (let step = 0; step <= 8; step += 1) {
    const day = candidate(lean === 'ahead' ? step : -step);
    if (day !== null && (lean === 'ahead' ? day >= today : day <= today)) return day;
  }
  return null;
}
