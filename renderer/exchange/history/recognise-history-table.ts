import { type DayOrder, provenOrder } from '../contacts/birthday-notations';
import type { CsvRow } from '../csv/read-csv';
import type { RecognisedTable } from '../table/reading';
import {
  guessHistoryMapping,
  type HistoryField,
  type HistoryFormat,
  type HistoryMapping,
  historyMeaningOf,
  historyProgram,
} from './history-columns';

export interface RecognisedHistory extends RecognisedTable<HistoryFormat, HistoryMapping> {
  readonly dayOrder: DayOrder;
}

/** Programs put a title above their headers, and so do people. */
const longestPreamble = 20;
/** A header of an unknown table says so much at least. */
const fewestKnown = 2;

/**
 * Finds out whose table of history this is and what its columns mean. `given`: the mapping that the person corrected, which is then believed.
 */
export function recogniseHistoryTable(
  rows: readonly CsvRow[],
  given: HistoryMapping | null,
  country: string | null,
): RecognisedHistory {
  const first = rows.slice(0, longestPreamble);
  const program = first.findIndex(({ cells }) => historyProgram(cells) !== null);
  const named = first.findIndex(
    ({ cells }) => cells.filter((cell) => historyMeaningOf(cell) !== 'ignore').length >= fewestKnown,
  );
  const start = Math.max(0, program < 0 ? named : program);
  const hasHeader = given?.hasHeader ?? (program >= 0 || named >= 0);
  const header = hasHeader ? (rows[start]?.cells ?? []) : null;
  const data = rows.slice(hasHeader ? start + 1 : start);
  const width = Math.max(header?.length ?? 0, ...data.slice(0, 200).map(({ cells }) => cells.length));
  const mapping = given ?? guessHistoryMapping(header, width);
  const format = given === null && header !== null ? (historyProgram(header) ?? 'other-history') : 'other-history';
  const cells = data.map((row) => row.cells);
  const dayOrder = historyDayOrder(mapping.columns, cells, country);
  const needsMapping = format === 'other-history' && given === null;
  return { format, header, mapping, dayOrder, rows: data, needsMapping };
}

/** The order of 04/12/2026 that the days of a table prove, else the one of the country. */
export function historyDayOrder(
  columns: readonly HistoryField[],
  rows: readonly (readonly string[])[],
  country: string | null,
): DayOrder {
  const at = columns.flatMap((field, index) => (field === 'day' || field === 'due-day' ? [index] : []));
  const proven = provenOrder(rows.flatMap((cells) => at.map((index) => cells[index] ?? '')));
  return proven ?? (country === 'US' ? 'month-first' : 'day-first');
}
