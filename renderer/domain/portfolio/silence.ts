import { type Day, daysBetween } from '../calendar/day';
import { addPeriods, daysIn, type Period } from '../calendar/repeat';
import type { ClientFigures } from './figures';

/** "46 of 30 days": how long nothing was heard, and how long is usual or wanted. */
export interface Silence {
  readonly days: number;
  /** Days between contacts: those of the cadence that the person chose, else the client's own rhythm; null when unknown. */
  readonly usual: number | null;
  readonly source: 'cadence' | 'rhythm' | null;
  /** The day on which the silence becomes longer than usual; null when nothing is usual. */
  readonly dueDay: Day | null;
}

// A client seen every two days is not forgotten on the third; below a week a rhythm says nothing.
const shortestRhythm = 7;
// A rhythm is a habit, not an appointment: only twice as long is worth a word. A cadence was asked for as it is.
const rhythmTolerance = 2;

/** The silence of a client on `today`; null when there was no contact yet. It restarts at each contact or sale. */
export function silenceOf(
  figures: Pick<ClientFigures, 'lastContactDay' | 'rhythmDays'>,
  cadence: Period | null,
  today: Day,
): Silence | null {
  const last = figures.lastContactDay;
  if (last === null) return null;
  const days = Math.max(0, daysBetween(last, today));
  if (cadence !== null) {
    return { days, usual: daysIn(cadence), source: 'cadence', dueDay: addPeriods(last, cadence, 1) };
  }
  if (figures.rhythmDays === null) return { days, usual: null, source: null, dueDay: null };
  const usual = Math.max(shortestRhythm, figures.rhythmDays);
  const dueDay = addPeriods(last, { every: Math.ceil(usual * rhythmTolerance), unit: 'day' }, 1);
  return { days, usual: figures.rhythmDays, source: 'rhythm', dueDay };
}

/** Whether the silence has lasted longer than the cadence or the rhythm allows. */
export function isTooLong(silence: Silence | null, today: Day): boolean {
  return silence?.dueDay != null && silence.dueDay <= today;
}
