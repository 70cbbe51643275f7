import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../renderer/domain/book/action';
import { inverse } from '../../../renderer/domain/book/action';
import { judge } from '../../../renderer/domain/book/judge';
import { addDays, type Day, lastDay } from '../../../renderer/domain/calendar/day';
import { nextOccurrence, periodUnits } from '../../../renderer/domain/calendar/repeat';
import {
  changeFollowUp,
  completeFollowUp,
  dropFollowUp,
  planFollowUps,
  reopenFollowUp,
  snoozeFollowUp,
  subjectOf,
  trashFollowUp,
} from '../../../renderer/domain/follow-up/actions';
import { draftOf, type Writing } from '../../../renderer/domain/follow-up/draft';
import { type FollowUp, followUpKinds } from '../../../renderer/domain/follow-up/follow-up';
import { day, recentDay } from '../../support/days';
import { countingIds, followUp, numberedId, time, writingOn } from '../../support/follow-ups';
import { knownClient } from '../../support/known-clients';

const weekly = { every: 1, unit: 'week', anchor: day('2026-11-24') } as const;

/** The follow-ups after an action; the book's judge must take it. */
function apply(book: ReadonlyMap<string, FollowUp>, action: Action): ReadonlyMap<string, FollowUp> {
  expect(judge(action).ok).toBe(true);
  const after = new Map(book);
  for (const change of action.changes) {
    expect(after.get(change.id) ?? null).toEqual(change.before);
    if (change.after) after.set(change.id, change.after as FollowUp);
    else after.delete(change.id);
  }
  return after;
}

const bookOf = (...all: readonly FollowUp[]) => new Map(all.map((each) => [each.id as string, each] as const));

describe('done', () => {
  test('once: it is closed with its moment, and nothing comes after', () => {
    const writing = writingOn('2026-11-25');
    const action = completeFollowUp(followUp(), 'Mme Faure', writing);
    expect(action.label).toEqual({ key: 'follow-up-done', subject: 'Mme Faure · Rappeler pour le devis', count: 1 });
    expect(action.changes).toHaveLength(1);
    expect(action.changes[0]?.after).toMatchObject({ status: 'done', closedAt: writing.now, day: '2026-11-24' });
  });

  test('what is closed already stays as it is', () => {
    expect(completeFollowUp(followUp({ status: 'done' }), '', writingOn('2026-11-25')).changes).toEqual([]);
    expect(completeFollowUp(followUp({ status: 'dropped' }), '', writingOn('2026-11-25')).changes).toEqual([]);
  });

  test.each([
    ['on its day', '2026-11-24', '2026-12-01'],
    ['early', '2026-11-20', '2026-12-01'],
    ['a day late', '2026-11-25', '2026-12-01'],
    ['on the day of the next one', '2026-12-01', '2026-12-08'],
    ['five weeks late', '2026-12-31', '2027-01-05'],
  ])('every week, %s: the next one comes after both its day and today', (_when, today, next) => {
    const repeating = followUp({ repeat: weekly, time: time('09:30') });
    const created = completeFollowUp(repeating, '', writingOn(today)).changes[1]?.after;
    expect(created).toMatchObject({ day: next, time: '09:30', repeat: weekly, status: 'open', snoozedFrom: null });
  });

  test('every month from the 31st: February is skipped to, and March is the 31st again', () => {
    const monthly = { every: 1, unit: 'month', anchor: day('2026-01-31') } as const;
    const february = followUp({ day: day('2026-02-28'), repeat: monthly });
    expect(completeFollowUp(february, '', writingOn('2026-02-28')).changes[1]?.after).toMatchObject({
      day: '2026-03-31',
      repeat: monthly,
    });
  });

  test('snoozed past its next occurrence, it does not come twice', () => {
    const snoozed = followUp({ repeat: weekly, day: day('2026-12-02'), snoozedFrom: day('2026-11-24') });
    expect(completeFollowUp(snoozed, '', writingOn('2026-12-02')).changes[1]?.after).toMatchObject({
      day: '2026-12-08',
    });
  });

  test('where the calendar ends, the repetition ends', () => {
    const last = followUp({ day: lastDay, repeat: { ...weekly, anchor: lastDay } });
    expect(completeFollowUp(last, '', writingOn('2026-11-24')).changes).toHaveLength(1);
  });
});

