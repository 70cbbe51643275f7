import type { ClientId } from '../domain/id';
import type { Outcome } from '../domain/outcome';

/** Closed: i18n has a name for each. */
export const clientFormats = ['csv-french', 'csv-english', 'vcard'] as const;
export type ClientFormat = (typeof clientFormats)[number];

export const salesFormatsOut = ['csv-french', 'csv-english'] as const;
export type SalesFormatOut = (typeof salesFormatsOut)[number];

interface ExportRequest {
  readonly databaseName: string;
  /** Whose; null for the whole book. Those in the trash are left out. */
  readonly clientIds: readonly ClientId[] | null;
  /** Whether notes, how to deal with clients and messages to oneself go with them. */
  readonly withNotes: boolean;
}

export interface ExportClientsRequest extends ExportRequest {
  readonly task: 'export-clients';
  readonly format: ClientFormat;
  /** Of the words that vCards use for labels. */
  readonly language: 'fr' | 'en';
}

export interface ExportSalesRequest extends ExportRequest {
  readonly task: 'export-sales';
  readonly format: SalesFormatOut;
}

export type AnyExportRequest = ExportClientsRequest | ExportSalesRequest;

export interface Exported {
  readonly file: Blob;
  /** Clients or sales. */
  readonly count: number;
}

export type ExportAnswer = Outcome<
  Exported,
  { readonly code: 'cancelled' } | { readonly code: 'no-book' } | { readonly code: 'nothing' }
>;
