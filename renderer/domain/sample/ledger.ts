import { addDays, type Day, partsOf } from '../calendar/day';
import type { SaleId } from '../id';
import { invariant } from '../invariant';
import { money, split } from '../money/money';
import { type BuyerId, type Payment, type PaymentMethod, type Sale, saleAmount } from '../sale/sale';
import { momentOn } from './calendar-of-work';
import { type Dated, idAt, type Pen } from './chronicle';
import type { Sold, Terms } from './story';

/** A sale and its payments, before it has an invoice number. */
export interface Entry {
  readonly sale: Sale;
  readonly payments: readonly Payment[];
}

// A delivered job is due 15 days after the delivery; other terms say their own day or none.
function dueDayOf(terms: Terms, day: Day): Day | null {
  switch (terms.kind) {
    case 'paid':
      return null;
    case 'unpaid':
      return terms.due === null ? null : addDays(day, terms.due);
    case 'deposit':
    case 'deposit-only':
      return addDays(day, terms.delivered + 15);
  }
}

interface Instalment {
  readonly day: Day;
  readonly amount: number;
  readonly by: PaymentMethod;
}

function instalmentsOf(sale: Sale, terms: Terms, pen: Pen): readonly Instalment[] {
  const whole = saleAmount(sale);
  if (terms.kind === 'unpaid' || whole === 0) return [];
  if (terms.kind === 'paid') return [{ day: addDays(sale.day, terms.after), amount: whole, by: terms.by }];
  const [deposit, balance] = split(money(whole, sale.currency), [30, 70]);
  invariant(deposit !== undefined && balance !== undefined, 'a split in two has two parts');
  const first = { day: addDays(sale.day, pen.random.between(0, 4)), amount: deposit.minor, by: terms.by };
  if (terms.kind === 'deposit-only') return [first];
  return [first, { day: addDays(sale.day, terms.delivered + terms.after), amount: balance.minor, by: terms.balanceBy }];
}

/** Enters what was sold; instalments that would come after today have not been paid yet. */
export function entryOf(sold: Dated<Sold>, buyerId: BuyerId, creditOf: SaleId | null, pen: Pen): Entry {
  const { now, today, random } = pen;
  const createdAt = momentOn(sold.day, now, random);
  const sale: Sale = {
    id: idAt<'sale'>(createdAt, random),
    buyerId,
    day: sold.day,
    label: sold.label,
    kind: sold.kind ?? 'craft',
    price: cents(sold.euros),
    discount: cents(sold.discount ?? 0),
    cost: sold.cost === undefined || sold.cost === null ? null : cents(sold.cost),
    currency: 'EUR',
    reference: '',
    dueDay: dueDayOf(sold.terms, sold.day),
    creditOf,
    note: sold.note ?? '',
    createdAt,
    updatedAt: createdAt,
    trashedAt: null,
  };
  const payments = instalmentsOf(sale, sold.terms, pen)
    .filter((instalment) => instalment.day <= today)
    .map((instalment): Payment => {
      const paidAt = momentOn(instalment.day, now, random);
      return {
        id: idAt<'payment'>(paidAt, random),
        saleId: sale.id,
        buyerId,
        day: instalment.day,
        amount: instalment.amount,
        currency: sale.currency,
        method: instalment.by,
        reference: instalment.by === 'cheque' ? `chèque ${random.between(1_000_000, 9_999_999)}` : '',
        createdAt: paidAt,
        updatedAt: paidAt,
        trashedAt: null,
      };
    });
  return { sale, payments };
}

function cents(euros: number): number {
  return Math.round(euros * 100);
}

/**
 * Gives invoices their numbers, year by year in the order of days, and credit notes theirs. The first year starts at
 * about where an artisan stands by that day: the book does not begin with the business.
 */
export function numbered(sales: readonly Sale[]): readonly Sale[] {
  const next = new Map<string, number>();
  return [...sales]
    .sort((left, right) => (left.day === right.day ? compare(left.id, right.id) : compare(left.day, right.day)))
    .map((sale, index) => {
      if (sale.buyerId === 'walk-in') return sale;
      const { year, month } = partsOf(sale.day);
      const series = `${sale.price < 0 ? 'A' : 'F'}-${year}`;
      const start = index === 0 ? (month - 1) * 9 + 1 : 1;
      const number = next.get(series) ?? start;
      next.set(series, number + 1);
      return { ...sale, reference: `${series}-${String(number).padStart(3, '0')}` };
    });
}

/** By code units: the order of ids and of days. */
export function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
