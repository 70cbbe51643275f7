import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startingSettings } from '../../../renderer/domain/book/settings';
import { addDays, type Day } from '../../../renderer/domain/calendar/day';
import type { NextFollowUp } from '../../../renderer/domain/portfolio/figures';
import { isTooLong } from '../../../renderer/domain/portfolio/silence';
import type { KnownClient } from '../../../renderer/domain/today/known-client';
import { proposeContacts, rankSilences } from '../../../renderer/domain/today/silences';
import { day } from '../../support/days';
import { numberedId } from '../../support/follow-ups';
import { knownClient, soldOn } from '../../support/known-clients';

const today = day('2026-11-24');
const rules = startingSettings.stageRules;
const rank = (...lines: readonly KnownClient[]) => rankSilences(lines, today, rules).map(({ client }) => client.name);

function silentFor(
  number: number,
  days: number,
  said: {
    readonly rhythm?: number | null;
    readonly yearly?: number;
    readonly cadence?: number;
    readonly planned?: number;
    readonly contacts?: number;
  } = {},
): KnownClient {
  const planned: Day | null = said.planned === undefined ? null : addDays(today, said.planned);
  const next: NextFollowUp | null = planned && {
    id: numberedId<'follow-up'>(number),
    day: planned,
    time: null,
    title: '',
    kind: 'call',
  };
  return knownClient(number, {
    client: { cadence: said.cadence === undefined ? null : { every: said.cadence, unit: 'day' } },
    figures: {
      lastContactDay: addDays(today, -days),
      contactCount: said.contacts ?? 50,
      rhythmDays: said.rhythm === undefined ? 30 : said.rhythm,
      months: said.yearly === undefined ? [] : soldOn(day('2026-09-01'), said.yearly),
      nextFollowUp: next,
    },
  });
}

