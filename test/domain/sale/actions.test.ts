import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverse } from '../../../renderer/domain/book/action';
import { judge } from '../../../renderer/domain/book/judge';
import type { ClientId } from '../../../renderer/domain/id';
import {
  changePayment,
  changeSale,
  creditSale,
  leftToCredit,
  recordPayment,
  recordSale,
  trashPayment,
  trashSale,
} from '../../../renderer/domain/sale/actions';
import { saleAmount, walkIn } from '../../../renderer/domain/sale/sale';
import { settle } from '../../../renderer/domain/sale/settlement';
import { day } from '../../support/days';
import { otherId } from '../../support/record-schema';
import { changesOf, saleStep } from './histories';
import { cash, Rows, stairs, stamps } from './rows';

const faure = otherId as ClientId;
const nothing = { day: day('2026-04-01'), label: 'Avoir', reference: '', note: '', refund: null };

function sold(price: number, ...payments: Parameters<typeof recordSale>[1]) {
  const rows = new Rows();
  const clock = stamps();
  rows.apply(recordSale({ ...stairs, price }, payments, clock.next()));
  const credit = (amount: number, refund = 0) => {
    const outcome = creditSale(
      rows.whole(rows.onlySale),
      { ...nothing, amount, refund: refund ? { ...cash(refund), amount: refund } : null },
      clock.next(),
    );
    if (outcome.ok) rows.apply(outcome.value);
    return outcome;
  };
  return { rows, clock, credit };
}

describe('recording', () => {
  test('a sale and its payments are of one buyer and one currency', () => {
    const { rows } = sold(10_000, cash(3_000), cash(7_000));
    const { id, buyerId, currency } = rows.onlySale;
    expect([...rows.payments.values()]).toHaveLength(2);
    for (const payment of rows.payments.values()) expect(payment).toMatchObject({ saleId: id, buyerId, currency });
  });

  test('a payment of nothing is a bug', () => {
    const { rows, clock } = sold(10_000);
    expect(() => recordPayment(rows.onlySale, cash(0), clock.next())).toThrow(/payment of nothing/);
  });
});

describe('a credit note', () => {
  test('takes back at most what is left of the sale', () => {
    const { credit, rows } = sold(10_000);
    expect(credit(10_001)).toEqual({ ok: false, reason: { code: 'beyond-left', left: 10_000 } });
    expect(credit(4_000).ok).toBe(true);
    expect(credit(6_001)).toEqual({ ok: false, reason: { code: 'beyond-left', left: 6_000 } });
    expect(credit(6_000).ok).toBe(true);
    expect(leftToCredit(rows.whole(rows.onlySale))).toBe(0);
  });

  test('in the trash gives its part back', () => {
    const { credit, rows, clock } = sold(10_000);
    credit(10_000);
    const [note] = rows.whole(rows.onlySale).creditNotes;
    if (!note) throw new Error('no credit note');
    rows.apply(trashSale(rows.whole(note.sale), clock.next().now));
    expect(leftToCredit(rows.whole(rows.onlySale))).toBe(10_000);
  });

  test('may pay the money back in the same gesture', () => {
    const { credit, rows } = sold(10_000, cash(10_000));
    credit(4_000, 4_000);
    expect([...rows.payments.values()].map((payment) => payment.amount)).toEqual([10_000, -4_000]);
    expect([...settle([...rows.sales.values()], [...rows.payments.values()]).values()]).toEqual([0, 0]);
  });
});

