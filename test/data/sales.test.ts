import { afterEach, describe, expect, test } from 'vitest';
import { openDirectory } from '../../renderer/data/directory';
import { type LedgerSnapshot, openLedger } from '../../renderer/data/ledger';
import { monthsOfAll, readDue } from '../../renderer/data/revenue';
import { hasSales, type LedgerMark, readFormerLabels, readLedgerPage, readSale } from '../../renderer/data/sales';
import { readOpenSales, readSales } from '../../renderer/data/today';
import { type Change, creation, label, update } from '../../renderer/domain/book/action';
import { addDays } from '../../renderer/domain/calendar/day';
import type { SaleId } from '../../renderer/domain/id';
import { countRevenue } from '../../renderer/domain/portfolio/revenue';
import { creditSale, recordPayment, recordSale, trashSale } from '../../renderer/domain/sale/actions';
import { compareLateness, compareNewestFirst, type LedgerPeriod } from '../../renderer/domain/sale/ledger';
import { type Sale, saleAmount, walkIn } from '../../renderer/domain/sale/sale';
import { cash, stairs } from '../domain/sale/rows';
import { day } from '../support/days';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const open: TestBook[] = [];
async function freshBook(): Promise<TestBook> {
  const made = await openTestBook();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.destroy();
});

const stampOf = (made: TestBook) => ({ now: made.clock.now(), newId: made.newId });

async function commit(made: TestBook, changes: readonly Change[]): Promise<void> {
  const outcome = await made.book.commit({ label: label('sale-changed'), changes });
  if (!outcome.ok) throw new Error(outcome.reason.code);
  made.clock.pass(1_000);
}

async function sell(made: TestBook, fields: Partial<Sale>, ...paid: Parameters<typeof cash>[]): Promise<SaleId> {
  const changes = recordSale(
    { ...stairs, ...fields },
    paid.map((each) => cash(...each)),
    stampOf(made),
  );
  await commit(made, changes);
  return changes[0]?.id as SaleId;
}

const always: LedgerPeriod = { from: null, to: null };

async function readAllPages(made: TestBook, period: LedgerPeriod, limit: number): Promise<readonly Sale[]> {
  const sales: Sale[] = [];
  let mark: LedgerMark | null = null;
  do {
    const page = await readLedgerPage(made.book.database, period, mark, limit);
    sales.push(...page.sales);
    mark = page.mark;
  } while (mark !== null);
  return sales;
}

describe('the pages of the ledger', () => {
  async function bookOfManyDays(): Promise<{ made: TestBook; all: readonly Sale[] }> {
    const made = await freshBook();
    // Many sales on few days, so that pages end within a day.
    const changes = Array.from({ length: 60 }, (_, index) =>
      recordSale({ ...stairs, day: addDays(stairs.day, (index * 7) % 5), label: `${index}` }, [], stampOf(made)),
    );
    await commit(made, changes.flat());
    return { made, all: (await made.book.database.sales.toArray()).sort(compareNewestFirst) };
  }

  test.each([1, 3, 12, 59, 60, 61])('of %d sales hold every sale once, newest first', async (limit) => {
    const { made, all } = await bookOfManyDays();
    expect(await readAllPages(made, always, limit)).toEqual(all);
  });

  test('keep to their period, its first and last day included', async () => {
    const { made, all } = await bookOfManyDays();
    const period = { from: addDays(stairs.day, 1), to: addDays(stairs.day, 3) };
    const inPeriod = all.filter((sale) => sale.day >= period.from && sale.day <= period.to);
    expect(await readAllPages(made, period, 5)).toEqual(inPeriod);
    expect(inPeriod).toHaveLength(36);
  });

  test('leave out the trash without ending early', async () => {
    const { made, all } = await bookOfManyDays();
    const trashed = all.slice(0, 20);
    await commit(
      made,
      trashed.map((sale) => update('sales', sale, { trashedAt: made.clock.now() }, made.clock.now())),
    );
    expect((await readAllPages(made, always, 10)).map((sale) => sale.id)).toEqual(all.slice(20).map((sale) => sale.id));
  });

  test('of a book without sales are one, and empty', async () => {
    const made = await freshBook();
    expect(await readLedgerPage(made.book.database, always, null, 10)).toEqual({ sales: [], mark: null });
    expect(await hasSales(made.book.database)).toBe(false);
  });
});