describe('snoozed', () => {
  test('the first due day stays known however often it is put off, and is forgotten when it comes back to it', () => {
    const once = snoozeFollowUp(followUp(), day('2026-11-25'), '', writingOn('2026-11-24').now).changes[0]?.after;
    expect(once).toMatchObject({ day: '2026-11-25', snoozedFrom: '2026-11-24' });
    const twice = snoozeFollowUp(once as FollowUp, day('2026-12-24'), '', writingOn('2026-11-25').now).changes[0]
      ?.after;
    expect(twice).toMatchObject({ day: '2026-12-24', snoozedFrom: '2026-11-24' });
    const back = snoozeFollowUp(twice as FollowUp, day('2026-11-24'), '', writingOn('2026-11-25').now).changes[0]
      ?.after;
    expect(back).toMatchObject({ day: '2026-11-24', snoozedFrom: null });
  });

  test('to its own day, or closed, nothing moves', () => {
    const { now } = writingOn('2026-11-24');
    expect(snoozeFollowUp(followUp(), day('2026-11-24'), '', now).changes).toEqual([]);
    expect(snoozeFollowUp(followUp({ status: 'done' }), day('2026-12-24'), '', now).changes).toEqual([]);
  });

  test('hour, repetition and words stay', () => {
    fc.assert(
      fc.property(recentDay, recentDay, (due, to) => {
        const before = followUp({ day: due, time: time('08:15'), repeat: { ...weekly, anchor: due } });
        const [change] = snoozeFollowUp(before, to, '', writingOn('2026-11-24').now).changes;
        if (due === to) expect(change).toBeUndefined();
        else expect(change?.after).toEqual({ ...before, day: to, snoozedFrom: due, updatedAt: expect.any(Number) });
      }),
    );
  });
});

describe('planned and changed', () => {
  test('for several clients at once: one each, in one action', () => {
    const clients = [knownClient(1).client, knownClient(2).client, knownClient(3).client];
    const action = planFollowUps(clients, draftOf(followUp()), writingOn('2026-11-21'));
    expect(action.label).toEqual({ key: 'follow-up-added', subject: '', count: 3 });
    expect(action.changes.map((change) => (change.after as FollowUp).clientId)).toEqual(clients.map(({ id }) => id));
    expect(new Set(action.changes.map(({ id }) => id)).size).toBe(3);
    expect(judge(action).ok).toBe(true);
  });

  test('for one client the action names them', () => {
    const action = planFollowUps([knownClient(7).client], draftOf(followUp()), writingOn('2026-11-21'));
    expect(action.label).toEqual({ key: 'follow-up-added', subject: 'Client 7', count: 1 });
  });

  test('a draft that says what is stored changes nothing', () => {
    const before = followUp({ repeat: weekly });
    expect(changeFollowUp(before, draftOf(before), '', writingOn('2026-11-21').now).changes).toEqual([]);
  });

  test('a day chosen anew forgets the snooze; other words do not', () => {
    const snoozed = followUp({ snoozedFrom: day('2026-11-01') });
    const { now } = writingOn('2026-11-21');
    const words = changeFollowUp(snoozed, { ...draftOf(snoozed), title: 'Autre' }, '', now).changes[0]?.after;
    expect(words).toMatchObject({ title: 'Autre', snoozedFrom: '2026-11-01' });
    const moved = changeFollowUp(snoozed, { ...draftOf(snoozed), day: day('2026-12-01') }, '', now).changes[0]?.after;
    expect(moved).toMatchObject({ day: '2026-12-01', snoozedFrom: null });
  });

  test('what is named is whom and what, or whom alone', () => {
    expect(subjectOf({ title: 'Devis' }, 'Lebrun')).toBe('Lebrun · Devis');
    expect(subjectOf({ title: '' }, 'Lebrun')).toBe('Lebrun');
  });
});

