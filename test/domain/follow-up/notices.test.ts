import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type TimeOfDay } from '../../../renderer/domain/calendar/day';
import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import {
  emptyNoticeMemory,
  keyOf,
  minutesBefore,
  type Notice,
  type NoticeMemory,
  type NoticeQuestion,
  noticesDue,
  remember,
  wallTime,
} from '../../../renderer/domain/follow-up/notices';
import { day } from '../../support/days';
import { followUp, numberedId, time } from '../../support/follow-ups';

const tuesday = day('2026-11-24');

function at(now: string, said: Partial<NoticeQuestion> = {}): NoticeQuestion {
  const [today = '', timeNow = ''] = now.split(' ');
  return {
    followUps: [],
    memory: emptyNoticeMemory,
    today: day(today),
    timeNow: time(timeNow),
    minutesBefore: 10,
    openedOn: day(today),
    ...said,
  };
}

const call = followUp({ time: time('15:00') });
const anyHour = followUp({ id: numberedId<'follow-up'>(200) });

/** A device that looks at the clock: everything it shows is remembered, as long as notices are allowed. */
function device() {
  let memory: NoticeMemory = emptyNoticeMemory;
  return {
    look(now: string, followUps: readonly FollowUp[], said: Partial<NoticeQuestion> = {}): readonly Notice[] {
      const question = at(now, { followUps, memory, openedOn: tuesday, ...said });
      const notices = noticesDue(question);
      memory = remember(question, notices);
      return notices;
    },
  };
}

const kinds = (notices: readonly Notice[]) => notices.map((notice) => notice.kind);

describe('minutes before an hour', () => {
  test.each([
    ['15:00', 10, '2026-11-24 14:50'],
    ['15:00', 0, '2026-11-24 15:00'],
    ['00:05', 10, '2026-11-23 23:55'],
    ['00:00', 1440, '2026-11-23 00:00'],
    ['23:59', 1440, '2026-11-23 23:59'],
  ])('%s less %i is %s', (hour, minutes, before) => {
    expect(minutesBefore(tuesday, time(hour), minutes)).toBe(before);
  });
});

