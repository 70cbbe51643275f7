import { addDays, type Day, type Moment } from '../../../renderer/domain/calendar/day';
import { completeFollowUp, snoozeFollowUp } from '../../../renderer/domain/follow-up/actions';
import { newFollowUp, type Writing } from '../../../renderer/domain/follow-up/draft';
import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import {
  emptyNoticeMemory,
  keyOf,
  type Notice,
  type NoticeQuestion,
  noticesDue,
  remember,
} from '../../../renderer/domain/follow-up/notices';
import { type Random, randomFrom } from '../../../renderer/domain/sample/random';
import { readNoticeMemory, writeNoticeMemory } from '../../../renderer/features/follow-ups/notice-memory';
import { day } from '../../support/days';
import { countingIds, numberedId } from '../../support/follow-ups';
import { plansFor } from './plans';
import { minutesAhead, type Reckoning, startReckoning } from './reckoning';
import { firstDay, takeClock, wallAt } from './wall-clock';

const minute = 60_000;

/**
 * The reminders of so many days, with a look at the clock every few minutes: nights, week-ends and holidays are slept
 * through, what has been told is done, put off or forgotten, and what repeats comes again. What is due is reckoned beside
 * the app, from the wall alone.
 */
export function liveInDomain(days: number, minutesBetweenLooks: number): Reckoning {
  const random = randomFrom('long life');
  const wallClock = takeClock();
  const { clock } = wallClock;
  const newId = countingIds();
  const device = memoryOfDevice();
  const near = openUntilTomorrow();
  const reckoning = startReckoning();
  let openedOn = day(firstDay);
  let open: readonly FollowUp[] = plansFor(days, random).map((draft) =>
    newFollowUp(numberedId<'client'>(1), draft, { now: 0 as Moment, newId }),
  );

  function look(moment: number): void {
    const now = wallAt(moment);
    const [today, timeNow] = [clock.today(), clock.timeNow()];
    if (`${today} ${timeNow}` !== now) throw new Error(`the app's wall shows ${today} ${timeNow} instead of ${now}`);
    const question: NoticeQuestion = {
      followUps: near(open, today),
      memory: device.memory(),
      today,
      timeNow,
      minutesBefore: minutesAhead,
      openedOn,
    };
    const notices = noticesDue(question);
    writeNoticeMemory(device, question.memory, remember(question, notices));
    const due = reckoning.comeDue(now, question.followUps);
    reckoning.told(now, due.map(keyOf), notices.flatMap(keysOf));
    // Something overdue is always there to be said.
    reckoning.summary(
      now,
      notices.some(({ kind }) => kind === 'summary'),
    );
    const writing: Writing = { now: moment as Moment, today, newId };
    if (due.length > 0) open = due.reduce((rows, each) => attend(rows, each, random, writing), open);
  }

  try {
    const began = Date.parse(`${firstDay}T05:00:00Z`);
    let moment = began;
    while (moment < began + days * 1440 * minute) {
      wallClock.setTo(moment);
      look(moment);
      const asleep = sleepFrom(clock.timeNow(), minutesBetweenLooks, random);
      moment += (minutesBetweenLooks + asleep) * minute;
      wallClock.setTo(moment);
      // Half of the time the window stays behind others, and nobody brings it to the front.
      if (asleep > 0 && random.chance(0.5)) openedOn = clock.today();
    }
    return reckoning;
  } finally {
    wallClock.end();
  }
}

function keysOf(notice: Notice): readonly string[] {
  if (notice.kind === 'summary') return [];
  return notice.kind === 'several' ? notice.keys : [notice.key];
}

/** Most are done, some put off, some forgotten: those stand in the summaries from then on. */
function attend(rows: readonly FollowUp[], each: FollowUp, random: Random, writing: Writing): readonly FollowUp[] {
  if (each.repeat === null && random.chance(0.02)) return rows;
  const action =
    each.repeat === null && random.chance(0.1)
      ? snoozeFollowUp(each, addDays(writing.today, random.between(1, 3)), '', writing.now)
      : completeFollowUp(each, '', writing);
  const after = new Map<string, FollowUp>(rows.map((row) => [row.id, row]));
  for (const change of action.changes) after.set(change.id, change.after as FollowUp);
  return [...after.values()].filter(({ status }) => status === 'open');
}

/** Minutes slept from now: most nights, and now and then a nap, a week-end, three weeks. */
function sleepFrom(timeNow: string, minutesBetweenLooks: number, random: Random): number {
  const oncePer = (minutes: number) => random.chance(Math.min(1, minutesBetweenLooks / minutes));
  if (timeNow >= '22:00' && oncePer(40)) return random.between(6 * 60, 11 * 60);
  if (oncePer(2_000)) return random.between(5, 300);
  if (oncePer(40_000)) return random.between(36 * 60, 64 * 60);
  return oncePer(200_000) ? 21 * 1440 : 0;
}

/** What a device keeps between two looks, whether or not the app was closed meanwhile. */
function memoryOfDevice() {
  let memory = emptyNoticeMemory;
  return {
    /** Read anew only once it was written: half a million looks would read the same text. */
    memory: () => memory,
    writePreference(_: string, value: string) {
      memory = readNoticeMemory({ readPreference: () => value });
    },
  };
}

/** What the app asks its book for, of rows that seldom change. */
function openUntilTomorrow(): (open: readonly FollowUp[], today: Day) => readonly FollowUp[] {
  let last: { readonly open: readonly FollowUp[]; readonly today: Day; readonly near: readonly FollowUp[] } | null =
    null;
  return (open, today) => {
    if (last?.open !== open || last.today !== today) {
      last = { open, today, near: open.filter((each) => each.day <= addDays(today, 1)) };
    }
    return last.near;
  };
}
