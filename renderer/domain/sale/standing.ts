import { type Day, daysBetween } from '../calendar/day';
import { isCreditNote, lateAfter, type Sale, saleAmount } from './sale';

/** How a sale stands with its money. */
export type Standing =
  | { readonly state: 'paid' | 'given' }
  /** `balance` is still to come. `lateDays`: days since it should have, 0 while there is time. */
  | { readonly state: 'unpaid' | 'part-paid'; readonly balance: number; readonly lateDays: number }
  /** More came in than was owed: `balance`, above zero, is the buyer's. */
  | { readonly state: 'overpaid'; readonly balance: number }
  /** A credit note that was set off or paid back. */
  | { readonly state: 'credited' }
  /** A credit note of which `balance`, above zero, is still to be paid back. */
  | { readonly state: 'to-refund'; readonly balance: number };

/** `balance` is what the sale waits for after its payments and credit notes (see `settlement`), in minor units. */
export function standingOf(
  sale: Pick<Sale, 'price' | 'discount' | 'creditOf' | 'day' | 'dueDay'>,
  balance: number,
  today: Day,
): Standing {
  if (isCreditNote(sale)) return balance < 0 ? { state: 'to-refund', balance: -balance } : { state: 'credited' };
  if (balance < 0) return { state: 'overpaid', balance: -balance };
  const amount = saleAmount(sale);
  if (balance === 0) return { state: amount === 0 ? 'given' : 'paid' };
  const lateDays = Math.max(0, daysBetween(lateAfter(sale), today));
  return { state: balance < amount ? 'part-paid' : 'unpaid', balance, lateDays };
}

/** Whether money should have come in before today. */
export function isLate(standing: Standing): boolean {
  return 'lateDays' in standing && standing.lateDays > 0;
}
