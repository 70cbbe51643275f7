import type { SaleId } from '../domain/id';
import type { OpenSale } from '../domain/portfolio/figures';
import type { Sale } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { readByIds } from './slices';

/** Every sale that is not settled, walk-ins included: a kept list, small beside the sales themselves. */
export async function readOpenSales(database: BookDatabase): Promise<readonly OpenSale[]> {
  return database.openSales.toArray();
}

/** These sales by id; those that are gone are left out. */
export async function readSales(database: BookDatabase, ids: readonly SaleId[]): Promise<ReadonlyMap<SaleId, Sale>> {
  const found = await readByIds(database.sales, ids);
  return new Map(found.flatMap((sale) => (sale ? [[sale.id, sale] as const] : [])));
}
