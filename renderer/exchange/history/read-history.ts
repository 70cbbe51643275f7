import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { cleanText } from '../../domain/text/clean';
import { type DayOrder, provenOrder } from '../contacts/birthday-notations';
import type { ContactFile } from '../contacts/reading';
import { recogniseTable } from '../contacts/recognise-table';
import type { CsvRow } from '../csv/read-csv';
import { type FoundTable, openFile } from '../table/open-file';
import {
  guessHistoryMapping,
  type HistoryField,
  type HistoryFormat,
  type HistoryMapping,
  historyMeaningOf,
  historyProgram,
  isEnough,
} from './history-columns';
import { readEntry } from './read-entry';
import type { HistoryFileReading, HistoryFileRefusal, HistoryReading, ReadEntry, RefusedEntry } from './reading';

export interface ReadHistoryOptions {
  /** ISO 3166 code of the person's country: decides 04/12/2026 where the file does not. */
  readonly country?: string;
  /** Mappings corrected by the person, by the place of the file. */
  readonly mappings?: ReadonlyMap<number, HistoryMapping>;
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
 * Reads tables of what passed with clients and of what is due, told by their content and not by their names. Whatever is in them comes back as
 * values: entries that the book's schemas have passed, what was refused with its line and reason. Never throws. A cancelled reading is empty.
 */
export async function readHistory(
  files: readonly ContactFile[],
  options: ReadHistoryOptions = {},
): Promise<HistoryReading> {
  const read: HistoryFileReading[] = [];
  const entries: ReadEntry[] = [];
  const refused: RefusedEntry[] = [];
  for (const [index, file] of files.entries()) {
    const opened = await openHistory(file.bytes, options.mappings?.get(index) ?? null, options.country ?? null);
    if (!opened.ok) {
      read.push(refusedFile(file.name));
      refused.push({ file: index, line: null, reason: opened.reason, sample: '' });
      continue;
    }
    const { found, table } = opened.value;
    const before = entries.length;
    for (const { line, code, sample } of found.faults) refused.push({ file: index, line, reason: { code }, sample });
    for (const [at, { line, cells }] of table.rows.entries()) {
      if (at % rowsPerPiece === 0) {
        options.onProgress?.((index + at / table.rows.length) / files.length);
        await new Promise((resume) => setTimeout(resume, 0));
        if (options.signal?.aborted) return { status: 'cancelled', files: [], entries: [], refused: [] };
      }
      const entry = readEntry(table.mapping.columns, cells, table.dayOrder);
      if (entry.ok) entries.push({ entry: entry.value, file: index, line });
      else refused.push({ file: index, line, reason: entry.reason, sample: sampleOf(cells) });
    }
    read.push({
      name: file.name,
      format: table.format,
      encoding: found.encoding,
      damaged: found.damaged,
      separator: found.separator,
      sheet: found.sheet,
      entries: entries.length - before,
      table: {
        header: table.header,
        rows: table.rows.slice(0, shownRows).map(({ cells }) => cells),
        guess: table.mapping,
      },
      needsMapping: table.format === 'other-history' && !options.mappings?.has(index),
    });
  }
  options.onProgress?.(1);
  refused.sort((one, other) => one.file - other.file || (one.line ?? 0) - (other.line ?? 0));
  return { status: 'read', files: read, entries, refused };
}

function sampleOf(cells: readonly string[]): string {
  return cleanText(
    cells
      .filter((cell) => cell !== '')
      .join(' ; ')
      .slice(0, sampleLength),
  );
}

export interface RecognisedHistory {
  readonly format: HistoryFormat;
  /** null when the first row is already data. */
  readonly header: readonly string[] | null;
  readonly mapping: HistoryMapping;
  readonly dayOrder: DayOrder;
  readonly rows: readonly CsvRow[];
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
  return { format, header, mapping, dayOrder: historyDayOrder(mapping.columns, cells, country), rows: data };
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

interface OpenHistory {
  readonly found: FoundTable;
  readonly table: RecognisedHistory;
}

async function openHistory(
  bytes: Uint8Array,
  given: HistoryMapping | null,
  country: string | null,
): Promise<Outcome<OpenHistory, HistoryFileRefusal>> {
  const opened = await openFile(bytes);
  if (!opened.ok) {
    const { reason } = opened;
    return refuse(reason.code === 'other-content' ? { ...reason, code: 'not-history' } : reason);
  }
  if (opened.value.kind === 'cards') return refuse({ code: 'not-history', content: 'cards' });
  const found = opened.value.table;
  const table = recogniseHistoryTable(found.rows, given, country);
  if (table.format === 'other-history' && given === null && !isEnough(table.mapping.columns)) {
    if (recogniseTable(found, null, country).format !== 'other-csv') {
      return refuse({ code: 'not-history', content: 'contacts' });
    }
    if (table.mapping.columns.length < 3) return refuse({ code: 'not-history', content: 'prose' });
  }
  return succeed({ found, table });
}

function refusedFile(name: string): HistoryFileReading {
  return {
    name,
    format: null,
    encoding: null,
    damaged: 0,
    separator: null,
    sheet: null,
    entries: 0,
    table: null,
    needsMapping: false,
  };
}
