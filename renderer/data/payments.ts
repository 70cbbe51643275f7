import Dexie from 'dexie';
import type { PaymentId } from '../domain/id';
import type { BuyerId, Payment, PaymentMethod } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { readSale, type SaleReading } from './sales';

export interface PaymentReading {
  readonly payment: Payment;
  readonly sale: SaleReading;
}

/** Reads one payment with its sale; null when it, or its sale, is not in the book. One in the trash is found. */
export function readPayment(database: BookDatabase, paymentId: PaymentId): Promise<PaymentReading | null> {
  // Chained and not awaited within the transaction: see `readClient`.
  return database.transaction('r', database.sales, database.payments, database.openSales, () =>
    database.payments.get(paymentId).then((payment) => {
      if (!payment) return null;
      return readSale(database, payment.saleId).then((sale) => sale && { payment, sale });
    }),
  );
}

/**
 * How this buyer paid last, else how the payment that was written down last was made: what a form offers. Null in a book
 * without payments.
 */
export async function readUsualMethod(database: BookDatabase, buyerId: BuyerId | null): Promise<PaymentMethod | null> {
  const theirs =
    buyerId === null
      ? undefined
      : await database.payments.where('[buyerId+day]').between([buyerId, Dexie.minKey], [buyerId, Dexie.maxKey]).last();
  // Ids are in order of time.
  const last = theirs ?? (await database.payments.orderBy(':id').last());
  return last?.method ?? null;
}
