import type { SaleId } from '../id';
import { type Payment, type Sale, saleAmount } from './sale';

type SettledSale = Pick<Sale, 'id' | 'buyerId' | 'price' | 'discount' | 'creditOf' | 'trashedAt'>;
type SettledPayment = Pick<Payment, 'saleId' | 'amount' | 'trashedAt'>;

/**
 * What each of these sales still waits for, in minor units: its amount less its payments, and a credit note is set off
 * against the sale that it takes back before anything is owed either way. A sale of 100 with a credit note of 30 waits
 * for 70 and the credit note for nothing; were the sale paid, the 30 would wait to be paid back (a negative balance).
 *
 * Sales in the trash have no balance. `payments` holds at least all payments of these sales. A credit note counts
 * against a sale of the same buyer only; the order of the rows does not matter.
 */
export function settle(
  sales: readonly SettledSale[],
  payments: readonly SettledPayment[],
): ReadonlyMap<SaleId, number> {
  const balances = new Map<SaleId, number>();
  const buyers = new Map<SaleId, Sale['buyerId']>();
  const creditNotes: SettledSale[] = [];
  for (const sale of sales) {
    if (sale.trashedAt !== null) continue;
    balances.set(sale.id, saleAmount(sale));
    buyers.set(sale.id, sale.buyerId);
    if (sale.creditOf !== null) creditNotes.push(sale);
  }
  for (const payment of payments) {
    if (payment.trashedAt !== null) continue;
    const balance = balances.get(payment.saleId);
    if (balance !== undefined) balances.set(payment.saleId, balance - payment.amount);
  }
  // In order of id: which of two credit notes is used up first must not depend on how the rows were read.
  creditNotes.sort((left, right) => (left.id < right.id ? -1 : 1));
  for (const { id, creditOf, buyerId } of creditNotes) {
    if (creditOf === null || buyers.get(creditOf) !== buyerId) continue;
    const owed = balances.get(creditOf) ?? 0;
    const credit = -(balances.get(id) ?? 0);
    const setOff = Math.min(owed, credit);
    if (setOff <= 0) continue;
    balances.set(creditOf, owed - setOff);
    balances.set(id, setOff - credit);
  }
  return balances;
}
