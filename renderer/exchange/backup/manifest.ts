import { z } from 'zod';
import { tableNames, tableSince } from '../../domain/book/records';
import { momentSchema } from '../../domain/calendar/day';
import { sha256Of } from '../digest/sha256';

/** The tables of a backup, in an order in which every record follows what it refers to; figures are recounted instead. */
export const backupTables = [...tableNames, 'changes'] as const;
export type BackupTable = (typeof backupTables)[number];

export const formatName = 'clientele-backup';
export const formatVersion = 1;

/** The largest content that is read, in bytes once unpacked: far above any book, far below what fills a disk. */
export const largestContent = 8_000_000_000;

/** The last sequence of a book that was written in every second of thirty years; the names of journal files hold ten digits. */
const largestSequence = 1_000_000_000;

const tableSummarySchema = z.strictObject({
  count: z.int().min(0),
  /** Bytes of the table's file, unpacked. */
  bytes: z.int().min(0).max(largestContent),
  /** SHA-256 of the table's file, in hexadecimal; what `sha256sum` prints. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TableSummary = Readonly<z.infer<typeof tableSummarySchema>>;

/** What a table without a row is summed up as. */
const emptySummary: TableSummary = { count: 0, bytes: 0, sha256: sha256Of('') };

/** Whether backups of this shape of the book have a file for the table. */
export function holds(table: BackupTable, schema: number): boolean {
  return !(table in tableSince) || schema >= tableSince[table as keyof typeof tableSince];
}

/** Adds the tables that came after the shape of the book that was written, as the empty ones that they are. */
function withLaterTables(announced: unknown): unknown {
  if (typeof announced !== 'object' || announced === null) return announced;
  const { schema, tables } = announced as { readonly schema?: unknown; readonly tables?: unknown };
  if (typeof schema !== 'number' || typeof tables !== 'object' || tables === null) return announced;
  const later = backupTables.filter((table) => !holds(table, schema) && !Object.hasOwn(tables, table));
  return { ...announced, tables: { ...tables, ...Object.fromEntries(later.map((table) => [table, emptySummary])) } };
}

/** What `manifest.json` says of the book inside: enough to show before restoring, and to verify every byte. */
const completeSchema = z.strictObject({
  format: z.literal(formatName),
  formatVersion: z.literal(formatVersion),
  appVersion: z.string().max(40),
  /** The version of the book's shape (data/schema). */
  schema: z.int().min(1),
  book: z.strictObject({ id: z.string().min(1).max(100), createdAt: momentSchema }),
  createdAt: momentSchema,
  lastSeq: z.int().min(0).max(largestSequence),
  tables: z.strictObject(
    Object.fromEntries(backupTables.map((table) => [table, tableSummarySchema])) as Record<
      BackupTable,
      typeof tableSummarySchema
    >,
  ),
});
export const manifestSchema = z.preprocess(withLaterTables, completeSchema);
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** The name of a table's file within the zip. */
export function entryName(table: BackupTable): string {
  return `tables/${table}.jsonl`;
}
