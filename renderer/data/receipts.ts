import Dexie from 'dexie';
import type { Change } from '../domain/book/action';
import type { Day, Moment } from '../domain/calendar/day';
import type { PaymentId, SaleId } from '../domain/id';
import { ReceiptsPast, type SoldAs, unknownKind } from '../domain/receipts/past';
import type { ReceiptLine, ReceiptsBook } from '../domain/receipts/receipts-book';
import type { Payment, Sale } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { readByIds, readInSlices } from './slices';
import { countRows } from './whole-book';

/** One year of the book of receipts as it stood after one action. */
export interface ReceiptsReading {
  /** The sequence of that action. */
  readonly seq: number;
  /** All years that have a line, in order. */
  readonly years: readonly number[];
  /** Those of the year that was asked for. */
  readonly lines: readonly ReceiptLine[];
  /** What was sold for one of these lines; null when nothing tells any more. */
  readonly soldAs: (saleId: SaleId) => SoldAs | null;
}

/** Rows per reading: a worker holds up nobody, and each reading costs a trip to the disk. */
const rowsAtOnce = 10_000;
/** Parts of the history hold up to 250 changes each. */
const rowsPerPart = 250;
const partsAtOnce = 250;

/**
 * Makes the book of receipts from the payments, the whole history, and the sales of the year that is asked for: for a
 * worker. It remembers what it read, and follows the history from there: each row is read once.
 */
export class ReceiptsReader {
  private readonly past = new ReceiptsPast();
  private readonly dayAt: (moment: Moment) => Day;
  private heard: readonly [number, unknown] = [0, Dexie.maxKey];
  /** As they are, those in the trash included; null before they were read. */
  private payments: Map<PaymentId, Payment> | null = null;
  /** Those that were wanted so far. */
  private readonly sales = new Map<SaleId, SoldAs>();
  private book: ReceiptsBook | null = null;
  /** Of this book, by year: its lines are asked for part by part. */
  private readonly lines = new Map<number, readonly ReceiptLine[]>();

  constructor(dayAt: (moment: Moment) => Day) {
    this.dayAt = dayAt;
  }

  /** Whether everything is still to be read. */
  get isNew(): boolean {
    return this.payments === null;
  }

  /** `onRead` hears how much more was read: parts of the history, then payments, as many to a part. */
  async read(
    database: BookDatabase,
    year: number,
    onRead: (parts: number) => void = () => {},
  ): Promise<ReceiptsReading> {
    await this.hearOn(database, onRead);
    if (this.payments === null) {
      const payments = new Map<PaymentId, Payment>();
      await readInSlices(database.payments, rowsAtOnce, (slice) => {
        for (const payment of slice) payments.set(payment.id, payment);
        onRead(slice.length / rowsPerPart);
      });
      this.payments = payments;
      // What was written meanwhile is in some of these rows and not in others: told again, it is in all of them.
      await this.hearOn(database, onRead);
    }
    // From here on the book is the one after this action, whatever is written while the sales are read.
    const seq = this.heard[0];
    const { past, payments, sales, dayAt } = this;
    if (this.book === null) {
      await this.knowSales(database, past.salesToKnow());
      this.book = past.writeBook(payments.values(), sales, dayAt);
      this.lines.clear();
    }
    const { book } = this;
    const soldAs = (saleId: SaleId) => past.soldAs(saleId, sales);
    let lines = this.lines.get(year);
    if (!lines) {
      await this.knowSales(database, book.salesIn(year), year);
      lines = book.linesIn(year, (saleId) => soldAs(saleId)?.kind ?? unknownKind);
      this.lines.set(year, lines);
    }
    return { seq, years: book.years(), lines, soldAs };
  }

  /** Hears what the history has gained. */
  private async hearOn(database: BookDatabase, onRead: (parts: number) => void): Promise<void> {
    for (;;) {
      const rows = await database.changes.where(':id').above(this.heard).limit(partsAtOnce).toArray();
      for (const { seq, part, at, label, changes } of rows) {
        this.past.hear({ seq, at, key: label.key, changes });
        for (const change of changes) this.follow(change);
        this.heard = [seq, part];
      }
      onRead(rows.length);
      if (rows.length < partsAtOnce) return;
    }
  }

  /** Brings what was read before up to a change. The changes of a table hold its records; the union of all cannot say so. */
  private follow({ table, id, after }: Change): void {
    if (table === 'payments') {
      this.book = null;
      if (after) this.payments?.set(id as PaymentId, after as Payment);
      else this.payments?.delete(id as PaymentId);
    } else if (table === 'sales') {
      this.book = null;
      if (!after) this.sales.delete(id as SaleId);
      else if (this.sales.has(id as SaleId)) this.sales.set(id as SaleId, soldAsIn(after as Sale));
    }
  }

  /** Reads those of these sales that are not known yet: of a year that has many, first those of its days in one go. */
  private async knowSales(database: BookDatabase, wanted: ReadonlySet<SaleId>, year?: number): Promise<void> {
    const { sales } = this;
    const missing = () => [...wanted].filter((id) => !sales.has(id));
    if (year !== undefined && missing().length > mostOneByOne) {
      const ofYear = database.sales.where('day').between(`${year}-01-01`, `${year}-12-31`, true, true);
      for (const sale of await ofYear.toArray()) if (wanted.has(sale.id)) sales.set(sale.id, soldAsIn(sale));
    }
    for (const sale of await readByIds(database.sales, missing())) if (sale) sales.set(sale.id, soldAsIn(sale));
  }
}

/** Asking for more sales one by one costs more than reading those of a whole year. */
const mostOneByOne = 500;

function soldAsIn({ label, kind, reference }: Sale): SoldAs {
  return { label, kind, reference };
}

/** How much a first reading has to read, as `ReceiptsReader.read` tells it. */
export async function countParts(database: BookDatabase): Promise<number> {
  const [parts, payments] = await Promise.all([countRows(database, ['changes']), countRows(database, ['payments'])]);
  return parts + payments / rowsPerPart;
}
