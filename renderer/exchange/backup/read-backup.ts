import { type FileEntry, TextWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { Sha256 } from '../digest/sha256';
import { entriesIn } from '../zip/entries-in';
import { judgeRow, type RowRefusal } from './judge-row';
import {
  type BackupTable,
  backupTables,
  entryName,
  formatName,
  formatVersion,
  holds,
  largestContent,
  type Manifest,
  manifestSchema,
  type TableSummary,
} from './manifest';

export type BackupRefusal =
  /** No bytes at all. */
  | { readonly code: 'empty' }
  /** Not a zip, or a zip of something else. */
  | { readonly code: 'foreign' }
  /** Begins like a backup and stops in the middle. */
  | { readonly code: 'cut' }
  /** Made by a newer version of the app. */
  | { readonly code: 'newer'; readonly appVersion: string }
  /** What is inside is not what the manifest announces. */
  | { readonly code: 'damaged'; readonly table: BackupTable | 'manifest' }
  /** A record that the book would not take; `line` counts from 1. */
  | { readonly code: 'bad-record'; readonly table: BackupTable; readonly line: number; readonly path: string }
  | { readonly code: 'too-large' };

/** An open backup: what it announces, and its rows when asked. */
export interface OpenBackup {
  readonly manifest: Manifest;
  /**
   * The judged rows of one table in batches. Ends with a refusal, as the generator's result, when a row is not one or
   * when count, size or hash are not those of the manifest; what was yielded before then must be thrown away.
   */
  rows(table: BackupTable): AsyncGenerator<readonly object[], BackupRefusal | null>;
  /** Whether every byte of a table is what the manifest announces; its rows are not judged. */
  isWhole(table: BackupTable): Promise<boolean>;
}

const rowsPerBatch = 500;
/** Longest line, in characters: a part of the history with 500 records whose every text is full. */
const longestLine = 64_000_000;
const largestManifest = 1_000_000;
/** A table with this share of its file or less would be a bomb rather than text. */
const leastCompressedShare = 1 / 2_000;

/** Opens a backup and reads its manifest; no row yet. Never throws for what a file may contain. */
export async function openBackup(file: Blob, schema: number): Promise<Outcome<OpenBackup, BackupRefusal>> {
  if (file.size === 0) return refuse({ code: 'empty' });
  if (!(await startsAsZip(file))) return refuse({ code: 'foreign' });
  const entries = await entriesIn(file).catch(() => undefined);
  if (entries === undefined) return refuse({ code: 'cut' });
  if (entries === null) return refuse({ code: 'foreign' });
  const manifest = await readManifest(entries.get('manifest.json'), schema);
  if (!manifest.ok) return manifest;
  for (const table of backupTables) {
    const entry = entries.get(entryName(table));
    if (!entry && isLater(table, manifest.value)) continue;
    if (!entry || entry.encrypted) return refuse({ code: 'damaged', table });
    if (isBomb(entry)) return refuse({ code: 'too-large' });
  }
  return succeed({
    manifest: manifest.value,
    rows: (table) => readRows(entries.get(entryName(table)), table, manifest.value),
    isWhole: async (table) =>
      isLater(table, manifest.value) || isWhole(entries.get(entryName(table)), manifest.value.tables[table]),
  });
}

/** A table that came after this backup was written: it has no file and no rows. */
function isLater(table: BackupTable, { schema, tables }: Manifest): boolean {
  return !holds(table, schema) && tables[table].count === 0;
}

async function startsAsZip(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function isBomb(entry: FileEntry): boolean {
  const share = entry.compressedSize / Math.max(1, entry.uncompressedSize);
  return (
    entry.uncompressedSize > largestContent || (entry.uncompressedSize > 10_000_000 && share < leastCompressedShare)
  );
}

async function readManifest(entry: FileEntry | undefined, schema: number): Promise<Outcome<Manifest, BackupRefusal>> {
  if (!entry) return refuse({ code: 'foreign' });
  if (entry.uncompressedSize > largestManifest) return refuse({ code: 'damaged', table: 'manifest' });
  let announced: unknown;
  try {
    announced = JSON.parse(await entry.getData(new TextWriter(), { checkSignature: true }));
  } catch {
    return refuse({ code: 'damaged', table: 'manifest' });
  }
  const newer = newerThan(announced, schema);
  if (newer !== null) return newer;
  const parsed = manifestSchema.safeParse(announced);
  return parsed.success ? succeed(parsed.data) : refuse({ code: 'damaged', table: 'manifest' });
}

// Read with care before the schema: a newer manifest may have another shape, and must be told from a damaged one.
function newerThan(announced: unknown, schema: number): { readonly ok: false; readonly reason: BackupRefusal } | null {
  if (typeof announced !== 'object' || announced === null) return null;
  const read = (key: string): unknown => (Object.hasOwn(announced, key) ? Reflect.get(announced, key) : undefined);
  if (read('format') !== formatName) return refuse({ code: 'foreign' });
  const versions: readonly [unknown, number][] = [
    [read('formatVersion'), formatVersion],
    [read('schema'), schema],
  ];
  const isNewer = versions.some(([found, known]) => typeof found === 'number' && found > known);
  const appVersion = read('appVersion');
  return isNewer
    ? refuse({ code: 'newer', appVersion: typeof appVersion === 'string' ? appVersion.slice(0, 40) : '' })
    : null;
}

async function* readRows(
  entry: FileEntry | undefined,
  table: BackupTable,
  manifest: Manifest,
): AsyncGenerator<readonly object[], BackupRefusal | null> {
  const damaged: BackupRefusal = { code: 'damaged', table };
  const expected = manifest.tables[table];
  if (isLater(table, manifest)) return null;
  if (!entry) return damaged;
  const hash = new Sha256();
  let count = 0;
  let bytes = 0;
  let batch: object[] = [];
  const measure = (chunk: Uint8Array) => {
    hash.add(chunk);
    bytes += chunk.length;
    return bytes <= expected.bytes;
  };
  try {
    for await (const line of linesOf(entry, measure)) {
      if (line === null) return damaged;
      count += 1;
      const row = parseRow(table, line);
      if (!row.ok) return { code: 'bad-record', table, line: count, path: row.reason.path };
      batch.push(row.value);
      if (batch.length === rowsPerBatch) {
        yield batch;
        batch = [];
      }
    }
  } catch {
    return damaged;
  }
  if (batch.length > 0) yield batch;
  const whole = count === expected.count && bytes === expected.bytes && hash.hex() === expected.sha256;
  return whole ? null : damaged;
}

async function isWhole(
  entry: FileEntry | undefined,
  { bytes: expected, sha256: announced }: TableSummary,
): Promise<boolean> {
  if (!entry) return false;
  const hash = new Sha256();
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(entry)) {
      bytes += chunk.length;
      if (bytes > expected) return false;
      hash.add(chunk);
    }
  } catch {
    return false;
  }
  return bytes === expected && hash.hex() === announced;
}

function parseRow(table: BackupTable, line: string): Outcome<object, RowRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse({ path: '' });
  }
  return judgeRow(table, value);
}

/** The lines of an entry; null when `measure` refuses what has come or a line is not one. */
async function* linesOf(entry: FileEntry, measure: (chunk: Uint8Array) => boolean): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunksOf(entry)) {
    if (!measure(chunk)) yield null;
    const text = decoder.decode(chunk, { stream: true });
    const end = text.lastIndexOf('\n');
    // Only what is new is looked through: a line of many megabytes comes in thousands of pieces.
    if (end !== -1) yield* `${rest}${text.slice(0, end)}`.split('\n');
    rest = end === -1 ? `${rest}${text}` : text.slice(end + 1);
    if (rest.length > longestLine) yield null;
  }
  rest += decoder.decode();
  if (rest !== '') yield null;
}

/** The bytes of an entry, unpacked; throws when they are not what the zip says. */
async function* chunksOf(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const unpacking = entry.getData(pipe.writable, { checkSignature: true });
  // What cannot even be begun leaves the pipe open, and whoever reads it would wait for ever. Told again below.
  unpacking.catch((error: unknown) => pipe.writable.abort(error).catch(() => {}));
  yield* pipe.readable;
  await unpacking;
}
