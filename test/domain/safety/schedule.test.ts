import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { isCopyLate, isSnapshotDue, isTestDue } from '../../../renderer/domain/safety/schedule';

const at = (minutes: number) => (1_790_000_000_000 + minutes * 60_000) as Moment;
const day = 24 * 60;

describe('a snapshot is due', () => {
  test('never while nothing was done since the last one', () => {
    expect(isSnapshotDue({ lastSeq: 4, changedAt: null, newest: { seq: 4, at: at(-9999) } }, at(0))).toBe(false);
    expect(isSnapshotDue({ lastSeq: 0, changedAt: null, newest: null }, at(0))).toBe(false);
  });

  test('not in the middle of the work, but a minute after it', () => {
    const state = { lastSeq: 1, changedAt: at(0), newest: null };
    expect(isSnapshotDue(state, at(0.9))).toBe(false);
    expect(isSnapshotDue(state, at(1))).toBe(true);
  });

  test('at most every ten minutes', () => {
    const state = { lastSeq: 2, changedAt: at(2), newest: { seq: 1, at: at(0) } };
    expect(isSnapshotDue(state, at(9.9))).toBe(false);
    expect(isSnapshotDue(state, at(10))).toBe(true);
  });

  test('for what an earlier window did and did not keep', () => {
    expect(isSnapshotDue({ lastSeq: 7, changedAt: null, newest: { seq: 5, at: at(-60) } }, at(0))).toBe(true);
  });

  test('where a clock that was ahead is right again, rather than in ten years', () => {
    const state = { lastSeq: 2, changedAt: at(10 * 365 * day), newest: { seq: 1, at: at(10 * 365 * day) } };
    expect(isSnapshotDue(state, at(0))).toBe(true);
  });
});

test('a restore is tested every seven days, at once where none ever was', () => {
  expect(isTestDue(null, at(0))).toBe(true);
  expect(isTestDue(at(0), at(7 * day - 1))).toBe(false);
  expect(isTestDue(at(0), at(7 * day))).toBe(true);
});

test('a copy is late after seven days without one', () => {
  expect(isCopyLate(null, at(0))).toBe(true);
  expect(isCopyLate(at(0), at(7 * day - 1))).toBe(false);
  expect(isCopyLate(at(0), at(7 * day))).toBe(true);
});
