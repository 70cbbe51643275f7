import Dexie from 'dexie';
import type { Change } from '../domain/book/action';
import type { BookRecord } from '../domain/book/records';
import type { ClientId, SaleId } from '../domain/id';
import {
  type ClientFigures,
  contactFigures,
  emptyFigures,
  followUpFigures,
  isBlank,
  moneyFigures,
  type OpenSale,
  openSales,
} from '../domain/portfolio/figures';
import { type BuyerId, walkIn } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { sliced } from './slices';
import { recountWalkIn } from './walk-in-figures';

/** What an action leaves of the clients' figures, worked out before it is written. */
export interface FiguresAfter {
  readonly figures: readonly ClientFigures[];
  readonly open: readonly OpenSale[];
  /** Sales that were open and no longer are. */
  readonly settled: readonly SaleId[];
}

const clientsAtOnce = 200;

/**
 * Works out the figures that changes will leave, from what is stored before they are written: each client's touched
 * figures are computed anew from that client's rows with the changes laid over them, by the functions that also rebuild
 * them, so that nothing can drift. Walk-ins are left out (see `keepWalkIns`). Writes nothing; the caller sees to it that
 * nobody else writes meanwhile. `onSlice` hears each sign of life of a long recount.
 */
export async function figuresAfter(
  database: BookDatabase,
  changes: readonly Change[],
  onSlice: () => void,
): Promise<FiguresAfter> {
  const moved = [...whatMoved(changes)];
  const figures: ClientFigures[] = [];
  const open: OpenSale[] = [];
  const settled: SaleId[] = [];
  for (let start = 0; start < moved.length; start += clientsAtOnce) {
    const slice = moved.slice(start, start + clientsAtOnce);
    const ids = slice.map(([id]) => id);
    const [before, wereOpen, recounted] = await Promise.all([
      database.figures.bulkGet(ids),
      readOpen(
        database,
        slice.filter(([, touched]) => touched.sales.length + touched.payments.length > 0).map(([id]) => id),
      ),
      Promise.all(slice.map(([id, touched]) => recount(database, id, touched))),
    ]);
    for (const [index, each] of recounted.entries()) {
      figures.push({ ...(before[index] ?? emptyFigures(ids[index] as ClientId)), ...each.figures });
      open.push(...each.open);
    }
    settled.push(...wereOpen, ...slice.flatMap(([, touched]) => takenFromWalkIns(touched)));
    onSlice();
  }
  const stillOpen = new Set(open.map((sale) => sale.saleId));
  return { figures, open, settled: settled.filter((id) => !stillOpen.has(id)) };
}

/** Stores what was worked out, in the running transaction. */
export async function storeFigures(database: BookDatabase, after: FiguresAfter, onSlice: () => void): Promise<void> {
  const { figures, openSales: openTable } = database;
  const blank = after.figures.filter(isBlank).map((each) => each.buyerId);
  await inSlices(
    after.figures.filter((each) => !isBlank(each)),
    (slice) => figures.bulkPut(slice),
    onSlice,
  );
  await inSlices(blank, (slice) => figures.bulkDelete([...slice]), onSlice);
  await inSlices(after.settled, (slice) => openTable.bulkDelete([...slice]), onSlice);
  await inSlices(after.open, (slice) => openTable.bulkPut(slice), onSlice);
}

async function inSlices<Item>(
  items: readonly Item[],
  write: (slice: readonly Item[]) => PromiseLike<unknown>,
  onSlice: () => void,
): Promise<void> {
  for (const slice of sliced(items)) {
    await write(slice);
    onSlice();
  }
}

/** Brings the figures of walk-in sales up to date with changes that were just written in the same transaction. */
export async function keepWalkIns(
  database: BookDatabase,
  changes: readonly Change[],
  onSlice: () => void,
): Promise<void> {
  const walkIns = await recountWalkIn(database, changes, onSlice);
  if (walkIns) await storeFigures(database, { ...walkIns, figures: [walkIns.figures] }, onSlice);
}

