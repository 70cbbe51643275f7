import type { ImportedSale } from '../../domain/sale/import-plan';
import type { OtherContent } from '../contacts/reading';
import type { Separator } from '../csv/flavours';
import type { CsvRefusal } from '../csv/read-csv';
import type { Encoding, TextRefusal } from '../decode/decode-text';
import type { SheetRead, WorkbookRefusal } from '../xlsx/read-xlsx';
import type { SalesField, SalesMapping } from './sales-columns';

/** Every table of sales that is recognised. Closed: i18n has a name for each. */
export const salesFormats = ['clientele-sales-csv', 'invoice-summary-csv', 'other-sales-csv'] as const;
export type SalesFormat = (typeof salesFormats)[number];

/** Why a whole file was refused. */
export type SalesFileRefusal =
  | TextRefusal
  | CsvRefusal
  | WorkbookRefusal
  | { readonly code: 'not-sales'; readonly content: OtherContent | 'cards' | 'contacts' };

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

export interface RefusedSale {
  /** The place of the file among those given, counted from 0. */
  readonly file: number;
  /** Counted from 1; null when the whole file is refused. */
  readonly line: number | null;
  readonly reason: SalesFileRefusal | SaleRowRefusal;
  /** The start of what was refused; at most 120 characters, '' for a whole file. */
  readonly sample: string;
}

export interface ReadSaleRow {
  readonly sale: ImportedSale;
  readonly file: number;
  readonly line: number;
}

/** A table whose columns were guessed, for the screen on which the person corrects them. */
export interface GuessedSalesTable {
  /** null when the first row is already a sale. */
  readonly header: readonly string[] | null;
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: SalesMapping;
  /** See `SaleRowContext`. */
  readonly roundsAmounts: boolean;
}

export interface SalesFileReading {
  readonly name: string;
  /** null when the file was refused. */
  readonly format: SalesFormat | null;
  readonly encoding: Encoding | null;
  /** Characters that could not be decoded. */
  readonly damaged: number;
  readonly separator: Separator | null;
  /** The sheet that was read; null where there are none. */
  readonly sheet: SheetRead | null;
  readonly sales: number;
  /** How the columns were read, so that they can be corrected; null when the file was refused. */
  readonly table: GuessedSalesTable | null;
  /** True when nobody knows the table's columns: ask the person before anything comes of it. */
  readonly needsMapping: boolean;
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
