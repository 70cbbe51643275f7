import type { Day } from '../domain/calendar/day';
import type { Client } from '../domain/client/client';
import { employmentKey } from '../domain/client/employers';
import type { FollowUp } from '../domain/follow-up/follow-up';
import type { ClientId, SaleId } from '../domain/id';
import type { Interaction } from '../domain/interaction/interaction';
import type { Payment, Sale } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { readByIds, readInSlices } from './slices';

/** Rows per reading; between two of them a worker hears of a cancellation. */
const sliceSize = 2_000;

/** Every client, those in the trash included, in order of id. `onSlice` hears how many have come so far. */
export async function readAllClients(
  database: BookDatabase,
  onSlice: (count: number) => void = () => {},
): Promise<readonly Client[]> {
  const clients: Client[] = [];
  await readInSlices(database.clients, sliceSize, (slice) => {
    for (const client of slice) clients.push(client);
    onSlice(clients.length);
  });
  return clients;
}

/** The clients who have a portrait, those in the trash included. */
export async function readPortrayed(database: BookDatabase): Promise<ReadonlySet<ClientId>> {
  return new Set(await database.portraits.toCollection().primaryKeys());
}

/** Who works at, or runs, which company, as keys of `employmentKey`; links in the trash are left out. */
export async function readEmployed(database: BookDatabase): Promise<ReadonlySet<string>> {
  const employed = new Set<string>();
  await readInSlices(database.links, sliceSize, (slice) => {
    for (const { kind, fromId, toId, trashedAt } of slice) {
      if (trashedAt === null && (kind === 'works-at' || kind === 'runs')) employed.add(employmentKey(fromId, toId));
    }
  });
  return employed;
}

/** The sales of these days (both included) and of these ids, each once: what an import may find there already. */
export async function readSalesToCompare(
  database: BookDatabase,
  days: { readonly first: Day; readonly last: Day } | null,
  ids: readonly SaleId[],
): Promise<readonly Sale[]> {
  const found = new Map<SaleId, Sale>();
  if (days) {
    const ofDays = await database.sales.where('day').between(days.first, days.last, true, true).toArray();
    for (const sale of ofDays) found.set(sale.id, sale);
  }
  const missing = ids.filter((id) => !found.has(id));
  for (const sale of await readByIds(database.sales, missing)) if (sale) found.set(sale.id, sale);
  return [...found.values()];
}

export interface SaleRows {
  readonly sale: Sale;
  readonly payments: readonly Payment[];
}

/**
 * Sales with their payments, by day, then in the order in which they were made; without those in the trash. `buyers`: only
 * theirs, null for all. `onSlice` hears how many sales have come so far.
 */
export async function readSalesWithPayments(
  database: BookDatabase,
  buyers: readonly ClientId[] | null,
  onSlice: (count: number) => void = () => {},
): Promise<readonly SaleRows[]> {
  const wanted = buyers === null ? null : new Set<string>(buyers);
  const sales: Sale[] = [];
  await readInSlices(database.sales, sliceSize, (slice) => {
    for (const sale of slice) {
      if (sale.trashedAt === null && (wanted === null || wanted.has(sale.buyerId))) sales.push(sale);
    }
    onSlice(sales.length);
  });
  const paymentsOf = await readPayments(database, new Set(sales.map(({ id }) => id)), () => onSlice(sales.length));
  return sales
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.id < other.id ? -1 : 1))
    .map((sale) => ({ sale, payments: paymentsOf.get(sale.id) ?? [] }));
}

async function readPayments(
  database: BookDatabase,
  of: ReadonlySet<SaleId>,
  onSlice: () => void,
): Promise<ReadonlyMap<SaleId, readonly Payment[]>> {
  const payments = new Map<SaleId, Payment[]>();
  await readInSlices(database.payments, sliceSize, (slice) => {
    for (const payment of slice) {
      if (payment.trashedAt !== null || !of.has(payment.saleId)) continue;
      const others = payments.get(payment.saleId);
      if (others) others.push(payment);
      else payments.set(payment.saleId, [payment]);
    }
    onSlice();
  });
  for (const each of payments.values()) {
    each.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  }
  return payments;
}

/** What passed with these clients and what is due for them, from the first of these days to the last, both included. */
export async function readHistoryToCompare(
  database: BookDatabase,
  clients: readonly ClientId[],
  days: { readonly first: Day; readonly last: Day } | null,
): Promise<{ readonly interactions: readonly Interaction[]; readonly followUps: readonly FollowUp[] }> {
  if (days === null) return { interactions: [], followUps: [] };
  const within = (clientId: ClientId) => [[clientId, days.first], [clientId, days.last], true, true] as const;
  const [interactions, followUps] = await Promise.all([
    Promise.all(
      clients.map((id) =>
        database.interactions
          .where('[clientId+day]')
          .between(...within(id))
          .toArray(),
      ),
    ),
    Promise.all(
      clients.map((id) =>
        database.followUps
          .where('[clientId+day]')
          .between(...within(id))
          .toArray(),
      ),
    ),
  ]);
  return { interactions: interactions.flat(), followUps: followUps.flat() };
}
