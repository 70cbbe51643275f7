import { addDays, type Day, type TimeOfDay } from '../calendar/day';
import type { FollowUp } from './follow-up';
import { compareDue } from './follow-up';

/**
 * A day and an hour as the clock on the wall shows them, "2026-11-21 09:30"; they compare as strings. Notices are
 * counted on the wall and not in milliseconds: when the clocks change, a call at 9:30 is still announced before 9:30.
 */
export type WallTime = `${string} ${string}`;

/** The wall time of an hour of a day. */
export function wallTime(day: Day, time: TimeOfDay): WallTime {
  return `${day} ${time}`;
}

/** The wall time `minutes` earlier; at most a day. */
export function minutesBefore(day: Day, time: TimeOfDay, minutes: number): WallTime {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - minutes;
  const days = Math.floor(total / 1440);
  const rest = total - days * 1440;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${addDays(day, days)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** What a device remembers between two looks at the clock, so that nothing is missed and nothing told twice. */
export interface NoticeMemory {
  /** Up to when everything has been told; null on a device that never told anything. */
  readonly until: WallTime | null;
  /** What was told, by `keyOf`, oldest first, with the day on which it was. */
  readonly told: Readonly<Record<string, Day>>;
}

export const emptyNoticeMemory: NoticeMemory = { until: null, told: {} };

/** What is to be announced. */
export type Notice =
  | { readonly kind: 'due'; readonly key: string; readonly followUp: FollowUp }
  /** More came together than one can read in turn: after a long sleep, say. */
  | { readonly kind: 'several'; readonly keys: readonly string[]; readonly followUps: readonly FollowUp[] }
  /** What the day holds: `due` for any hour of today, `overdue` for earlier days. */
  | {
      readonly kind: 'summary';
      readonly key: string;
      readonly due: readonly FollowUp[];
      readonly overdue: readonly FollowUp[];
    };

export interface NoticeQuestion {
  /** At least every open follow-up due until tomorrow; others and closed ones are passed over. */
  readonly followUps: readonly FollowUp[];
  readonly memory: NoticeMemory;
  readonly today: Day;
  readonly timeNow: TimeOfDay;
  /** How long before its hour something due is announced. */
  readonly minutesBefore: number;
  /** The day on which the window was opened, or last brought to the front. */
  readonly openedOn: Day;
}

/** The same follow-up put off to another day or hour is told again. */
export function keyOf(followUp: Pick<FollowUp, 'id' | 'day' | 'time'>): string {
  return `${followUp.id} ${followUp.day} ${followUp.time ?? ''}`;
}

const summaryTime = '09:00' as TimeOfDay;
/** A day opened within the hour before nine has just been told: nine o'clock adds nothing. */
const lateOpening = '08:00' as TimeOfDay;
/** Up to this many are told one by one. */
const mostInTurn = 3;
/** How much is remembered. Counted and not dated: a clock set ten years ahead for a moment must not make us forget. */
const mostRemembered = 300;

/**
 * What to announce now. It is asked often (every few seconds, and whenever the window wakes) rather than by a timer set
 * for the next hour: a clock may be set, a machine may sleep, and no timer survives either. With an hour: from
 * `minutesBefore` ahead, once for each day and hour; what came due while the app was closed or the machine asleep is told
 * at the next look, also across midnight. Without an hour: in the summary of the day, at its first opening and at nine.
 */
export function noticesDue(question: NoticeQuestion): readonly Notice[] {
  const notices: Notice[] = [];
  const summary = summaryDue(question);
  if (summary) notices.push(summary);
  const due = timedDue(question);
  if (due.length > mostInTurn) notices.push({ kind: 'several', keys: due.map(keyOf), followUps: due });
  else notices.push(...due.map((followUp) => ({ kind: 'due', key: keyOf(followUp), followUp }) as const));
  return notices;
}

function isOpen(followUp: FollowUp): boolean {
  return followUp.status === 'open' && followUp.trashedAt === null;
}

function timedDue({ followUps, memory, today, timeNow, minutesBefore: ahead }: NoticeQuestion): readonly FollowUp[] {
  const now = wallTime(today, timeNow);
  return followUps
    .filter((followUp) => {
      if (!isOpen(followUp) || followUp.time === null) return false;
      if (Object.hasOwn(memory.told, keyOf(followUp))) return false;
      const at = minutesBefore(followUp.day, followUp.time, ahead);
      if (at > now) return false;
      // Today's are told however late. Those of earlier days only when their hour fell into the time not looked at:
      // the others have been told, or were entered as overdue, and stand in the summary.
      return followUp.day >= today || (memory.until !== null && wallTime(followUp.day, followUp.time) > memory.until);
    })
    .sort(compareDue);
}

/** The summary that this look at the clock is about, told or not; null when none is. */
function summaryKey({ memory, today, timeNow, openedOn }: NoticeQuestion): string | null {
  const atOpening = `opening ${today}`;
  const atNine = `nine ${today}`;
  const passed = (key: string) => Object.hasOwn(memory.told, key);
  if (openedOn === today && !passed(atOpening) && !passed(atNine)) return timeNow < lateOpening ? atOpening : atNine;
  return timeNow >= summaryTime && !passed(atNine) ? atNine : null;
}

function summaryDue(question: NoticeQuestion): Notice | null {
  const key = summaryKey(question);
  if (key === null) return null;
  const { followUps, today } = question;
  const open = followUps.filter(isOpen);
  const due = open.filter((followUp) => followUp.day === today && followUp.time === null).sort(compareDue);
  const overdue = open.filter((followUp) => followUp.day < today).sort(compareDue);
  return due.length + overdue.length === 0 ? null : { kind: 'summary', key, due, overdue };
}

function keysOf(notice: Notice): readonly string[] {
  return notice.kind === 'several' ? notice.keys : [notice.key];
}

/**
 * The memory after a look at the clock in which these notices were shown. What was not shown will be due again, except
 * a summary: its hour has passed, whether or not there was something to say.
 */
export function remember(question: NoticeQuestion, shown: readonly Notice[]): NoticeMemory {
  const { memory, today, timeNow } = question;
  const told = Object.fromEntries(Object.entries(memory.told).slice(-mostRemembered));
  const summary = summaryKey(question);
  if (summary !== null) told[summary] = today;
  for (const notice of shown) for (const key of keysOf(notice)) told[key] = today;
  const now = wallTime(today, timeNow);
  // A clock set back must not open again what has been told.
  const until = memory.until !== null && memory.until > now ? memory.until : now;
  return { until, told };
}
