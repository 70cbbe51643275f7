/** A record of Atomic CRM, whose fields are looked at one by one: the program has several generations, and people write such files by hand. */
export type AtomicRecord = Readonly<Record<string, unknown>>;

/** What Atomic CRM calls an import file (its own sample: src/components/atomic-crm/misc/import-sample.json). */
export interface AtomicBook {
  readonly companies: readonly AtomicRecord[];
  readonly contacts: readonly AtomicRecord[];
  readonly notes: readonly AtomicRecord[];
  readonly tasks: readonly AtomicRecord[];
}

const begins = /^\ufeff?\s*\{\s*"(?:sales|companies|contacts|notes|tasks)"\s*:\s*\[/;

/** Whether a text begins as such a file does; it may still be damaged, or hold nobody. */
export function beginsAtomicBook(text: string): boolean {
  return begins.test(text.slice(0, 1_000));
}

/** null for any other text, for one that is cut, and for one without contacts and companies. */
export function readAtomicBook(text: string): AtomicBook | null {
  if (!beginsAtomicBook(text)) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  if (!isRecord(parsed)) return null;
  const [companies, contacts] = [recordsOf(parsed, 'companies'), recordsOf(parsed, 'contacts')];
  if (companies.length + contacts.length === 0) return null;
  return { companies, contacts, notes: recordsOf(parsed, 'notes'), tasks: recordsOf(parsed, 'tasks') };
}

/** A field as text, '' where it holds none: numbers are identities and postcodes, too. */
export function textOf(record: AtomicRecord | undefined, ...fields: readonly string[]): string {
  for (const field of fields) {
    const value = record && Object.hasOwn(record, field) ? record[field] : null;
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return '';
}

/** The records of a list, under the first of these names that has any. */
export function recordsOf(record: AtomicRecord, ...fields: readonly string[]): readonly AtomicRecord[] {
  for (const field of fields) {
    const value = Object.hasOwn(record, field) ? record[field] : null;
    const found = Array.isArray(value) ? value.filter(isRecord) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** What a contact is called. */
export function contactName(contact: AtomicRecord | undefined): string {
  return `${textOf(contact, 'first_name')} ${textOf(contact, 'last_name')}`.trim();
}

/** The records of a list by their identity. One without is nobody's: what names none would be said of it. */
export function byIdentity(records: readonly AtomicRecord[]): ReadonlyMap<string, AtomicRecord> {
  const identified = records.map((record) => [textOf(record, 'id'), record] as const);
  return new Map(identified.filter(([id]) => id !== ''));
}

function isRecord(value: unknown): value is AtomicRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
