import { type Day, type Moment, partsOf } from '../calendar/day';
import type { PaymentId, SaleId } from '../id';
import type { Payment, SaleKind } from '../sale/sale';
import type { Entry, TrailLine } from './trail';

/** Where a line stands in the book. */
export interface LinePlace {
  readonly year: number;
  /** From 1 on, without gaps within its year. */
  readonly number: number;
  readonly day: Day;
}

/** One line of the book of receipts. */
export interface ReceiptLine extends LinePlace {
  readonly kind: TrailLine['kind'];
  readonly paymentId: PaymentId;
  readonly saleId: SaleId;
  /** What it says; `entry.day` is the day of the payment, `entry.amount` counts in the totals as it is. */
  readonly entry: Entry;
  /** For a correction, the line that it takes back or restates. */
  readonly of: LinePlace | null;
}

/** What the history left of a payment that was touched after it was written down, with whose it is. */
export interface PaymentLines {
  readonly paymentId: PaymentId;
  readonly saleId: SaleId;
  readonly lines: readonly TrailLine[];
}

/**
 * The book of receipts, year by year: lines in the order of their days, those of one day in the order in which they were
 * written, numbered from 1 in each year. A year is put in order when it is first asked for, so that opening the book of one
 * year costs what that year holds.
 *
 * Sources. Micro-BIC: the book holds, day by day, the amount and the origin of receipts, tells cash from other payments and
 * names the vouchers (CGI 50-0, 5; C. com. L123-28 and D123-205-1). Micro-BNC: a journal of receipts with the date, the
 * identity declared by the client, the amount and the form of the payment (CGI 102 ter, 4). Both are kept for ten years.
 *
 * Not used: retail sales in cash below 76 euros each, to private persons, may be entered as one line per day (CGI 286, I, 3°,
 * as quoted by the written question 7190 of the 15th Assemblée nationale). It is a permission; here every payment has its
 * line, so that each correction names what it corrects.
 *
 * Limit: a payment that is written down days later takes its place among those of its day, and the numbers after it in
 * that year move up by one. What was printed or saved keeps its own.
 */
export class ReceiptsBook {
  private readonly open = new Map<number, Placed[]>();
  private readonly numbered = new Map<number, readonly Placed[]>();

  /** A payment that was never touched again: its row says all, and it is one line. Not one that is in the trash. */
  addUntouched(payment: Payment): void {
    const { id: paymentId, saleId, day, createdAt: at } = payment;
    const line = { kind: 'receipt', stated: payment, saleKind: null, origin: null, step: 0, number: 0 } as const;
    this.place({ ...line, paymentId, saleId, day, at });
  }

  /** A payment with what its history left of it. */
  addLines({ paymentId, saleId, lines }: PaymentLines): void {
    const own: Placed[] = [];
    for (const { kind, day, at, entry, of } of lines) {
      const origin = of === null ? null : (own[of] ?? null);
      const saleKind = entry.kind;
      const line = { kind, day, at, stated: entry, saleKind, paymentId, saleId, origin, step: own.length, number: 0 };
      own.push(line);
      this.place(line);
    }
  }

  private place(line: Placed): void {
    const { year } = partsOf(line.day);
    const ofYear = this.open.get(year);
    if (ofYear) ofYear.push(line);
    else this.open.set(year, [line]);
  }

  /** Those that have a line, in order. */
  years(): readonly number[] {
    return [...this.open.keys()].sort((left, right) => left - right);
  }

  /** Of the sales whose payments have a line in a year, each once. */
  salesIn(year: number): ReadonlySet<SaleId> {
    return new Set(this.open.get(year)?.map(({ saleId }) => saleId));
  }

  /** The lines of a year; none for one that has none. `kindOf` tells what a sale is, for all that are in `salesIn`. */
  linesIn(year: number, kindOf: (saleId: SaleId) => SaleKind): readonly ReceiptLine[] {
    return this.inOrder(year).map((line) => {
      const { kind, paymentId, saleId, origin, stated } = line;
      const { day, amount, method, reference, buyerId } = stated;
      const entry: Entry = { day, amount, method, reference, buyerId, kind: line.saleKind ?? kindOf(saleId) };
      return { ...placeOf(line), kind, paymentId, saleId, entry, of: origin && this.numberedPlaceOf(origin) };
    });
  }

  private inOrder(year: number): readonly Placed[] {
    const known = this.numbered.get(year);
    if (known) return known;
    const lines = (this.open.get(year) ?? []).sort(compareLines);
    lines.forEach((line, index) => {
      line.number = index + 1;
    });
    this.numbered.set(year, lines);
    return lines;
  }

  /** A correction may speak of a line of another year, which has its number only once that year is in order. */
  private numberedPlaceOf(line: Placed): LinePlace {
    this.inOrder(partsOf(line.day).year);
    return placeOf(line);
  }
}

interface Placed extends Pick<TrailLine, 'kind' | 'day' | 'at'> {
  readonly paymentId: PaymentId;
  readonly saleId: SaleId;
  readonly stated: Omit<Entry, 'kind'>;
  /** What the line says that the sale is; null for what the sale is today. */
  readonly saleKind: SaleKind | null;
  readonly origin: Placed | null;
  /** Which of its payment's lines it is. */
  readonly step: number;
  number: number;
}

function compareLines(left: Placed, right: Placed): number {
  return (
    compare(left.day, right.day) ||
    compare(left.at, right.at) ||
    compare(left.paymentId, right.paymentId) ||
    left.step - right.step
  );
}

function compare<Value extends Day | Moment | PaymentId>(left: Value, right: Value): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function placeOf({ day, number }: Placed): LinePlace {
  return { year: partsOf(day).year, number, day };
}
