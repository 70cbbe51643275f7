import { shapeOf } from '../contacts/cell-shapes';
import { readDayCell } from './day-cell';
import { isMethod, readPaidState, readSaleKind } from './sale-words';
import { joinedFields, type SalesColumn, type SalesField, type SalesMapping, salesColumn } from './sales-columns';
import { salesMeaningOf } from './sales-header-words';

/** What the look of most cells of a column says. */
type Look = 'day' | 'amount' | 'number' | 'email' | 'method' | 'kind' | 'state' | 'words';

/** True when the first row names columns rather than a sale. */
export function looksLikeSalesHeader(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '');
  if (filled.some((cell) => ['day', 'amount', 'number', 'email'].includes(lookOf(cell)))) return false;
  if (filled.some((cell) => salesMeaningOf(cell) !== null)) return true;
  return first.some((_, index) => ['day', 'amount', 'number'].includes(lookOfColumn(others, index) ?? ''));
}

/**
 * Guesses what each column holds: from its header (French or English) where there is one, else from the look of its cells. What is not
 * recognised is left out, and the person sees so.
 */
export function guessSalesMapping(
  header: readonly string[] | null,
  sampleRows: readonly (readonly string[])[],
): SalesMapping {
  const width = Math.max(header?.length ?? 0, ...sampleRows.map((row) => row.length));
  const looks = Array.from({ length: width }, (_, index) => lookOfColumn(sampleRows, index));
  const fields: SalesField[] = Array.from({ length: width }, () => 'ignore');
  const known = new Set<number>();
  for (const isVague of [false, true]) {
    for (let index = 0; index < width; index += 1) {
      const meaning = salesMeaningOf(header?.[index] ?? '');
      if (!meaning || meaning.vague !== isVague) continue;
      const field = agreed(meaning.field, looks[index] ?? null);
      if (isVague && fields.includes(field)) continue;
      fields[index] = field;
      known.add(index);
    }
  }
  byLook(fields, known, looks, header === null);
  settle(fields);
  return { hasHeader: header !== null, columns: fields.map((field): SalesColumn => salesColumn(field)) };
}

// "Règlement" may be a day, a method or a yes; "Facture" a number or what was sold. The cells decide.
function agreed(said: SalesField, look: Look | null): SalesField {
  if (said === 'paid-on') {
    if (look === 'method') return 'method';
    return look === 'amount' ? 'paid-amount' : 'paid-on';
  }
  if (said === 'method' && look === 'day') return 'paid-on';
  if (said === 'due-day' && look === 'amount') return 'left-to-pay';
  if (said === 'label' && look === 'kind') return 'kind';
  if (said === 'left-to-pay' && look === 'state') return 'status';
  return said;
}

const wantedByLook: readonly (readonly [look: Look, fields: readonly SalesField[]])[] = [
  ['email', ['email']],
  ['day', ['day', 'paid-on']],
  ['amount', ['amount']],
  ['method', ['method']],
  ['kind', ['kind']],
  ['state', ['status']],
];

function byLook(
  fields: SalesField[],
  known: ReadonlySet<number>,
  looks: readonly (Look | null)[],
  bare: boolean,
): void {
  const take = (look: Look, candidates: readonly SalesField[]) => {
    for (const [index, each] of looks.entries()) {
      const field = candidates.find((candidate) => !fields.includes(candidate));
      if (field && each === look && !known.has(index) && fields[index] === 'ignore') fields[index] = field;
    }
  };
  for (const [look, candidates] of wantedByLook) take(look, candidates);
  // Whole numbers are amounts only where nothing better is; words have a meaning by their place only without headers.
  take('number', ['amount']);
  if (bare) take('words', ['client', 'label', 'note']);
}

// What only the whole table tells.
function settle(fields: SalesField[]): void {
  const has = (field: SalesField) => fields.includes(field);
  for (const [index, field] of fields.entries()) {
    if (field === 'price' && !has('amount') && !has('discount')) fields[index] = 'amount';
  }
  if (!has('day') && has('paid-on')) fields[fields.indexOf('paid-on')] = 'day';
  const taken = new Set<SalesField>();
  for (const [index, field] of fields.entries()) {
    if (!joinedFields.has(field) && taken.has(field)) fields[index] = 'ignore';
    taken.add(field);
  }
}

function lookOf(cell: string): Look {
  const text = cell.trim();
  const day = readDayCell(text, 'day-first');
  if (day !== null && day !== 'none' && !/^\d+$/.test(text)) return 'day';
  const shape = shapeOf(text);
  if (shape === 'email') return 'email';
  if (/^[-+(]?\s*[€$£]?\s*\d[\d\s.,'\u2019]*\s*(?:€|\$|£|eur|euros?|chf)?\)?-?$/i.test(text)) {
    return /[€$£]|eur|chf|[.,]\d{2}\D*$/i.test(text) ? 'amount' : 'number';
  }
  if (isMethod(text)) return 'method';
  if (readSaleKind(text) !== null) return 'kind';
  return readPaidState(text) === null ? 'words' : 'state';
}

/** The look that most filled cells of a column have (three in five). */
function lookOfColumn(rows: readonly (readonly string[])[], index: number): Look | null {
  const counts = new Map<Look, number>();
  let filled = 0;
  for (const row of rows) {
    const cell = row[index] ?? '';
    if (cell.trim() === '' || readDayCell(cell, 'day-first') === 'none') continue;
    filled += 1;
    const look = lookOf(cell);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  for (const [look, count] of counts) if (count * 5 >= filled * 3) return look;
  const figures = (counts.get('amount') ?? 0) + (counts.get('number') ?? 0);
  return filled > 0 && figures * 5 >= filled * 3 ? 'amount' : null;
}
