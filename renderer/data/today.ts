import type { OpenSale } from '../domain/portfolio/figures';
import type { BookDatabase } from './database';

/** Every sale that is not settled, walk-ins included: a kept list, small beside the sales themselves. */
export async function readOpenSales(database: BookDatabase): Promise<readonly OpenSale[]> {
  return database.openSales.toArray();
}
