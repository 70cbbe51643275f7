import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDay } from '../../../renderer/domain/calendar/day';
import { periodUnits } from '../../../renderer/domain/calendar/repeat';
import { draftOf, newFollowUp, occurrencesAfter, repeatAfterEdit } from '../../../renderer/domain/follow-up/draft';
import { followUpSchema } from '../../../renderer/domain/follow-up/follow-up';
import { day, recentDay } from '../../support/days';
import { followUp, numberedId, time, writingOn } from '../../support/follow-ups';

const monthly = { every: 1, unit: 'month' } as const;

describe('a new follow-up', () => {
  test('passes its schema, is open, and its repetition counts from its first day', () => {
    const draft = { kind: 'visit', title: '', day: day('2026-01-31'), time: time('09:30'), repeat: monthly } as const;
    const made = newFollowUp(numberedId<'client'>(1), draft, writingOn('2026-01-10'));
    expect(followUpSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({ status: 'open', repeat: { ...monthly, anchor: '2026-01-31' }, snoozedFrom: null });
    expect(draftOf(made)).toEqual(draft);
  });
});

describe('the next days of a repetition', () => {
  test('month ends come right: 31 January, 28 February, 31 March', () => {
    const repeat = { ...monthly, anchor: day('2026-01-31') };
    expect(occurrencesAfter(repeat, day('2026-01-31'), 3)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
  });

  test('end with the calendar', () => {
    expect(occurrencesAfter({ every: 1, unit: 'year', anchor: day('9998-06-01') }, day('9998-06-01'), 3)).toEqual([
      '9999-06-01',
      lastDay,
    ]);
    expect(occurrencesAfter({ ...monthly, anchor: lastDay }, lastDay, 3)).toEqual([]);
  });

  test('rise strictly', () => {
    const period = fc.record({ every: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...periodUnits) });
    fc.assert(
      fc.property(period, recentDay, recentDay, (said, anchor, after) => {
        const days = occurrencesAfter({ ...said, anchor }, after, 3);
        expect(days).toHaveLength(3);
        expect([after, ...days].every((each, index, all) => index === 0 || each > (all[index - 1] ?? ''))).toBe(true);
      }),
    );
  });
});

describe('a repetition after an edit', () => {
  const february = followUp({ day: day('2026-02-28'), repeat: { ...monthly, anchor: day('2026-01-31') } });

  test('keeps counting from the 31st when only the words changed', () => {
    expect(repeatAfterEdit(february, { ...draftOf(february), title: 'autre' })).toEqual(february.repeat);
  });

  test('counts from the new day or for the new period when one was chosen', () => {
    expect(repeatAfterEdit(february, { ...draftOf(february), day: day('2026-03-02') })?.anchor).toBe('2026-03-02');
    expect(repeatAfterEdit(february, { ...draftOf(february), repeat: { every: 2, unit: 'month' } })).toEqual({
      every: 2,
      unit: 'month',
      anchor: '2026-02-28',
    });
  });

  test('ends when none is wanted', () => {
    expect(repeatAfterEdit(february, { ...draftOf(february), repeat: null })).toBeNull();
  });
});
