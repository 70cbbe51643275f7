import Papa from 'papaparse';
import { type Separator, separators } from './flavours';

/** What is looked at to guess, in characters and rows. */
const sampleLength = 64 * 1024;
const sampleRows = 40;

/**
 * The separator that cuts the first rows into the most regular table: the most rows of the same width, then the widest.
 * A text that none of them cuts is a table of one column; its separator is then `;`.
 */
export function guessSeparator(text: string): Separator {
  const sample = text.slice(0, sampleLength);
  let best: Separator = ';';
  let bestScore = 0;
  for (const separator of separators) {
    const rows = Papa.parse<string[]>(sample, { delimiter: separator, newline: '\n', preview: sampleRows }).data;
    const score = regularity(rows);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

// A row counts by its width when that is the commonest one above 1, so that a comma in each address of a table with
// semicolons cannot win: it gives few rows of one width.
function regularity(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const widths = new Map<number, number>();
  for (const row of filled) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths) {
    const share = count / filled.length;
    best = Math.max(best, share * share * Math.log2(width + 1));
  }
  return best;
}
