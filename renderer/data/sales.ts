import Dexie from 'dexie';
import type { Day } from '../domain/calendar/day';
import type { SaleId } from '../domain/id';
import type { SaleWithPayments, WholeSale } from '../domain/sale/actions';
import type { LedgerPeriod } from '../domain/sale/ledger';
import { type BuyerId, isCreditNote, type Sale, type SaleKind } from '../domain/sale/sale';
import { fold } from '../domain/text/fold';
import type { BookDatabase } from './database';

/** One sale with all that hangs on it, as it stood at one moment. */
export interface SaleReading {
  readonly whole: WholeSale;
  /** The sale that this one, a credit note, takes back. */
  readonly origin: WholeSale | null;
  /** What it waits for, credit notes set off (see `sale/settlement`). */
  readonly balance: number;
}

/** Reads one sale in one transaction; null when it is not in the book. One in the trash is found. */
export function readSale(database: BookDatabase, saleId: SaleId): Promise<SaleReading | null> {
  // Chained and not awaited within the transaction: see `readClient`.
  return database.transaction('r', database.sales, database.payments, database.openSales, () =>
    readWhole(database, saleId).then((whole) => {
      if (!whole) return null;
      const { creditOf } = whole.sale;
      return Promise.all([
        creditOf === null ? null : readWhole(database, creditOf),
        database.openSales.get(saleId),
      ]).then(([origin, open]) => ({ whole, origin, balance: open?.balance ?? 0 }));
    }),
  );
}

function readWhole(database: BookDatabase, saleId: SaleId): Promise<WholeSale | null> {
  return Promise.all([database.sales.get(saleId), database.sales.where('creditOf').equals(saleId).toArray()]).then(
    ([sale, notes]) => {
      if (!sale) return null;
      return Promise.all([sale, ...notes].map((each) => withPayments(database, each))).then(
        ([own, ...creditNotes]) => ({
          sale,
          payments: own?.payments ?? [],
          creditNotes,
        }),
      );
    },
  );
}

function withPayments(database: BookDatabase, sale: Sale): Promise<SaleWithPayments> {
  return database.payments
    .where('saleId')
    .equals(sale.id)
    .toArray()
    .then((payments) => ({ sale, payments }));
}

/** Where a page of the ledger ended: the next one holds what comes after this sale. */
export type LedgerMark = Pick<Sale, 'day' | 'id'>;

export interface LedgerPage {
  /** Newest first, without those in the trash. */
  readonly sales: readonly Sale[];
  /** Null when nothing follows. */
  readonly mark: LedgerMark | null;
}

/**
 * Reads up to `limit` sales of a period, newest first, after `mark`. Each page is found by key, so that the hundredth costs
 * what the first does; the sales of the mark's own day are found by their ids alone, however many they are.
 */
export async function readLedgerPage(
  database: BookDatabase,
  period: LedgerPeriod,
  mark: LedgerMark | null,
  limit: number,
): Promise<LedgerPage> {
  const { sales } = database;
  return database.transaction('r', sales, async () => {
    const ofDay = mark ? await sales.where('day').equals(mark.day).primaryKeys() : [];
    const ids = ofDay.filter((id) => mark !== null && id < mark.id).slice(-limit);
    const sameDay = (await sales.bulkGet(ids.reverse())).filter((sale) => sale !== undefined);
    const upTo: Day | typeof Dexie.maxKey = mark?.day ?? period.to ?? Dexie.maxKey;
    const older = await sales
      .where('day')
      .between(period.from ?? Dexie.minKey, upTo, true, mark === null)
      .reverse()
      .limit(limit - sameDay.length)
      .toArray();
    const rows = [...sameDay, ...older];
    const last = rows.at(-1);
    return {
      sales: rows.filter((sale) => sale.trashedAt === null),
      mark: last && rows.length === limit ? { day: last.day, id: last.id } : null,
    };
  });
}

/** Whether the book has a sale that is not in the trash. */
export async function hasSales(database: BookDatabase): Promise<boolean> {
  const first = await database.sales
    .orderBy('day')
    .filter((sale) => sale.trashedAt === null)
    .first();
  return first !== undefined;
}

/** What was sold before, to be offered while one types; the newest first, each once. */
export interface FormerLabel {
  readonly label: string;
  readonly kind: SaleKind;
}

// Enough for a season's work; more would be read for words that nobody uses any more.
const salesLookedAt = 400;
const labelsOffered = 60;

/** The labels of the buyer's last sales, then of everybody's. */
export async function readFormerLabels(
  database: BookDatabase,
  buyerId: BuyerId | null,
): Promise<readonly FormerLabel[]> {
  const anyDay = [
    [buyerId, Dexie.minKey],
    [buyerId, Dexie.maxKey],
  ] as const;
  const [theirs, all] = await Promise.all([
    buyerId === null
      ? []
      : database.sales
          .where('[buyerId+day]')
          .between(...anyDay)
          .reverse()
          .limit(salesLookedAt / 4)
          .toArray(),
    database.sales.orderBy('day').reverse().limit(salesLookedAt).toArray(),
  ]);
  const labels = new Map<string, FormerLabel>();
  for (const sale of [...theirs, ...all]) {
    if (labels.size === labelsOffered) break;
    if (sale.label === '' || sale.trashedAt !== null || isCreditNote(sale)) continue;
    const key = fold(sale.label);
    if (!labels.has(key)) labels.set(key, { label: sale.label, kind: sale.kind });
  }
  return [...labels.values()];
}
