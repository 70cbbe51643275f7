import type { Moment } from '../calendar/day';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long nothing may have changed before a snapshot is taken, in milliseconds. */
const calmFor = minute;
/** The least time between two that nobody asked for. */
const apart = 10 * minute;
/** How often the newest snapshot is restored into a scratch book and compared. */
const betweenTests = 7 * day;
/** After this long without a copy off this disk, the person is reminded. */
export const reminderAfter = 7 * day;

/**
 * Whether a snapshot is due: something was done since the last one, one minute ago or more, and ten minutes have passed
 * since the last one. A clock that was set back makes it due as well, rather than never.
 */
export function isSnapshotDue(
  state: {
    readonly lastSeq: number;
    /** When the last action was seen; null when none was in this window. */
    readonly changedAt: Moment | null;
    /** The newest good snapshot; null when there is none. */
    readonly newest: { readonly seq: number; readonly at: Moment } | null;
  },
  now: Moment,
): boolean {
  const { lastSeq, changedAt, newest } = state;
  if (lastSeq === (newest?.seq ?? 0)) return false;
  if (changedAt !== null && within(now, changedAt, calmFor)) return false;
  return newest === null || !within(now, newest.at, apart);
}

/** Whether a snapshot should be restored for a test: none was in the last seven days. */
export function isTestDue(lastTest: Moment | null, now: Moment): boolean {
  return lastTest === null || !within(now, lastTest, betweenTests);
}

/** Whether no copy has left this disk for seven days. */
export function isCopyLate(lastCopy: Moment | null, now: Moment): boolean {
  return lastCopy === null || !within(now, lastCopy, reminderAfter);
}

function within(now: Moment, then: Moment, span: number): boolean {
  return now >= then && now - then < span;
}
