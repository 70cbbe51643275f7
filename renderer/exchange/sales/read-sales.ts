import type { Currency } from '../../domain/money/money';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { cleanText } from '../../domain/text/clean';
import type { ContactFile } from '../contacts/reading';
import { recogniseTable } from '../contacts/recognise-table';
import { type FoundTable, openFile } from '../table/open-file';
import { readSaleRow } from './read-sale-row';
import type {
  ReadSaleRow,
  RefusedSale,
  SaleRowRefusal,
  SalesFileReading,
  SalesFileRefusal,
  SalesReading,
} from './reading';
import { type RecognisedSales, recogniseSalesTable } from './recognise-sales-table';
import { isEnough, type SalesMapping } from './sales-columns';

export interface ReadSalesOptions {
  /** The book's. */
  readonly currency: Currency;
  /** ISO 3166 code of the person's country. */
  readonly country?: string;
  /** Mappings corrected by the person, by the place of the file. */
  readonly mappings?: ReadonlyMap<number, SalesMapping>;
  /** How much of all files is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** How many rows are read between two pauses. */
const rowsPerPiece = 500;
/** How many rows the mapping screen may show. */
const shownRows = 20;
const sampleLength = 120;

/**
 * Reads tables of sales, told by their content and not by their names. Whatever is in them comes back as values: sales that the book's
 * schemas have passed, what was refused with its line and reason. Never throws.
 *
 * Long work is cut into pieces with a pause between them, in which a worker hears of a cancellation; a cancelled reading is empty.
 */
export async function readSales(files: readonly ContactFile[], options: ReadSalesOptions): Promise<SalesReading> {
  const sizes = files.map((file) => file.bytes.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const gathered = { files: [] as SalesFileReading[], sales: [] as ReadSaleRow[], refused: [] as RefusedSale[] };
  let assumedPaymentDays = 0;
  let before = 0;
  for (const [index, file] of files.entries()) {
    const size = sizes[index] ?? 0;
    const pause = async (share: number): Promise<boolean> => {
      options.onProgress?.(all === 0 ? 1 : Math.min(1, (before + size * share) / all));
      await new Promise((resume) => setTimeout(resume, 0));
      return options.signal?.aborted !== true;
    };
    const read = await readFile(file, index, options, pause);
    if (read === 'cancelled') return { status: 'cancelled', files: [], sales: [], refused: [], assumedPaymentDays: 0 };
    gathered.files.push(read.file);
    // Not spread into `push`: 100,000 arguments overflow the stack.
    for (const sale of read.sales) gathered.sales.push(sale);
    for (const refusal of read.refused) gathered.refused.push(refusal);
    assumedPaymentDays += read.assumedPaymentDays;
    before += size;
  }
  options.onProgress?.(1);
  return { status: 'read', ...gathered, assumedPaymentDays };
}

interface ReadFile {
  readonly file: SalesFileReading;
  readonly sales: readonly ReadSaleRow[];
  readonly refused: readonly RefusedSale[];
  readonly assumedPaymentDays: number;
}

type Pause = (share: number) => Promise<boolean>;

async function readFile(
  file: ContactFile,
  index: number,
  options: ReadSalesOptions,
  pause: Pause,
): Promise<ReadFile | 'cancelled'> {
  if (!(await pause(0))) return 'cancelled';
  const given = options.mappings?.get(index) ?? null;
  const opened = await openTable(file.bytes, given, options.country ?? null);
  if (!opened.ok) return refusedFile(file.name, index, opened.reason);
  const { found, table } = opened.value;
  const roundsAmounts = found.sheet !== null;
  const sales: ReadSaleRow[] = [];
  const refused: RefusedSale[] = [];
  let assumedPaymentDays = 0;
  const turnAway = (line: number, reason: SaleRowRefusal, sample: string) =>
    refused.push({ file: index, line, reason, sample: cleanText(sample.slice(0, sampleLength)) });
  for (const fault of found.faults) {
    const { line, code, sample } = fault;
    turnAway(line, code === 'stray-quote' ? { code } : { code, field: '' }, sample);
  }
  for (const [at, { line, cells }] of table.rows.entries()) {
    if (at % rowsPerPiece === 0 && !(await pause(0.1 + (0.9 * at) / table.rows.length))) return 'cancelled';
    const read = readSaleRow(table.columns, cells, {
      currency: options.currency,
      dayOrder: table.dayOrder,
      roundsAmounts,
    });
    if (!read.ok) {
      turnAway(line, read.reason, cells.filter((cell) => cell !== '').join(' ; '));
      continue;
    }
    sales.push({ sale: read.value.sale, file: index, line });
    if (read.value.assumedPaymentDay) assumedPaymentDays += 1;
  }
  refused.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const isGuessed = table.format === 'other-sales-csv' && given === null;
  return {
    file: {
      name: file.name,
      format: table.format,
      encoding: found.encoding,
      damaged: found.damaged,
      separator: found.separator,
      sheet: found.sheet,
      sales: sales.length,
      table: {
        header: table.header,
        rows: table.rows.slice(0, shownRows).map((row) => row.cells),
        guess: { hasHeader: table.header !== null, columns: table.columns },
        roundsAmounts,
      },
      needsMapping: isGuessed || !isEnough(table.columns),
    },
    sales,
    refused,
    assumedPaymentDays,
  };
}

interface OpenTable {
  readonly found: FoundTable;
  readonly table: RecognisedSales;
}

async function openTable(
  bytes: Uint8Array,
  given: SalesMapping | null,
  country: string | null,
): Promise<Outcome<OpenTable, SalesFileRefusal>> {
  const opened = await openFile(bytes);
  if (!opened.ok) {
    const { reason } = opened;
    return refuse(reason.code === 'other-content' ? { ...reason, code: 'not-sales' } : reason);
  }
  if (opened.value.kind === 'cards') return refuse({ code: 'not-sales', content: 'cards' });
  const found = opened.value.table;
  const table = recogniseSalesTable(found, given, country);
  if (table.format === 'other-sales-csv' && given === null) {
    if (recogniseTable(found, null, country).format !== 'other-csv') {
      return refuse({ code: 'not-sales', content: 'contacts' });
    }
    // Words with a comma here and there.
    if (table.columns.length < 3 && !isEnough(table.columns)) return refuse({ code: 'not-sales', content: 'prose' });
  }
  return succeed({ found, table });
}

function refusedFile(name: string, file: number, reason: SalesFileRefusal): ReadFile {
  return {
    file: {
      name,
      format: null,
      encoding: null,
      damaged: 0,
      separator: null,
      sheet: null,
      sales: 0,
      table: null,
      needsMapping: false,
    },
    sales: [],
    refused: [{ file, line: null, reason, sample: '' }],
    assumedPaymentDays: 0,
  };
}