describe('whom not to forget', () => {
  test('a rhythm is passed at twice as long, a cadence on its day', () => {
    expect(rank(silentFor(1, 59), silentFor(2, 60))).toEqual(['Client 2']);
    expect(rank(silentFor(1, 29, { cadence: 30 }), silentFor(2, 30, { cadence: 30 }))).toEqual(['Client 2']);
  });

  test('a cadence counts instead of the rhythm: a longer one keeps quiet', () => {
    expect(rank(silentFor(1, 80, { rhythm: 30, cadence: 90 }))).toEqual([]);
  });

  test('who has no history, or no rhythm and no cadence, has nothing to be forgotten', () => {
    expect(rank(knownClient(1), knownClient(2, { client: { cadence: { every: 1, unit: 'week' } } }))).toEqual([]);
    expect(rank(silentFor(3, 300, { rhythm: null }))).toEqual([]);
  });

  test('something planned within the usual time, or overdue, is answer enough; a plan far off is not', () => {
    expect(
      rank(silentFor(1, 60, { planned: 10 }), silentFor(2, 60, { planned: 30 }), silentFor(3, 60, { planned: -5 })),
    ).toEqual([]);
    expect(rank(silentFor(4, 60, { planned: 31 }))).toEqual(['Client 4']);
    // Even for somebody seen every week, what is planned in ten days is near.
    expect(rank(silentFor(5, 60, { rhythm: 7, planned: 14 }), silentFor(6, 60, { rhythm: 7, planned: 15 }))).toEqual([
      'Client 6',
    ]);
  });

  test('a rhythm ends with the relation, a cadence does not', () => {
    expect(rank(silentFor(1, 600), silentFor(2, 600, { cadence: 30 }), silentFor(3, 500))).toEqual([
      'Client 2',
      'Client 3',
    ]);
  });

  test('a silence longer than the habit has lasted ends the habit, not the cadence', () => {
    expect(rank(silentFor(1, 150, { contacts: 5 }), silentFor(2, 151, { contacts: 5 }))).toEqual(['Client 1']);
    expect(rank(silentFor(3, 151, { contacts: 5, cadence: 30 }))).toEqual(['Client 3']);
  });

  test('nobody in the trash', () => {
    const line = silentFor(1, 60);
    expect(rank({ ...line, client: { ...line.client, trashedAt: line.client.createdAt } })).toEqual([]);
  });

  test('ranked by euros of twelve months × how far over', () => {
    const large = silentFor(1, 60, { yearly: 500_000 });
    const long = silentFor(2, 240, { yearly: 200_000 });
    const poor = silentFor(3, 480, { yearly: 0 });
    expect(rank(poor, large, long)).toEqual(['Client 2', 'Client 1', 'Client 3']);
    const [first] = rankSilences([large], today, rules);
    expect(first).toMatchObject({ usual: 30, yearly: 500_000, silence: { days: 60, usual: 30, source: 'rhythm' } });
  });

  const someone = fc.record({
    days: fc.integer({ min: 0, max: 700 }),
    rhythm: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    yearly: fc.constantFrom(0, 1_000, 1_000, 50_000, -2_000),
    cadence: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
    planned: fc.option(fc.integer({ min: -30, max: 90 }), { nil: undefined }),
  });
  const clientOf = (
    said: {
      days: number;
      rhythm: number | null;
      yearly: number;
      cadence: number | undefined;
      planned: number | undefined;
    },
    index: number,
  ) =>
    silentFor(index + 1, said.days, {
      rhythm: said.rhythm,
      yearly: said.yearly,
      ...(said.cadence === undefined ? {} : { cadence: said.cadence }),
      ...(said.planned === undefined ? {} : { planned: said.planned }),
    });

  test('the ranking is total and stable: any order of reading gives the same list', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (people, dice) => {
        const lines = people.map(clientOf);
        const shuffled = lines
          .map((line) => [dice.next().value, line] as const)
          .sort(([left], [right]) => left - right)
          .map(([, line]) => line);
        const ranked = rankSilences(lines, today, rules);
        expect(rankSilences(shuffled, today, rules)).toEqual(ranked);
        for (const line of ranked) expect(isTooLong(line.silence, today)).toBe(true);
        expect(new Set(ranked.map(({ client }) => client.id)).size).toBe(ranked.length);
      }),
    );
  });

  test('nobody whose cadence has passed is forgotten, unless something is planned', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 30 }), (people) => {
        const lines = people.map(clientOf);
        const named = new Set(rankSilences(lines, today, rules).map(({ client }) => client.id));
        for (const [index, said] of people.entries()) {
          const owedACall = said.cadence !== undefined && said.planned === undefined && said.days >= said.cadence;
          if (owedACall) expect(named.has(lines[index]?.client.id ?? numberedId<'client'>(0))).toBe(true);
        }
      }),
    );
  });
});

describe('on a day that asks for nothing', () => {
  const propose = (...lines: readonly KnownClient[]) => proposeContacts(lines, today).map(({ client }) => client.name);

  test('the three longest silences among those who buy are proposed', () => {
    const lines = [10, 20, 30, 40].map((days, index) => silentFor(index + 1, days, { yearly: 10_000 }));
    expect(propose(...lines, silentFor(9, 400))).toEqual(['Client 4', 'Client 3', 'Client 2']);
  });

  test('not who was heard of this week, nor who is planned already, nor who bought nothing within twelve months', () => {
    expect(
      propose(silentFor(1, 6, { yearly: 10_000 }), silentFor(2, 60, { yearly: 10_000, planned: 60 }), silentFor(3, 60)),
    ).toEqual([]);
  });

  test('in a large book, only among the best fifth', () => {
    const lines = Array.from({ length: 50 }, (_, index) =>
      silentFor(index + 1, 10 + index, { yearly: 1_000 * (50 - index) }),
    );
    expect(propose(...lines)).toEqual(['Client 10', 'Client 9', 'Client 8']);
  });

  test('an empty book proposes nobody', () => {
    expect(propose()).toEqual([]);
  });
});
