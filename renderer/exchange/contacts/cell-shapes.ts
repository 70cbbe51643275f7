import { checkRegistration } from '../../domain/client/registration';
import { isCivility } from './contact-name';

/** What the look of a cell says of its column, whatever the header. */
export type CellShape =
  | 'email'
  | 'website'
  | 'registration'
  | 'vat-number'
  | 'phone'
  | 'postcode'
  | 'civility'
  | 'date'
  | 'number'
  | 'word'
  | 'words'
  | 'text';

// A cell longer than this is a text, and the patterns below need not stand it.
const longestShape = 120;

const tests: readonly (readonly [shape: CellShape, matches: (cell: string) => boolean])[] = [
  ['email', (cell) => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(cell)],
  ['website', (cell) => /^(?:https?:\/\/|www\.)\S+$/i.test(cell)],
  [
    'vat-number',
    (cell) => /^(?:FR ?[0-9A-Z]{2} ?(?:\d ?){9}|(?:BE|DE|ES|IT|LU|NL|PT|GB|ATU|PL) ?[0-9A-Z]{8,12})$/i.test(cell),
  ],
  ['registration', isRegistration],
  ['date', (cell) => /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.test(cell)],
  ['phone', isPhone],
  ['postcode', (cell) => /^(?:F-)?\d{5}$/.test(cell)],
  ['number', (cell) => /^[-+]?[\d\s.,]*\d[\d\s.,]*[€$£%]?$/.test(cell)],
  ['civility', isCivility],
  ['word', (cell) => /^[\p{L}\p{M}'’.-]+$/u.test(cell)],
  ['words', (cell) => /^[\p{L}\p{M}\p{N}'’.&()\- ]+$/u.test(cell) && /\p{L}/u.test(cell) && cell.length <= 60],
];

/** The first shape that a cell has, from the most telling to 'text', which is anything. */
export function shapeOf(cell: string): CellShape {
  const trimmed = cell.trim();
  if (trimmed.length > longestShape) return 'text';
  return tests.find(([, matches]) => matches(trimmed))?.[0] ?? 'text';
}

/** The shape that most filled cells of a column have (three in five), or null; `word` and `words` count together. */
export function shapeOfColumn(cells: readonly string[]): CellShape | null {
  const counts = new Map<CellShape, number>();
  let filled = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled += 1;
    const shape = shapeOf(cell);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  for (const [shape, count] of counts) if (count * 5 >= filled * 3) return shape;
  const names = (counts.get('word') ?? 0) + (counts.get('words') ?? 0);
  return filled > 0 && names * 5 >= filled * 3 ? 'words' : null;
}

// Spreadsheets drop the 0 in front of a French number: nine digits are a phone unless they check as a SIREN.
function isPhone(cell: string): boolean {
  if (!/^[+(\d][\d\s\u00a0().\-/]*$/.test(cell)) return false;
  const digits = cell.replace(/\D/g, '');
  if (cell.startsWith('+') || digits.startsWith('00')) return digits.length >= 8 && digits.length <= 15;
  return digits.length === 10 ? digits.startsWith('0') || /[\s().\-/]/.test(cell) : digits.length === 9;
}

// Points and hyphens are rather those of a phone.
function isRegistration(cell: string): boolean {
  if (!/^[\d\s]+$/.test(cell)) return false;
  const check = checkRegistration(cell);
  return check === 'siren' || check === 'siret';
}
