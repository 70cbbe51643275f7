import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../renderer/domain/calendar/day';
import {
  addPeriods,
  daysIn,
  nextOccurrence,
  type Period,
  periodSchema,
  periodUnits,
  type Repeat,
  repeatSchema,
} from '../../../renderer/domain/calendar/repeat';
import { anyDay, day } from '../../support/days';

const period: fc.Arbitrary<Period> = fc.record({
  every: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 999 })),
  unit: fc.constantFrom(...periodUnits),
});
const repeat: fc.Arbitrary<Repeat> = fc
  .record({ anchor: anyDay, period })
  .map(({ anchor, period: { every, unit } }) => ({ every, unit, anchor }));

function occurrences(from: Repeat, count: number): readonly string[] {
  const days: string[] = [];
  let after = addDays(from.anchor, -1);
  for (let turn = 0; turn < count; turn += 1) {
    after = nextOccurrence(from, after);
    days.push(after);
  }
  return days;
}

describe('every month from the 31st', () => {
  it('keeps to the end of each month instead of sliding back for good', () => {
    expect(occurrences({ every: 1, unit: 'month', anchor: day('2026-01-31') }, 5)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });
});

describe('every year from 29 February', () => {
  it('falls on the 28th in common years and comes back to the 29th', () => {
    expect(occurrences({ every: 1, unit: 'year', anchor: day('2024-02-29') }, 5)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });
});

describe('a repetition left alone for years', () => {
  it('answers the first day to come, not the first one missed', () => {
    expect(nextOccurrence({ every: 1, unit: 'day', anchor: day('1970-01-01') }, day('2026-11-21'))).toBe('2026-11-22');
    expect(nextOccurrence({ every: 6, unit: 'week', anchor: day('2006-01-02') }, day('2026-11-21'))).toBe('2026-12-07');
    expect(nextOccurrence({ every: 3, unit: 'month', anchor: day('2001-11-30') }, day('2026-11-30'))).toBe(
      '2027-02-28',
    );
  });

  it('ends where the calendar ends instead of turning for ever', () => {
    expect(nextOccurrence({ every: 999, unit: 'year', anchor: day('9900-01-01') }, day('9999-12-31'))).toBe(
      '9999-12-31',
    );
    expect(nextOccurrence({ every: 1, unit: 'day', anchor: day('9999-12-30') }, day('9999-12-31'))).toBe('9999-12-31');
  });
});

test('the anchor is the first occurrence, also long before it', () => {
  expect(nextOccurrence({ every: 2, unit: 'week', anchor: day('2026-11-24') }, day('2020-01-01'))).toBe('2026-11-24');
  expect(nextOccurrence({ every: 2, unit: 'week', anchor: day('2026-11-24') }, day('2026-11-24'))).toBe('2026-12-08');
});

test('law: the next occurrence is later, on the grid of the anchor, and none lies between', () => {
  fc.assert(
    fc.property(repeat, anyDay, (some, after) => {
      const next = nextOccurrence(some, after);
      expect(next > after).toBe(true);
      const guess = Math.max(0, Math.floor(daysBetweenRoughly(some, next)) - 2);
      const count = [0, 1, 2, 3, 4]
        .map((more) => guess + more)
        .find((turn) => addPeriods(some.anchor, some, turn) === next);
      expect(count).toBeDefined();
      if (count !== undefined && count > 0) expect(addPeriods(some.anchor, some, count - 1) <= after).toBe(true);
    }),
  );
});

function daysBetweenRoughly(some: Repeat, until: string): number {
  const length = { day: 1, week: 7, month: 30.436875, year: 365.2425 }[some.unit] * some.every;
  return (Date.parse(until) - Date.parse(some.anchor)) / 86_400_000 / length;
}

test('law: occurrences come in order', () => {
  fc.assert(
    fc.property(repeat, (some) => {
      const days = occurrences(some, 5);
      expect([...days].sort()).toEqual(days);
      expect(new Set(days).size).toBe(days.length);
    }),
  );
});

test('a period has a length that silences are compared with', () => {
  expect(daysIn({ every: 6, unit: 'week' })).toBe(42);
  expect(daysIn({ every: 1, unit: 'month' })).toBe(30);
  expect(daysIn({ every: 2, unit: 'year' })).toBe(730);
});

test.each([
  { every: 0, unit: 'day' },
  { every: -1, unit: 'day' },
  { every: 1.5, unit: 'day' },
  { every: 1000, unit: 'day' },
  { every: 1, unit: 'fortnight' },
  { every: 1 },
  { every: 1, unit: 'day', until: '2026-01-01' },
])('%j is not a period', (value) => {
  expect(periodSchema.safeParse(value).success).toBe(false);
  expect(repeatSchema.safeParse({ ...value, anchor: '2026-01-01' }).success).toBe(false);
});