/** The changes that move one client's figures, by what they are about. */
interface Touched {
  readonly interactions: Change[];
  readonly followUps: Change[];
  readonly sales: Change[];
  readonly payments: Change[];
}

function whatMoved(changes: readonly Change[]): ReadonlyMap<ClientId, Touched> {
  const clients = new Map<ClientId, Touched>();
  for (const change of changes) {
    const { table } = change;
    if (table !== 'interactions' && table !== 'followUps' && table !== 'sales' && table !== 'payments') continue;
    // A sale that changes hands moves the figures of both.
    for (const id of new Set([ownerOf(change.before), ownerOf(change.after)])) {
      if (id === null || id === walkIn) continue;
      const touched = clients.get(id) ?? { interactions: [], followUps: [], sales: [], payments: [] };
      touched[table].push(change);
      clients.set(id, touched);
    }
  }
  return clients;
}

function ownerOf(record: BookRecord | null): BuyerId | null {
  if (record === null) return null;
  return 'clientId' in record ? record.clientId : 'buyerId' in record ? record.buyerId : null;
}

/** The touched figures of one client, and the open sales when money was touched. */
async function recount(
  database: BookDatabase,
  id: ClientId,
  touched: Touched,
): Promise<{ readonly figures: Partial<ClientFigures>; readonly open: readonly OpenSale[] }> {
  const anyDay = [[id, Dexie.minKey], [id, Dexie.maxKey], true, true] as const;
  const money = touched.sales.length + touched.payments.length > 0;
  const contacts = touched.interactions.length + touched.sales.length > 0;
  const followUps = touched.followUps.length > 0;
  const stored = await Promise.all([
    contacts
      ? database.interactions
          .where('[clientId+day]')
          .between(...anyDay)
          .toArray()
      : [],
    contacts || money
      ? database.sales
          .where('[buyerId+day]')
          .between(...anyDay)
          .toArray()
      : [],
    money
      ? database.payments
          .where('[buyerId+day]')
          .between(...anyDay)
          .toArray()
      : [],
    followUps
      ? database.followUps
          .where('[clientId+day]')
          .between(...anyDay)
          .toArray()
      : [],
  ]);
  const sales = withChanges(stored[1], touched.sales, id);
  const payments = withChanges(stored[2], touched.payments, id);
  return {
    figures: {
      ...(contacts ? contactFigures(withChanges(stored[0], touched.interactions, id), sales) : null),
      ...(money ? moneyFigures(sales, payments) : null),
      ...(followUps ? followUpFigures(withChanges(stored[3], touched.followUps, id)) : null),
    },
    open: money ? openSales(sales, payments) : [],
  };
}

/** The rows of one client as changes of their table will leave them. */
function withChanges<Row extends BookRecord>(
  stored: readonly Row[],
  changes: readonly Change[],
  id: ClientId,
): readonly Row[] {
  if (changes.length === 0) return stored;
  const rows = new Map<string, Row>(stored.map((row) => [row.id, row]));
  for (const { id: rowId, after } of changes) {
    if (after !== null && ownerOf(after) === id) rows.set(rowId, after as Row);
    else rows.delete(rowId);
  }
  return [...rows.values()];
}

/** Sales that came to a client from the walk-ins: if they were open, then as sales of a buyer whom nobody recounts. */
function takenFromWalkIns({ sales }: Touched): readonly SaleId[] {
  return sales
    .filter(({ before, after }) => before && after && ownerOf(before) === walkIn)
    .map(({ id }) => id as SaleId);
}

async function readOpen(database: BookDatabase, buyers: readonly ClientId[]): Promise<readonly SaleId[]> {
  return buyers.length === 0 ? [] : database.openSales.where('buyerId').anyOf(buyers).primaryKeys();
}
