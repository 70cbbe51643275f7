import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { type Day, isDay } from '../../domain/calendar/day';
import { decimalsOf } from '../../domain/money/money';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { dayCell, flavours } from '../csv/flavours';
import type { Cell, Table } from '../table/table';

export interface XlsxOptions {
  /** What the sheet is called: at most 31 characters, none of `: \ / ? * [ ]`. */
  readonly sheetName: string;
  readonly language: 'fr' | 'en';
}

export type XlsxRefusal = { readonly code: 'cell-too-long'; readonly header: string };

/** Excel's own limit, in UTF-16 units; a file that goes beyond is "repaired" by cutting. */
const longestCell = 32_767;

/** Excel counts days from here on; what is older stands as text. */
const firstCountedDay = '1900-03-01';

/**
 * A table as an XLSX workbook of one sheet, its header frozen. Text is text, whatever it looks like: a phone keeps its
 * leading zero and a formula is never run. Amounts and numbers are numbers, days are dates, both shown as the language
 * writes them. Refused: a cell longer than Excel holds.
 */
export async function writeTableXlsx(
  { header, rows }: Table,
  { sheetName, language }: XlsxOptions,
): Promise<Outcome<Uint8Array<ArrayBuffer>, XlsxRefusal>> {
  const values: CellValue[][] = [[...header]];
  for (const row of rows) {
    const tooLong = row.findIndex((cell) => typeof cell === 'string' && cell.length > longestCell);
    if (tooLong >= 0) return refuse({ code: 'cell-too-long', header: header[tooLong] ?? '' });
    values.push(row.map((cell) => spreadsheetValue(cell, language)));
  }
  const bytes = await writeXlsx({
    // Cells seldom say the same twice, and a table of shared texts takes twice as long to write and to read.
    stringMode: 'inline',
    sheets: [
      {
        name: sheetName,
        rows: values,
        columns: header.map((_, index) => ({
          width: widthOf(rows, index),
          numFmt: formatOf(rows.map((row) => row[index]).find(isCounted), language),
        })),
        cells: new Map(header.map((_, index) => [`0,${index}`, { style: { font: { bold: true }, numFmt: '@' } }])),
        freezePane: { rows: 1 },
      },
    ],
  });
  return succeed(new Uint8Array(bytes));
}

function spreadsheetValue(cell: Cell, language: 'fr' | 'en'): CellValue {
  if (typeof cell === 'string') return cell === '' ? null : escapeText(cell);
  if ('number' in cell) return cell.number;
  if ('day' in cell) {
    return isDay(cell.day) && cell.day >= firstCountedDay
      ? new Date(`${cell.day}T00:00:00Z`)
      : dayCell(cell.day as Day, language === 'fr' ? flavours.french : flavours.english);
  }
  return cell.minor / 10 ** decimalsOf(cell.currency);
}

// ECMA-376, part 1, 22.9.2.19 (ST_Xstring): `_x000D_` stands for a character, so a text that holds such a thing has its
// first `_` written so; and so has what XML cannot hold.
function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\ufffe\uffff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`);
}

function isCounted(cell: Cell | undefined): cell is Exclude<Cell, string> {
  return typeof cell === 'object';
}

function formatOf(cell: Exclude<Cell, string> | undefined, language: 'fr' | 'en'): string {
  if (cell === undefined) return '@';
  if ('day' in cell) return language === 'fr' ? 'dd/mm/yyyy' : 'yyyy-mm-dd';
  if ('number' in cell) return '0';
  const decimals = decimalsOf(cell.currency);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** In characters: as wide as the longest of the first rows needs, within what is pleasant to read. */
function widthOf(rows: Table['rows'], index: number): number {
  const lengths = rows.slice(0, 200).map((row) => {
    const cell = row[index];
    return typeof cell === 'string' ? cell.length : 12;
  });
  return Math.min(60, Math.max(12, ...lengths) + 2);
}
