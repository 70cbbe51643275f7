import { type TableName, tableNames } from '../book/records';
import { type Counts, differencesOf, emptyCounts, sumOf } from './counts';

/** What the database shows at the start; null where there is none. */
export interface FoundBook {
  readonly database: string;
  readonly bookId: string;
  /** 0 in a book in which nothing was ever done. */
  readonly lastSeq: number;
  /** Whether the history reaches from the first action to the last. */
  readonly hasHistory: boolean;
  /** Of the tables that were counted. */
  readonly counts: Partial<Counts>;
}

/**
 * Whether what was found, counted in every table, holds nothing of a person: no action, and no more rows than a book begins
 * with.
 */
export function isNothingLeft(found: FoundBook | null): boolean {
  if (found === null) return true;
  return (
    found.lastSeq === 0 &&
    tableNames.every((table) => (found.counts[table] ?? Number.POSITIVE_INFINITY) <= emptyCounts[table])
  );
}

/** What the vault knows of one database. */
export interface KeptBook {
  readonly database: string;
  /** null where nothing says it any more. */
  readonly bookId: string | null;
  /** The last sequence in the journal, or of the newest verified snapshot where that is later. */
  readonly lastSeq: number;
  /** How many rows the book holds after that sequence; null when no unbroken line leads there. */
  readonly counts: Counts | null;
  /** The lowest sequence after which every action is in the journal. */
  readonly journalFrom: number;
  /** Whether the journal went on after `lastSeq`, and cannot be read there. */
  readonly isCut: boolean;
}

/** What the comparison means. The first four open the book; the others write nothing and ask the person. */
export type OpeningFinding =
  /** Neither a book nor anything kept: a first start. */
  | { readonly kind: 'new' }
  /** A book of which the vault knows nothing yet: made before there was one. */
  | { readonly kind: 'adopt' }
  | { readonly kind: 'equal' }
  /** The last actions are in the journal and not in the book: they are written again, from `from` to `to`. */
  | { readonly kind: 'behind'; readonly from: number; readonly to: number }
  /** The book knows more than the vault: it is trusted, and the vault begins anew from it. */
  | { readonly kind: 'ahead' }
  | RecoveryFinding;

export type RecoveryFinding =
  /** The database has nothing, or is gone, and the vault has a book. What Chromium leaves after a torn log or a full disk. */
  | { readonly kind: 'empty' }
  /** Another book than the one that the vault keeps. */
  | { readonly kind: 'foreign' }
  /** Records are missing, or there are some too many, by no action that is known. */
  | {
      readonly kind: 'miscounted';
      readonly tables: readonly { readonly table: TableName; readonly found: number; readonly expected: number }[];
    }
  /** The records are there, and what was done to them is not: nothing could be undone, and no sheet be seen as it was. */
  | { readonly kind: 'no-history' }
  /** The book is behind and the journal does not reach it: a stretch between them is lost or damaged. */
  | { readonly kind: 'gap' };

/**
 * Compares what the database shows with what the vault keeps. `current` is the book that the vault holds for the current
 * one; `own` what it knows of the very database that was found, the same in all calm times.
 */
export function compareWithVault(
  found: FoundBook | null,
  current: KeptBook | null,
  own: KeptBook | null,
): OpeningFinding {
  const isKept = current !== null && holdsSomething(current);
  if (found === null) return isKept ? { kind: 'empty' } : { kind: 'new' };
  if (own !== null && !(own.bookId !== found.bookId && isUntouched(own))) return compareWithOwn(found, own);
  if (!isKept) return { kind: 'adopt' };
  return { kind: found.lastSeq === 0 ? 'empty' : 'foreign' };
}

/** Nothing was ever done in it: another that has come in its place is a first start still. */
function isUntouched({ lastSeq, isCut, counts }: KeptBook): boolean {
  return lastSeq === 0 && !isCut && counts !== null && sumOf(counts) <= 1;
}

/** Also what cannot be read is something that was there. */
function holdsSomething({ lastSeq, isCut, counts }: KeptBook): boolean {
  return lastSeq > 0 || isCut || (counts !== null && sumOf(counts) > 1);
}

function compareWithOwn(found: FoundBook, own: KeptBook): OpeningFinding {
  if (own.bookId !== null && own.bookId !== found.bookId) return { kind: found.lastSeq === 0 ? 'empty' : 'foreign' };
  if (!found.hasHistory) return { kind: 'no-history' };
  if (found.lastSeq > own.lastSeq) return { kind: 'ahead' };
  if (found.lastSeq < own.lastSeq) {
    if (found.lastSeq === 0 && own.lastSeq > 1) return { kind: 'empty' };
    if (found.lastSeq < own.journalFrom || own.isCut) return { kind: 'gap' };
    return { kind: 'behind', from: found.lastSeq + 1, to: own.lastSeq };
  }
  if (own.isCut) return { kind: 'gap' };
  const tables = own.counts === null ? [] : differencesOf(found.counts, own.counts);
  return tables.length === 0 ? { kind: 'equal' } : { kind: 'miscounted', tables };
}

/** Whether the book opens without asking. */
export function isCalm(finding: OpeningFinding): finding is Exclude<OpeningFinding, RecoveryFinding> {
  return ['new', 'adopt', 'equal', 'behind', 'ahead'].includes(finding.kind);
}
