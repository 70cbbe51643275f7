import { afterEach, expect, test } from 'vitest';
import { readPayment, readUsualMethod } from '../../renderer/data/payments';
import { type Change, creation, label } from '../../renderer/domain/book/action';
import type { PaymentId } from '../../renderer/domain/id';
import { recordSale } from '../../renderer/domain/sale/actions';
import { walkIn } from '../../renderer/domain/sale/sale';
import { cash, stairs } from '../domain/sale/rows';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
afterEach(() => made.destroy());

async function commit(changes: readonly Change[]): Promise<readonly Change[]> {
  const outcome = await made.book.commit({ label: label('payment-added'), changes });
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return changes;
}

test('a payment comes with its sale and what that still waits for', async () => {
  made = await openTestBook();
  const stamp = { now: made.clock.now(), newId: made.newId };
  const [sale, payment] = await commit(recordSale(stairs, [cash(4_000)], stamp));
  const reading = await readPayment(made.book.database, payment?.id as PaymentId);
  expect(reading).toMatchObject({
    payment: { amount: 4_000 },
    sale: { balance: 6_000, whole: { sale: { id: sale?.id } } },
  });
  expect(await readPayment(made.book.database, made.newId<'payment'>())).toBeNull();
});

test('the usual method is how the buyer paid last, else how anybody did', async () => {
  made = await openTestBook();
  const { database } = made.book;
  expect(await readUsualMethod(database, walkIn)).toBeNull();
  const stamp = { now: made.clock.now(), newId: made.newId };
  const faure = clientNamed('Mme Faure', made);
  const petit = clientNamed('Garage Petit', made);
  await commit([creation('clients', faure), creation('clients', petit)]);
  await commit(recordSale({ ...stairs, buyerId: faure.id }, [{ ...cash(5, '2026-01-01'), method: 'cheque' }], stamp));
  await commit(recordSale({ ...stairs, buyerId: faure.id }, [{ ...cash(5, '2025-01-01'), method: 'card' }], stamp));
  expect(await readUsualMethod(database, faure.id)).toBe('cheque');
  expect(await readUsualMethod(database, petit.id)).toBe('card');
  expect(await readUsualMethod(database, null)).toBe('card');
});
