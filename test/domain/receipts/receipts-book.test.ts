import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActionKey, Change } from '../../../renderer/domain/book/action';
import { addDays, type Day, type Moment } from '../../../renderer/domain/calendar/day';
import { type ClientId, type Id, idFrom, type SaleId, type Subject } from '../../../renderer/domain/id';
import { ReceiptsPast, unknownKind } from '../../../renderer/domain/receipts/past';
import type { ReceiptLine } from '../../../renderer/domain/receipts/receipts-book';
import {
  countYear,
  linesWithin,
  monthsOfQuarter,
  totalOf,
  wholeYear,
} from '../../../renderer/domain/receipts/year-count';
import {
  changePayment,
  changeSale,
  recordPayment,
  recordSale,
  trashPayment,
  trashSale,
} from '../../../renderer/domain/sale/actions';
import { type BuyerId, type Payment, saleKinds, walkIn } from '../../../renderer/domain/sale/sale';
import { day } from '../../support/days';
import { otherId, someId } from '../../support/record-schema';
import { changesOf, saleStep } from '../sale/histories';
import { cash, Rows, stairs } from '../sale/rows';

const midnight = (text: Day) => Date.parse(`${text}T00:00:00Z`);
const dayAt = (moment: Moment) => new Date(moment).toISOString().slice(0, 10) as Day;

/** A book of sales and the receipts that come of it, day after day. */
class Ledger {
  readonly rows = new Rows();
  readonly past = new ReceiptsPast();
  private seq = 0;
  private made = 0;
  today: Day;

  constructor(today: Day) {
    this.today = today;
  }

  get stamp() {
    const newId = <S extends Subject>(): Id<S> => {
      this.made += 1;
      const random = new Uint8Array(10);
      new DataView(random.buffer).setUint32(6, this.made);
      return idFrom<S>(1_700_000_000_000 + this.made, random);
    };
    return { now: (midnight(this.today) + this.seq * 1_000) as Moment, newId };
  }

  do(changes: readonly Change[], key: ActionKey = 'sale-changed'): void {
    if (changes.length === 0) return;
    this.seq += 1;
    this.rows.apply(changes);
    this.past.hear({ seq: this.seq, at: this.stamp.now, key, changes });
  }

  undo(changes: readonly Change[]): void {
    this.do(changes.map((change) => ({ ...change, before: change.after, after: change.before })));
  }

  get payment(): Payment {
    const [payment] = this.rows.payments.values();
    if (!payment) throw new Error('there is a payment');
    return payment;
  }

  get whole() {
    const [sale] = this.rows.sales.values();
    if (!sale) throw new Error('there is a sale');
    return this.rows.whole(sale);
  }

  /** Year by year; the last one is put in order first, so that none depends on another having been asked for. */
  book(): ReadonlyMap<number, readonly ReceiptLine[]> {
    const sales = new Map([...this.rows.sales.values()].map((sale) => [sale.id, sale]));
    const toKnow = this.past.salesToKnow();
    const known = new Map([...sales].filter(([id]) => toKnow.has(id)));
    const book = this.past.writeBook(this.rows.payments.values(), known, dayAt);
    const kindOf = (id: SaleId) => this.past.soldAs(id, sales)?.kind ?? unknownKind;
    return new Map(
      book
        .years()
        .toReversed()
        .map((year) => [year, book.linesIn(year, kindOf)]),
    );
  }

  /** Number, kind, day and amount of every line of a year. */
  said(year = 2026): readonly string[] {
    return (this.book().get(year) ?? []).map(
      ({ number, kind, day: on, entry, of }) =>
        `${number} ${kind} ${on} ${entry.amount}${of ? ` of ${of.number}/${of.year}` : ''}`,
    );
  }
}

/** A sale of 100 euros on 10 March, paid in cash on that day and written down then. */
function soldAndPaid(): Ledger {
  const ledger = new Ledger(day('2026-03-10'));
  ledger.do(recordSaleOf(ledger));
  return ledger;
}

function recordSaleOf(ledger: Ledger): readonly Change[] {
  return recordSale(stairs, [cash(10_000)], ledger.stamp);
}

test('a payment is one line, under the day of the payment', () => {
  const ledger = soldAndPaid();
  expect(ledger.said()).toEqual(['1 receipt 2026-03-10 10000']);
});

test('one that is written down later takes its place among those of its day', () => {
  const ledger = soldAndPaid();
  ledger.today = day('2026-04-02');
  ledger.do(recordPayment(ledger.whole.sale, cash(500, '2026-03-08'), ledger.stamp));
  expect(ledger.said()).toEqual(['1 receipt 2026-03-08 500', '2 receipt 2026-03-10 10000']);
});

