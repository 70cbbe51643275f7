import { type Settings, startingSettings } from '../domain/book/settings';
import type { BookDatabase } from './database';

/** What belongs to the book and travels with it; what the app starts with as long as nothing is stored. */
export async function readSettings(database: BookDatabase): Promise<Settings> {
  return (await database.settings.get('settings')) ?? startingSettings;
}

/**
 * Whether the book holds an amount: a sale or a payment, in the trash or not. Asks for one key of each table, since
 * counting a large one takes half a second.
 */
export async function hasAmounts(database: BookDatabase): Promise<boolean> {
  const [sales, payments] = await Promise.all([
    database.sales.limit(1).primaryKeys(),
    database.payments.limit(1).primaryKeys(),
  ]);
  return sales.length + payments.length > 0;
}

/** Whether nobody has chosen yet how to begin, and nothing is in the book. */
export async function isFirstStart(database: BookDatabase): Promise<boolean> {
  const { started } = await readSettings(database);
  if (started) return false;
  // Whatever else a book holds belongs to a client or to a sale.
  const clients = await database.clients.limit(1).primaryKeys();
  return clients.length === 0 && !(await hasAmounts(database));
}
