import { foldHeader } from '../csv/fold-header';
import type { CsvRow } from '../csv/read-csv';
import { type DayOrder, provenOrder } from './birthday-notations';
import { type Column, column } from './columns';
import { guessMapping, looksLikeHeader, type Mapping } from './guess-mapping';
import { atomicCrm, dolibarr, hubspot, linkedIn, pipedrive, salesforce } from './programs/crm';
import { googleContacts, olderGoogleContacts } from './programs/google';
import { frenchOutlook, outlook, outlookByGoogle, outlookDotCom } from './programs/outlook';
import { ownTable } from './programs/own';
import { type ContactFormat, columnsOf, isOf, type Program } from './programs/program';

/** The surest first: a table is of the first program whose needs it meets. */
const programs: readonly Program[] = [
  ownTable,
  googleContacts,
  olderGoogleContacts,
  frenchOutlook,
  outlookDotCom,
  linkedIn,
  hubspot,
  pipedrive,
  salesforce,
  atomicCrm,
  dolibarr,
  outlook,
  outlookByGoogle,
];

export interface RecognisedTable {
  readonly format: ContactFormat;
  /** The app's own file: read as it stands. */
  readonly exact: boolean;
  /** null when the first row is already a contact. */
  readonly header: readonly string[] | null;
  readonly columns: readonly Column[];
  readonly dayOrder: DayOrder;
  /** The rows that are contacts. */
  readonly rows: readonly CsvRow[];
}

// LinkedIn puts some lines of explanation before its headers, and so do people.
const longestPreamble = 20;
/** How many rows guessing looks at. */
const guessedRows = 200;

/**
 * Finds out whose table this is and what its columns mean. `given`: the mapping that the person corrected, which is
 * then believed. `country`: ISO 3166 code, decides 04/12/1985 where neither the file nor its program does.
 */
export function recogniseTable(
  { rows }: { readonly rows: readonly CsvRow[] },
  given: Mapping | null,
  country: string | null,
): RecognisedTable {
  for (const [index, row] of given ? [] : rows.slice(0, longestPreamble).entries()) {
    const folded = row.cells.map(foldHeader);
    const program = programs.find((candidate) => isOf(candidate, folded));
    if (program) return readAs(program, row.cells, folded, rows.slice(index + 1), country);
  }
  const start = firstFullRow(rows);
  const first = rows[start]?.cells ?? [];
  const behind = rows.slice(start + 1, start + guessedRows).map((row) => row.cells);
  const hasHeader = given?.hasHeader ?? looksLikeHeader(first, behind);
  const mapping = given ?? guessMapping(hasHeader ? first : null, hasHeader ? behind : [first, ...behind]);
  const contacts = rows.slice(hasHeader ? start + 1 : start);
  return {
    format: 'other-csv',
    exact: false,
    header: hasHeader ? first : null,
    columns: mapping.columns,
    dayOrder: orderOf(mapping.columns, contacts, 'day-first', country),
    rows: contacts,
  };
}

function readAs(
  program: Program,
  header: readonly string[],
  folded: readonly string[],
  rows: readonly CsvRow[],
  country: string | null,
): RecognisedTable {
  const known = columnsOf(program, folded);
  const sample = rows.slice(0, guessedRows).map((row) => row.cells);
  const guessed = guessMapping(header, sample).columns;
  const taken = new Set(known.map((meaning) => meaning?.field));
  const columns = header.map((title, index) => {
    const guess = guessed[index] ?? column('ignore');
    return (
      known[index] ?? (taken.has(guess.field) && !repeats.has(guess.field) ? column('aside', title.trim()) : guess)
    );
  });
  const exact = program === ownTable;
  const dayOrder = orderOf(columns, rows, program.dayOrder, exact ? null : country);
  return { format: program.format, exact, header, columns, dayOrder, rows };
}

/** Fields of which a client may have several, so that a guessed column may stand beside a known one. */
const repeats: ReadonlySet<Column['field']> = new Set([
  'phone',
  'email',
  'address',
  'website',
  'registration',
  'tags',
  'notes',
  'aside',
  'ignore',
]);

function orderOf(
  columns: readonly Column[],
  rows: readonly CsvRow[],
  usual: DayOrder,
  country: string | null,
): DayOrder {
  const at = columns.flatMap(({ field }, index) => (field === 'birthday' ? [index] : []));
  const proven = provenOrder(rows.flatMap((row) => at.map((index) => row.cells[index] ?? '')));
  if (proven) return proven;
  if (country === null) return usual;
  return country === 'US' ? 'month-first' : 'day-first';
}

// The first row about as full as the fullest: what stands before it is a title or a remark.
function firstFullRow(rows: readonly CsvRow[]): number {
  const filled = rows.slice(0, longestPreamble).map((row) => row.cells.filter((cell) => cell.trim() !== '').length);
  const fullest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count * 2 > fullest),
  );
}
