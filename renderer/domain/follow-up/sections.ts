import { addDays, type Day, startOfWeek } from '../calendar/day';
import { compareDue } from '../portfolio/figures';
import type { FollowUp } from './follow-up';

export const sections = ['overdue', 'today', 'week', 'later'] as const;
/** When an open follow-up is due, seen from a day: before it, on it, later in the same week, or after. */
export type Section = (typeof sections)[number];

/** `firstWeekday`: 1 = Monday … 7 = Sunday. */
export function sectionOf(followUp: Pick<FollowUp, 'day'>, today: Day, firstWeekday: number): Section {
  if (followUp.day < today) return 'overdue';
  if (followUp.day === today) return 'today';
  return followUp.day < addDays(startOfWeek(today, firstWeekday), 7) ? 'week' : 'later';
}

/** Open follow-ups by section, each in order of day and hour. Every one of them is in exactly one section. */
export function sortIntoSections<Due extends Pick<FollowUp, 'id' | 'day' | 'time'>>(
  followUps: readonly Due[],
  today: Day,
  firstWeekday: number,
): Readonly<Record<Section, readonly Due[]>> {
  const sorted: Record<Section, Due[]> = { overdue: [], today: [], week: [], later: [] };
  for (const followUp of [...followUps].sort(compareDue)) {
    sorted[sectionOf(followUp, today, firstWeekday)].push(followUp);
  }
  return sorted;
}