test('what is corrected on the day on which it was written down was never in the book', () => {
  const ledger = soldAndPaid();
  ledger.do(changePayment(ledger.payment, cash(9_000), ledger.stamp.now));
  expect(ledger.said()).toEqual(['1 receipt 2026-03-10 9000']);
  ledger.do(trashPayment(ledger.payment, ledger.stamp.now));
  expect(ledger.said()).toEqual([]);
});

test('a later correction is a counter-entry and a new line, under the day of the correction', () => {
  const ledger = soldAndPaid();
  ledger.today = day('2026-04-02');
  ledger.do(changePayment(ledger.payment, cash(9_000), ledger.stamp.now));
  expect(ledger.said()).toEqual([
    '1 receipt 2026-03-10 10000',
    '2 taken-back 2026-04-02 -10000 of 1/2026',
    '3 restated 2026-04-02 9000 of 1/2026',
  ]);
});

test('a payment that is taken back leaves its line and a counter-entry, also for good and in another year', () => {
  const ledger = soldAndPaid();
  ledger.today = day('2027-01-05');
  const { payment } = ledger;
  ledger.do(trashPayment(payment, ledger.stamp.now));
  ledger.today = day('2027-03-05');
  ledger.do([{ table: 'payments', id: payment.id, before: ledger.payment, after: null }], 'trash-emptied');
  expect(ledger.said(2026)).toEqual(['1 receipt 2026-03-10 10000']);
  expect(ledger.said(2027)).toEqual(['1 taken-back 2027-01-05 -10000 of 1/2026']);
});

test('an import that is undone weeks later is taken back line by line; done again, it stands again', () => {
  const ledger = new Ledger(day('2026-03-10'));
  const changes = recordSaleOf(ledger);
  ledger.do(changes, 'sales-imported');
  ledger.today = day('2026-03-30');
  ledger.undo(changes);
  ledger.today = day('2026-04-01');
  ledger.do(changes, 'sales-imported');
  expect(ledger.said()).toEqual([
    '1 receipt 2026-03-10 10000',
    '2 taken-back 2026-03-30 -10000 of 1/2026',
    '3 restated 2026-04-01 10000 of 1/2026',
  ]);
});

test('a correction that is taken back on its own day leaves nothing', () => {
  const ledger = soldAndPaid();
  ledger.today = day('2026-04-02');
  const correction = changePayment(ledger.payment, cash(9_000), ledger.stamp.now);
  ledger.do(correction);
  ledger.undo(correction);
  expect(ledger.said()).toEqual(['1 receipt 2026-03-10 10000']);
});

test('a sale of another kind moves its payments by counter-entry, so that declared months stay', () => {
  const ledger = soldAndPaid();
  ledger.today = day('2026-05-02');
  const changed = changeSale(ledger.whole, null, { ...stairs, kind: 'goods' }, ledger.stamp.now);
  if (changed.ok) ledger.do(changed.value);
  const lines = ledger.book().get(2026) ?? [];
  expect(lines.map(({ entry, day: on }) => `${on} ${entry.kind} ${entry.amount}`)).toEqual([
    '2026-03-10 craft 10000',
    '2026-05-02 craft -10000',
    '2026-05-02 goods 10000',
  ]);
});

test('a reference that was still missing is no correction; another one is', () => {
  const ledger = soldAndPaid();
  ledger.today = day('2026-03-12');
  ledger.do(changePayment(ledger.payment, { ...cash(10_000), reference: 'chèque 12' }, ledger.stamp.now));
  const [line, ...others] = ledger.book().get(2026) ?? [];
  expect([line?.entry.reference, others]).toEqual(['chèque 12', []]);
  ledger.today = day('2026-03-14');
  ledger.do(changePayment(ledger.payment, { ...cash(10_000), reference: 'chèque 13' }, ledger.stamp.now));
  expect(ledger.said()).toHaveLength(3);
});

test('two sheets of one person that became one, and a person erased, correct nothing; another buyer does', () => {
  const ledger = new Ledger(day('2026-03-10'));
  const first = someId as ClientId;
  const second = otherId as ClientId;
  ledger.do(recordSale({ ...stairs, buyerId: first }, [cash(10_000)], ledger.stamp));
  const move = (buyerId: BuyerId, key: ActionKey) => {
    const changed = changeSale(ledger.whole, null, { ...ledger.whole.sale, buyerId }, ledger.stamp.now);
    if (changed.ok) ledger.do(changed.value, key);
  };
  ledger.today = day('2026-03-11');
  move(second, 'clients-merged');
  expect(
    ledger
      .book()
      .get(2026)
      ?.map(({ entry }) => entry.buyerId),
  ).toEqual([second]);
  ledger.today = day('2026-03-12');
  move(first, 'sale-changed');
  expect(
    ledger
      .book()
      .get(2026)
      ?.map(({ entry }) => entry.buyerId),
  ).toEqual([second, second, first]);
  ledger.today = day('2026-03-13');
  move(walkIn, 'trash-emptied');
  expect(
    ledger
      .book()
      .get(2026)
      ?.map(({ entry }) => entry.buyerId),
  ).toEqual([second, second, walkIn]);
});

