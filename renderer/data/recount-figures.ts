import Dexie, { type Table } from 'dexie';
import type { ClientId } from '../domain/id';
import {
  type ClientFigures,
  computeFigures,
  isBlank,
  moneyFigures,
  type OpenSale,
  openSales,
} from '../domain/portfolio/figures';
import { packMonths } from '../domain/portfolio/months';
import { walkIn } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { walkInFigures } from './walk-in-figures';

const clientsAtOnce = 200;

/**
 * Computes all figures from scratch, client by client in order of id, in slices that keep memory small. Yields the
 * figures that are not blank and the sales that are open; writes nothing.
 */
export async function* recountAll(
  database: BookDatabase,
): AsyncGenerator<{ readonly figures: readonly ClientFigures[]; readonly open: readonly OpenSale[] }> {
  const ids = (await database.clients.toCollection().primaryKeys()) as ClientId[];
  for (let start = 0; start < ids.length; start += clientsAtOnce) {
    yield await recountRange(database, ids.slice(start, start + clientsAtOnce));
  }
  const sales = await database.sales
    .where('[buyerId+day]')
    .between([walkIn, Dexie.minKey], [walkIn, Dexie.maxKey])
    .toArray();
  const payments = await database.payments
    .where('[buyerId+day]')
    .between([walkIn, Dexie.minKey], [walkIn, Dexie.maxKey])
    .toArray();
  const figures = walkInFigures(packMonths(sales, payments), moneyFigures(sales, payments).openBalance);
  yield { figures: isBlank(figures) ? [] : [figures], open: openSales(sales, payments) };
}

/** Whether there are rows to count and not one figure. */
export async function lacksFigures(database: BookDatabase): Promise<boolean> {
  const { figures, interactions, followUps, sales, payments } = database;
  if (await holdsAny(figures)) return false;
  const held = await Promise.all([interactions, followUps, sales, payments].map((table) => holdsAny(table)));
  return held.includes(true);
}

/** By one key: Dexie counts a whole table before it limits the count. */
async function holdsAny(table: Pick<Table, 'limit'>): Promise<boolean> {
  return (await table.limit(1).primaryKeys()).length > 0;
}

async function recountRange(database: BookDatabase, ids: readonly ClientId[]) {
  const range = [
    [ids[0], Dexie.minKey],
    [ids.at(-1), Dexie.maxKey],
  ] as const;
  const [interactions, followUps, sales, payments] = await Promise.all([
    database.interactions
      .where('[clientId+day]')
      .between(...range)
      .toArray(),
    database.followUps
      .where('[clientId+day]')
      .between(...range)
      .toArray(),
    database.sales
      .where('[buyerId+day]')
      .between(...range)
      .toArray(),
    database.payments
      .where('[buyerId+day]')
      .between(...range)
      .toArray(),
  ]);
  const rowsOf = {
    interactions: Map.groupBy(interactions, (row) => row.clientId),
    followUps: Map.groupBy(followUps, (row) => row.clientId),
    sales: Map.groupBy(sales, (row) => row.buyerId),
    payments: Map.groupBy(payments, (row) => row.buyerId),
  };
  const figures = ids.map((id) =>
    computeFigures(id, {
      interactions: rowsOf.interactions.get(id) ?? [],
      followUps: rowsOf.followUps.get(id) ?? [],
      sales: rowsOf.sales.get(id) ?? [],
      payments: rowsOf.payments.get(id) ?? [],
    }),
  );
  return { figures: figures.filter((each) => !isBlank(each)), open: openSales(sales, payments) };
}