describe('changing a sale', () => {
  test('a new buyer takes along payments and credit notes, those in the trash too', () => {
    const { rows, clock, credit } = sold(10_000, cash(10_000), cash(50));
    const trashed = [...rows.payments.values()][1];
    if (!trashed) throw new Error('no payment');
    rows.apply(trashPayment(trashed, clock.next().now));
    credit(1_000, 1_000);
    const changed = changeSale(rows.whole(rows.onlySale), null, { ...stairs, buyerId: faure }, clock.next().now);
    if (!changed.ok) throw new Error(changed.reason.code);
    rows.apply(changed.value);
    for (const row of [...rows.sales.values(), ...rows.payments.values()]) expect(row.buyerId).toBe(faure);
    expect([...rows.payments.values()].filter((payment) => payment.trashedAt !== null)).toHaveLength(1);
  });

  test('a new day takes along what was paid on the spot, and leaves a deposit where it was', () => {
    const { rows, clock } = sold(10_000, cash(7_000), cash(3_000, '2026-02-01'));
    const draft = { ...stairs, day: day('2026-03-12') };
    const changed = changeSale(rows.whole(rows.onlySale), null, draft, clock.next().now);
    if (!changed.ok) throw new Error(changed.reason.code);
    rows.apply(changed.value);
    expect([...rows.payments.values()].map((payment) => payment.day)).toEqual(['2026-03-12', '2026-02-01']);
  });

  test('nothing changed leaves no change, and its moments alone', () => {
    const { rows, clock } = sold(10_000, cash(10_000));
    expect(changeSale(rows.whole(rows.onlySale), null, stairs, clock.next().now)).toEqual({ ok: true, value: [] });
    const [payment] = rows.payments.values();
    if (!payment) throw new Error('no payment');
    expect(changePayment(payment, cash(10_000), clock.next().now)).toEqual([]);
  });

  test.each([
    ['smaller than what was taken back', { price: 3_999 }, { code: 'below-credited', credited: 4_000 }],
    ['discounted below what was taken back', { discount: 6_001 }, { code: 'below-credited', credited: 4_000 }],
    ['negative', { price: -1 }, { code: 'other-sign' }],
  ])('it is not made %s', (_what, fields, reason) => {
    const { rows, clock, credit } = sold(10_000);
    credit(4_000);
    const changed = changeSale(rows.whole(rows.onlySale), null, { ...stairs, ...fields }, clock.next().now);
    expect(changed).toEqual({ ok: false, reason });
  });

  test('a credit note grows at most to what its sale leaves, and never becomes a sale', () => {
    const { rows, clock, credit } = sold(10_000);
    credit(4_000);
    credit(5_000);
    const origin = rows.whole(rows.onlySale);
    const note = origin.creditNotes[0]?.sale;
    if (!note) throw new Error('no credit note');
    const grown = (price: number) => changeSale(rows.whole(note), origin, { ...note, price }, clock.next().now);
    expect(grown(-5_001)).toEqual({ ok: false, reason: { code: 'beyond-left', left: 5_000 } });
    expect(grown(1)).toEqual({ ok: false, reason: { code: 'other-sign' } });
    expect(grown(-5_000).ok).toBe(true);
  });
});

describe('the trash', () => {
  test('takes a sale with all that hangs on it, at one moment, and nothing that was there already', () => {
    const { rows, clock, credit } = sold(10_000, cash(2_000), cash(50));
    const earlier = [...rows.payments.values()][1];
    if (!earlier) throw new Error('no payment');
    const before = clock.next().now;
    rows.apply(trashPayment(earlier, before));
    credit(1_000, 1_000);
    const { now } = clock.next();
    rows.apply(trashSale(rows.whole(rows.onlySale), now));
    const moments = [...rows.sales.values(), ...rows.payments.values()].map((row) => [row.id, row.trashedAt] as const);
    const { [earlier.id]: left, ...others } = Object.fromEntries(moments);
    expect(left).toBe(before);
    expect(Object.values(others)).toEqual([now, now, now, now]);
    expect(trashSale(rows.whole(rows.onlySale), clock.next().now)).toEqual([]);
  });
});

describe('laws over random lives of sales', () => {
  const life = fc.array(saleStep([walkIn, faure]), { minLength: 1, maxLength: 25 });

  test('every action passes the judge, and its inverse takes it back to the letter', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const rows = new Rows();
        const clock = stamps();
        for (const one of steps) {
          const changes = changesOf(rows, one, clock.next());
          expect(judge({ label: { key: 'sale-changed', subject: '', count: 1 }, changes }).ok).toBe(true);
          const before = rows.snapshot();
          rows.apply(changes);
          const after = rows.snapshot();
          rows.apply(inverse(changes));
          expect(rows.snapshot()).toBe(before);
          rows.apply(changes);
          expect(rows.snapshot()).toBe(after);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('payments and credit notes stay with their sale’s buyer, and balances add up', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const rows = new Rows();
        const clock = stamps();
        for (const one of steps) rows.apply(changesOf(rows, one, clock.next()));
        const sales = [...rows.sales.values()];
        const payments = [...rows.payments.values()];
        for (const payment of payments) expect(payment.buyerId).toBe(rows.sales.get(payment.saleId)?.buyerId);
        for (const sale of sales) {
          const origin = sale.creditOf === null ? null : rows.sales.get(sale.creditOf);
          if (origin) expect(sale.buyerId).toBe(origin.buyerId);
        }
        const live = sales.filter((sale) => sale.trashedAt === null);
        const received = payments
          .filter((each) => each.trashedAt === null && rows.sales.get(each.saleId)?.trashedAt === null)
          .reduce((total, each) => total + each.amount, 0);
        const open = [...settle(sales, payments).values()].reduce((total, balance) => total + balance, 0);
        expect(open).toBe(live.reduce((total, sale) => total + saleAmount(sale), 0) - received);
      }),
      { numRuns: 100 },
    );
  });
});