test('a payment that bears a day to come is taken back under that day: no line before what it takes back', () => {
  const ledger = new Ledger(day('2026-03-10'));
  ledger.do(recordSale(stairs, [cash(10_000, '2026-05-01')], ledger.stamp));
  ledger.today = day('2026-03-20');
  ledger.do(trashSale(ledger.whole, ledger.stamp.now));
  expect(ledger.said()).toEqual(['1 receipt 2026-05-01 10000', '2 taken-back 2026-05-01 -10000 of 1/2026']);
});

const yearAround = fc.integer({ min: 0, max: 900 }).map((count) => addDays(day('2025-01-01'), count));
const anyLife = fc
  .array(
    fc.record({
      step: saleStep([walkIn, someId as ClientId, otherId as ClientId], yearAround),
      wait: fc.integer({ min: 0, max: 40 }),
      isUndone: fc.boolean(),
      key: fc.constantFrom<ActionKey[]>('sale-changed', 'clients-merged', 'sales-imported'),
    }),
    { maxLength: 40 },
  )
  .map((steps) => {
    const ledger = new Ledger(day('2025-01-01'));
    for (const { step, wait, isUndone, key } of steps) {
      const changes = changesOf(ledger.rows, step, ledger.stamp);
      ledger.do(changes, key);
      ledger.today = addDays(ledger.today, wait);
      if (isUndone) ledger.undo(changes);
    }
    return ledger;
  });

test('whatever happens to payments, the lines add up to the payments as they are', () => {
  fc.assert(
    fc.property(anyLife, (ledger) => {
      const inBook = [...ledger.book().values()].flat().reduce((sum, { entry }) => sum + entry.amount, 0);
      const standing = [...ledger.rows.payments.values()].filter(({ trashedAt }) => trashedAt === null);
      expect(inBook).toBe(standing.reduce((sum, { amount }) => sum + amount, 0));
    }),
  );
});

test('each year is numbered from 1 without gaps, in the order of days, and no correction comes before its line', () => {
  fc.assert(
    fc.property(anyLife, (ledger) => {
      for (const [year, lines] of ledger.book()) {
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_line, index) => index + 1));
        expect(lines.every(({ day: on }) => on.startsWith(String(year)))).toBe(true);
        expect(lines.map(({ day: on }) => on)).toEqual(lines.map(({ day: on }) => on).toSorted());
        for (const { of, ...line } of lines) {
          if (!of) continue;
          expect(of.year < line.year || (of.year === line.year && of.number < line.number)).toBe(true);
        }
      }
    }),
  );
});

test('months make quarters, quarters make the year, kinds make the whole', () => {
  fc.assert(
    fc.property(anyLife, (ledger) => {
      for (const [year, lines] of ledger.book()) {
        const count = countYear(year, lines);
        const quarters = [0, 1, 2, 3].map((quarter) => totalOf(count, monthsOfQuarter(quarter)));
        const months = Array.from({ length: 12 }, (_, month) => totalOf(count, { first: month, last: month }));
        const whole = totalOf(count, wholeYear);
        const sum = (amounts: readonly number[]) => amounts.reduce((left, right) => left + right, 0);
        expect(sum(quarters)).toBe(whole);
        expect(sum(months)).toBe(whole);
        expect(sum(saleKinds.map((kind) => totalOf(count, wholeYear, [kind])))).toBe(whole);
        expect(sum(lines.map(({ entry }) => entry.amount))).toBe(whole);
        const second = linesWithin(lines, monthsOfQuarter(1));
        expect(sum(second.map(({ entry }) => entry.amount))).toBe(quarters[1]);
      }
    }),
  );
});

test('what corrections of an earlier month or quarter moved is told apart', () => {
  const ledger = soldAndPaid();
  ledger.today = day('2026-03-31');
  ledger.do(changePayment(ledger.payment, cash(9_000), ledger.stamp.now));
  ledger.today = day('2026-05-31');
  ledger.do(changePayment(ledger.payment, cash(8_000), ledger.stamp.now));
  const { carried } = countYear(2026, ledger.book().get(2026) ?? []);
  expect(carried.months.filter((amount) => amount !== 0)).toEqual([-1_000]);
  expect(carried.months[4]).toBe(-1_000);
  expect(carried.quarters).toEqual([0, -1_000, 0, 0]);
});
