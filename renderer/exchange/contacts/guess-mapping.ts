import { type CellShape, shapeOf, shapeOfColumn } from './cell-shapes';
import { type Column, type ContactField, column } from './columns';
import { isCivility } from './contact-name';
import { labelIn, meaningOf } from './header-words';

/** What each column of a table means, in the table's order; and whether its first row is a row of headers. */
export interface Mapping {
  readonly hasHeader: boolean;
  readonly columns: readonly Column[];
}

/** True when the first row names columns rather than a contact. */
export function looksLikeHeader(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '');
  if (filled.some((cell) => isDatum(shapeOf(cell)))) return false;
  if (filled.some((cell) => meaningOf(cell) !== null || foldsToName(cell))) return true;
  // Nothing known: a row of words above columns of numbers, dates or addresses is still a header.
  return others.length > 0 && first.some((cell, index) => cell.trim() !== '' && isDatum(columnShape(others, index)));
}

/**
 * Guesses what each column holds: from its header (French or English) where there is one, else from the look of its
 * cells. What is not recognised is kept in the notes under its header, never dropped; the person corrects the rest.
 */
export function guessMapping(header: readonly string[] | null, sampleRows: readonly (readonly string[])[]): Mapping {
  const width = Math.max(header?.length ?? 0, ...sampleRows.map((row) => row.length));
  const shapes = Array.from({ length: width }, (_, index) => columnShape(sampleRows, index));
  const guessed = Array.from({ length: width }, (_, index) =>
    guessColumn(header?.[index] ?? '', shapes[index] ?? null),
  );
  if (header === null) nameByPlace(guessed, shapes, sampleRows);
  keepUnnamed(guessed, header, sampleRows);
  settle(guessed, header, sampleRows);
  return { hasHeader: header !== null, columns: guessed };
}

function guessColumn(header: string, shape: CellShape | null): Column {
  const said = meaningOf(header);
  // "Numéro", "Contact" and the like are believed only when the cells agree.
  if (said) return column(said.field === 'name' && shape ? (vagueName[shape] ?? 'name') : said.field, said.label);
  const seen = shape ? byShape[shape] : undefined;
  if (seen) return column(seen, seen === 'phone' || seen === 'email' ? labelIn(header) : '');
  return header.trim() === '' ? column('ignore') : column('aside', header.trim());
}

const byShape: Readonly<Partial<Record<CellShape, ContactField>>> = {
  email: 'email',
  website: 'website',
  phone: 'phone',
  registration: 'registration',
  'vat-number': 'vat-number',
  civility: 'civility',
};

/** What a column called "Contact" or "Client" really holds. */
const vagueName: Readonly<Partial<Record<CellShape, ContactField>>> = {
  email: 'email',
  phone: 'phone',
  number: 'ignore',
};

// Without headers: five digits and a town behind them; one column of words is the name, two of single words are
// family and given name, as French lists have them.
function nameByPlace(
  columns: Column[],
  shapes: readonly (CellShape | null)[],
  rows: readonly (readonly string[])[],
): void {
  for (const [index, shape] of shapes.entries()) {
    if (shape !== 'postcode') continue;
    columns[index] = column('postcode');
    if (isWordy(shapes[index + 1])) columns[index + 1] = column('city');
    if (shapes[index - 1] === 'text') columns[index - 1] = column('street');
  }
  const first = shapes.findIndex((shape, index) => columns[index]?.field === 'ignore' && isWordy(shape));
  if (first < 0) return;
  const isPair = shapes[first] === 'word' && shapes[first + 1] === 'word' && columns[first + 1]?.field === 'ignore';
  if (!isPair) {
    columns[first] = column('name');
    return;
  }
  const givenFirst = isMostlyCapitals(rows, first + 1) && !isMostlyCapitals(rows, first);
  columns[first] = column(givenFirst ? 'given-name' : 'family-name');
  columns[first + 1] = column(givenFirst ? 'family-name' : 'given-name');
}

// A column without a header that holds something is kept all the same.
function keepUnnamed(columns: Column[], header: readonly string[] | null, rows: readonly (readonly string[])[]): void {
  for (const [index, { field }] of columns.entries()) {
    const isNamed = (header?.[index]?.trim() ?? '') !== '';
    const isFilled = rows.some((row) => (row[index]?.trim() ?? '') !== '');
    if (field === 'ignore' && !isNamed && isFilled) columns[index] = column('aside');
  }
}

// What only the whole table tells.
function settle(columns: Column[], header: readonly string[] | null, rows: readonly (readonly string[])[]): void {
  const has = (field: ContactField) => columns.some((candidate) => candidate.field === field);
  for (const [index, { field, label }] of columns.entries()) {
    const said = header?.[index]?.trim() ?? '';
    if (field === 'family-name' && !has('given-name')) columns[index] = column('name');
    else if (field === 'address' && (has('postcode') || has('city'))) columns[index] = column('street', label);
    else if (field === 'aside' && isTitle(said))
      columns[index] = column(isCivilities(rows, index) ? 'civility' : 'job-title');
  }
  const taken = new Set<Column['field']>();
  for (const [index, { field }] of columns.entries()) {
    if (!single.has(field)) continue;
    if (taken.has(field)) columns[index] = column('aside', header?.[index]?.trim() ?? '');
    taken.add(field);
  }
}

/** Fields that only one column can hold; a second one goes to the notes. */
const single: ReadonlySet<Column['field']> = new Set([
  'name',
  'given-name',
  'family-name',
  'civility',
  'company',
  'job-title',
  'birthday',
  'vat-number',
]);

function columnShape(rows: readonly (readonly string[])[], index: number): CellShape | null {
  return shapeOfColumn(rows.map((row) => row[index] ?? ''));
}

function isDatum(shape: CellShape | null): boolean {
  return shape !== null && shape !== 'word' && shape !== 'words' && shape !== 'text' && shape !== 'civility';
}

function isWordy(shape: CellShape | null | undefined): boolean {
  return shape === 'word' || shape === 'words';
}

function foldsToName(cell: string): boolean {
  return /^(?:nom|titre|title)$/i.test(cell.trim());
}

function isTitle(header: string): boolean {
  return /^(?:titre|title)$/i.test(header);
}

function isCivilities(rows: readonly (readonly string[])[], index: number): boolean {
  const filled = rows.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every(isCivility);
}

function isMostlyCapitals(rows: readonly (readonly string[])[], index: number): boolean {
  const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell.length > 1);
  return cells.length > 0 && cells.filter((cell) => cell === cell.toUpperCase()).length * 2 > cells.length;
}
