import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOpenSales, readSales } from '../../renderer/data/today';
import { creation, label } from '../../renderer/domain/book/action';
import { paymentOn, saleOn } from '../support/client-rows';
import { numberedId } from '../support/follow-ups';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
beforeEach(async () => {
  made = await openTestBook();
});
afterEach(() => made.destroy());

test('what waits for money is what is not settled, of clients and walk-ins alike, until the payment comes in', async () => {
  const client = clientNamed('Hôtel du Parc', made);
  const late = saleOn('2026-01-05', 118_000, { buyerId: client.id });
  const paid = saleOn('2026-01-06', 5_000, { buyerId: client.id });
  const passing = saleOn('2026-01-07', 900, { buyerId: 'walk-in' });
  const changes = [
    creation('clients', client),
    ...[late, paid, passing].map((sale) => creation('sales', sale)),
    creation('payments', paymentOn('2026-01-06', 5_000, paid)),
  ];
  const { book } = made;
  expect(await book.commit({ label: label('sale-added'), changes })).toMatchObject({ ok: true });
  const open = await readOpenSales(book.database);
  expect(open.map(({ saleId, balance }) => [saleId, balance]).sort()).toEqual(
    [
      [late.id, 118_000],
      [passing.id, 900],
    ].sort(),
  );

  const payment = creation('payments', paymentOn('2026-03-10', 118_000, late));
  expect(await book.commit({ label: label('payment-added'), changes: [payment] })).toMatchObject({ ok: true });
  expect((await readOpenSales(book.database)).map(({ saleId }) => saleId)).toEqual([passing.id]);
});

test('sales are read by id; those that are gone are left out', async () => {
  const sale = saleOn('2026-01-05', 118_000, { buyerId: 'walk-in' });
  await made.book.commit({ label: label('sale-added'), changes: [creation('sales', sale)] });
  expect([...(await readSales(made.book.database, [numberedId<'sale'>(4), sale.id]))]).toEqual([[sale.id, sale]]);
  expect((await readSales(made.book.database, [])).size).toBe(0);
});