describe('dropped, reopened, trashed', () => {
  test('dropping ends a repetition without a next one; reopening brings it back whole', () => {
    const { now } = writingOn('2026-11-25');
    const [dropped] = dropFollowUp(followUp({ repeat: weekly }), '', now).changes;
    expect(dropped?.after).toMatchObject({ status: 'dropped', closedAt: now, repeat: weekly });
    const [reopened] = reopenFollowUp(dropped?.after as FollowUp, '', now).changes;
    expect(reopened?.after).toMatchObject({ status: 'open', closedAt: null, repeat: weekly });
  });

  test('reopened after it was done, it no longer repeats: its next occurrence does', () => {
    const { now } = writingOn('2026-11-25');
    const [reopened] = reopenFollowUp(followUp({ status: 'done', closedAt: now, repeat: weekly }), '', now).changes;
    expect(reopened?.after).toMatchObject({ status: 'open', repeat: null });
  });

  test('what is open is not reopened, and what is in the trash is not thrown away again', () => {
    const { now } = writingOn('2026-11-25');
    expect(reopenFollowUp(followUp(), '', now).changes).toEqual([]);
    expect(trashFollowUp(followUp({ trashedAt: now }), '', now).changes).toEqual([]);
    expect(dropFollowUp(followUp({ status: 'done' }), '', now).changes).toEqual([]);
  });
});

describe('no follow-up is lost', () => {
  const period = fc.option(
    fc.record({ every: fc.integer({ min: 1, max: 12 }), unit: fc.constantFrom(...periodUnits) }),
    { nil: null },
  );
  const step = fc.record({
    what: fc.constantFrom('add', 'done', 'snooze', 'edit', 'drop', 'reopen'),
    which: fc.nat(),
    days: fc.integer({ min: 0, max: 400 }),
    kind: fc.constantFrom(...followUpKinds),
    period,
  });
  type Step = typeof step extends fc.Arbitrary<infer Said> ? Said : never;

  function act(said: Step, all: readonly FollowUp[], writing: Writing): Action {
    const chosen = all[said.which % Math.max(1, all.length)];
    const to: Day = addDays(writing.today, said.days);
    const draft = { kind: said.kind, title: '', day: to, time: null, repeat: said.period };
    if (!chosen || said.what === 'add') {
      return planFollowUps([{ id: numberedId<'client'>(1), name: 'A' }], draft, writing);
    }
    switch (said.what) {
      case 'done':
        return completeFollowUp(chosen, 'A', writing);
      case 'snooze':
        return snoozeFollowUp(chosen, to, 'A', writing.now);
      case 'edit':
        return changeFollowUp(chosen, draft, 'A', writing.now);
      case 'drop':
        return dropFollowUp(chosen, 'A', writing.now);
      case 'reopen':
        return reopenFollowUp(chosen, 'A', writing.now);
    }
  }

  test('over random histories: nothing vanishes, what repeats is open once, every action can be taken back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), recentDay, (steps, start) => {
        const newId = countingIds();
        let book: ReadonlyMap<string, FollowUp> = bookOf();
        let today = start;
        for (const said of steps) {
          today = addDays(today, said.days % 9);
          const writing = { ...writingOn(today, newId), newId };
          const before = book;
          const action = act(said, [...book.values()], writing);
          book = apply(book, action);
          expect(book.size).toBeGreaterThanOrEqual(before.size);
          expect(apply(book, { ...action, changes: inverse(action.changes) })).toEqual(before);

          for (const each of book.values()) expect(each.closedAt === null).toBe(each.status === 'open');
          const closed = action.changes.find(
            (change) =>
              (change.before as FollowUp | null)?.status === 'open' && (change.after as FollowUp).status === 'done',
          );
          const done = closed?.after as FollowUp | undefined;
          const created = action.changes
            .filter((change) => change.before === null)
            .map(({ after }) => after as FollowUp);
          if (done?.repeat) {
            const reference = [done.day, today].sort()[1] ?? today;
            expect(created.map((each) => each.day)).toEqual([nextOccurrence(done.repeat, reference)]);
            expect(created[0]).toMatchObject({ status: 'open', repeat: done.repeat, clientId: done.clientId });
          } else if (done) {
            expect(created).toEqual([]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
