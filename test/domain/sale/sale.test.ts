import { describe, expect, test } from 'vitest';
import { lateAfter, paymentSchema, saleSchema, walkIn } from '../../../renderer/domain/sale/sale';
import { day } from '../../support/days';
import { judgesStrictly, kept, otherId, someId } from '../../support/record-schema';

const stairs = {
  id: someId,
  buyerId: otherId,
  day: '2026-11-03',
  label: 'Escalier',
  kind: 'craft',
  price: 240_000,
  discount: 10_000,
  cost: null,
  currency: 'EUR',
  reference: 'F-0142',
  dueDay: null,
  creditOf: null,
  note: '',
  ...kept,
};

const deposit = {
  id: someId,
  saleId: otherId,
  buyerId: walkIn,
  day: '2026-11-09',
  amount: 72_000,
  currency: 'EUR',
  method: 'transfer',
  reference: '',
  ...kept,
};

describe('a sale', () => {
  judgesStrictly(saleSchema, stairs);

  test.each([
    ['a discount beyond the price', { discount: 240_001 }],
    ['a negative discount on a sale', { discount: -1 }],
    ['a discount of the other sign on a credit note', { price: -100, discount: 1 }],
    ['a discount beyond a credit note', { price: -100, discount: -101 }],
    ['half a cent', { price: 0.5, discount: 0 }],
    ['an unknown currency', { currency: 'BTC' }],
    ['a credit note that gives more to pay', { creditOf: otherId }],
    ['a credit note of itself', { price: -100, discount: 0, creditOf: someId }],
    ['a buyer that is no one', { buyerId: 'somebody' }],
  ])('refuses %s', (_what, change) => {
    expect(saleSchema.safeParse({ ...stairs, ...change }).success).toBe(false);
  });

  test.each([
    ['given away', { discount: 240_000 }],
    ['to a walk-in', { buyerId: walkIn }],
    ['taken back in part', { price: -10_000, discount: 0, creditOf: otherId }],
    ['taken back from before the book', { price: -10_000, discount: -10_000 }],
  ])('may be %s', (_what, change) => {
    expect(saleSchema.safeParse({ ...stairs, ...change }).success).toBe(true);
  });

  test('is late after its own due day, else after 30 days', () => {
    expect(lateAfter({ day: day('2026-01-31'), dueDay: null })).toBe('2026-03-02');
    expect(lateAfter({ day: day('2026-01-31'), dueDay: day('2026-02-01') })).toBe('2026-02-01');
  });
});

describe('a payment', () => {
  judgesStrictly(paymentSchema, deposit);

  test('of nothing is no payment; money paid back is one', () => {
    expect(paymentSchema.safeParse({ ...deposit, amount: 0 }).success).toBe(false);
    expect(paymentSchema.safeParse({ ...deposit, amount: -0 }).success).toBe(false);
    expect(paymentSchema.safeParse({ ...deposit, amount: -72_000 }).success).toBe(true);
  });
});
