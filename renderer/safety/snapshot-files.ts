import { z } from 'zod';
import { daySchema, momentSchema } from '../domain/calendar/day';
import { countsSchema } from '../domain/safety/counts';
import type { Vault, VaultRefusal } from '../host/vault';
import { readSealedJson, writeSealedJson } from './manifest';

const snapshotSchema = z.strictObject({
  /** Counts up from 1 with every snapshot made on this device. */
  ordinal: z.int().min(1),
  /** The name of the file beside this record. */
  file: z.string().max(120),
  /** The database that it was taken of. */
  database: z.string().max(100),
  bookId: z.string().max(100),
  seq: z.int().min(0),
  at: momentSchema,
  /** The local day of `at`. */
  day: daySchema,
  counts: countsSchema,
  /** Bytes of the file, and their SHA-256 in hexadecimal. */
  size: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Encrypted for the keys of this device. */
  isSealed: z.boolean(),
  /** Far fewer records than the one before, by no action that is known. */
  isSuspect: z.boolean(),
  /** When it was last restored into a scratch book and compared; null while it was only read back. */
  restoredAt: momentSchema.nullable(),
});
/** What is known of a snapshot. The record is written once the file was read back and found whole: without it, it counts for nothing. */
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;

const recordShape = /^(\d{8})\.json$/;
const anyShape = /^(\d{8})\./;

export function snapshotFile(ordinal: number, isSealed: boolean): string {
  return `${padded(ordinal)}.zip${isSealed ? '.age' : ''}`;
}

function recordFile(ordinal: number): string {
  return `${padded(ordinal)}.json`;
}

function padded(ordinal: number): string {
  return String(ordinal).padStart(8, '0');
}

/** The next ordinal: above every file that is there, finished or not. */
export async function nextOrdinal(vault: Vault): Promise<number | VaultRefusal> {
  const listed = await vault.list('snapshots');
  if (!listed.ok) return listed.reason;
  return listed.value.reduce((most, { name }) => Math.max(most, Number(anyShape.exec(name)?.[1] ?? 0)), 0) + 1;
}

export async function recordSnapshot(vault: Vault, snapshot: Snapshot): Promise<VaultRefusal | null> {
  return writeSealedJson(vault, 'snapshots', recordFile(snapshot.ordinal), snapshot);
}

/** The verified snapshots that are still there, newest first. A record that is damaged, or whose file is gone, is left out. */
export async function listSnapshots(vault: Vault): Promise<readonly Snapshot[] | VaultRefusal> {
  const found: Snapshot[] = [];
  for await (const snapshot of newestFirst(vault)) {
    if (typeof snapshot === 'string') return snapshot;
    found.push(snapshot);
  }
  return found;
}

/** The newest verified snapshot of a database that is not suspect; null when there is none. */
export async function newestGoodSnapshot(vault: Vault, database: string): Promise<Snapshot | VaultRefusal | null> {
  for await (const snapshot of newestFirst(vault)) {
    if (typeof snapshot === 'string') return snapshot;
    if (snapshot.database === database && !snapshot.isSuspect) return snapshot;
  }
  return null;
}

async function* newestFirst(vault: Vault): AsyncGenerator<Snapshot | VaultRefusal> {
  const listed = await vault.list('snapshots');
  if (!listed.ok) {
    yield listed.reason;
    return;
  }
  const sizes = new Map(listed.value.map(({ name, size }) => [name, size]));
  for (const { name } of listed.value.toReversed()) {
    if (!recordShape.test(name)) continue;
    const snapshot = await readSealedJson(vault, 'snapshots', name, snapshotSchema);
    if (snapshot === null) continue;
    if (typeof snapshot === 'string') yield snapshot;
    else if (sizes.get(snapshot.file) === snapshot.size) yield snapshot;
  }
}

/** Removes a snapshot: first its record, so that a file without one is all that a kill between the two can leave. */
export async function removeSnapshot(vault: Vault, { ordinal, file }: Snapshot): Promise<void> {
  const removed = await vault.remove('snapshots', recordFile(ordinal));
  if (removed.ok) await vault.remove('snapshots', file);
}

/** Removes what snapshots that were not finished have left, but for the newest, which may be being written now. */
export async function removeUnrecorded(vault: Vault): Promise<void> {
  const listed = await vault.list('snapshots');
  if (!listed.ok) return;
  const ordinalOf = (name: string) => Number(anyShape.exec(name)?.[1] ?? 0);
  const newest = Math.max(0, ...listed.value.map(({ name }) => ordinalOf(name)));
  const recorded = new Set(
    listed.value.filter(({ name }) => recordShape.test(name)).map(({ name }) => ordinalOf(name)),
  );
  for (const { name } of listed.value) {
    const ordinal = ordinalOf(name);
    if (ordinal > 0 && ordinal < newest && !recorded.has(ordinal)) await vault.remove('snapshots', name);
  }
}

/** Reads a file of the vault whole, in pieces that no message between threads is too small for. */
export async function readWhole(
  vault: Vault,
  folder: 'snapshots' | 'elsewhere',
  name: string,
): Promise<Blob | VaultRefusal> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; ; offset += piece) {
    const read = await vault.read(folder, name, offset, piece);
    if (!read.ok) return read.reason;
    if (read.value.length > 0) parts.push(new Uint8Array(read.value));
    if (read.value.length < piece) return new Blob(parts);
  }
}

/** Bytes. */
const piece = 4 * 1024 * 1024;
