import type { Day } from '../../../renderer/domain/calendar/day';

/** A snapshot that was made, in the order of making. */
export interface Made {
  readonly ordinal: number;
  readonly day: Day;
  /** Not explained by what was done since the one before. */
  readonly isSuspect: boolean;
}

/**
 * What must stand of all that were ever made, said once more in the words of the figures to reach: the last 20, the last
 * of each of 14 days, of 8 weeks, of 12 months, and every suspect. Worked out from the whole past at once, where the app
 * only ever sees what it kept so far.
 */
export function standing(made: readonly Made[]): ReadonlySet<number> {
  const good = made.filter(({ isSuspect }) => !isSuspect);
  const lastOf = (groupOf: (day: Day) => unknown) => {
    const last = new Map<unknown, number>();
    for (const { day, ordinal } of good) {
      // Put at the end again: the groups stand in the order of their last snapshot.
      last.delete(groupOf(day));
      last.set(groupOf(day), ordinal);
    }
    return [...last.values()];
  };
  return new Set([
    ...good.slice(-20).map(({ ordinal }) => ordinal),
    ...lastOf((day) => day).slice(-14),
    ...lastOf((day) => Math.floor(new Date(day).getTime() / 604_800_000)).slice(-8),
    ...lastOf((day) => day.slice(0, 'yyyy-mm'.length)).slice(-12),
    ...made.filter(({ isSuspect }) => isSuspect).map(({ ordinal }) => ordinal),
  ]);
}
