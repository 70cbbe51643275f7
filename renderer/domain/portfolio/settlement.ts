import type { Day } from '../calendar/day';
import type { SaleId } from '../id';
import { isCreditNote, lateAfter, type Payment, type Sale, saleAmount } from '../sale/sale';

/** How far one sale is paid, the credit notes that name it counted against it. Amounts in minor units. */
export interface Settlement {
  readonly amount: number;
  /** What came in, less what was paid back. */
  readonly paid: number;
  /** What is still waited for; negative when more came in than was due. */
  readonly balance: number;
  /** The day of the last payment, once nothing is waited for; null before, and for what was never paid at all. */
  readonly settledOn: Day | null;
  /** The day after which it is late. */
  readonly lateAfter: Day;
  readonly isLate: boolean;
}

/**
 * How far each of one client's sales is paid, on `today`. A credit note lowers what its sale waits for, and has no line
 * of its own then; one that names no sale, or a sale that is not among these, stands for itself.
 */
export function settle(
  sales: readonly Sale[],
  payments: readonly Payment[],
  today: Day,
): ReadonlyMap<SaleId, Settlement> {
  const living = sales.filter((sale) => sale.trashedAt === null);
  const known = new Set(living.map((sale) => sale.id));
  /** The sale whose account a record belongs to. */
  const accountOf = new Map<SaleId, SaleId>();
  for (const sale of living) {
    accountOf.set(sale.id, sale.creditOf !== null && known.has(sale.creditOf) ? sale.creditOf : sale.id);
  }
  const due = new Map<SaleId, number>();
  const paid = new Map<SaleId, number>();
  const lastPaid = new Map<SaleId, Day>();
  for (const sale of living) {
    const account = accountOf.get(sale.id) ?? sale.id;
    due.set(account, (due.get(account) ?? 0) + saleAmount(sale));
  }
  for (const payment of payments) {
    if (payment.trashedAt !== null) continue;
    const account = accountOf.get(payment.saleId) ?? payment.saleId;
    paid.set(account, (paid.get(account) ?? 0) + payment.amount);
    const last = lastPaid.get(account);
    if (last === undefined || payment.day > last) lastPaid.set(account, payment.day);
  }
  const settlements = new Map<SaleId, Settlement>();
  for (const sale of living) {
    if (accountOf.get(sale.id) !== sale.id) continue;
    const balance = (due.get(sale.id) ?? 0) - (paid.get(sale.id) ?? 0);
    const limit = lateAfter(sale);
    settlements.set(sale.id, {
      amount: saleAmount(sale),
      paid: paid.get(sale.id) ?? 0,
      balance,
      settledOn: balance <= 0 ? (lastPaid.get(sale.id) ?? null) : null,
      lateAfter: limit,
      isLate: balance > 0 && !isCreditNote(sale) && limit < today,
    });
  }
  return settlements;
}
