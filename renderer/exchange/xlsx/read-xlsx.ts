import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import type { CsvFault, CsvRow } from '../csv/read-csv';
import { limits } from '../decode/limits';
import { unpackedSize } from '../zip/unpacked-size';

export interface SheetTable {
  /** Rows in the sheet's order, numbered as the sheet numbers them; rows without any text are left out. */
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
  readonly sheet: SheetRead;
}

/** The sheet that was read: the first that holds anything and is not hidden. */
export interface SheetRead {
  readonly name: string;
  /** How many other sheets the workbook has; nothing of them is read. */
  readonly others: number;
}

export type WorkbookRefusal =
  | { readonly code: 'empty' | 'damaged-workbook' }
  | { readonly code: 'too-large-unpacked'; readonly megabytes: number }
  | { readonly code: 'too-many-rows' | 'too-many-columns'; readonly most: number };

export interface ReadXlsxOptions {
  /** Only so many rows are read, the first ones; all when not given. */
  readonly rows?: number;
}

const sampleLength = 120;

/**
 * Reads the first sheet of an XLSX workbook that holds anything, as cells of text: days as 2026-03-12 (with the hour where there is one), numbers
 * with a point, whatever the workbook shows them as; a formula as the value that it had. Refused whole: what is no whole workbook, holds nothing, or
 * is over the limits, of its size unpacked among them.
 */
export async function readXlsxTable(
  bytes: Uint8Array,
  options: ReadXlsxOptions = {},
): Promise<Outcome<SheetTable, WorkbookRefusal>> {
  try {
    if ((await unpackedSize(bytes, limits.unpackedSize)) === null) {
      return refuse({ code: 'too-large-unpacked', megabytes: limits.unpackedSize / 1024 / 1024 });
    }
    const sheets = await visibleSheets(bytes);
    for (const { name, index } of sheets.shown) {
      const read = await readSheet(bytes, index, options.rows ?? null);
      if (!read.ok) return read;
      if (read.value.rows.length > 0) {
        return succeed({ ...read.value, sheet: { name, others: sheets.all - 1 } });
      }
    }
    return refuse({ code: 'empty' });
  } catch {
    // The library refuses a damaged file by throwing; what it throws says nothing to a person.
    return refuse({ code: 'damaged-workbook' });
  }
}

interface Sheet {
  readonly name: string;
  readonly index: number;
}

async function visibleSheets(bytes: Uint8Array): Promise<{ readonly shown: readonly Sheet[]; readonly all: number }> {
  const shown: Sheet[] = [];
  let all = 0;
  await readXlsx(bytes, {
    // Asked of each sheet before it is read; none is.
    sheets: ({ name, index, hidden, veryHidden }) => {
      all += 1;
      if (!hidden && !veryHidden) shown.push({ name, index });
      return false;
    },
  });
  return { shown, all };
}

async function readSheet(
  bytes: Uint8Array,
  sheet: number,
  most: number | null,
): Promise<Outcome<Omit<SheetTable, 'sheet'>, WorkbookRefusal>> {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet, ...(most === null ? {} : { maxRows: most }) })) {
    const filled = values.findLastIndex((value) => value !== null && value !== '');
    if (filled < 0) continue;
    if (filled >= limits.columns) return refuse({ code: 'too-many-columns', most: limits.columns });
    if (rows.length + faults.length >= limits.rows) return refuse({ code: 'too-many-rows', most: limits.rows });
    const cells = values.slice(0, filled + 1).map(textOfCell);
    if (cells.every((cell) => cell.trim() === '')) continue;
    const line = index + 1;
    if (cells.some((cell) => cell.length > limits.fieldLength)) {
      faults.push({ line, code: 'field-too-long', sample: cells.join(' ; ').slice(0, sampleLength) });
    } else rows.push({ line, cells });
  }
  return succeed({ rows, faults });
}

/** Digits that a number of a workbook truly has (IEEE 754): those behind them are the noise of its reckoning. */
const trueDigits = 15;

// People write 1.234 for a thousand and more; a workbook means its decimals.
function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) return '';
  return String(Number(value.toPrecision(trueDigits))).replace(/\.\d{3}$/, '$&0');
}

/** Day 0 of a workbook: an hour without a day is stored as an hour of that one. */
const noDay = '1899-12-3';

function textOfCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  if (typeof value === 'number') return textOfNumber(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (Number.isNaN(value.getTime())) return '';
  // Rounded to the second: an hour is a fraction of a day, and seldom a whole one.
  const [day = '', time = ''] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split('T');
  const hour = time.slice(0, 5);
  if (day.startsWith(noDay)) return hour;
  return hour === '00:00' ? day : `${day} ${hour}`;
}
