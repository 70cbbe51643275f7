import type { Book } from '../data/book';
import type { Moment } from '../domain/calendar/day';
import { type ColumnMapping, type MappedSubject, mappingId } from '../domain/exchange/column-mapping';
import { forgetColumns, rememberColumns } from '../domain/exchange/remember-columns';
import { type Outcome, succeed } from '../domain/outcome';
import { type Column, column, contactFields } from '../exchange/contacts/columns';
import { type HistoryField, historyFields } from '../exchange/history/history-columns';
import { type SalesColumn, salesColumn, salesFields } from '../exchange/sales/sales-columns';
import { headerHash } from '../exchange/table/header-hash';
import type { ImportAnswers, Known } from './import-requests';

type StoredColumn = ColumnMapping['columns'][number];

/** How a reader's columns are stored; `read` is null for a column that this version of the app does not know. */
interface ColumnsCodec<Meaning> {
  readonly write: (column: Meaning) => StoredColumn;
  readonly read: (stored: StoredColumn) => Meaning | null;
}

/** What the columns of tables mean that a person explained once, by the headers of those tables. */
export class KnownColumns<Meaning> {
  private readonly book: Book;
  private readonly subject: MappedSubject;
  private readonly codec: ColumnsCodec<Meaning>;

  constructor(book: Book, subject: MappedSubject, codec: ColumnsCodec<Meaning>) {
    this.book = book;
    this.subject = subject;
    this.codec = codec;
  }

  /** What was said of these headers, by the place of their file; those that nobody explained, or in words that this version does not know, are left out. */
  async find(headers: ReadonlyMap<number, readonly string[]>): Promise<ReadonlyMap<number, readonly Meaning[]>> {
    const found = new Map<number, readonly Meaning[]>();
    for (const [place, header] of headers) {
      const columns = (await this.stored(header))?.columns.map(this.codec.read);
      if (columns?.every((column) => column !== null)) found.set(place, columns);
    }
    return found;
  }

  /** Keeps them for the next file with this header. A book that refuses is no reason to stop: the person is asked again then. */
  async remember(header: readonly string[], columns: readonly Meaning[], now: Moment): Promise<void> {
    const { subject } = this;
    const id = mappingId(subject, headerHash(header));
    const said = { id, subject, columns: columns.map(this.codec.write) };
    const action = rememberColumns(said, await this.stored(header), now);
    if (action.changes.length > 0) await this.book.commit(action);
  }

  private stored(header: readonly string[]): Promise<ColumnMapping | null> {
    return storedFor(this.book, this.subject, header);
  }
}

/** Forgets what was said of this header: the next file that has it is asked about anew. */
export async function forgetKnownColumns(
  book: Book,
  subject: MappedSubject,
  header: readonly string[],
): Promise<ImportAnswers['forget-columns']> {
  const former = await storedFor(book, subject, header);
  return former === null ? succeed(null) : withoutValue(await book.commit(forgetColumns(former)));
}

function withoutValue<Reason>(outcome: Outcome<unknown, Reason>): Outcome<null, Reason> {
  return outcome.ok ? succeed(null) : outcome;
}

async function storedFor(book: Book, subject: MappedSubject, header: readonly string[]): Promise<ColumnMapping | null> {
  return (await book.database.columnMappings.get(mappingId(subject, headerHash(header)))) ?? null;
}

/** A title is cut where the store ends; it still tells the column. */
const longestLabel = 200;

export const contactColumns: ColumnsCodec<Column> = {
  write: ({ field, label, group }) => ({ field, label: label.slice(0, longestLabel), group }),
  read: ({ field, label, group }) => {
    const known = contactFields.find((each) => each === field);
    return known ? column(known, label, group) : null;
  },
};

export const salesColumns: ColumnsCodec<SalesColumn> = {
  write: ({ field, nth }) => ({ field, label: '', group: String(nth) }),
  read: ({ field, group }) => {
    const known = salesFields.find((each) => each === field);
    return known ? salesColumn(known, Number(group)) : null;
  },
};

export const historyColumns: ColumnsCodec<HistoryField> = {
  write: (field) => ({ field, label: '', group: '' }),
  read: ({ field }) => historyFields.find((each) => each === field) ?? null,
};

/** A table whose columns the person explained. */
export interface Explained<Meaning> {
  readonly header: readonly string[];
  readonly columns: readonly Meaning[];
}

interface MappingOf<Meaning> {
  readonly hasHeader: boolean;
  readonly columns: readonly Meaning[];
}

interface TableReading<Meaning> {
  readonly needsMapping: boolean;
  readonly table: { readonly header: readonly string[] | null; readonly guess: MappingOf<Meaning> } | null;
}

/** The headers of the tables that nobody knows, by the place of their file. */
export function headersToAsk(files: readonly TableReading<unknown>[]): ReadonlyMap<number, readonly string[]> {
  return new Map(
    files.flatMap(({ needsMapping, table }, place) =>
      needsMapping && table !== null && table.header !== null ? [[place, table.header] as const] : [],
    ),
  );
}

/** What was found of them, as a reader takes it. */
export function mappingsOf<Meaning>(
  known: ReadonlyMap<number, readonly Meaning[]>,
): readonly (readonly [number, MappingOf<Meaning>])[] {
  return [...known].map(([place, columns]) => [place, { hasHeader: true, columns }] as const);
}

/** What the person said of the tables with headers. */
export function explainedBy<Meaning>(
  mappings: ReadonlyMap<number, MappingOf<Meaning>>,
  files: readonly TableReading<Meaning>[],
): readonly Explained<Meaning>[] {
  return files.flatMap(({ table }, place) => {
    const columns = mappings.get(place)?.columns;
    return columns && table !== null && table.header !== null ? [{ header: table.header, columns }] : [];
  });
}

/** The readings, those read as of an earlier time marked, so that they can be corrected and forgotten. */
export function asKnown<Reading extends TableReading<unknown>>(
  files: readonly Reading[],
  known: ReadonlyMap<number, unknown>,
): readonly Known<Reading>[] {
  return files.map((file, place) => ({
    ...file,
    needsMapping: file.needsMapping || known.has(place),
    remembered: known.has(place),
  }));
}
