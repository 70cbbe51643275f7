import type { ActionKey, Change } from '../book/action';
import type { Day, Moment } from '../calendar/day';
import type { PaymentId, SaleId } from '../id';
import type { Payment, Sale, SaleKind } from '../sale/sale';
import { ReceiptsBook } from './receipts-book';
import { type KindChange, linesOfTrail, type PaymentChange, trailOf } from './trail';

/** Some changes of one action of the history, in its order. */
export interface PastChanges {
  readonly seq: number;
  readonly at: Moment;
  readonly key: ActionKey;
  readonly changes: readonly Change[];
}

/** What is kept of a payment that was changed after it was written down. */
interface ChangedPayment {
  readonly first: Payment;
  readonly changes: PaymentChange[];
}

/** What a line says of its sale: what was sold and its voucher. */
export type SoldAs = Pick<Sale, 'label' | 'kind' | 'reference'>;

/**
 * What the history says of payments beyond their rows. Payments that were written down and never touched again leave nothing
 * here: their rows say all, so that years of sales take no room.
 */
export class ReceiptsPast {
  private readonly payments = new Map<PaymentId, ChangedPayment>();
  private readonly kinds = new Map<SaleId, KindChange[]>();
  /** Sales that left the book for good, as they were. */
  private readonly formerSales = new Map<SaleId, SoldAs>();

  /** Hears the history from its first action on, each change once. */
  hear(past: PastChanges): void {
    for (const change of past.changes) {
      // The changes of a table hold its records; the union of all records cannot say so.
      if (change.table === 'payments') {
        this.hearPayment(change.before as Payment | null, change.after as Payment | null, past);
      } else if (change.table === 'sales') {
        this.hearSale(change.before as Sale | null, change.after as Sale | null, past);
      }
    }
  }

  private hearPayment(before: Payment | null, after: Payment | null, { seq, at, key }: PastChanges): void {
    const id = (before ?? after)?.id;
    if (id === undefined) return;
    const known = this.payments.get(id) ?? (before && { first: before, changes: [] });
    // The making of a payment; what an undo took away and a redo brings back is known already.
    if (!known) return;
    known.changes.push({ seq, at, after, handsOver: key === 'clients-merged' || key === 'trash-emptied' });
    this.payments.set(id, known);
  }

  private hearSale(before: Sale | null, after: Sale | null, { seq, at }: PastChanges): void {
    if (before && !after) this.formerSales.set(before.id, soldAs(before));
    if (!before || !after || before.kind === after.kind) return;
    const changes = this.kinds.get(after.id) ?? [];
    changes.push({ seq, at, before: before.kind, after: after.kind });
    this.kinds.set(after.id, changes);
  }

  /** The sales that must be known before the book is written: those of payments that were touched, or that became another kind. */
  salesToKnow(): ReadonlySet<SaleId> {
    return new Set([...[...this.payments.values()].map(({ first }) => first.saleId), ...this.kinds.keys()]);
  }

  /** What was sold, from the sale as it is or as it was when it left the book; null when nothing tells. */
  soldAs(saleId: SaleId, sales: ReadonlyMap<SaleId, SoldAs>): SoldAs | null {
    return sales.get(saleId) ?? this.formerSales.get(saleId) ?? null;
  }

  /**
   * The book of receipts from the payments as they are, those in the trash included, and what was heard of them. `sales` holds
   * at least those of `salesToKnow` that are in the book.
   */
  writeBook(
    payments: Iterable<Payment>,
    sales: ReadonlyMap<SaleId, SoldAs>,
    dayAt: (moment: Moment) => Day,
  ): ReceiptsBook {
    const book = new ReceiptsBook();
    const add = (first: Payment, changes: readonly PaymentChange[]) => {
      const { id: paymentId, saleId } = first;
      const kind = this.soldAs(saleId, sales)?.kind ?? unknownKind;
      const steps = trailOf(first, changes, kind, this.kinds.get(saleId));
      book.addLines({ paymentId, saleId, lines: linesOfTrail(steps, dayAt) });
    };
    for (const payment of payments) {
      if (this.payments.has(payment.id)) continue;
      if (this.kinds.has(payment.saleId)) add(payment, []);
      else if (payment.trashedAt === null) book.addUntouched(payment);
    }
    for (const { first, changes } of this.payments.values()) add(first, changes);
    return book;
  }
}

/** Of a sale of which nothing tells any more. */
export const unknownKind: SaleKind = 'service';

function soldAs({ label, kind, reference }: Sale): SoldAs {
  return { label, kind, reference };
}