describe('something due at an hour', () => {
  test('is announced ten minutes before, not earlier, and once', () => {
    const { look } = device();
    expect(look('2026-11-24 14:49', [call])).toEqual([]);
    expect(look('2026-11-24 14:50', [call])).toEqual([{ kind: 'due', key: keyOf(call), followUp: call }]);
    expect(look('2026-11-24 14:51', [call])).toEqual([]);
    expect(look('2026-11-24 15:00', [call])).toEqual([]);
  });

  test('just after midnight, is announced the evening before', () => {
    const { look } = device();
    const night = followUp({ day: day('2026-11-25'), time: time('00:05') });
    expect(look('2026-11-24 23:54', [night])).toEqual([]);
    expect(kinds(look('2026-11-24 23:55', [night]))).toEqual(['due']);
    expect(look('2026-11-25 00:00', [night])).toEqual([]);
  });

  test('closed, thrown away or put off meanwhile, is not announced', () => {
    for (const fields of [
      { status: 'done' },
      { status: 'dropped' },
      { trashedAt: call.createdAt },
      { day: day('2026-11-25') },
    ] as const) {
      expect(noticesDue(at('2026-11-24 14:55', { followUps: [{ ...call, ...fields }] }))).toEqual([]);
    }
  });

  test('put off to another hour after it was announced, is announced again then', () => {
    const { look } = device();
    look('2026-11-24 14:50', [call]);
    const later = { ...call, time: time('17:00') };
    expect(look('2026-11-24 16:49', [later])).toEqual([]);
    expect(kinds(look('2026-11-24 16:50', [later]))).toEqual(['due']);
  });

  test('planned for a few minutes from now, is announced at once', () => {
    const { look } = device();
    look('2026-11-24 14:55', []);
    expect(kinds(look('2026-11-24 14:56', [call]))).toEqual(['due']);
  });

  test('slept over, is announced once on waking, the same day or across midnight', () => {
    const sameDay = device();
    sameDay.look('2026-11-24 14:00', [call]);
    expect(kinds(sameDay.look('2026-11-24 18:30', [call]))).toEqual(['due']);
    expect(sameDay.look('2026-11-24 18:31', [call])).toEqual([]);

    const nextDay = device();
    nextDay.look('2026-11-24 14:00', [call]);
    const morning = nextDay.look('2026-11-25 08:30', [call], { openedOn: day('2026-11-25') });
    expect(kinds(morning)).toEqual(['summary', 'due']);
    expect(nextDay.look('2026-11-25 08:31', [call])).toEqual([]);
  });

  test('told yesterday and still open, is not told by itself again: the summary counts it', () => {
    const { look } = device();
    look('2026-11-24 14:50', [call]);
    look('2026-11-24 15:30', [call]);
    expect(kinds(look('2026-11-25 08:30', [call], { openedOn: day('2026-11-25') }))).toEqual(['summary']);
  });

  test('entered as overdue, is not announced by itself', () => {
    const { look } = device();
    look('2026-11-24 12:00', []);
    const old = followUp({ day: day('2026-11-20'), time: time('09:00') });
    expect(look('2026-11-24 12:01', [old])).toEqual([]);
  });

  test('on a device that never told anything, days before today stay with the summary', () => {
    expect(kinds(noticesDue(at('2026-11-25 10:00', { followUps: [call] })))).toEqual(['summary']);
  });

  test('more than three at once come as one', () => {
    const many = [1, 2, 3, 4].map((number) => followUp({ id: numberedId<'follow-up'>(number), time: time('15:00') }));
    const { look } = device();
    expect(look('2026-11-24 14:50', many)).toEqual([{ kind: 'several', keys: many.map(keyOf), followUps: many }]);
    expect(look('2026-11-24 14:51', many)).toEqual([]);
    expect(kinds(device().look('2026-11-24 14:50', many.slice(0, 3)))).toEqual(['due', 'due', 'due']);
  });

  test('refused by the system, is due again at the next look', () => {
    const question = at('2026-11-24 14:50', { followUps: [call] });
    const memory = remember(question, []);
    expect(kinds(noticesDue(at('2026-11-24 16:00', { followUps: [call], memory })))).toEqual(['due']);
  });
});

describe('the summary of the day', () => {
  test('counts what is due at any hour and what is overdue, in order', () => {
    const late = followUp({ id: numberedId<'follow-up'>(1), day: day('2026-11-20'), time: time('09:00') });
    const tomorrow = followUp({ id: numberedId<'follow-up'>(2), day: day('2026-11-25') });
    const [summary] = noticesDue(at('2026-11-24 08:30', { followUps: [call, tomorrow, anyHour, late] }));
    expect(summary).toMatchObject({ kind: 'summary', due: [anyHour], overdue: [late] });
  });

  test('opened at seven, comes then and once more at nine', () => {
    const { look } = device();
    expect(kinds(look('2026-11-24 07:00', [anyHour]))).toEqual(['summary']);
    expect(look('2026-11-24 08:59', [anyHour])).toEqual([]);
    expect(kinds(look('2026-11-24 09:00', [anyHour]))).toEqual(['summary']);
    expect(look('2026-11-24 12:00', [anyHour])).toEqual([]);
  });

  test.each(['08:00', '08:59', '09:00', '21:00'])('opened at %s, comes once', (hour) => {
    const { look } = device();
    expect(kinds(look(`2026-11-24 ${hour}`, [anyHour]))).toEqual(['summary']);
    expect(look('2026-11-24 22:00', [anyHour])).toEqual([]);
  });

  test('left running overnight, comes at nine and not at midnight', () => {
    const { look } = device();
    look('2026-11-24 18:00', []);
    const next = followUp({ day: day('2026-11-25') });
    expect(look('2026-11-25 00:00', [next])).toEqual([]);
    expect(look('2026-11-25 08:59', [next])).toEqual([]);
    expect(kinds(look('2026-11-25 09:00', [next]))).toEqual(['summary']);
  });

  test('brought back to the front in the morning, comes then', () => {
    const { look } = device();
    look('2026-11-24 18:00', []);
    const next = followUp({ day: day('2026-11-25') });
    expect(kinds(look('2026-11-25 06:30', [next], { openedOn: day('2026-11-25') }))).toEqual(['summary']);
  });

  test('with nothing to say, says nothing, also when something is entered later in the day', () => {
    const { look } = device();
    expect(look('2026-11-24 10:00', [])).toEqual([]);
    expect(look('2026-11-24 11:00', [anyHour])).toEqual([]);
  });

  test('reopened the same day, is not told again', () => {
    const { look } = device();
    look('2026-11-24 09:30', [anyHour]);
    expect(look('2026-11-24 16:00', [anyHour], { openedOn: tuesday })).toEqual([]);
  });
});

