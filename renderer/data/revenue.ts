import type { Day } from '../domain/calendar/day';
import type { BuyerMonths } from '../domain/portfolio/revenue';
import type { BookDatabase } from './database';
import type { DirectorySnapshot } from './directory';

/**
 * The kept months of all buyers: every client, those in the trash too since their sales still count, and the walk-ins.
 */
export function* monthsOfAll(snapshot: DirectorySnapshot): Generator<BuyerMonths> {
  for (const { figures } of snapshot.byId.values()) yield figures;
  yield snapshot.walkIn;
}

/** What is still to come in, in minor units, and what of it is late on `today`. */
export interface Due {
  readonly due: number;
  readonly late: number;
  readonly count: number;
}

/** Adds up the sales that are not settled; credit notes to pay back are not among them. */
export async function readDue(database: BookDatabase, today: Day): Promise<Due> {
  let due = 0;
  let late = 0;
  let count = 0;
  for (const sale of await database.openSales.toArray()) {
    if (sale.balance <= 0 || sale.amount <= 0) continue;
    due += sale.balance;
    count += 1;
    if (sale.lateAfter < today) late += sale.balance;
  }
  return { due, late, count };
}
