import type { Day } from '../calendar/day';
import type { SaleId } from '../id';
import { isCreditNote, lateAfter, type Payment, type Sale, saleAmount } from '../sale/sale';
import { settle } from '../sale/settlement';

/** How far one sale is paid on one day; amounts in minor units. */
export interface SaleStanding {
  readonly amount: number;
  /** What it still waits for, credit notes set off; negative when money waits to be paid back (see `sale/settlement`). */
  readonly balance: number;
  /** The day of the last payment, once nothing is waited for; null before, and when nothing was ever paid. */
  readonly settledOn: Day | null;
  /** The day after which it is late. */
  readonly lateAfter: Day;
  readonly isLate: boolean;
}

/** How far each of one client's sales is paid, on `today`; those in the trash have no standing. */
export function standingsOf(
  sales: readonly Sale[],
  payments: readonly Payment[],
  today: Day,
): ReadonlyMap<SaleId, SaleStanding> {
  const balances = settle(sales, payments);
  const lastPaid = new Map<SaleId, Day>();
  for (const { saleId, day, trashedAt } of payments) {
    const last = lastPaid.get(saleId);
    if (trashedAt === null && (last === undefined || day > last)) lastPaid.set(saleId, day);
  }
  const standings = new Map<SaleId, SaleStanding>();
  for (const sale of sales) {
    const balance = balances.get(sale.id);
    if (balance === undefined) continue;
    const limit = lateAfter(sale);
    const isCredit = isCreditNote(sale);
    const isSettled = isCredit ? balance >= 0 : balance <= 0;
    standings.set(sale.id, {
      amount: saleAmount(sale),
      balance,
      settledOn: isSettled ? (lastPaid.get(sale.id) ?? null) : null,
      lateAfter: limit,
      isLate: balance > 0 && !isCredit && limit < today,
    });
  }
  return standings;
}
