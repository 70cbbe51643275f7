import Papa from 'papaparse';
import { defuseCell } from './cells';
import type { CsvFlavour } from './flavours';

/**
 * A cell: text, which is defused so that no spreadsheet runs it; or something that the app itself made and that must
 * stay as it is (an amount such as `-12,50`, a day).
 */
export type CsvCell = string | { readonly verbatim: string };

/**
 * A table as text: byte-order mark, CRLF, quotes where needed. `readCsv` gives the same cells back, save for line ends
 * inside a cell, which become LF.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], flavour: CsvFlavour): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defuseCell(cell) : cell.verbatim)));
  return `\ufeff${Papa.unparse(cells, { delimiter: flavour.separator, newline: '\r\n' })}\r\n`;
}
