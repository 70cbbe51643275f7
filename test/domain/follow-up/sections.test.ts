import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../renderer/domain/calendar/day';
import { sectionOf, sections, sortIntoSections } from '../../../renderer/domain/follow-up/sections';
import { day, recentDay } from '../../support/days';
import { numberedId, time } from '../../support/follow-ups';

describe('the sections of follow-ups', () => {
  // A Saturday.
  const today = day('2026-11-21');

  test.each([
    ['2026-11-20', 1, 'overdue'],
    ['2026-11-21', 1, 'today'],
    ['2026-11-22', 1, 'week'],
    ['2026-11-23', 1, 'later'],
    // For a week that starts on Sunday, Saturday is its last day.
    ['2026-11-22', 7, 'later'],
    ['2026-11-27', 6, 'week'],
  ] as const)('%s, in weeks that start on day %i, is %s', (due, firstWeekday, section) => {
    expect(sectionOf({ day: day(due) }, today, firstWeekday)).toBe(section);
  });

  test('hold each follow-up once, in order of day and hour, those for any hour last', () => {
    const any = fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 1_000_000 }).map((number) => numberedId<'follow-up'>(number)),
        day: fc.integer({ min: -20, max: 20 }).map((count): Day => addDays(today, count)),
        time: fc.constantFrom(null, time('09:00'), time('18:30')),
      }),
    );
    fc.assert(
      fc.property(any, recentDay, fc.integer({ min: 1, max: 7 }), (due, from, firstWeekday) => {
        const sorted = sortIntoSections(due, from, firstWeekday);
        const flat = sections.flatMap((section) => sorted[section]);
        expect(flat).toHaveLength(due.length);
        expect(new Set(flat)).toEqual(new Set(due));
        const keys = flat.map((each) => `${each.day} ${each.time ?? '99:99'} ${each.id}`);
        expect([...keys].sort()).toEqual(keys);
      }),
    );
  });
});
