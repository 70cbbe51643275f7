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

/** What a person says of a table's columns, as its reader takes it. */
interface MappingOf<Meaning> {
  readonly hasHeader: boolean;
  readonly columns: readonly Meaning[];
}

interface TableReading {
  readonly needsMapping: boolean;
  readonly table: { readonly header: readonly string[] | null } | null;
}

/** A table whose columns the person explained. */
interface Explained<Meaning> {
  readonly header: readonly string[];
  readonly columns: readonly Meaning[];
}

/** What the columns of tables mean that a person explained, now or an earlier time, by the headers of those tables. */
export class KnownColumns<Meaning> {
  private readonly book: Book;
  private readonly subject: MappedSubject;
  private readonly codec: ColumnsCodec<Meaning>;
  /** The tables of the last reading that the person explained for it. */
  private explained: readonly Explained<Meaning>[] = [];

  constructor(book: Book, subject: MappedSubject, codec: ColumnsCodec<Meaning>) {
    this.book = book;
    this.subject = subject;
    this.codec = codec;
  }

  /**
   * Reads files with what the person says of their columns; tables of which nobody said anything a second time, where they were
   * explained an earlier time. Those are marked, so that they can be corrected and forgotten.
   */
  async read<File extends TableReading, Reading extends { readonly files: readonly File[] }>(
    mappings: ReadonlyMap<number, MappingOf<Meaning>>,
    readWith: (
      mappings: ReadonlyMap<number, MappingOf<Meaning>>,
    ) => Promise<Reading & { readonly files: readonly File[] }>,
  ): Promise<Reading & { readonly files: readonly Known<File>[] }> {
    const first = await readWith(mappings);
    const known = await this.find(headersToAsk(first.files));
    const reading = known.size === 0 ? first : await readWith(new Map([...mappings, ...known]));
    this.explained = explainedBy(mappings, reading.files);
    const files = reading.files.map((file, place) => ({
      ...file,
      needsMapping: file.needsMapping || known.has(place),
      remembered: known.has(place),
    }));
    return { ...reading, files };
  }

  /** Keeps what was explained for the next file. A book that refuses is no reason to stop: the person is asked again then. */
  async remember(now: Moment): Promise<void> {
    const { subject } = this;
    for (const { header, columns } of this.explained) {
      const id = mappingId(subject, headerHash(header));
      const said = { id, subject, columns: columns.map(this.codec.write) };
      const action = rememberColumns(said, await storedFor(this.book, subject, header), now);
      if (action.changes.length > 0) await this.book.commit(action);
    }
  }

  /** What was said of these headers, by the place of their file; those that nobody explained, or in words that this version does not know, are left out. */
  private async find(
    headers: ReadonlyMap<number, readonly string[]>,
  ): Promise<ReadonlyMap<number, MappingOf<Meaning>>> {
    const found = new Map<number, MappingOf<Meaning>>();
    for (const [place, header] of headers) {
      const stored = await storedFor(this.book, this.subject, header);
      const columns = stored?.columns.map(this.codec.read);
      if (columns?.every((column) => column !== null)) found.set(place, { hasHeader: true, columns });
    }
    return found;
  }
}

/** The headers of the tables that nobody knows, by the place of their file. */
function headersToAsk(files: readonly TableReading[]): ReadonlyMap<number, readonly string[]> {
  return new Map(
    files.flatMap(({ needsMapping, table }, place) =>
      needsMapping && table !== null && table.header !== null ? [[place, table.header] as const] : [],
    ),
  );
}

/** What the person said of the tables with headers. */
function explainedBy<Meaning>(
  mappings: ReadonlyMap<number, MappingOf<Meaning>>,
  files: readonly TableReading[],
): readonly Explained<Meaning>[] {
  return files.flatMap(({ table }, place) => {
    const columns = mappings.get(place)?.columns;
    return columns && table !== null && table.header !== null ? [{ header: table.header, columns }] : [];
  });
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
