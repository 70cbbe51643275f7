import Papa from 'papaparse';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { limits } from '../decode/limits';
import { restoreCell } from './cells';
import { type Separator, separators } from './flavours';
import { guessSeparator } from './separator';

export interface CsvRow {
  /** Where the row starts in the file, counted from 1; a quoted cell may run over several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFault {
  readonly line: number;
  readonly code: 'stray-quote' | 'field-too-long';
  /** The start of the row as it stands in the file. */
  readonly sample: string;
}

export interface CsvTable {
  readonly separator: Separator;
  /** Rows in the file's order; rows without any text are left out. Their widths may differ. */
  readonly rows: readonly CsvRow[];
  /** Rows that could not be read; the others still come. */
  readonly faults: readonly CsvFault[];
}

export type CsvRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'too-many-rows'; readonly most: number }
  | { readonly code: 'too-many-columns'; readonly most: number };

export interface CsvOptions {
  /** Guessed when not given. */
  readonly separator?: Separator;
}

// A stray quote swallows what follows it. Reading starts again on the next line, and what was read in vain is
// counted: past three times the file, the rest of it is one fault. This keeps a file of nothing but stray quotes from
// taking for ever.
const wasteAllowed = 3;
const sampleLength = 120;

const tooWide: CsvRefusal = { code: 'too-many-columns', most: limits.columns };

/**
 * Reads a table of cells, never objects keyed by header (a French Outlook file has two columns "Titre"). A byte-order
 * mark and a first line `sep=;` are taken off, every kind of line end is read, and one defusing apostrophe is taken
 * back from each cell. Refused whole: no rows; over the limits of rows or columns.
 */
export function readCsv(text: string, options: CsvOptions = {}): Outcome<CsvTable, CsvRefusal> {
  const body = text.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n');
  const hint = /^sep=(.)\n/i.exec(body);
  const start = hint ? hint[0].length : 0;
  const hinted = separators.find((separator) => separator === hint?.[1]);
  const separator = options.separator ?? hinted ?? guessSeparator(body.slice(start));

  if (hasEndlessLine(body, separator)) return refuse(tooWide);
  const reading = new Reading(body, separator, start, hint ? 2 : 1);
  while (reading.position < body.length && reading.refusal === null) reading.run();
  if (reading.refusal) return refuse(reading.refusal);
  if (reading.rows.length === 0 && reading.faults.length === 0) return refuse({ code: 'empty' });
  return succeed({ separator, rows: reading.rows, faults: reading.faults });
}

class Reading {
  readonly rows: CsvRow[] = [];
  readonly faults: CsvFault[] = [];
  refusal: CsvRefusal | null = null;
  /** Where the row to read next starts. */
  position: number;
  private readonly text: string;
  private readonly separator: Separator;
  private line: number;
  private wasted = 0;

  constructor(text: string, separator: Separator, position: number, line: number) {
    this.text = text;
    this.separator = separator;
    this.position = position;
    this.line = line;
  }

  /** Reads on to the end, to a refusal, or past the first line of a row with a stray quote. */
  run(): void {
    const from = this.position;
    let strayUpTo: number | null = null;
    Papa.parse<string[]>(from === 0 ? this.text : this.text.slice(from), {
      delimiter: this.separator,
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        if (errors.length > 0 && isSwallowing(data, errors)) {
          strayUpTo = from + meta.cursor;
          parser.abort();
          return;
        }
        this.take(data);
        this.position = from + meta.cursor;
        if (this.refusal) parser.abort();
      },
    });
    if (strayUpTo === null) this.position = this.text.length;
    else this.stepOver(strayUpTo);
  }

  private take(cells: readonly string[]): void {
    const { line } = this;
    for (const cell of cells) this.line += countLineEnds(cell);
    this.line += 1;
    if (cells.every((cell) => restoreCell(cell).trim() === '')) return;
    if (lastFilled(cells) >= limits.columns) {
      this.refusal = tooWide;
    } else if (this.rows.length + this.faults.length >= limits.rows) {
      this.refusal = { code: 'too-many-rows', most: limits.rows };
    } else if (cells.some((cell) => cell.length > limits.fieldLength)) {
      this.faults.push({ line, code: 'field-too-long', sample: cells.join(this.separator).slice(0, sampleLength) });
    } else {
      this.rows.push({ line, cells: cells.map(restoreCell) });
    }
  }

  /** Puts the line at `position` among the faults; `readUpTo` is how far its stray quote reached. */
  private stepOver(readUpTo: number): void {
    const start = this.position;
    const lineEnd = this.text.indexOf('\n', start);
    const end = lineEnd < 0 ? this.text.length : lineEnd;
    this.faults.push({
      line: this.line,
      code: 'stray-quote',
      sample: this.text.slice(start, Math.min(start + sampleLength, end)),
    });
    this.line += 1;
    this.wasted += readUpTo - start;
    this.position = this.wasted > this.text.length * wasteAllowed ? this.text.length : end + 1;
  }
}

// A quote that is never closed, or one that closed too late: the row then holds lines that are rows of their own.
function isSwallowing(cells: readonly string[], errors: readonly { readonly code: string }[]): boolean {
  return errors.some((error) => error.code === 'MissingQuotes') || cells.some((cell) => cell.includes('\n'));
}

// Found before the row is cut into millions of cells. A cell may rightly hold separators, but not more than its length.
function hasEndlessLine(text: string, separator: Separator): boolean {
  const most = limits.fieldLength + limits.columns;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > most && text.slice(start, end).split(separator, most + 2).length > most + 1) return true;
  }
  return false;
}

function countLineEnds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

function lastFilled(cells: readonly string[]): number {
  let index = cells.length - 1;
  while (index >= 0 && cells[index]?.trim() === '') index -= 1;
  return index;
}
