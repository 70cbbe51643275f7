import { afterEach, expect, test } from 'vitest';
import { countParts, ReceiptsReader } from '../../renderer/data/receipts';
import { type Change, label, removal } from '../../renderer/domain/book/action';
import { startingSettings } from '../../renderer/domain/book/settings';
import { changeReceiptsRules } from '../../renderer/domain/book/settings-actions';
import { startingReceiptsRules } from '../../renderer/domain/receipts/rules';
import { changePayment, recordSale, trashPayment } from '../../renderer/domain/sale/actions';
import type { Payment, Sale } from '../../renderer/domain/sale/sale';
import { workerJobs } from '../../renderer/workers/jobs';
import { cash, stairs } from '../domain/sale/rows';
import { day } from '../support/days';
import { openTestBook, type TestBook } from '../support/open-test-book';

const open: TestBook[] = [];
async function freshBook(): Promise<TestBook> {
  const made = await openTestBook();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.destroy();
});

async function commit({ book }: TestBook, changes: readonly Change[]): Promise<void> {
  expect(await book.commit({ label: label('sale-changed'), changes })).toMatchObject({ ok: true });
}

const sold = ({ clock, newId }: TestBook, count: number, amount = 100) =>
  Array.from({ length: count }, () => recordSale(stairs, [cash(amount)], { now: clock.now(), newId })).flat();
const paymentIn = (changes: readonly Change[], at = 0) =>
  changes.filter(({ table }) => table === 'payments')[at]?.after as Payment;

async function said(reader: ReceiptsReader, { book }: TestBook, year = 2026): Promise<readonly string[]> {
  const { lines, seq } = await reader.read(book.database, year);
  expect(seq).toBe((await book.database.meta.get('lastSeq'))?.value ?? 0);
  return lines.map(({ number, day: on, entry, kind }) => `${number} ${kind} ${on} ${entry.amount}`);
}

test('a reading that goes on from the last says what a fresh one says, through imports of many parts', async () => {
  const made = await freshBook();
  const reader = new ReceiptsReader(made.clock.dayAt);
  expect(await said(reader, made)).toEqual([]);
  const imported = sold(made, 700);
  await commit(made, imported);
  expect(await said(reader, made)).toHaveLength(700);
  made.clock.goTo(day('2026-04-01'));
  await commit(made, changePayment(paymentIn(imported, 650), cash(70), made.clock.now()));
  await made.book.commit(changeReceiptsRules(startingSettings, { ...startingReceiptsRules, layout: 'bnc' }));
  const followed = await said(reader, made);
  expect(followed.slice(-2)).toEqual(['701 taken-back 2026-04-01 -100', '702 restated 2026-04-01 70']);
  expect(await said(new ReceiptsReader(made.clock.dayAt), made)).toEqual(followed);
});

test('as much is said to be read as there is to read', async () => {
  const made = await freshBook();
  await commit(made, sold(made, 700));
  let read = 0;
  await new ReceiptsReader(made.clock.dayAt).read(made.book.database, 2026, (parts) => {
    read += parts;
  });
  expect(read).toBeCloseTo(await countParts(made.book.database));
  expect(read).toBeGreaterThan(2);
});

test('a book that was undone to nothing weeks later shows both', async () => {
  const made = await freshBook();
  await commit(made, sold(made, 60));
  made.clock.goTo(day('2026-05-01'));
  await made.book.undo();
  expect(await made.book.database.payments.count()).toBe(0);
  const lines = await said(new ReceiptsReader(made.clock.dayAt), made);
  expect([lines.length, lines[59], lines[60]]).toEqual([
    120,
    '60 receipt 2026-03-10 100',
    '61 taken-back 2026-05-01 -100',
  ]);
});

test('what was sold is still said when the sale has left the book for good', async () => {
  const made = await freshBook();
  const changes = sold(made, 1);
  await commit(made, changes);
  const payment = paymentIn(changes);
  const trashed = trashPayment(payment, made.clock.now());
  made.clock.goTo(day('2026-04-01'));
  await commit(made, trashed);
  const [sale] = changes;
  await commit(made, [removal('payments', trashed[0]?.after as Payment), removal('sales', sale?.after as Sale)]);
  const { soldAs, lines } = await new ReceiptsReader(made.clock.dayAt).read(made.book.database, 2026);
  expect(lines).toHaveLength(2);
  expect(soldAs(payment.saleId)).toEqual({ label: 'Escalier', kind: 'craft', reference: '' });
});

test('the worker hands over lines part by part, and those of some months alone', async () => {
  const made = await freshBook();
  await commit(made, sold(made, 30));
  const reading = workerJobs.startReceipts();
  const asked = { databaseName: made.name, year: 2026 };
  const counted = await reading.count(asked);
  expect(counted).toMatchObject({ ok: true, value: { ok: true, value: { years: [2026], count: { lineCount: 30 } } } });
  const numbers = async (from: number, first = 0, last = 11) => {
    const part = await reading.read({ ...asked, months: { first, last }, from, most: 20 });
    return part.ok && part.value.ok ? part.value.value.rows.map(({ number }) => number) : null;
  };
  expect(await numbers(0)).toHaveLength(20);
  expect(await numbers(20)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
  expect(await numbers(0, 3, 5)).toEqual([]);
  expect(await numbers(0, 2, 2)).toHaveLength(20);
  reading.end();
});
