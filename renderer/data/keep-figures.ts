import Dexie from 'dexie';
import type { Change } from '../domain/book/action';
import type { FollowUp } from '../domain/follow-up/follow-up';
import type { ClientId } from '../domain/id';
import type { Interaction } from '../domain/interaction/interaction';
import {
  type ClientFigures,
  computeFigures,
  contactFigures,
  emptyFigures,
  followUpFigures,
  isBlank,
  moneyFigures,
  type OpenSale,
  openSales,
  packMonths,
} from '../domain/portfolio/figures';
import { type BuyerId, type Payment, type Sale, walkIn } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { recountWalkIn, walkInFigures } from './walk-in-figures';

/** What an action moved of one client's figures. */
interface Touched {
  contacts: boolean;
  money: boolean;
  followUps: boolean;
}

/**
 * Brings the figures up to date with changes that were just written in the same transaction. Each client's touched
 * figures are computed anew from that client's rows, by the functions that also rebuild them: nothing can drift.
 * Walk-in sales are recounted by the month. `onSlice` hears each sign of life of a long recount.
 */
export async function keepFigures(
  database: BookDatabase,
  changes: readonly Change[],
  onSlice: () => void,
): Promise<void> {
  const clients = whatMoved(changes);
  const ids = [...clients.keys()];
  for (let start = 0; start < ids.length; start += clientsAtOnce) {
    const slice = ids.slice(start, start + clientsAtOnce);
    const before = await database.figures.bulkGet(slice);
    const moved = await Promise.all(
      slice.map((id, index) => recount(database, id, clients.get(id) as Touched, before[index] ?? emptyFigures(id))),
    );
    await storeFigures(
      database,
      moved.map((each) => each.figures),
    );
    await storeOpenSales(database, moved);
    onSlice();
  }
  const walkIns = await recountWalkIn(database, changes, onSlice);
  if (!walkIns) return;
  await storeFigures(database, [walkIns.figures]);
  await database.openSales.bulkDelete([...walkIns.settled]);
  await database.openSales.bulkPut(walkIns.open);
}

const clientsAtOnce = 200;

function whatMoved(changes: readonly Change[]): ReadonlyMap<ClientId, Touched> {
  const clients = new Map<ClientId, Touched>();
  const touch = (id: BuyerId, what: Partial<Touched>) => {
    if (id === walkIn) return;
    const touched = clients.get(id) ?? { contacts: false, money: false, followUps: false };
    clients.set(id, Object.assign(touched, what));
  };
  for (const change of changes) {
    for (const side of [change.before, change.after]) {
      if (side === null) continue;
      switch (change.table) {
        case 'interactions':
          touch((side as Interaction).clientId, { contacts: true });
          break;
        case 'followUps':
          touch((side as FollowUp).clientId, { followUps: true });
          break;
        case 'sales':
          touch((side as Sale).buyerId, { contacts: true, money: true });
          break;
        case 'payments':
          touch((side as Payment).buyerId, { money: true });
          break;
        default:
          break;
      }
    }
  }
  return clients;
}

async function recount(
  database: BookDatabase,
  id: ClientId,
  touched: Touched,
  before: ClientFigures,
): Promise<{ readonly figures: ClientFigures; readonly open: readonly OpenSale[] | null }> {
  const range = [
    [id, Dexie.minKey],
    [id, Dexie.maxKey],
  ] as const;
  const needsSales = touched.contacts || touched.money;
  const [interactions, sales, payments, followUps] = await Promise.all([
    touched.contacts
      ? database.interactions
          .where('[clientId+day]')
          .between(...range)
          .toArray()
      : [],
    needsSales
      ? database.sales
          .where('[buyerId+day]')
          .between(...range)
          .toArray()
      : [],
    touched.money
      ? database.payments
          .where('[buyerId+day]')
          .between(...range)
          .toArray()
      : [],
    touched.followUps
      ? database.followUps
          .where('[clientId+day]')
          .between(...range)
          .toArray()
      : [],
  ]);
  return {
    figures: {
      ...before,
      ...(touched.contacts ? contactFigures(interactions, sales) : null),
      ...(touched.money ? moneyFigures(sales, payments) : null),
      ...(touched.followUps ? followUpFigures(followUps) : null),
    },
    open: touched.money ? openSales(sales, payments) : null,
  };
}

async function storeFigures(database: BookDatabase, figures: readonly ClientFigures[]): Promise<void> {
  await database.figures.bulkPut(figures.filter((each) => !isBlank(each)));
  await database.figures.bulkDelete(figures.filter(isBlank).map((each) => each.buyerId));
}

async function storeOpenSales(
  database: BookDatabase,
  moved: ReadonlyArray<{ readonly figures: ClientFigures; readonly open: readonly OpenSale[] | null }>,
): Promise<void> {
  const buyers = moved.filter((each) => each.open !== null).map((each) => each.figures.buyerId);
  if (buyers.length === 0) return;
  const stale = await database.openSales.where('buyerId').anyOf(buyers).primaryKeys();
  const fresh = moved.flatMap((each) => each.open ?? []);
  const kept = new Set(fresh.map((sale) => sale.saleId));
  await database.openSales.bulkDelete(stale.filter((id) => !kept.has(id)));
  await database.openSales.bulkPut(fresh);
}

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
