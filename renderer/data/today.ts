import type { SaleId } from '../domain/id';
import type { OpenSale } from '../domain/portfolio/figures';
import type { Sale } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { readByIds, readInSlices } from './slices';

/** Small rows: so many are read within a frame or two, where ten thousand at once would hold the window. */
const openAtOnce = 2_000;

/** Every sale that is not settled, walk-ins included: a kept list, small beside the sales themselves. */
export async function readOpenSales(database: BookDatabase): Promise<readonly OpenSale[]> {
  const open: OpenSale[] = [];
  await readInSlices(database.openSales, openAtOnce, (slice) => open.push(...slice));
  return open;
}

/** These sales by id; those that are gone are left out. */
export async function readSales(database: BookDatabase, ids: readonly SaleId[]): Promise<ReadonlyMap<SaleId, Sale>> {
  const found = await readByIds(database.sales, ids);
  return new Map(found.flatMap((sale) => (sale ? [[sale.id, sale] as const] : [])));
}