describe('clocks that jump', () => {
  // Paris: on 29 March 2026 the wall goes from 01:59 to 03:00, on 25 October from 02:59 back to 02:00.
  test('an hour that summer time skips is announced when the wall has passed it', () => {
    const { look } = device();
    const skipped = followUp({ day: day('2026-03-29'), time: time('02:30') });
    expect(look('2026-03-29 01:59', [skipped])).toEqual([]);
    expect(kinds(look('2026-03-29 03:00', [skipped]))).toEqual(['due']);
    expect(look('2026-03-29 03:01', [skipped])).toEqual([]);
  });

  test('an hour that comes twice is announced once', () => {
    const { look } = device();
    const twice = followUp({ day: day('2026-10-25'), time: time('02:30') });
    expect(kinds(look('2026-10-25 02:20', [twice]))).toEqual(['due']);
    expect(look('2026-10-25 02:59', [twice])).toEqual([]);
    expect(look('2026-10-25 02:00', [twice])).toEqual([]);
    expect(look('2026-10-25 02:25', [twice])).toEqual([]);
  });

  test('a clock set back a day, or forward ten years and back, tells nothing twice', () => {
    const { look } = device();
    const all = [call, anyHour];
    look('2026-11-24 15:00', all);
    expect(look('2026-11-23 15:00', all)).toEqual([]);
    expect(look('2026-11-24 15:30', all)).toEqual([]);
    look('2036-11-24 15:00', all);
    expect(look('2026-11-24 16:00', all)).toEqual([]);
  });
});

test('over 400 days with sleeps and both clock changes, every hour is told exactly once', () => {
  const start = day('2026-03-01');
  const due = fc.record({
    offset: fc.integer({ min: 0, max: 399 }),
    minute: fc.integer({ min: 0, max: 1439 }),
  });
  const sleep = fc.record({ from: fc.integer({ min: 0, max: 400 * 24 }), hours: fc.integer({ min: 1, max: 60 }) });
  const hourOf = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` as TimeOfDay;
  fc.assert(
    fc.property(
      fc.array(due, { minLength: 1, maxLength: 12 }),
      fc.array(sleep, { maxLength: 20 }),
      fc.integer({ min: 0, max: 120 }),
      (dues, sleeps, ahead) => {
        const followUps = dues.map(({ offset, minute }, index) =>
          followUp({ id: numberedId<'follow-up'>(index + 1), day: addDays(start, offset), time: hourOf(minute) }),
        );
        const told = new Map<string, number>();
        // On the evening before, as for any book that is in use, the app has been open once.
        let memory: NoticeMemory = { until: wallTime(addDays(start, -1), hourOf(1200)), told: {} };
        for (let hour = 0; hour <= 400 * 24; hour += 1) {
          // At the last look everybody is awake.
          if (hour < 400 * 24 && sleeps.some(({ from, hours }) => hour >= from && hour < from + hours)) continue;
          const today = addDays(start, Math.floor(hour / 24));
          const question: NoticeQuestion = {
            followUps,
            memory,
            today,
            timeNow: hourOf((hour % 24) * 60),
            minutesBefore: ahead,
            openedOn: today,
          };
          const notices = noticesDue(question);
          memory = remember(question, notices);
          for (const notice of notices) {
            const keys = notice.kind === 'summary' ? [] : notice.kind === 'several' ? notice.keys : [notice.key];
            for (const key of keys) told.set(key, (told.get(key) ?? 0) + 1);
          }
        }
        expect([...told.values()].every((count) => count === 1)).toBe(true);
        expect(told.size).toBe(new Set(followUps.map(keyOf)).size);
      },
    ),
    { numRuns: 4 },
  );
});
