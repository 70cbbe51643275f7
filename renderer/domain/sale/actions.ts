import { type Change, creation, update } from '../book/action';
import { sameRecord } from '../book/same-record';
import type { Moment } from '../calendar/day';
import type { NewId } from '../id';
import { invariant } from '../invariant';
import { type Outcome, refuse, succeed } from '../outcome';
import {
  isCreditNote,
  type Payment,
  type PaymentDraft,
  type PaymentMethod,
  type Sale,
  type SaleDraft,
  saleAmount,
} from './sale';

/** What every new record is made with. */
export interface Stamp {
  readonly now: Moment;
  readonly newId: NewId;
}

/** A sale with its payments; those in the trash are among them. */
export interface SaleWithPayments {
  readonly sale: Sale;
  readonly payments: readonly Payment[];
}

/** A sale with all that hangs on it; rows in the trash are among them. */
export interface WholeSale extends SaleWithPayments {
  readonly creditNotes: readonly SaleWithPayments[];
}

/** The sale, then its payments; each is of the sale's buyer and currency. */
export function recordSale(draft: SaleDraft, payments: readonly PaymentDraft[], stamp: Stamp): readonly Change[] {
  const sale: Sale = {
    ...draft,
    id: stamp.newId<'sale'>(),
    createdAt: stamp.now,
    updatedAt: stamp.now,
    trashedAt: null,
  };
  return [creation('sales', sale), ...payments.flatMap((payment) => recordPayment(sale, payment, stamp))];
}

/** The payment of a sale, of its buyer and in its currency; `amount` in minor units, not zero. */
export function recordPayment(sale: Sale, draft: PaymentDraft, stamp: Stamp): readonly Change[] {
  invariant(draft.amount !== 0, 'a payment of nothing is no payment');
  const { id: saleId, buyerId, currency } = sale;
  const { now } = stamp;
  const payment: Payment = {
    ...draft,
    id: stamp.newId<'payment'>(),
    saleId,
    buyerId,
    currency,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
  return [creation('payments', payment)];
}

/** What of a sale's amount no credit note has taken back, in minor units; `except` is a credit note being changed. */
export function leftToCredit(whole: WholeSale, except: Sale['id'] | null = null): number {
  const credited = whole.creditNotes
    .filter(({ sale }) => sale.trashedAt === null && sale.id !== except)
    .reduce((total, { sale }) => total - saleAmount(sale), 0);
  return Math.max(0, saleAmount(whole.sale) - credited);
}

export type SaleRefusal =
  /** A credit note beyond what is left of its sale, which is `left`. */
  | { readonly code: 'beyond-left'; readonly left: number }
  /** A sale made smaller than what credit notes took back of it, which is `credited`. */
  | { readonly code: 'below-credited'; readonly credited: number }
  /** A sale turned into a credit note, or the other way round. */
  | { readonly code: 'other-sign' };

/**
 * Changes a sale. A new buyer takes along payments and credit notes; a new day takes along the payments made on the day
 * of the sale, which were paid on the spot; a new kind takes along the credit notes, so that both meet in the charts.
 * `origin` is the sale that a credit note takes back: buyer and kind stay its own. Nothing changed: no changes.
 */
export function changeSale(
  whole: WholeSale,
  origin: WholeSale | null,
  draft: SaleDraft,
  now: Moment,
): Outcome<readonly Change[], SaleRefusal> {
  const { sale, payments, creditNotes } = whole;
  if (isCreditNote(sale) ? draft.price > 0 : draft.price < 0) return refuse({ code: 'other-sign' });
  const amount = saleAmount(draft);
  const credited = Math.max(0, saleAmount(sale)) - leftToCredit(whole);
  if (credited > 0 && amount < credited) return refuse({ code: 'below-credited', credited });
  const left = origin && leftToCredit(origin, sale.id);
  if (left !== null && -amount > left) return refuse({ code: 'beyond-left', left });

  const { buyerId, kind } = origin?.sale ?? draft;
  return succeed([
    ...changedSale(sale, { ...draft, buyerId, kind }, now),
    ...payments.flatMap((payment) => {
      const day = payment.day === sale.day ? draft.day : payment.day;
      return changedPayment(payment, { buyerId, day }, now);
    }),
    ...creditNotes.flatMap((creditNote) => [
      ...changedSale(creditNote.sale, { buyerId, kind }, now),
      ...creditNote.payments.flatMap((payment) => changedPayment(payment, { buyerId }, now)),
    ]),
  ]);
}

function changedSale(sale: Sale, fields: Partial<SaleDraft>, now: Moment): readonly Change[] {
  return sameRecord(sale, { ...sale, ...fields }) ? [] : [update('sales', sale, fields, now)];
}

function changedPayment(payment: Payment, fields: Partial<Payment>, now: Moment): readonly Change[] {
  return sameRecord(payment, { ...payment, ...fields }) ? [] : [update('payments', payment, fields, now)];
}

/** What a credit note says; its sale gives the rest. */
export interface CreditDraft {
  readonly day: Sale['day'];
  /** What is taken back, in minor units, above zero. */
  readonly amount: number;
  readonly label: string;
  readonly reference: string;
  readonly note: string;
  /** Money that went back to the buyer in the same gesture, in minor units above zero; null when none did yet. */
  readonly refund: (Pick<PaymentDraft, 'day' | 'reference'> & { amount: number; method: PaymentMethod }) | null;
}

/** Takes a sale back, whole or in part: a sale with a negative price. Never beyond what is left of the sale. */
export function creditSale(
  whole: WholeSale,
  draft: CreditDraft,
  stamp: Stamp,
): Outcome<readonly Change[], Extract<SaleRefusal, { code: 'beyond-left' }>> {
  invariant(
    draft.amount > 0 && (draft.refund === null || draft.refund.amount > 0),
    'a credit note takes something back',
  );
  const left = leftToCredit(whole);
  if (draft.amount > left) return refuse({ code: 'beyond-left', left });
  const { day, amount, label, reference, note, refund } = draft;
  const { buyerId, kind, currency, id } = whole.sale;
  const creditNote: SaleDraft = {
    buyerId,
    day,
    label,
    kind,
    price: -amount,
    discount: 0,
    cost: null,
    currency,
    reference,
    dueDay: null,
    creditOf: id,
    note,
  };
  return succeed(recordSale(creditNote, refund ? [{ ...refund, amount: -refund.amount }] : [], stamp));
}

/**
 * To the trash: the sale, its payments, and its credit notes with theirs. All bear the same moment, by which they come back
 * together.
 */
export function trashSale(whole: WholeSale, now: Moment): readonly Change[] {
  const all = [whole, ...whole.creditNotes];
  return [
    ...all
      .map(({ sale }) => sale)
      .filter((sale) => sale.trashedAt === null)
      .map((sale) => update('sales', sale, { trashedAt: now }, now)),
    ...all
      .flatMap(({ payments }) => payments)
      .filter((payment) => payment.trashedAt === null)
      .map((payment) => update('payments', payment, { trashedAt: now }, now)),
  ];
}

/** Nothing changed: no changes. */
export function changePayment(payment: Payment, draft: PaymentDraft, now: Moment): readonly Change[] {
  invariant(draft.amount !== 0, 'a payment of nothing is no payment');
  return changedPayment(payment, draft, now);
}

/** To the trash: this payment alone; what its sale waits for grows by it. */
export function trashPayment(payment: Payment, now: Moment): readonly Change[] {
  return [update('payments', payment, { trashedAt: now }, now)];
}
