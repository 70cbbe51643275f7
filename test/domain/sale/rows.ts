import type { Change } from '../../../renderer/domain/book/action';
import type { Moment } from '../../../renderer/domain/calendar/day';
import { type Id, idFrom, type NewId, type Subject } from '../../../renderer/domain/id';
import type { WholeSale } from '../../../renderer/domain/sale/actions';
import type { Payment, PaymentDraft, Sale, SaleDraft } from '../../../renderer/domain/sale/sale';
import { walkIn } from '../../../renderer/domain/sale/sale';
import { day } from '../../support/days';

/** Ids that count up, and a moment that passes with each of them. */
export function stamps(): { next: () => { readonly now: Moment; readonly newId: NewId } } {
  let count = 0;
  const newId = <S extends Subject>(): Id<S> => {
    count += 1;
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(6, count);
    return idFrom<S>(1_700_000_000_000 + count, random);
  };
  return {
    next: () => {
      count += 1;
      return { now: (1_700_000_000_000 + count) as Moment, newId };
    },
  };
}

export const stairs: SaleDraft = {
  buyerId: walkIn,
  day: day('2026-03-10'),
  label: 'Escalier',
  kind: 'craft',
  price: 10_000,
  discount: 0,
  cost: null,
  currency: 'EUR',
  reference: '',
  dueDay: null,
  creditOf: null,
  note: '',
};

export const cash = (amount: number, on = '2026-03-10'): PaymentDraft => ({
  day: day(on),
  amount,
  method: 'cash',
  reference: '',
});

/** The rows of sales and payments, as changes leave them. */
export class Rows {
  readonly sales = new Map<string, Sale>();
  readonly payments = new Map<string, Payment>();

  apply(changes: readonly Change[]): void {
    for (const { table, id, after } of changes) {
      const rows = (table === 'sales' ? this.sales : this.payments) as Map<string, unknown>;
      if (after === null) rows.delete(id);
      else rows.set(id, after);
    }
  }

  whole(sale: Sale): WholeSale {
    const paymentsOf = (id: string) => [...this.payments.values()].filter((payment) => payment.saleId === id);
    const creditNotes = [...this.sales.values()].filter((each) => each.creditOf === sale.id);
    return {
      sale,
      payments: paymentsOf(sale.id),
      creditNotes: creditNotes.map((each) => ({ sale: each, payments: paymentsOf(each.id) })),
    };
  }

  /** The only sale that is not a credit note; fails when there are several. */
  get onlySale(): Sale {
    const sales = [...this.sales.values()].filter((sale) => sale.creditOf === null);
    const [first] = sales;
    if (!first || sales.length > 1) throw new Error(`${sales.length} sales`);
    return first;
  }

  snapshot(): string {
    const sorted = (rows: ReadonlyMap<string, object>) => [...rows].sort(([left], [right]) => (left < right ? -1 : 1));
    return JSON.stringify([sorted(this.sales), sorted(this.payments)]);
  }
}
