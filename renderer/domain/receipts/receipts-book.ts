import { type Day, type Moment, partsOf } from '../calendar/day';
import type { PaymentId, SaleId } from '../id';
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

/** The lines of one payment, with whose they are. */
export interface PaymentLines {
  readonly paymentId: PaymentId;
  readonly saleId: SaleId;
  readonly lines: readonly TrailLine[];
}

/**
 * The book of receipts, year by year: lines in the order of their days, those of one day in the order in which they were
 * written, numbered from 1 in each year.
 *
 * Sources. Micro-BIC: the book holds, day by day, the amount and the origin of receipts, tells cash from other payments and
 * names the vouchers (CGI 50-0, 5; C. com. L123-28 and D123-205-1). Micro-BNC: a journal of receipts with the date, the
 * identity declared by the client, the amount and the form of the payment (CGI 102 ter, 4). Both are kept for ten years.
 *
 * Limit: a payment that is written down days later takes its place among those of its day, and the numbers after it in
 * that year move up by one. What was printed or saved keeps its own.
 */
export function writeReceiptsBook(payments: Iterable<PaymentLines>): ReadonlyMap<number, readonly ReceiptLine[]> {
  const all: Unnumbered[] = [];
  for (const { paymentId, saleId, lines } of payments) {
    const own: Unnumbered[] = [];
    for (const { of, ...line } of lines) {
      const origin = of === null ? null : (own[of] ?? null);
      own.push({ ...line, paymentId, saleId, origin, step: own.length, number: 0 });
    }
    all.push(...own);
  }
  all.sort(compareLines);
  const years = new Map<number, Unnumbered[]>();
  for (const line of all) {
    const { year } = partsOf(line.day);
    const ofYear = years.get(year) ?? [];
    line.number = ofYear.push(line);
    years.set(year, ofYear);
  }
  return new Map([...years].map(([year, lines]) => [year, lines.map(asLine)]));
}

interface Unnumbered extends Omit<TrailLine, 'of'> {
  readonly paymentId: PaymentId;
  readonly saleId: SaleId;
  readonly origin: Unnumbered | null;
  /** Which of its payment's lines it is. */
  readonly step: number;
  number: number;
}

function compareLines(left: Unnumbered, right: Unnumbered): number {
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

function asLine(line: Unnumbered): ReceiptLine {
  const { kind, paymentId, saleId, entry, origin } = line;
  return { ...placeOf(line), kind, paymentId, saleId, entry, of: origin && placeOf(origin) };
}

function placeOf({ day, number }: Unnumbered): LinePlace {
  return { year: partsOf(day).year, number, day };
}
