import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, creation, update } from '../../../renderer/domain/book/action';
import type { BookRecord } from '../../../renderer/domain/book/records';
import { isSamePlan, needsOf, planTakeBack } from '../../../renderer/domain/book/take-back';
import type { Moment } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import type { SaleId } from '../../../renderer/domain/id';
import { recordSale } from '../../../renderer/domain/sale/actions';
import { testIds } from '../../support/open-test-book';
import { someClient } from '../../support/some-client';
import { cash, stairs } from '../sale/rows';

const now = 1_800_000_000_000 as Moment;
const later = (now + 1_000) as Moment;
const asImported = (changes: readonly Change[]) => changes.map((change) => ({ change, now: change.after }));
const staying = (plan: ReturnType<typeof planTakeBack>) => plan.staying.map(({ table, why }) => [table, why]);

describe('an import is taken back', () => {
  const [anne, paul] = [someClient('Anne Faure'), someClient('Paul Petit')];
  const completed = update('clients', paul, { company: 'Petit SARL' }, later);
  const changes = [creation('clients', anne), completed];

  test('whole, last change first, when nothing was changed since', () => {
    expect(planTakeBack(asImported(changes), [])).toEqual({
      changes: [
        { table: 'clients', id: paul.id, before: completed.after, after: paul },
        { table: 'clients', id: anne.id, before: anne, after: null },
      ],
      staying: [],
    });
  });

  test('but for what was changed or thrown away since', () => {
    const renamed = { ...(completed.after as Client), name: 'Paul Petit-Roux' };
    const plan = planTakeBack(
      [
        { change: changes[0] as Change, now: { ...anne, trashedAt: later } },
        { change: completed, now: renamed },
      ],
      [],
    );
    expect(plan.changes).toEqual([]);
    expect(staying(plan)).toEqual([
      ['clients', 'trashed'],
      ['clients', 'changed'],
    ]);
  });

  test('and what is gone, or as before already, is nothing to take back and nothing that stays', () => {
    const plan = planTakeBack(
      [
        { change: changes[0] as Change, now: null },
        { change: completed, now: paul },
      ],
      [],
    );
    expect(plan).toEqual({ changes: [], staying: [] });
  });

  test('but for whom something was sold to since', () => {
    const [sold] = recordSale({ ...stairs, buyerId: anne.id }, [], { now: later, newId: testIds() });
    const plan = planTakeBack(asImported(changes), sold?.after ? [sold.after] : []);
    expect(plan.changes.map(({ id }) => id)).toEqual([paul.id]);
    expect(staying(plan)).toEqual([['clients', 'needed']]);
  });

  test('but for the sale of a payment that was changed, and its buyer', () => {
    const stamp = { now, newId: testIds() };
    const sold = recordSale({ ...stairs, buyerId: anne.id }, [cash(4_000)], stamp);
    const imported = asImported([creation('clients', anne), ...sold]).map((each) =>
      each.change.table === 'payments' && each.now ? { ...each, now: { ...each.now, updatedAt: later } } : each,
    );
    const plan = planTakeBack(imported as Parameters<typeof planTakeBack>[0], []);
    expect(plan.changes).toEqual([]);
    expect(staying(plan)).toEqual([
      ['payments', 'changed'],
      ['clients', 'needed'],
      ['sales', 'needed'],
    ]);
  });

  test('but for the payments and credit notes of a sale that stays: it is not owed anew', () => {
    const stamp = { now, newId: testIds() };
    const sold = recordSale({ ...stairs, buyerId: anne.id }, [cash(4_000), cash(1_000)], stamp);
    const creditOf = sold[0]?.id as SaleId;
    const credited = recordSale({ ...stairs, buyerId: anne.id, price: -2_000, creditOf }, [], stamp);
    const imported = asImported([creation('clients', anne), ...sold, ...credited]).map((each) =>
      each.change.id === creditOf && each.now ? { ...each, now: { ...each.now, updatedAt: later } } : each,
    );
    const plan = planTakeBack(imported as Parameters<typeof planTakeBack>[0], []);
    expect(plan.changes).toEqual([]);
    expect(staying(plan)).toEqual([
      ['sales', 'changed'],
      ['clients', 'needed'],
      ['payments', 'settles'],
      ['payments', 'settles'],
      ['sales', 'settles'],
    ]);
  });
});

test('whatever was changed since: all of it is either taken back or named, and nothing is left without what it needs', () => {
  const made = (count: number) => {
    const stamp = { now, newId: testIds() };
    return Array.from({ length: count }, (_, index) => someClient(`Client ${index}`)).flatMap((client) => [
      creation('clients', client),
      ...recordSale({ ...stairs, buyerId: client.id }, [cash(1_000)], stamp),
    ]);
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.nat(5)), (count, touches) => {
      const imported = made(count).map((change) => {
        const [touch] = touches.take(1);
        const changed = { ...change.after, updatedAt: later } as unknown as BookRecord;
        return {
          change,
          now: touch === 0 ? changed : touch === 1 && change.table === 'payments' ? null : change.after,
        };
      });
      const plan = planTakeBack(imported, []);
      const leaving = new Set(plan.changes.map(({ table, id }) => `${table} ${id}`));
      const standing = plan.staying.map(({ record }) => record);
      const there = imported.filter((each) => each.now !== null);
      expect(leaving.size + standing.length).toBe(there.length);
      for (const record of standing) {
        for (const [table, id] of needsOf(record)) expect(leaving.has(`${table} ${id}`)).toBe(false);
      }
      const sales = new Set<string>(standing.map(({ id }) => id));
      for (const { before } of plan.changes) {
        if (before !== null && 'saleId' in before) expect(sales.has(before.saleId)).toBe(false);
      }
    }),
  );
});

test('two plans are the same as long as what goes and why the rest stays are the same, in whatever order', () => {
  const [anne, paul] = [someClient('Anne Faure'), someClient('Paul Petit')];
  const [one, other] = [creation('clients', anne), creation('clients', paul)];
  const whole = planTakeBack(asImported([one, other]), []);
  const touched = (client: Client) => ({ change: creation('clients', client), now: { ...client, updatedAt: later } });
  const inPart = planTakeBack([...asImported([other]), touched(anne)], []);
  expect(isSamePlan(whole, planTakeBack(asImported([other, one]), []))).toBe(true);
  expect(isSamePlan(whole, inPart)).toBe(false);
  const touchedMore = { change: one, now: { ...anne, notes: 'vue', updatedAt: later } };
  expect(isSamePlan(inPart, planTakeBack([...asImported([other]), touchedMore], []))).toBe(true);
  const trashed = { change: one, now: { ...anne, trashedAt: later } };
  expect(isSamePlan(inPart, planTakeBack([...asImported([other]), trashed], []))).toBe(false);
});
