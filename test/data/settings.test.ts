import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasAmounts, isFirstStart } from '../../renderer/data/settings';
import { creation, label, removal } from '../../renderer/domain/book/action';
import { startingSettings } from '../../renderer/domain/book/settings';
import { passFirstStart } from '../../renderer/domain/book/settings-actions';
import { saleOn } from '../support/client-rows';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let held: TestBook;
beforeEach(async () => {
  held = await openTestBook();
});
afterEach(() => held.destroy());

test('a new book stands before its first start', async () => {
  expect(await isFirstStart(held.book.database)).toBe(true);
});

test('a book is past it once one has chosen, even with nothing in it', async () => {
  await held.book.commit(passFirstStart(startingSettings));
  expect(await isFirstStart(held.book.database)).toBe(false);
});

test('a book with a client or with a walk-in sale is past it, whatever was chosen', async () => {
  const client = clientNamed('Mme Faure', held);
  const { book } = held;
  await book.commit({ label: label('client-added'), changes: [creation('clients', client)] });
  expect(await isFirstStart(book.database)).toBe(false);
  await book.commit({ label: label('clients-trashed'), changes: [removal('clients', client)] });
  expect(await isFirstStart(book.database)).toBe(true);
  await book.commit({
    label: label('sale-added'),
    changes: [creation('sales', saleOn('2026-03-10', 1_200, { buyerId: 'walk-in' }))],
  });
  expect(await isFirstStart(book.database)).toBe(false);
});

test('a sale in the trash is an amount all the same: it can come back', async () => {
  const { book, clock } = held;
  const thrownAway = saleOn('2026-03-10', 1_200, { buyerId: 'walk-in', trashedAt: clock.now() });
  expect(await hasAmounts(book.database)).toBe(false);
  await book.commit({ label: label('sale-added'), changes: [creation('sales', thrownAway)] });
  expect(await hasAmounts(book.database)).toBe(true);
});
