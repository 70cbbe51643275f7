import { describe, expect, it } from 'vitest';
import { clientSchema } from '../../../renderer/domain/client/client';
import { followUpSchema } from '../../../renderer/domain/follow-up/follow-up';
import { interactionSchema } from '../../../renderer/domain/interaction/interaction';
import { paymentSchema, saleSchema, walkIn } from '../../../renderer/domain/sale/sale';
import { type LargeBookPlan, makeLargeBook } from '../../../renderer/domain/sample/large-book';
import { sampleNow, sampleToday } from '../../support/generated-book';

const plan: LargeBookPlan = {
  seed: 7,
  today: sampleToday,
  now: sampleNow,
  clients: 800,
  interactions: 7_777,
  sales: 5_001,
};

describe.each([
  ['an empty book', { ...plan, clients: 0, interactions: 0, sales: 0 }],
  ['one client', { ...plan, clients: 1, interactions: 3, sales: 2 }],
  ['a book in uneven batches', { ...plan, batch: 333 }],
  ['more records than milliseconds between two of them', { ...plan, clients: 20, interactions: 30_000, sales: 10 }],
])('%s', (_what, asked) => {
  const book = makeLargeBook(asked);
  const clients = [...book.clients()].flat();
  const interactions = [...book.interactions()].flat();
  const sales = [...book.sales()].flat();
  const payments = [...book.payments()].flat();
  const followUps = [...book.followUps()].flat();

  it('holds as many records as were asked for', () => {
    expect([clients.length, interactions.length, sales.length]).toEqual([
      asked.clients,
      asked.interactions,
      asked.sales,
    ]);
  });

  it('has records that their schemas accept', () => {
    const sample = <Row>(rows: readonly Row[]) => rows.filter((_, index) => index % 97 === 0);
    for (const client of sample(clients)) expect(clientSchema.parse(client)).toEqual(client);
    for (const interaction of sample(interactions)) expect(interactionSchema.parse(interaction)).toEqual(interaction);
    for (const sale of sample(sales)) expect(saleSchema.parse(sale)).toEqual(sale);
    for (const payment of sample(payments)) expect(paymentSchema.parse(payment)).toEqual(payment);
    for (const followUp of sample(followUps)) expect(followUpSchema.parse(followUp)).toEqual(followUp);
  });

  it('has ids that are unique and in order', () => {
    for (const rows of [clients, interactions, sales, payments, followUps]) {
      const ids = rows.map((row: { readonly id: string }) => row.id);
      expect([...ids].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('speaks only of clients and sales that are there, up to today', () => {
    const known = new Set<string>(clients.map((client) => client.id));
    const byId = new Map(sales.map((sale) => [sale.id, sale]));
    expect(interactions.every((each) => known.has(each.clientId) && each.day <= sampleToday)).toBe(true);
    expect(followUps.every((each) => known.has(each.clientId))).toBe(true);
    expect(sales.every((sale) => (sale.buyerId === walkIn || known.has(sale.buyerId)) && sale.day <= sampleToday)).toBe(
      true,
    );
    for (const payment of payments) {
      const sale = byId.get(payment.saleId);
      expect(sale?.buyerId).toBe(payment.buyerId);
      expect(payment.amount).toBe((sale?.price ?? 0) - (sale?.discount ?? 0));
      expect(payment.day <= sampleToday).toBe(true);
    }
  });

  it('is the same each time', () => {
    expect([...makeLargeBook(asked).sales()]).toEqual([...book.sales()]);
  });
});

it('hands records over in batches of the size asked for', () => {
  const sizes = [...makeLargeBook({ ...plan, batch: 333 }).clients()].map((batch) => batch.length);
  expect(sizes).toEqual([333, 333, 134]);
});

it('is skewed as a clientele is: a tenth of the clients make most of the sales', () => {
  const counts = [...Map.groupBy([...makeLargeBook(plan).sales()].flat(), (sale) => sale.buyerId)]
    .filter(([buyer]) => buyer !== walkIn)
    .map(([, sales]) => sales.length)
    .sort((left, right) => right - left);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const first = counts.slice(0, plan.clients / 10).reduce((sum, count) => sum + count, 0);
  expect(first / total).toBeGreaterThan(0.6);
  expect(counts[0]).toBeGreaterThan((counts[9] ?? 0) * 4);
});
