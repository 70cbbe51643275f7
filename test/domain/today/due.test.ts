import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../renderer/domain/calendar/day';
import { type DueLine, listDue } from '../../../renderer/domain/today/due';
import type { KnownClient } from '../../../renderer/domain/today/known-client';
import { day } from '../../support/days';
import { followUp, numberedId, time } from '../../support/follow-ups';
import { knownClient, soldOn } from '../../support/known-clients';

const today = day('2026-11-24');
const mapOf = (...lines: readonly KnownClient[]) => new Map(lines.map((line) => [line.client.id, line] as const));
const ids = (lines: readonly DueLine[]) => lines.map((line) => line.followUp.id);
const due = (number: number, fields: Parameters<typeof followUp>[0] = {}) =>
  followUp({ id: numberedId<'follow-up'>(number), ...fields });

describe('what is due', () => {
  test('overdue first due first; today by hour, then any hour', () => {
    const all = [
      due(1, { time: null }),
      due(2, { time: time('16:00') }),
      due(3, { time: time('09:30') }),
      due(4, { day: day('2026-11-23') }),
      due(5, { day: day('2026-11-02') }),
    ];
    const listed = listDue(all, mapOf(knownClient(1)), [], today);
    expect(ids(listed.overdue)).toEqual([all[4]?.id, all[3]?.id]);
    expect(listed.overdue.map((line) => line.daysLate)).toEqual([22, 1]);
    expect(ids(listed.today)).toEqual([all[2]?.id, all[1]?.id, all[0]?.id]);
  });

  test('waits when its client is in the trash or unknown, when it is closed, thrown away or of another day', () => {
    const trashed = knownClient(1, { client: { trashedAt: due(1).createdAt } });
    expect(listDue([due(1)], mapOf(trashed), [], today)).toEqual({ overdue: [], today: [] });
    expect(listDue([due(1)], new Map(), [], today)).toEqual({ overdue: [], today: [] });
    const others = [
      due(1, { status: 'done' }),
      due(2, { trashedAt: due(1).createdAt }),
      due(3, { day: day('2026-11-25') }),
    ];
    expect(listDue(others, mapOf(knownClient(1)), [], today)).toEqual({ overdue: [], today: [] });
  });

  test('the euros at stake are those owed too late, else those of twelve months, else none', () => {
    const buyer = knownClient(1, { figures: { months: soldOn(day('2026-01-15'), 240_000) } });
    const former = knownClient(2, { figures: { months: soldOn(day('2025-11-15'), 240_000) } });
    const all = [due(1), due(2, { clientId: former.client.id })];
    const owed = { buyerId: buyer.client.id, sales: [], amount: 118_000, daysLate: 31 };
    const stakes = (unpaid: Parameters<typeof listDue>[2]) =>
      listDue(all, mapOf(buyer, former), unpaid, today).today.map((line) => line.stake);
    expect(stakes([])).toEqual([{ kind: 'yearly', amount: 240_000 }, null]);
    expect(stakes([owed])).toEqual([{ kind: 'owed', amount: 118_000 }, null]);
  });

  test('among equals, more euros come first', () => {
    const small = knownClient(1, { figures: { months: soldOn(today, 1_000) } });
    const large = knownClient(2, { figures: { months: soldOn(today, 9_000) } });
    const all = [due(1), due(2, { clientId: large.client.id })];
    expect(ids(listDue(all, mapOf(small, large), [], today).today)).toEqual([all[1]?.id, all[0]?.id]);
  });

  test('is the same list whatever the order of reading, with every due one in it once', () => {
    const clients = [1, 2, 3].map((number) =>
      knownClient(number, { figures: { months: soldOn(today, number === 3 ? 1_000 : number * 1_000) } }),
    );
    const any = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 500 }),
        late: fc.integer({ min: 0, max: 3 }),
        hour: fc.constantFrom(null, time('09:00')),
        client: fc.integer({ min: 1, max: 3 }),
      }),
      { selector: ({ number }) => number, maxLength: 25 },
    );
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (said, dice) => {
        const all = said.map(({ number, late, hour, client }) =>
          due(number, { day: addDays(today, -late), time: hour, clientId: numberedId<'client'>(client) }),
        );
        const shuffled = all
          .map((each) => [dice.next().value, each] as const)
          .sort(([left], [right]) => left - right)
          .map(([, each]) => each);
        const one = listDue(all, mapOf(...clients), [], today);
        const other = listDue(shuffled, mapOf(...clients), [], today);
        expect(other).toEqual(one);
        expect(new Set([...ids(one.overdue), ...ids(one.today)])).toEqual(new Set(all.map(({ id }) => id)));
      }),
    );
  });
});
