import { type BookRecord, type TableName, tableNames } from '../book/records';
import { sameRecord } from '../book/same-record';

/** What a restore does to a record: brings it back, takes it away, or changes it. */
export const differenceKinds = ['back', 'gone', 'changed'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** How a book that would be restored differs from the present one. What lies in the trash counts as not being there. */
export interface Differences {
  /** How many records of each table. */
  readonly counts: Readonly<Record<TableName, Readonly<Record<DifferenceKind, number>>>>;
  /** The names of the first clients of each kind. */
  readonly clients: Readonly<Record<DifferenceKind, readonly string[]>>;
}

const mostNames = 20;

/** Adds up the differences of two books, record by record. */
export class DifferenceTally {
  readonly #counts = Object.fromEntries(tableNames.map((name) => [name, { back: 0, gone: 0, changed: 0 }])) as Record<
    TableName,
    Record<DifferenceKind, number>
  >;
  readonly #clients: Record<DifferenceKind, string[]> = { back: [], gone: [], changed: [] };

  /** One record as it would be and as it is; null where it is not there. */
  add(table: TableName, restored: BookRecord | null, present: BookRecord | null): void {
    const [then, now] = [standing(restored), standing(present)];
    const kind = kindOf(then, now);
    if (kind === null) return;
    this.#counts[table][kind] += 1;
    const record = then ?? now;
    const isNamed = table === 'clients' && record && 'name' in record;
    if (isNamed && this.#clients[kind].length < mostNames) this.#clients[kind].push(record.name);
  }

  sum(): Differences {
    return { counts: this.#counts, clients: this.#clients };
  }
}

function kindOf(then: BookRecord | null, now: BookRecord | null): DifferenceKind | null {
  if (then === null) return now === null ? null : 'gone';
  if (now === null) return 'back';
  return sameRecord(then, now) ? null : 'changed';
}

function standing(record: BookRecord | null): BookRecord | null {
  return record !== null && 'trashedAt' in record && record.trashedAt !== null ? null : record;
}
