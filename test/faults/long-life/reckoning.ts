import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import { keyOf } from '../../../renderer/domain/follow-up/notices';
import { earlier } from './wall-clock';

/** As a new book has it. */
export const minutesAhead = 10;

/** Which reminders the wall alone asks for, beside those that were given. */
export interface Reckoning {
  /** Reminders that had to be given. */
  readonly due: () => number;
  readonly missed: readonly string[];
  readonly doubled: readonly string[];
  /** The follow-ups of which this look, at what the wall shows now, is the first at which they are to be told. */
  comeDue(now: string, followUps: readonly FollowUp[]): readonly FollowUp[];
  /** What was told at this look, by what names it: each once of those that have come due, and no other. */
  told(now: string, wanted: readonly string[], given: readonly string[]): void;
  /** The day's summary: at most once before eight and once after, and always by nine, when there is something to say. */
  summary(now: string, isGiven: boolean): void;
}

export function startReckoning(): Reckoning {
  const hasCome = new Set<string>();
  const summaries = new Set<string>();
  const missed: string[] = [];
  const doubled: string[] = [];
  return {
    due: () => hasCome.size,
    missed,
    doubled,
    comeDue(now, followUps) {
      const coming = followUps.filter(
        (each) => each.time !== null && earlier(each.day, each.time, minutesAhead) <= now && !hasCome.has(keyOf(each)),
      );
      for (const each of coming) hasCome.add(keyOf(each));
      return coming;
    },
    told(now, wanted, given) {
      for (const name of wanted) if (!given.includes(name)) missed.push(`${name}, not told at ${now}`);
      const left = new Set(wanted);
      for (const name of given) if (!left.delete(name)) doubled.push(`${name}, told at ${now}`);
    },
    summary(now, isGiven) {
      const [today = '', time = ''] = now.split(' ');
      const which = time < '08:00' ? `${today} early` : today;
      if (isGiven && summaries.has(which)) doubled.push(`the summary of ${which}, told at ${now}`);
      if (isGiven) summaries.add(which);
      if (time >= '09:00' && !summaries.has(today)) missed.push(`the summary of ${today}, not told at ${now}`);
    },
  };
}
