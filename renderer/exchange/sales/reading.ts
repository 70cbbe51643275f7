import type { ImportedSale } from '../../domain/sale/import-plan';
import type { GuessedColumns, RefusedRow, TableFileReading, TableFileRefusal } from '../table/reading';
import type { SalesField, SalesMapping } from './sales-columns';

/** Every table of sales that is recognised. Closed: i18n has a name for each. */
export const salesFormats = ['clientele-sales-csv', 'invoice-summary-csv', 'other-sales-csv'] as const;
export type SalesFormat = (typeof salesFormats)[number];

export type SalesFileRefusal = TableFileRefusal<'not-sales'>;

/** Why one row was refused; the others of its file still come. `text`: what the cell says. */
export type SaleRowRefusal =
  | { readonly code: 'no-day' | 'no-amount' | 'amounts-disagree' | 'discount-unclear' | 'stray-quote' }
  | {
      readonly code: 'not-a-day' | 'not-an-amount' | 'too-many-decimals';
      readonly field: SalesField;
      readonly text: string;
    }
  | { readonly code: 'other-currency' | 'paid-unclear' | 'no-sale'; readonly text: string }
  | { readonly code: 'too-large' | 'field-too-long'; readonly field: string };

export type RefusedSale = RefusedRow<SalesFileRefusal | SaleRowRefusal>;

export interface ReadSaleRow {
  readonly sale: ImportedSale;
  readonly file: number;
  readonly line: number;
}

export interface GuessedSalesTable extends GuessedColumns<SalesMapping> {
  /** See `SaleRowContext`. */
  readonly roundsAmounts: boolean;
}

export interface SalesFileReading extends TableFileReading<SalesFormat, GuessedSalesTable> {
  readonly sales: number;
}

export interface SalesReading {
  /** 'cancelled': what follows is empty, as if nothing had been read. */
  readonly status: 'read' | 'cancelled';
  /** One for each file given, in that order. */
  readonly files: readonly SalesFileReading[];
  readonly sales: readonly ReadSaleRow[];
  /** By file, then by line. */
  readonly refused: readonly RefusedSale[];
  /** Sales that the file says are paid without saying when: the day of the sale was taken. */
  readonly assumedPaymentDays: number;
}