test('a sale in the trash alone is no sale', async () => {
  const made = await freshBook();
  const id = await sell(made, {});
  expect(await hasSales(made.book.database)).toBe(true);
  const reading = await readSale(made.book.database, id);
  if (!reading) throw new Error('no sale');
  await commit(made, trashSale(reading.whole, made.clock.now()));
  expect(await hasSales(made.book.database)).toBe(false);
});

describe('one sale', () => {
  test('comes with its payments, its credit notes, and the sale that it takes back', async () => {
    const made = await freshBook();
    const id = await sell(made, {}, [2_000]);
    const first = await readSale(made.book.database, id);
    if (!first) throw new Error('no sale');
    const draft = { day: day('2026-04-01'), amount: 3_000, label: 'Avoir', reference: '', note: '', refund: null };
    const credited = creditSale(first.whole, draft, stampOf(made));
    if (!credited.ok) throw new Error(credited.reason.code);
    await commit(made, credited.value);

    const reading = await readSale(made.book.database, id);
    expect(reading).toMatchObject({ balance: 5_000, origin: null, whole: { payments: [{ amount: 2_000 }] } });
    expect(reading?.whole.creditNotes).toMatchObject([{ sale: { label: 'Avoir' }, payments: [] }]);
    const note = await readSale(made.book.database, credited.value[0]?.id as SaleId);
    expect(note).toMatchObject({ balance: 0, origin: { sale: { id } } });
  });

  test('that is not there is null', async () => {
    const made = await freshBook();
    expect(await readSale(made.book.database, made.newId<'sale'>())).toBeNull();
  });
});

describe('what is still to come', () => {
  test('is listed from the longest late on, and adds up without the credit notes', async () => {
    const made = await freshBook();
    await sell(made, { label: 'réglée', day: day('2026-01-01') }, [10_000]);
    await sell(made, { label: 'récente', day: day('2026-03-01') });
    await sell(made, { label: 'échue', day: day('2026-03-01'), dueDay: day('2026-03-05') }, [4_000]);
    await sell(made, { label: 'ancienne', day: day('2025-10-01') });
    await sell(made, { label: 'avoir', price: -2_500, day: day('2025-09-01') });
    const { database } = made.book;
    const lines = (await readOpenSales(database)).toSorted(compareLateness);
    const sales = await readSales(
      database,
      lines.map((line) => line.saleId),
    );
    expect(lines.map((line) => [sales.get(line.saleId)?.label, line.balance])).toEqual([
      ['avoir', -2_500],
      ['ancienne', 10_000],
      ['échue', 6_000],
      ['récente', 10_000],
    ]);
    expect(await readDue(made.book.database, day('2026-03-10'))).toEqual({ due: 26_000, late: 16_000, count: 3 });
  });
});

test('former labels: the buyer’s first, each once however it was written, without credit notes', async () => {
  const made = await freshBook();
  const client = clientNamed('Mme Faure', made);
  await commit(made, [creation('clients', client)]);
  await sell(made, { label: 'Volets', buyerId: client.id, kind: 'goods', day: day('2026-01-01') });
  await sell(made, { label: 'Escalier', day: day('2026-01-02') });
  await sell(made, { label: 'ESCALIER', day: day('2026-01-03'), kind: 'service' });
  await sell(made, { label: 'Avoir', price: -5, day: day('2026-01-04') });
  await sell(made, { label: '', day: day('2026-01-05') });
  const { database } = made.book;
  expect((await readFormerLabels(database, null)).map((each) => each.label)).toEqual(['ESCALIER', 'Volets']);
  expect(await readFormerLabels(database, client.id)).toEqual([
    { label: 'Volets', kind: 'goods' },
    { label: 'ESCALIER', kind: 'service' },
  ]);
});

