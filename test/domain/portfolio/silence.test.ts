import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../renderer/domain/calendar/day';
import { contactFigures } from '../../../renderer/domain/portfolio/figures';
import { isTooLong, silenceOf } from '../../../renderer/domain/portfolio/silence';
import { interactionOn, saleOn } from '../../support/client-rows';
import { day, recentDay } from '../../support/days';

const today = day('2026-11-21');

function figures(...days: readonly string[]) {
  return contactFigures(
    days.map((each) => interactionOn(each)),
    [],
  );
}

test('before the first contact there is no silence', () => {
  expect(silenceOf(figures(), null, today)).toBeNull();
  expect(silenceOf(figures(), { every: 2, unit: 'week' }, today)).toBeNull();
  expect(isTooLong(null, today)).toBe(false);
});

test('with fewer than four contacts no rhythm is known, and nothing is too long', () => {
  const silence = silenceOf(figures('2020-01-01', '2020-02-01', '2020-03-01'), null, today);
  expect(silence).toMatchObject({ usual: null, source: null, dueDay: null });
  expect(isTooLong(silence, today)).toBe(false);
});

describe('a cadence', () => {
  test('is due on its day and not a day before: 46 of 30 days', () => {
    const silence = silenceOf(figures('2026-10-06'), { every: 30, unit: 'day' }, today);
    expect(silence).toEqual({ days: 46, usual: 30, source: 'cadence', dueDay: '2026-11-05' });
    expect(isTooLong(silence, day('2026-11-04'))).toBe(false);
    expect(isTooLong(silence, day('2026-11-05'))).toBe(true);
  });

  test('of months ends where the month ends', () => {
    expect(silenceOf(figures('2026-01-31'), { every: 1, unit: 'month' }, today)?.dueDay).toBe('2026-02-28');
  });

  test('goes before the rhythm, and restarts at each contact', () => {
    const contacts = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
    const weekly = { every: 1, unit: 'week' } as const;
    expect(silenceOf(figures(...contacts), weekly, today)?.source).toBe('cadence');
    expect(isTooLong(silenceOf(figures(...contacts), weekly, today), today)).toBe(true);
    expect(isTooLong(silenceOf(figures(...contacts, '2026-11-21'), weekly, today), today)).toBe(false);
  });
});

describe('a rhythm', () => {
  test('is the mean of the gaps, and up to twice as long is still usual', () => {
    const silence = silenceOf(figures('2026-07-01', '2026-07-21', '2026-08-30', '2026-09-22'), null, today);
    expect(silence).toMatchObject({ days: 60, usual: 28, source: 'rhythm', dueDay: '2026-11-17' });
    expect(isTooLong(silence, today)).toBe(true);
    expect(isTooLong(silence, day('2026-11-16'))).toBe(false);
  });

  test('of every other day does not call a client forgotten before two weeks', () => {
    const silence = silenceOf(figures('2026-11-01', '2026-11-03', '2026-11-05', '2026-11-07'), null, today);
    expect(silence).toMatchObject({ usual: 2, dueDay: '2026-11-21' });
  });

  test('counts a sale as being in touch, and a credit note not', () => {
    const sales = [saleOn('2026-11-10', 10_00), saleOn('2026-11-20', -10_00)];
    expect(silenceOf(contactFigures([interactionOn('2026-10-01')], sales), null, today)?.days).toBe(11);
  });
});

test('a contact noted for a day to come leaves no negative silence', () => {
  expect(silenceOf(figures('2026-12-24'), null, today)?.days).toBe(0);
});

test('law: a contact today ends every silence, and a silence only grows until then', () => {
  fc.assert(
    fc.property(
      fc.array(recentDay, { minLength: 1 }),
      recentDay,
      fc.integer({ min: 0, max: 400 }),
      (days, on, wait) => {
        const known = figures(...days);
        const before = silenceOf(known, null, on)?.days ?? 0;
        expect(silenceOf(known, null, addDays(on, wait))?.days ?? 0).toBeGreaterThanOrEqual(before);
        const heard = figures(...days.filter((each) => each < on), on);
        expect(silenceOf(heard, null, on)?.days).toBe(0);
        expect(isTooLong(silenceOf(heard, { every: 1, unit: 'day' }, on), on)).toBe(false);
      },
    ),
  );
});
