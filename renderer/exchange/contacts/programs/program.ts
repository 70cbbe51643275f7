import { foldHeader } from '../../csv/fold-header';
import type { DayOrder } from '../birthday-notations';
import { type Column, column } from '../columns';

/** Every format of contacts that is recognised. Closed: i18n has a name for each. */
export const contactFormats = [
  'vcard-2.1',
  'vcard-3.0',
  'vcard-4.0',
  'clientele-csv',
  'google-csv',
  'google-csv-older',
  'outlook-csv',
  'outlook-csv-french',
  'outlook-csv-by-google',
  'outlook-com-csv',
  'hubspot-csv',
  'pipedrive-csv',
  'salesforce-csv',
  'linkedin-csv',
  'dolibarr-csv',
  'atomic-crm-csv',
  'atomic-crm',
  'other-csv',
] as const;
export type ContactFormat = (typeof contactFormats)[number];

/** A header as people read it, with what its column means: field, label, group. */
export type HeaderEntry = readonly [header: string, field: Column['field'], label?: string, group?: string];

/**
 * How the tables of one program are told from others, and what their columns mean. Data: no program has code of its
 * own.
 */
export interface Program {
  readonly format: ContactFormat;
  /** Each must match one of the folded headers. */
  readonly needs: readonly RegExp[];
  /** How the program writes days when the file itself does not prove it. */
  readonly dayOrder: DayOrder;
  /** A header that stands here twice has two columns in the file: the first means the first entry. */
  readonly headers: readonly HeaderEntry[];
  /** Headers with a number, as folded; the number (first group of the pattern) holds value and label together. */
  readonly numbered?: readonly (readonly [pattern: RegExp, field: Column['field'], label?: string])[];
}

/** Whether a table with these headers is that program's: all that it needs are there. */
export function isOf(program: Program, foldedHeaders: readonly string[]): boolean {
  return program.needs.every((pattern) => foldedHeaders.some((header) => pattern.test(header)));
}

/**
 * What each column means to the program; null where its table does not say. Among columns of one name, the place
 * decides; when the file has fewer of them than the program knows, one before the given name is the first and one
 * behind it the last.
 */
export function columnsOf(program: Program, foldedHeaders: readonly string[]): (Column | null)[] {
  const byHeader = new Map<string, Column[]>();
  for (const [header, field, label, group] of program.headers) {
    const folded = foldHeader(header);
    byHeader.set(folded, [...(byHeader.get(folded) ?? []), column(field, label, group)]);
  }
  const meanings = foldedHeaders.map((header) => byHeader.get(header) ?? []);
  const givenNameAt = meanings.findIndex(([first]) => first?.field === 'given-name');
  const seen = new Map<string, number>();
  return foldedHeaders.map((header, index) => {
    const candidates = meanings[index] ?? [];
    if (candidates.length === 0) return numberedColumn(program, header);
    const nth = seen.get(header) ?? 0;
    seen.set(header, nth + 1);
    const many = foldedHeaders.filter((other) => other === header).length;
    if (many < candidates.length) return (index < givenNameAt ? candidates[0] : candidates.at(-1)) ?? null;
    return candidates[Math.min(nth, candidates.length - 1)] ?? null;
  });
}

function numberedColumn(program: Program, header: string): Column | null {
  for (const [pattern, field, label] of program.numbered ?? []) {
    const match = pattern.exec(header);
    if (match) return column(field, label, `${match[1]}`);
  }
  return null;
}