describe('the ledger in memory', () => {
  async function settle(ledger: ReturnType<typeof openLedger>, until: (snapshot: LedgerSnapshot) => boolean) {
    await expect.poll(() => until(ledger.snapshot() ?? { sales: [], isWhole: false }), { timeout: 5_000 }).toBe(true);
    return ledger.snapshot()?.sales.map((sale) => sale.label) ?? [];
  }

  test('reads on by itself, then as far as it is asked', async () => {
    const made = await freshBook();
    const changes = Array.from({ length: 700 }, (_, index) =>
      recordSale({ ...stairs, day: addDays(stairs.day, index % 90) }, [], stampOf(made)),
    );
    await commit(made, changes.flat());
    const ledger = openLedger(made.book.database, always, 100);
    await settle(ledger, ({ sales }) => sales.length === 200);
    ledger.readOn();
    await settle(ledger, ({ isWhole }) => isWhole);
    expect(ledger.snapshot()?.sales).toEqual((await made.book.database.sales.toArray()).sort(compareNewestFirst));
    ledger.close();
  });

  test('follows what is added, changed, moved out of the period, thrown away and undone', async () => {
    const made = await freshBook();
    const id = await sell(made, { label: 'a' });
    const ledger = openLedger(made.book.database, { from: day('2026-01-01'), to: day('2026-12-31') });
    await settle(ledger, ({ sales }) => sales.length === 1);
    await sell(made, { label: 'b', day: day('2026-05-01') });
    await sell(made, { label: 'hors période', day: day('2025-05-01') });
    expect(await settle(ledger, ({ sales }) => sales.length === 2)).toEqual(['b', 'a']);

    const reading = await readSale(made.book.database, id);
    if (!reading) throw new Error('no sale');
    const { sale } = reading.whole;
    await commit(made, [update('sales', sale, { day: day('2026-06-01') }, made.clock.now())]);
    expect(await settle(ledger, ({ sales }) => sales[0]?.label === 'a')).toEqual(['a', 'b']);
    await made.book.undo();
    await commit(made, trashSale(reading.whole, made.clock.now()));
    expect(await settle(ledger, ({ sales }) => sales.length === 1)).toEqual(['b']);
    await made.book.undo();
    expect(await settle(ledger, ({ sales }) => sales.length === 2)).toEqual(['b', 'a']);
    ledger.close();
  });

  test('is read anew after an import too large to follow', async () => {
    const made = await freshBook();
    await sell(made, { label: 'a' });
    const ledger = openLedger(made.book.database, always);
    await settle(ledger, ({ sales }) => sales.length === 1);
    const changes = Array.from({ length: 4_500 }, () => recordSale(stairs, [], stampOf(made)));
    await commit(made, changes.flat());
    await settle(ledger, ({ sales, isWhole }) => isWhole && sales.length === 4_501);
    ledger.close();
  });
});

test('the charts’ months of all buyers add up to the sales of the book, those of clients in the trash included', async () => {
  const made = await freshBook();
  const client = clientNamed('Mme Faure', made);
  await commit(made, [creation('clients', client)]);
  await sell(made, { buyerId: client.id, price: 4_000 });
  await sell(made, { buyerId: walkIn, price: 500 }, [300, '2026-03-12']);
  await commit(made, [update('clients', client, { trashedAt: made.clock.now() }, made.clock.now())]);
  const directory = openDirectory(made.book.database);
  await directory.reached(4);
  const snapshot = directory.snapshot();
  if (!snapshot) throw new Error('no snapshot');
  const span = { first: 0, last: 99_999 };
  const sold = (await made.book.database.sales.toArray()).map(saleAmount);
  expect(countRevenue(monthsOfAll(snapshot), span, 'sold').total).toBe(sold.reduce((left, right) => left + right, 0));
  expect(countRevenue(monthsOfAll(snapshot), span, 'received').total).toBe(300);
  directory.close();
  await commit(made, recordPayment((await made.book.database.sales.toArray())[0] as Sale, cash(1), stampOf(made)));
});
