import Dexie from 'dexie';
import type { Day, Moment } from '../domain/calendar/day';
import type { SaleId } from '../domain/id';
import { ReceiptsPast, type SoldAs } from '../domain/receipts/past';
import type { ReceiptLine } from '../domain/receipts/receipts-book';
import type { Payment } from '../domain/sale/sale';
import type { BookDatabase } from './database';
import { readLastSeq } from './history';
import { readInSlices } from './slices';
import { countRows } from './whole-book';

/** The book of receipts as it stood after one action. */
export interface ReceiptsReading {
  /** The sequence of that action. */
  readonly seq: number;
  readonly years: ReadonlyMap<number, readonly ReceiptLine[]>;
  /** What was sold for a line; null when nothing tells any more. */
  readonly soldAs: (saleId: SaleId) => SoldAs | null;
}

/** Rows per reading. */
const rowsAtOnce = 2_000;
/** Parts of the history hold up to 250 changes each. */
const rowsPerPart = 250;
const partsAtOnce = 250;
/** Somebody may write between two readings; then it is read again, this often at most. */
const mostReadings = 3;

/**
 * Makes the book of receipts from the payments, the sales and the whole history: for a worker. It remembers what it heard, so
 * that the next reading of the same book reads on, and reads rows again only when a sale or a payment moved.
 */
export class ReceiptsReader {
  private readonly past = new ReceiptsPast();
  private readonly dayAt: (moment: Moment) => Day;
  private heard: readonly [number, unknown] = [0, Dexie.maxKey];
  private last: ReceiptsReading | null = null;

  constructor(dayAt: (moment: Moment) => Day) {
    this.dayAt = dayAt;
  }

  /** Whether everything is still to be read. */
  get isNew(): boolean {
    return this.last === null;
  }

  /** `onRead` hears how much more was read: parts of the history, then payments and sales, as many to a part. */
  async read(database: BookDatabase, onRead: (parts: number) => void = () => {}): Promise<ReceiptsReading> {
    let reading = await this.readOnce(database, onRead);
    for (let count = 1; count < mostReadings && (await readLastSeq(database)) !== reading.seq; count += 1) {
      reading = await this.readOnce(database, onRead);
    }
    return reading;
  }

  private async readOnce(database: BookDatabase, onRead: (parts: number) => void): Promise<ReceiptsReading> {
    const hasMoved = await this.hearOn(database, onRead);
    const seq = this.heard[0];
    if (this.last && !hasMoved) {
      this.last = { ...this.last, seq };
      return this.last;
    }
    this.last = null;
    const payments: Payment[] = [];
    await readInSlices(database.payments, rowsAtOnce, (slice) => {
      payments.push(...slice);
      onRead(slice.length / rowsPerPart);
    });
    const sales = new Map<SaleId, SoldAs>();
    await readInSlices(database.sales, rowsAtOnce, (slice) => {
      for (const { id, label, kind, reference } of slice) sales.set(id, { label, kind, reference });
      onRead(slice.length / rowsPerPart);
    });
    const { past, dayAt } = this;
    this.last = {
      seq,
      years: past.writeBook(payments, sales, dayAt),
      soldAs: (saleId) => past.soldAs(saleId, sales),
    };
    return this.last;
  }

  /** Hears what the history has gained; answers whether a sale or a payment moved. */
  private async hearOn(database: BookDatabase, onRead: (parts: number) => void): Promise<boolean> {
    let hasMoved = false;
    for (;;) {
      const rows = await database.changes.where(':id').above(this.heard).limit(partsAtOnce).toArray();
      for (const { seq, part, at, label, changes } of rows) {
        this.past.hear({ seq, at, key: label.key, changes });
        this.heard = [seq, part];
        hasMoved ||= changes.some(({ table }) => table === 'payments' || table === 'sales');
      }
      onRead(rows.length);
      if (rows.length < partsAtOnce) return hasMoved;
    }
  }
}

/** How much a first reading has to read, as `ReceiptsReader.read` tells it. */
export async function countParts(database: BookDatabase): Promise<number> {
  const [parts, rows] = await Promise.all([
    countRows(database, ['changes']),
    countRows(database, ['payments', 'sales']),
  ]);
  return parts + rows / rowsPerPart;
}
