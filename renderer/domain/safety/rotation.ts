import type { Day } from '../calendar/day';

/** One snapshot as the rotation sees it. */
export interface KeptSnapshot {
  /** Counts up from 1 with every snapshot ever made here; never used twice. */
  readonly ordinal: number;
  /** The local day on which the clock said that it was made. */
  readonly day: Day;
  /** Read back whole and found equal. */
  readonly isVerified: boolean;
  /** Far fewer records than the one before, by no action that is known. */
  readonly isSuspect: boolean;
}

export const keptNewest = 20;
export const keptDays = 14;
export const keptWeeks = 8;
export const keptMonths = 12;

/**
 * The ordinals that may go. By order of making and never by today's date: a clock that jumps ten years ahead, or back
 * by a day, removes nothing that it would not have removed anyway. Kept are the newest 20, the last of each of the 14
 * newest days, 8 newest weeks (of seven days since 1970) and 12 newest months *that have snapshots*; the two newest
 * verified ones always; and `pinned`, those that a journal builds on. Suspects are kept apart: they neither go nor count,
 * and while the newest snapshot is one, nothing goes at all.
 */
export function snapshotsToPrune(snapshots: readonly KeptSnapshot[], pinned: ReadonlySet<number>): readonly number[] {
  const newestFirst = snapshots.toSorted((left, right) => right.ordinal - left.ordinal);
  if (newestFirst[0]?.isSuspect) return [];
  const counted = newestFirst.filter(({ isSuspect }) => !isSuspect);
  const verified = counted.filter(({ isVerified }) => isVerified);
  const kept = new Set<KeptSnapshot>([
    ...counted.slice(0, keptNewest),
    ...verified.slice(0, 2),
    ...newestOfEach(verified, keptDays, ({ day }) => day),
    ...newestOfEach(verified, keptWeeks, ({ day }) => weekOf(day)),
    ...newestOfEach(verified, keptMonths, ({ day }) => day.slice(0, 7)),
  ]);
  return counted
    .filter((snapshot) => !kept.has(snapshot) && !pinned.has(snapshot.ordinal))
    .map(({ ordinal }) => ordinal);
}

/** The newest of each of the first `most` groups, newest group first. */
function newestOfEach(
  newestFirst: readonly KeptSnapshot[],
  most: number,
  groupOf: (snapshot: KeptSnapshot) => string,
): readonly KeptSnapshot[] {
  const byGroup = new Map<string, KeptSnapshot>();
  for (const snapshot of newestFirst) {
    const group = groupOf(snapshot);
    if (!byGroup.has(group)) byGroup.set(group, snapshot);
  }
  return [...byGroup.values()].slice(0, most);
}

function weekOf(day: Day): string {
  return String(Math.floor(Date.parse(day) / (7 * 86_400_000)));
}

/** Whether so many records are gone since the last good snapshot that it should stay: ten, and a fifth of all. */
export function isFarFewer(now: number, before: number): boolean {
  const missing = before - now;
  return missing >= 10 && missing > before / 5;
}
