import { readTableAsOf } from '../data/as-of';
import { type BookDatabase, deleteDatabase } from '../data/database';
import { readLastSeq } from '../data/history';
import { bookSchema } from '../data/whole-book';
import type { Moment } from '../domain/calendar/day';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { backupTables, type Manifest } from '../exchange/backup/manifest';
import { openBackup } from '../exchange/backup/read-backup';
import { TableText } from '../exchange/backup/write-backup';
import type { Vault, VaultRefusal } from '../host/vault';
import { hashOf } from './file-hash';
import { type FillingOptions, fillBook } from './fill-book';
import type { Seal } from './seal';
import { listSnapshots, readWhole, recordSnapshot, type Snapshot } from './snapshot-files';

export type RestoreTestRefusal =
  | { readonly code: 'vault'; readonly reason: VaultRefusal }
  | { readonly code: 'no-snapshot' }
  /** The file on the disk is not the one that was recorded, or does not open. */
  | { readonly code: 'unreadable'; readonly snapshot: Snapshot }
  /** It restores, and is not what the book was after that action. */
  | { readonly code: 'different'; readonly snapshot: Snapshot; readonly tables: readonly string[] }
  | { readonly code: 'disk-full' }
  | { readonly code: 'cancelled' };

export interface RestoreTestOrder {
  readonly vault: Vault;
  readonly seal: Seal | null;
  readonly scratchName: string;
  readonly now: Moment;
}

/**
 * Restores the newest snapshot of the book into a scratch database, as a person would have to, and compares every record
 * with the book as it was after that action. The scratch database is deleted again, whatever comes of it.
 */
export async function testRestore(
  database: BookDatabase,
  { vault, seal, scratchName, now }: RestoreTestOrder,
  options: FillingOptions = {},
): Promise<Outcome<Snapshot, RestoreTestRefusal>> {
  const snapshots = await listSnapshots(vault);
  if (typeof snapshots === 'string') return refuse({ code: 'vault', reason: snapshots });
  const snapshot = snapshots.find((each) => each.database === database.name && !each.isSuspect);
  if (!snapshot) return refuse({ code: 'no-snapshot' });
  const manifest = await restore(vault, seal, snapshot, scratchName, options);
  if (!manifest.ok) return manifest;
  await deleteDatabase(scratchName);
  const tables = await differing(database, manifest.value);
  if (tables.length > 0) return refuse({ code: 'different', snapshot, tables });
  const tested = { ...snapshot, restoredAt: now };
  const refused = await recordSnapshot(vault, tested);
  return refused ? refuse({ code: 'vault', reason: refused }) : succeed(tested);
}

async function restore(
  vault: Vault,
  seal: Seal | null,
  snapshot: Snapshot,
  scratchName: string,
  options: FillingOptions,
): Promise<Outcome<Manifest, RestoreTestRefusal>> {
  const unreadable = refuse({ code: 'unreadable', snapshot } as const);
  const file = await readWhole(vault, 'snapshots', snapshot.file);
  if (typeof file === 'string') return refuse({ code: 'vault', reason: file });
  if ((await hashOf(file)) !== snapshot.sha256) return unreadable;
  const plain = snapshot.isSealed ? await seal?.open(file) : file;
  const backup = plain && (await openBackup(plain, bookSchema));
  if (!backup?.ok) return unreadable;
  const filled = await fillBook(scratchName, backup.value, options);
  if (filled.ok) return filled;
  const { code } = filled.reason;
  return code === 'disk-full' || code === 'cancelled' ? refuse({ code }) : unreadable;
}

/** The tables whose records, as they were after the snapshot's last action, are not those of its manifest. */
async function differing(database: BookDatabase, manifest: Manifest): Promise<readonly string[]> {
  // A book that has gone back behind its snapshot differs in everything that it has lost.
  if ((await readLastSeq(database)) < manifest.lastSeq) return ['changes'];
  const differing: string[] = [];
  for (const table of backupTables) {
    const text = new TableText();
    for await (const rows of readTableAsOf(database, table, manifest.lastSeq)) text.add(rows);
    if (text.summary().sha256 !== manifest.tables[table].sha256) differing.push(table);
  }
  return differing;
}
