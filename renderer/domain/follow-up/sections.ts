import { addDays, type Day, startOfWeek } from '../calendar/day';
import type { FollowUp } from './follow-up';
import { compareDue } from './follow-up';

export const sections = ['overdue', 'today', 'week', 'later'] as const;
/** When an open follow-up is due, seen from a day: before it, on it, later in the same week, or after. */
export type Section = (typeof sections)[number];

/** `firstWeekday`: 1 = Monday … 7 = Sunday. */
export function sectionOf(followUp: Pick<FollowUp, 'day'>, today: Day, firstWeekday: number): Section {
  return sectionOfDay(followUp.day, today, nextWeek(today, firstWeekday));
}

function nextWeek(today: Day, firstWeekday: number): Day {
  return addDays(startOfWeek(today, firstWeekday), 7);
}

function sectionOfDay(day: Day, today: Day, weekAfter: Day): Section {
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day < weekAfter ? 'week' : 'later';
}

/** Open follow-ups by section, each in order of day and hour. Every one of them is in exactly one section. */
export function sortIntoSections<Due extends Pick<FollowUp, 'id' | 'day' | 'time'>>(
  followUps: readonly Due[],
  today: Day,
  firstWeekday: number,
): Readonly<Record<Section, readonly Due[]>> {
  const sorted: Record<Section, Due[]> = { overdue: [], today: [], week: [], later: [] };
  const weekAfter = nextWeek(today, firstWeekday);
  for (const followUp of [...followUps].sort(compareDue)) {
    sorted[sectionOfDay(followUp.day, today, weekAfter)].push(followUp);
  }
  return sorted;
}
