import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../renderer/domain/calendar/day';
import type { ClientId, Id, SaleId, Subject } from '../../../renderer/domain/id';
import { type BuyerId, saleAmount, walkIn } from '../../../renderer/domain/sale/sale';
import { settle } from '../../../renderer/domain/sale/settlement';

const id = <S extends Subject>(count: number) => `019a3b5c-0000-7000-8000-${String(count).padStart(12, '0')}` as Id<S>;
const sale = (count: number, price: number, creditOf: SaleId | null = null, buyerId: BuyerId = walkIn) => ({
  id: id<'sale'>(count),
  buyerId,
  price,
  discount: 0,
  creditOf,
  trashedAt: null as Moment | null,
});
const paid = (count: number, amount: number) => ({ saleId: id<'sale'>(count), amount, trashedAt: null });

describe('a credit note', () => {
  test('takes its part off an unpaid sale, and waits for nothing itself', () => {
    const balances = settle([sale(1, 100), sale(2, -30, id(1))], []);
    expect([...balances.values()]).toEqual([70, 0]);
  });

  test('of a paid sale waits to be paid back', () => {
    const balances = settle([sale(1, 100), sale(2, -30, id(1))], [paid(1, 100)]);
    expect([...balances.values()]).toEqual([0, -30]);
  });

  test('of a sale paid in part is set off first, and only the rest is paid back', () => {
    const balances = settle([sale(1, 100), sale(2, -30, id(1))], [paid(1, 80)]);
    expect([...balances.values()]).toEqual([0, -10]);
  });

  test('that was paid back no longer lowers what is owed', () => {
    const balances = settle([sale(1, 100), sale(2, -30, id(1))], [paid(2, -30)]);
    expect([...balances.values()]).toEqual([100, 0]);
  });

  test.each([
    ['of a sale in the trash', [{ ...sale(1, 100), trashedAt: 1 as Moment }, sale(2, -30, id(1))]],
    ['of a sale that is not in the book', [sale(2, -30, id(1))]],
    ['of a sale older than the book', [sale(2, -30)]],
    ["of another client's sale", [sale(1, 100, null, id<'client'>(9) as ClientId), sale(2, -30, id(1))]],
  ])('%s waits to be paid back', (_which, sales) => {
    expect(settle(sales, []).get(id(2))).toBe(-30);
  });

  test('in the trash takes nothing back', () => {
    const balances = settle([sale(1, 100), { ...sale(2, -30, id(1)), trashedAt: 1 as Moment }], []);
    expect([...balances]).toEqual([[id(1), 100]]);
  });

  test('made first is used up first, however the rows were read', () => {
    const rows = [sale(3, -80, id(1)), sale(1, 100), sale(2, -80, id(1))];
    for (const sales of [rows, rows.toReversed()]) {
      expect(settle(sales, []).get(id(2))).toBe(0);
      expect(settle(sales, []).get(id(3))).toBe(-60);
    }
  });
});

const someRows = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.boolean()), { minLength: 1, maxLength: 6 })
  .chain((prices) => {
    const sales = prices.map(([price, trashed], index) => ({
      ...sale(index, price),
      trashedAt: trashed ? (1 as Moment) : null,
    }));
    const some = fc.integer({ min: 0, max: sales.length + 4 });
    return fc.record({
      sales: fc.constant(sales),
      notes: fc.array(fc.tuple(some, fc.integer({ min: 1, max: 1_000 })), { maxLength: 5 }),
      payments: fc.array(fc.tuple(some, fc.integer({ min: -500, max: 500 })), { maxLength: 10 }),
    });
  })
  .map(({ sales, notes, payments }) => ({
    sales: [...sales, ...notes.map(([of, price], index) => sale(100 + index, -price, id(of)))],
    payments: payments.map(([of, amount]) => paid(of, amount)),
  }));

test('law: setting off moves no money: balances add up to what was sold less what was paid', () => {
  fc.assert(
    fc.property(someRows, ({ sales, payments }) => {
      const live = sales.filter((each) => each.trashedAt === null);
      const ids = new Set(live.map((each) => each.id));
      const sold = live.reduce((total, each) => total + saleAmount(each), 0);
      const received = payments.filter(({ saleId }) => ids.has(saleId)).reduce((total, each) => total + each.amount, 0);
      const open = [...settle(sales, payments).values()].reduce((total, balance) => total + balance, 0);
      expect(open).toBe(sold - received);
    }),
  );
});

test('law: the order of the rows does not matter', () => {
  fc.assert(
    fc.property(someRows, ({ sales, payments }) => {
      const one = settle(sales, payments);
      const other = settle(sales.toReversed(), payments.toReversed());
      for (const each of sales) expect(other.get(each.id)).toBe(one.get(each.id));
    }),
  );
});
