import type { Birthday } from '../../domain/calendar/birthday';
import { type Day, isDay } from '../../domain/calendar/day';
import { type Currency, decimalsOf } from '../../domain/money/money';
import { type CsvFlavour, dayCell } from '../csv/flavours';
import { type CsvCell, writeCsv } from '../csv/write-csv';

/** What stands in a cell: text; or a day, an amount of minor units, a number, which a spreadsheet may count with. */
export type Cell =
  | string
  | { readonly day: Day | Birthday }
  | { readonly minor: number; readonly currency: Currency }
  | { readonly number: number };

/** A table on its way out, in words of one language and in no format yet. */
export interface Table {
  readonly header: readonly string[];
  /** As wide as the header. */
  readonly rows: readonly (readonly Cell[])[];
}

/** One column of a table of the app's own: its header, and what it holds of a row. */
export interface TableColumn<Row> {
  readonly header: Readonly<Record<CsvFlavour['language'], string>>;
  readonly cell: (row: Row, language: CsvFlavour['language']) => Cell;
}

/** The table that these columns make of the rows. */
export function tableOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  language: CsvFlavour['language'],
): Table {
  return {
    header: columns.map(({ header }) => header[language]),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, language))),
  };
}

/** The table as CSV: text defused, days and amounts as the flavour writes them. */
export function writeTableCsv({ header, rows }: Table, flavour: CsvFlavour): string {
  return writeCsv([header, ...rows.map((row) => row.map((cell) => csvCell(cell, flavour)))], flavour);
}

function csvCell(cell: Cell, flavour: CsvFlavour): CsvCell {
  if (typeof cell === 'string') return cell;
  if ('day' in cell) return isDay(cell.day) ? { verbatim: dayCell(cell.day, flavour) } : dayCell(cell.day, flavour);
  if ('number' in cell) return { verbatim: String(cell.number).replace('.', flavour.decimalMark) };
  const decimals = decimalsOf(cell.currency);
  return { verbatim: (cell.minor / 10 ** decimals).toFixed(decimals).replace('.', flavour.decimalMark) };
}
