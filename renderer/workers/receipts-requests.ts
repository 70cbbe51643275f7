import type { Outcome } from '../domain/outcome';
import type { SoldAs } from '../domain/receipts/past';
import type { ReceiptLine } from '../domain/receipts/receipts-book';
import type { Layout } from '../domain/receipts/rules';
import type { MonthRange, YearCount } from '../domain/receipts/year-count';

/** One line as it is shown: with what was sold, null when nothing tells any more. */
export interface ReceiptRow extends ReceiptLine {
  readonly sold: SoldAs | null;
}

interface OfOneYear {
  readonly databaseName: string;
  readonly year: number;
}

export interface CountReceiptsRequest extends OfOneYear {
  readonly task: 'count';
}

export interface ReadReceiptsRequest extends OfOneYear {
  readonly task: 'read';
  readonly months: MonthRange;
  /** How many lines of these months are passed over, and how many come at most. */
  readonly from: number;
  readonly most: number;
}

export interface WriteReceiptsRequest extends OfOneYear {
  readonly task: 'write';
  readonly months: MonthRange;
  readonly layout: Layout;
  readonly flavour: 'french' | 'english';
}

export type ReceiptsRequest = CountReceiptsRequest | ReadReceiptsRequest | WriteReceiptsRequest;

/** `seq`: the last action that the answer knows of. */
export interface CountedReceipts {
  readonly seq: number;
  /** Those that have a line, in order. */
  readonly years: readonly number[];
  readonly count: YearCount;
}

export interface ReceiptRows {
  readonly seq: number;
  readonly rows: readonly ReceiptRow[];
}

export type ReceiptsAnswer<Answer> = Outcome<Answer, { readonly code: 'no-book' }>;
