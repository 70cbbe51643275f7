import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, weekdayOf } from '../../../renderer/domain/calendar/day';
import { dayMeant, quickDays } from '../../../renderer/domain/follow-up/quick-days';
import { day, recentDay } from '../../support/days';

describe('a quick day', () => {
  test.each([
    ['tomorrow', '2026-11-22'],
    ['in-3-days', '2026-11-24'],
    ['next-week', '2026-11-28'],
    ['in-2-weeks', '2026-12-05'],
    ['in-1-month', '2026-12-21'],
    ['in-3-months', '2027-02-21'],
  ] as const)('%s, said on Saturday 21 November 2026, is %s', (choice, meant) => {
    expect(dayMeant(choice, day('2026-11-21'))).toBe(meant);
  });

  test('a month after 31 January is the last day of February, leap year or not', () => {
    expect(dayMeant('in-1-month', day('2027-01-31'))).toBe('2027-02-28');
    expect(dayMeant('in-1-month', day('2028-01-31'))).toBe('2028-02-29');
    expect(dayMeant('in-3-months', day('2026-11-30'))).toBe('2027-02-28');
  });

  test('is never today or before, each lies further than the one before it, and next week keeps the weekday', () => {
    fc.assert(
      fc.property(recentDay, (today) => {
        const distances = quickDays.map((choice) => daysBetween(today, dayMeant(choice, today)));
        expect(distances[0]).toBe(1);
        expect(distances.every((distance, index) => index === 0 || distance > (distances[index - 1] ?? 0))).toBe(true);
        expect(weekdayOf(dayMeant('next-week', today))).toBe(weekdayOf(today));
      }),
    );
  });
});
