import { type DayOrder, provenOrder } from '../contacts/birthday-notations';
import { foldHeader } from '../csv/fold-header';
import type { CsvRow } from '../csv/read-csv';
import type { RecognisedTable } from '../table/reading';
import { guessSalesMapping, looksLikeSalesHeader } from './guess-sales-mapping';
import { ownSalesColumns } from './own-sales-table';
import type { SalesFormat } from './reading';
import { isEnough, type SalesColumn, type SalesField, type SalesMapping, salesColumn } from './sales-columns';

export interface RecognisedSales extends RecognisedTable<SalesFormat, SalesMapping> {
  readonly dayOrder: DayOrder;
}

/** The summary of invoices that French programs export (formats notes, section 4): what counts is TTC. */
const invoiceSummary: ReadonlyMap<string, SalesField> = new Map([
  ['numero facture', 'reference'],
  ['date emission', 'day'],
  ['date echeance', 'due-day'],
  ['client', 'client'],
  ['montant ht', 'ignore'],
  ['taux tva', 'ignore'],
  ['montant tva', 'ignore'],
  ['montant ttc', 'amount'],
  ['statut', 'status'],
  ['montant paye', 'paid-amount'],
  ['reste a payer', 'left-to-pay'],
]);
const invoiceSummaryNeeds = ['numero facture', 'date emission', 'montant ttc', 'statut', 'montant paye'];

/** Programs put a title above their headers, and so do people. */
const longestPreamble = 20;
/** How many rows guessing looks at. */
const guessedRows = 200;

/**
 * Finds out whose table of sales this is and what its columns mean. `given`: the mapping that the person corrected, which is then believed.
 * `country`: ISO 3166 code, decides 04/12/2026 where the file does not.
 */
export function recogniseSalesTable(
  { rows }: { readonly rows: readonly CsvRow[] },
  given: SalesMapping | null,
  country: string | null,
): RecognisedSales {
  for (const [index, { cells }] of given ? [] : rows.slice(0, longestPreamble).entries()) {
    const own = ownSalesColumns(cells);
    if (own) return asRead('clientele-sales-csv', cells, own, rows.slice(index + 1), given, null);
    const folded = cells.map(foldHeader);
    if (!invoiceSummaryNeeds.every((need) => folded.includes(need))) continue;
    const columns = folded.map((header) => salesColumn(invoiceSummary.get(header) ?? 'ignore'));
    return asRead('invoice-summary-csv', cells, columns, rows.slice(index + 1), given, null);
  }
  const start = firstFullRow(rows);
  const first = rows[start]?.cells ?? [];
  const behind = rows.slice(start + 1, start + guessedRows).map((row) => row.cells);
  const hasHeader = given?.hasHeader ?? looksLikeSalesHeader(first, behind);
  const mapping = given ?? guessSalesMapping(hasHeader ? first : null, hasHeader ? behind : [first, ...behind]);
  const sales = rows.slice(hasHeader ? start + 1 : start);
  return asRead('other-sales-csv', hasHeader ? first : null, mapping.columns, sales, given, country);
}

function asRead(
  format: SalesFormat,
  header: readonly string[] | null,
  columns: readonly SalesColumn[],
  rows: readonly CsvRow[],
  given: SalesMapping | null,
  country: string | null,
): RecognisedSales {
  const dayOrder = salesDayOrder(
    columns,
    rows.map((row) => row.cells),
    country,
  );
  const mapping = { hasHeader: header !== null, columns };
  const isGuessed = format === 'other-sales-csv' && given === null;
  return { format, header, mapping, dayOrder, rows, needsMapping: isGuessed || !isEnough(columns) };
}

/** The order of 04/12/2026 that the days of a table prove, else the one of the country. */
export function salesDayOrder(
  columns: readonly SalesColumn[],
  rows: readonly (readonly string[])[],
  country: string | null,
): DayOrder {
  const at = columns.flatMap(({ field }, index) => (daysIn.has(field) ? [index] : []));
  const proven = provenOrder(rows.flatMap((cells) => at.map((index) => cells[index] ?? '')));
  return proven ?? (country === 'US' ? 'month-first' : 'day-first');
}

const daysIn: ReadonlySet<SalesColumn['field']> = new Set(['day', 'paid-on', 'due-day']);

// The first row about as full as the fullest: what stands before it is a title or a remark.
function firstFullRow(rows: readonly CsvRow[]): number {
  const filled = rows.slice(0, longestPreamble).map((row) => row.cells.filter((cell) => cell.trim() !== '').length);
  const fullest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count * 2 > fullest),
  );
}
