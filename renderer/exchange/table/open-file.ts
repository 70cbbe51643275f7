import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { type AtomicBook, readAtomicBook } from '../atomic-crm/atomic-book';
import type { OtherContent } from '../contacts/reading';
import { holdsCards, otherContentOf } from '../contacts/what-content';
import type { Separator } from '../csv/flavours';
import { type CsvFault, type CsvRefusal, type CsvRow, readCsv } from '../csv/read-csv';
import { recogniseBinary } from '../decode/binary-kinds';
import { decodeText, type Encoding, refuseSize, type TextRefusal } from '../decode/decode-text';
import { type ReadXlsxOptions, readXlsxTable, type SheetRead, type WorkbookRefusal } from '../xlsx/read-xlsx';

/** A table of cells, whatever file it came in. */
export interface FoundTable {
  readonly rows: readonly CsvRow[];
  /** Rows that could not be read; the others still come. */
  readonly faults: readonly CsvFault[];
  /** null in a workbook. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** Characters that could not be decoded. */
  readonly damaged: number;
  /** null in a file of text. */
  readonly sheet: SheetRead | null;
}

export type OpenedFile =
  | { readonly kind: 'cards'; readonly text: string; readonly encoding: Encoding; readonly damaged: number }
  | { readonly kind: 'atomic-crm'; readonly book: AtomicBook; readonly encoding: Encoding; readonly damaged: number }
  | { readonly kind: 'table'; readonly table: FoundTable };

export type OpenRefusal =
  | TextRefusal
  | CsvRefusal
  | WorkbookRefusal
  /** A text that is none of these. */
  | { readonly code: 'other-content'; readonly content: OtherContent };

/**
 * Opens a file by what is in it, never by its name: an XLSX workbook, cards, everything of Atomic CRM, or a table of text. Refused: what none of them can read; files over the
 * limits.
 */
export async function openFile(
  bytes: Uint8Array,
  options: ReadXlsxOptions = {},
): Promise<Outcome<OpenedFile, OpenRefusal>> {
  const tooLarge = refuseSize(bytes);
  if (tooLarge) return refuse(tooLarge);
  if (recogniseBinary(bytes) === 'workbook') {
    const read = await readXlsxTable(bytes, options);
    if (!read.ok) return read;
    return succeed({ kind: 'table', table: { ...read.value, encoding: null, separator: null, damaged: 0 } });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding, damaged } = decoded.value;
  if (holdsCards(text)) return succeed({ kind: 'cards', text, encoding, damaged });
  const book = readAtomicBook(text);
  if (book !== null) return succeed({ kind: 'atomic-crm', book, encoding, damaged });
  const content = otherContentOf(text);
  if (content !== null) return refuse({ code: 'other-content', content });
  const csv = readCsv(text);
  if (!csv.ok) return csv;
  return succeed({ kind: 'table', table: { ...csv.value, encoding, damaged, sheet: null } });
}
