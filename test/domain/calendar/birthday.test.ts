import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ageOn, type Birthday, isBirthday, nextBirthday } from '../../../renderer/domain/calendar/birthday';
import { addMonths, daysBetween, partsOf } from '../../../renderer/domain/calendar/day';
import { anyDay, day } from '../../support/days';

function birthday(text: string): Birthday {
  if (!isBirthday(text)) throw new Error(`${text} is not a birthday`);
  return text;
}

test.each(['--02-30', '--13-01', '--00-10', '--1-1', '-02-03', '02-03', '1900-02-29', '', '--02-29\n', null, 229])(
  '%j is not a birthday',
  (value) => {
    expect(isBirthday(value)).toBe(false);
  },
);

describe('born on 29 February', () => {
  it('is kept on the 28th in common years and on the 29th in leap years', () => {
    expect(nextBirthday(birthday('1996-02-29'), day('2026-01-10'))).toBe('2026-02-28');
    expect(nextBirthday(birthday('1996-02-29'), day('2027-03-01'))).toBe('2028-02-29');
    expect(nextBirthday(birthday('--02-29'), day('2026-03-01'))).toBe('2027-02-28');
  });

  it('turns a year older on the day that it is kept', () => {
    expect(ageOn(birthday('1996-02-29'), day('2026-02-27'))).toBe(29);
    expect(ageOn(birthday('1996-02-29'), day('2026-02-28'))).toBe(30);
    expect(ageOn(birthday('1996-02-29'), day('2028-02-28'))).toBe(31);
    expect(ageOn(birthday('1996-02-29'), day('2028-02-29'))).toBe(32);
  });
});

test('today counts, yesterday waits for next year', () => {
  expect(nextBirthday(birthday('1962-11-21'), day('2026-11-21'))).toBe('2026-11-21');
  expect(nextBirthday(birthday('1962-11-20'), day('2026-11-21'))).toBe('2027-11-20');
  expect(nextBirthday(birthday('--01-01'), day('2026-12-31'))).toBe('2027-01-01');
});

test('an age is unknown without a year, and before the birth', () => {
  expect(ageOn(birthday('--11-21'), day('2026-11-21'))).toBeNull();
  expect(ageOn(birthday('2026-11-22'), day('2026-11-21'))).toBeNull();
  expect(ageOn(birthday('2026-11-21'), day('2026-11-21'))).toBe(0);
});

test('law: the next birthday is within a year, and one year older than the day before', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (born, from) => {
      const next = nextBirthday(born, from);
      expect(next >= from).toBe(true);
      expect(daysBetween(from, next)).toBeLessThanOrEqual(366);
      const age = ageOn(born, next);
      if (age !== null && age > 0) expect(ageOn(born, addMonths(next, -12))).toBe(age - 1);
      if (age !== null) expect(partsOf(next).year - partsOf(born).year).toBe(age);
    }),
  );
});
