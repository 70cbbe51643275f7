import type { Change } from '../domain/book/action';
import { firstDayOf, lastDayOf, monthOf } from '../domain/calendar/day';
import type { SaleId } from '../domain/id';
import { type ClientFigures, emptyFigures, type OpenSale, openSales } from '../domain/portfolio/figures';
import { monthAt, monthIndex, packMonths, replaceMonths } from '../domain/portfolio/months';
import { type Payment, type Sale, saleAmount, walkIn } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { sliced } from './slices';

/** What an action moved of the walk-in sales, which are too many to recount at each one. */
interface Touched {
  readonly months: Set<number>;
  readonly saleIds: Set<SaleId>;
  /** The difference of what walk-in sales wait for. */
  openBalance: number;
}

export interface WalkInRecount {
  readonly figures: ClientFigures;
  /** Those of the touched walk-in sales that are not settled. */
  readonly open: readonly OpenSale[];
  /** The touched sales that wait for nothing as walk-in sales any more. */
  readonly settled: readonly SaleId[];
}

/** Walk-ins have no person behind them: no contacts, no rhythm, and the days say nothing beyond their months. */
export function walkInFigures(months: readonly number[], openBalance: number): ClientFigures {
  return { ...emptyFigures(walkIn), months, openBalance };
}

/**
 * What the changes, already written in the running transaction, leave of the walk-ins' figures: the touched months are
 * packed anew, the rest is taken over. Null when no walk-in sale was touched. Writes nothing.
 */
export async function recountWalkIn(
  database: BookDatabase,
  changes: readonly Change[],
  onSlice: () => void,
): Promise<WalkInRecount | null> {
  const touched = whatMoved(changes);
  if (touched.saleIds.size === 0) return null;
  const sales = await readSettledTogether(database, touched.saleIds, onSlice);
  const ids = [...new Set([...touched.saleIds, ...sales.map((sale) => sale.id)])];
  const payments: Payment[] = [];
  for (const slice of sliced(ids)) {
    payments.push(...(await database.payments.where('saleId').anyOf(slice).toArray()));
    onSlice();
  }
  // The kind of a sale is also that of its payments, which may lie in other months.
  const months = new Set([...touched.months, ...payments.map((payment) => monthIndex(monthOf(payment.day)))]);
  const before = (await database.figures.get(walkIn)) ?? emptyFigures(walkIn);
  const packed = await packTouchedMonths(database, months, onSlice);
  const open = openSales(
    sales.filter((sale) => sale.buyerId === walkIn),
    payments,
  );
  const kept = new Set(open.map((sale) => sale.saleId));
  // A sale that got a client meanwhile belongs to that client's recount.
  const ofClients = new Set(sales.filter((sale) => sale.buyerId !== walkIn).map((sale) => sale.id));
  return {
    figures: walkInFigures(replaceMonths(before.months, months, packed), before.openBalance + touched.openBalance),
    open,
    settled: ids.filter((id) => !kept.has(id) && !ofClients.has(id)),
  };
}

function whatMoved(changes: readonly Change[]): Touched {
  const touched: Touched = { months: new Set(), saleIds: new Set(), openBalance: 0 };
  for (const change of changes) noteWalkIn(change, touched);
  return touched;
}

function noteWalkIn(change: Change, touched: Touched): void {
  if (change.table !== 'sales' && change.table !== 'payments') return;
  for (const [side, sign] of [
    [change.before, -1],
    [change.after, 1],
  ] as const) {
    const row = side as Sale | Payment | null;
    if (row?.buyerId !== walkIn) continue;
    touched.months.add(monthIndex(monthOf(row.day)));
    const isSale = 'price' in row;
    touched.saleIds.add(isSale ? row.id : row.saleId);
    // A credit note that is gone by now still moved the sale that it took back.
    if (isSale && row.creditOf !== null) touched.saleIds.add(row.creditOf);
    if (row.trashedAt !== null) continue;
    touched.openBalance += sign * (isSale ? saleAmount(row) : -row.amount);
  }
}

/** These sales and those that they are settled with: credit notes, and the sales that credit notes take back. */
async function readSettledTogether(
  database: BookDatabase,
  touched: ReadonlySet<SaleId>,
  onSlice: () => void,
): Promise<readonly Sale[]> {
  const found = new Map<SaleId, Sale>();
  const take = (sales: readonly (Sale | undefined)[]) => {
    for (const sale of sales) if (sale) found.set(sale.id, sale);
    onSlice();
  };
  for (const slice of sliced([...touched])) take(await database.sales.bulkGet([...slice]));
  const takenBack = [...found.values()].flatMap((sale) => (sale.creditOf === null ? [] : [sale.creditOf]));
  for (const slice of sliced(takenBack.filter((id) => !found.has(id)))) take(await database.sales.bulkGet([...slice]));
  for (const slice of sliced([...new Set([...touched, ...takenBack])])) {
    take(await database.sales.where('creditOf').anyOf(slice).toArray());
  }
  return [...found.values()];
}

async function packTouchedMonths(
  database: BookDatabase,
  months: ReadonlySet<number>,
  onSlice: () => void,
): Promise<readonly number[]> {
  const packed: (readonly number[])[] = [];
  for (const index of months) {
    const { sales, payments } = await readMonth(database, index);
    const known = new Set(sales.map((sale) => sale.id));
    const elsewhere = [...new Set(payments.map((payment) => payment.saleId))].filter((id) => !known.has(id));
    const found = (await database.sales.bulkGet(elsewhere)).filter((sale) => sale?.buyerId === walkIn);
    const kinds = new Map(found.filter((sale) => sale !== undefined).map((sale) => [sale.id, sale.kind] as const));
    packed.push(packMonths(sales, payments, kinds));
    onSlice();
  }
  return packed.flat();
}

async function readMonth(database: BookDatabase, index: number) {
  const month = monthAt(index);
  const range = [[walkIn, firstDayOf(month)], [walkIn, lastDayOf(month)], true, true] as const;
  const [sales, payments] = await Promise.all([
    database.sales
      .where('[buyerId+day]')
      .between(...range)
      .toArray(),
    database.payments
      .where('[buyerId+day]')
      .between(...range)
      .toArray(),
  ]);
  return { sales, payments };
}
