import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../renderer/domain/calendar/day';
import { isFarFewer, type KeptSnapshot, snapshotsToPrune } from '../../../renderer/domain/safety/rotation';

const none = new Set<number>();

function snapshot(ordinal: number, day: string, fields: Partial<KeptSnapshot> = {}): KeptSnapshot {
  return { ordinal, day: day as Day, isVerified: true, isSuspect: false, ...fields };
}

/** Makes snapshots one after the other, removing after each what may go, as the app does. */
function live(days: readonly string[], fieldsOf: (index: number) => Partial<KeptSnapshot> = () => ({})) {
  let kept: readonly KeptSnapshot[] = [];
  days.forEach((day, index) => {
    kept = [...kept, snapshot(index + 1, day, fieldsOf(index))];
    const gone = new Set(snapshotsToPrune(kept, none));
    kept = kept.filter(({ ordinal }) => !gone.has(ordinal));
  });
  return kept;
}

describe('odd clocks', () => {
  test('a clock that is ten years ahead for a day removes nothing older for being old', () => {
    const calm = Array.from({ length: 60 }, (_, index) => addDays('2026-01-01' as Day, index));
    const before = live(calm);
    const after = live([...calm, '2036-01-01']);
    const lost = before.filter(({ ordinal }) => !after.some((each) => each.ordinal === ordinal));
    // The new one takes the place of one day, one week and one month, as any new day would.
    expect(lost.length).toBeLessThanOrEqual(3);
  });

  test('a clock that goes back by a day keeps what was made before it did', () => {
    const kept = live(['2026-03-02', '2026-03-01', '2026-03-01']);
    expect(kept.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  test('a clock that stands still removes all but the newest of its day, beyond twenty', () => {
    const kept = live(Array.from({ length: 50 }, () => '2026-03-01'));
    expect(kept.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 20 }, (_, index) => index + 31));
  });
});

describe('what is never removed', () => {
  test('while the newest is suspect, nothing goes', () => {
    const many = Array.from({ length: 100 }, (_, index) => snapshot(index + 1, '2026-03-01'));
    expect(snapshotsToPrune([...many, snapshot(101, '2026-03-02', { isSuspect: true })], none)).toEqual([]);
  });

  test('a suspect stays where it is, and takes nobody’s place', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      snapshot(index + 1, '2026-03-01', { isSuspect: index === 5 }),
    );
    const gone = snapshotsToPrune(many, none);
    expect(gone).not.toContain(6);
    expect(gone).toHaveLength(9);
  });

  test('the two newest verified ones stay, however many that are not follow', () => {
    const verified = [snapshot(1, '2020-01-01'), snapshot(2, '2020-01-01'), snapshot(3, '2020-01-01')];
    const others = Array.from({ length: 40 }, (_, index) => snapshot(index + 4, '2026-03-01', { isVerified: false }));
    const gone = snapshotsToPrune([...verified, ...others], none);
    expect(gone).toContain(1);
    expect(gone).not.toContain(2);
    expect(gone).not.toContain(3);
  });

  test('what a journal builds on stays', () => {
    const many = Array.from({ length: 30 }, (_, index) => snapshot(index + 1, '2026-03-01'));
    expect(snapshotsToPrune(many, new Set([1]))).not.toContain(1);
  });
});

test('after 400 days of ten snapshots each: twenty newest, fourteen days, eight weeks, twelve months', () => {
  const days = Array.from({ length: 4000 }, (_, index) => addDays('2025-01-01' as Day, Math.floor(index / 10)));
  const kept = live(days);
  const last = days.at(-1);
  expect(kept.filter(({ ordinal }) => ordinal > 3980)).toHaveLength(20);
  for (let back = 0; back < 14; back += 1) {
    expect(kept.some(({ day }) => day === addDays(last as Day, -back))).toBe(true);
  }
  expect(new Set(kept.map(({ day }) => day.slice(0, 7))).size).toBe(12);
  expect(kept.length).toBeLessThanOrEqual(20 + 14 + 8 + 12);
});

test('law: the newest verified one stays whatever the clock does, and no more than 54 that are verified do', () => {
  const days = fc.array(fc.integer({ min: -4000, max: 4000 }), { minLength: 1, maxLength: 150 });
  fc.assert(
    fc.property(days, (offsets) => {
      const kept = live(offsets.map((offset) => addDays('2026-01-01' as Day, offset)));
      expect(kept.some(({ ordinal }) => ordinal === offsets.length)).toBe(true);
      expect(kept.some(({ ordinal }) => ordinal === offsets.length - 1)).toBe(offsets.length > 1);
      expect(kept.length).toBeLessThanOrEqual(54);
    }),
  );
});

describe('far fewer records than before', () => {
  test('is a fifth and more', () => {
    expect(isFarFewer(700, 1000)).toBe(true);
    expect(isFarFewer(0, 1000)).toBe(true);
  });
  test('is not a handful', () => {
    expect(isFarFewer(0, 9)).toBe(false);
    expect(isFarFewer(950, 1000)).toBe(false);
    expect(isFarFewer(2000, 1000)).toBe(false);
  });
});
