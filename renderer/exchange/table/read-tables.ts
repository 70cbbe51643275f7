import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { cleanText } from '../../domain/text/clean';
import type { AtomicBook } from '../atomic-crm/atomic-book';
import type { ContactFile } from '../contacts/reading';
import { recogniseTable } from '../contacts/recognise-table';
import type { CsvFault } from '../csv/read-csv';
import { limits } from '../decode/limits';
import { type FoundTable, openFile } from './open-file';
import type {
  AnyTable,
  GuessedColumns,
  ReadTables,
  ReadTablesOptions,
  RefusedRow,
  TableFileReading,
  TableFileRefusal,
} from './reading';

/** What is special to the tables of one subject. */
export interface TableReader<Not extends string, Table extends AnyTable, Row, Reason> {
  /** What a file of something else is refused as. */
  readonly not: Not;
  readonly recognise: (found: FoundTable, given: Table['mapping'] | null) => Table;
  /** Whether so little of the table is understood that it may as well be one of contacts, or no table at all. */
  readonly mayBe: (table: Table) => { readonly contacts: boolean; readonly prose: boolean };
  /** What everything of Atomic CRM holds for the subject; null for nothing. Left out where it never holds any. */
  readonly ofAtomicCrm?: (book: AtomicBook) => Table | null;
  readonly reasonOf: (fault: CsvFault) => Reason;
  /** `at`: the place of the file, and the line. */
  readonly readRow: (
    table: Table,
    cells: readonly string[],
    at: { readonly file: number; readonly line: number },
  ) => Outcome<Row, Reason>;
}

/** How many rows are read between two pauses. */
const rowsPerPiece = 500;
/** How many rows the mapping screen may show. */
const shownRows = 20;
const sampleLength = 120;
/** Of the reading of a file, how much is opening it. */
const openingShare = 0.1;

/**
 * Reads tables of one subject, told by their content and not by their names. Whatever is in them comes back as values: what the reader
 * makes of each row, and what was refused with its line and reason. Never throws.
 *
 * Long work is cut into pieces with a pause between them, in which a worker hears of a cancellation; a cancelled reading is empty.
 */
export async function readTables<Not extends string, Table extends AnyTable, Row, Reason>(
  files: readonly ContactFile[],
  options: ReadTablesOptions<Table['mapping']>,
  reader: TableReader<Not, Table, Row, Reason>,
): Promise<ReadTables<Not, Table, Row, Reason>> {
  const read: ReadTables<Not, Table, Row, Reason>['files'][number][] = [];
  const rows: Row[] = [];
  const refused: RefusedRow<TableFileRefusal<Not> | Reason>[] = [];
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  let before = 0;
  for (const [file, { name, bytes }] of files.entries()) {
    const goesOn = async (share: number): Promise<boolean> => {
      options.onProgress?.(all === 0 ? 1 : Math.min(1, (before + bytes.length * share) / all));
      await new Promise((resume) => setTimeout(resume, 0));
      return options.signal?.aborted !== true;
    };
    if (!(await goesOn(0))) return cancelled;
    const opened = await openTable(bytes, options.mappings?.get(file) ?? null, options.country ?? null, reader);
    if (!opened.ok) {
      read.push({ ...nothing, name });
      refused.push({ file, line: null, reason: opened.reason, sample: '' });
    } else {
      const { found, table } = opened.value;
      const ofFile = await readRows(file, found, table, reader, goesOn);
      if (ofFile === null) return cancelled;
      // Not spread into `push`: 100,000 arguments overflow the stack.
      for (const row of ofFile.rows) rows.push(row);
      for (const each of ofFile.refused) refused.push(each);
      read.push({ name, ...readingOf(found, table), count: ofFile.rows.length });
    }
    before += bytes.length;
  }
  options.onProgress?.(1);
  return { status: 'read', files: read, rows, refused };
}

/** Reads the rows of one table; null when it was cancelled on the way. */
async function readRows<Table extends AnyTable, Row, Reason>(
  file: number,
  found: FoundTable,
  table: Table,
  { reasonOf, readRow }: Pick<TableReader<string, Table, Row, Reason>, 'reasonOf' | 'readRow'>,
  goesOn: (share: number) => Promise<boolean>,
): Promise<{ readonly rows: readonly Row[]; readonly refused: readonly RefusedRow<Reason>[] } | null> {
  const rows: Row[] = [];
  const refused: RefusedRow<Reason>[] = [];
  const turnAway = (line: number, reason: Reason, text: string) =>
    refused.push({ file, line, reason, sample: cleanText(text.slice(0, sampleLength)) });
  for (const fault of found.faults) turnAway(fault.line, reasonOf(fault), fault.sample);
  for (const [at, { line, cells }] of table.rows.entries()) {
    const share = openingShare + ((1 - openingShare) * at) / table.rows.length;
    if (at % rowsPerPiece === 0 && !(await goesOn(share))) return null;
    const row = readRow(table, cells, { file, line });
    if (row.ok) rows.push(row.value);
    else turnAway(line, row.reason, cells.filter((cell) => cell !== '').join(' ; '));
  }
  refused.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return { rows, refused };
}

function readingOf<Table extends AnyTable>(
  { encoding, damaged, separator, sheet }: FoundTable,
  { format, header, mapping: guess, rows, needsMapping }: Table,
): Omit<TableFileReading<Table['format'], GuessedColumns<Table['mapping']>>, 'name'> {
  const first = rows.slice(0, shownRows).map(({ cells }) => cells);
  return { format, encoding, damaged, separator, sheet, table: { header, rows: first, guess }, needsMapping };
}

const cancelled = { status: 'cancelled', files: [], rows: [], refused: [] } as const;

const nothing = {
  format: null,
  encoding: null,
  damaged: 0,
  separator: null,
  sheet: null,
  table: null,
  needsMapping: false,
  count: 0,
} as const;

async function openTable<Not extends string, Table extends AnyTable, Row, Reason>(
  bytes: Uint8Array,
  given: Table['mapping'] | null,
  country: string | null,
  { not, recognise, mayBe, ofAtomicCrm }: TableReader<Not, Table, Row, Reason>,
): Promise<Outcome<{ readonly found: FoundTable; readonly table: Table }, TableFileRefusal<Not>>> {
  const opened = await openFile(bytes);
  if (!opened.ok) {
    const { reason } = opened;
    return refuse(reason.code === 'other-content' ? { ...reason, code: not } : reason);
  }
  if (opened.value.kind === 'cards') return refuse({ code: not, content: 'cards' });
  if (opened.value.kind === 'atomic-crm') {
    const { book, encoding, damaged } = opened.value;
    const table = ofAtomicCrm?.(book) ?? null;
    if (table === null) return refuse({ code: not, content: 'contacts' });
    const { rows } = table;
    if (rows.length > limits.rows) return refuse({ code: 'too-many-rows', most: limits.rows });
    return succeed({ found: { rows, faults: [], encoding, separator: null, damaged, sheet: null }, table });
  }
  const found = opened.value.table;
  const table = recognise(found, given);
  const doubt = given === null ? mayBe(table) : { contacts: false, prose: false };
  if (doubt.contacts && recogniseTable(found, null, country).format !== 'other-csv') {
    return refuse({ code: not, content: 'contacts' });
  }
  if (doubt.prose) return refuse({ code: not, content: 'prose' });
  return succeed({ found, table });
}
