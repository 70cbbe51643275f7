import type { ClientId } from '../domain/id';
import type { Outcome } from '../domain/outcome';
import { confidentialContactColumns, contactColumnKeys } from '../exchange/contacts/contacts-table';
import { followUpColumnKeys } from '../exchange/follow-ups/follow-ups-table';
import { confidentialInteractionColumns, interactionColumnKeys } from '../exchange/interactions/interactions-table';
import { confidentialSalesColumns, salesColumnKeys } from '../exchange/sales/sales-table';

/** Closed: i18n has a name for each. */
export const subjectsOut = ['clients', 'interactions', 'follow-ups', 'sales'] as const;
export type SubjectOut = (typeof subjectsOut)[number];

const tables = ['xlsx', 'csv-french', 'csv-english'] as const;
export type TableFormat = (typeof tables)[number];
export type CardFormat = 'vcard-3' | 'vcard-4' | 'vcard-outlook';
export type FormatOut = TableFormat | CardFormat | 'calendar';

/** What each subject can be written as. */
export const formatsOut: Readonly<Record<SubjectOut, readonly FormatOut[]>> = {
  clients: [...tables, 'vcard-3', 'vcard-4', 'vcard-outlook'],
  interactions: tables,
  'follow-ups': [...tables, 'calendar'],
  sales: tables,
};

/** Whether one chooses columns for it. */
export function isTable(format: FormatOut): format is TableFormat {
  return tables.some((each) => each === format);
}

/** The columns of each table, and which of them are confidential. */
export const columnsOut = {
  clients: { all: contactColumnKeys, confidential: confidentialContactColumns },
  interactions: { all: interactionColumnKeys, confidential: confidentialInteractionColumns },
  'follow-ups': { all: followUpColumnKeys, confidential: [] },
  sales: { all: salesColumnKeys, confidential: confidentialSalesColumns },
} as const;
export type ColumnOut<Subject extends SubjectOut = SubjectOut> = (typeof columnsOut)[Subject]['all'][number];

export interface ExportRequest {
  readonly databaseName: string;
  readonly subject: SubjectOut;
  readonly format: FormatOut;
  /** Whose; null for the whole book, walk-ins included. Those in the trash are left out. */
  readonly clientIds: readonly ClientId[] | null;
  /** Of a table; what the subject does not have is passed over. Confidential ones only come with `confidential`. */
  readonly columns: readonly ColumnOut[];
  /** Whether notes, and what else is confidential, go with it. */
  readonly confidential: boolean;
  /** Of a calendar. */
  readonly withBirthdays: boolean;
  /** Of the words of cards, calendars and workbooks. */
  readonly language: 'fr' | 'en';
  /** What the sheet of a workbook is called. */
  readonly sheetName: string;
  /** Where the hours of a calendar are meant: a name of the IANA database. */
  readonly zone: string;
}

export interface Exported {
  readonly file: Blob;
  /** Of the subject; in a calendar, the birthdays too. */
  readonly count: number;
}

export type ExportAnswer = Outcome<
  Exported,
  | { readonly code: 'cancelled' }
  | { readonly code: 'no-book' }
  | { readonly code: 'nothing' }
  /** A text is longer than a workbook can hold, in the column of this header. */
  | { readonly code: 'cell-too-long'; readonly header: string }
>;
