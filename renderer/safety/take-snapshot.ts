import { readTableAsOf } from '../data/as-of';
import type { BookDatabase } from '../data/database';
import { bookSchema, readIdentity } from '../data/whole-book';
import type { Day, Moment } from '../domain/calendar/day';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { type Counts, countsOf, differencesOf, moved, sumOf } from '../domain/safety/counts';
import { isFarFewer } from '../domain/safety/rotation';
import { canonicalJson } from '../exchange/backup/canonical';
import { backupTables, type Manifest } from '../exchange/backup/manifest';
import { openBackup } from '../exchange/backup/read-backup';
import { writeBackup } from '../exchange/backup/write-backup';
import type { Vault, VaultRefusal } from '../host/vault';
import { hashOf } from './file-hash';
import { listJournal, readTail } from './journal-files';
import type { Seal } from './seal';
import {
  newestGoodSnapshot,
  nextOrdinal,
  readWhole,
  recordSnapshot,
  type Snapshot,
  snapshotFile,
} from './snapshot-files';

export type SnapshotRefusal =
  | { readonly code: 'vault'; readonly reason: VaultRefusal }
  /** What was read back is not what was written. The file stays, uncounted, until the rotation takes it. */
  | { readonly code: 'not-equal' }
  | { readonly code: 'cancelled' };

export interface SnapshotOrder {
  readonly vault: Vault;
  readonly appVersion: string;
  readonly now: Moment;
  /** The local day of `now`. */
  readonly day: Day;
  /** The keys of this device; null while backups are not encrypted. */
  readonly seal: Seal | null;
  /** As the book was after this action, whatever has been done since; after its last one when it is left out. */
  readonly seq?: number | null;
}

/**
 * Takes a snapshot of the book as it is after its last action, or was after an earlier one: written, read back from the disk, decrypted and compared
 * with its manifest byte by byte, and only then recorded. Commits go on meanwhile. Answers the newest snapshot as it is
 * when no action came after it.
 */
export async function takeSnapshot(
  database: BookDatabase,
  order: SnapshotOrder,
  onRows: (count: number) => void = () => undefined,
): Promise<Outcome<Snapshot, SnapshotRefusal>> {
  const { vault, appVersion, now, day, seal } = order;
  const newest = await newestGoodSnapshot(vault, database.name);
  if (typeof newest === 'string') return refuse({ code: 'vault', reason: newest });
  const identity = await readIdentity(database);
  const { book } = identity;
  const lastSeq = order.seq ?? identity.lastSeq;
  if (newest?.seq === lastSeq && newest.isSealed === (seal !== null)) return succeed(newest);

  const about = { appVersion, schema: bookSchema, book, lastSeq, createdAt: now };
  const rows = (table: (typeof backupTables)[number]) => readTableAsOf(database, table, lastSeq);
  const { file: plain, manifest } = await writeBackup({ about, rows }, onRows);
  const contents = seal ? await seal.close(plain) : plain;
  const ordinal = await nextOrdinal(vault);
  if (typeof ordinal === 'string') return refuse({ code: 'vault', reason: ordinal });
  const file = snapshotFile(ordinal, seal !== null);
  const written = await vault.replace('snapshots', file, contents);
  if (!written.ok) return refuse({ code: 'vault', reason: written.reason });

  const readBack = await readWhole(vault, 'snapshots', file);
  if (typeof readBack === 'string') return refuse({ code: 'vault', reason: readBack });
  if (!(await isWhole(readBack, manifest, seal))) return refuse({ code: 'not-equal' });
  const counts = countsIn(manifest);
  const snapshot: Snapshot = {
    ordinal,
    file,
    database: database.name,
    bookId: book.id,
    seq: lastSeq,
    at: now,
    day,
    counts,
    size: readBack.size,
    sha256: await hashOf(readBack),
    isSealed: seal !== null,
    isSuspect: newest !== null && (await isSuspect(vault, newest, counts, lastSeq)),
    restoredAt: null,
  };
  const refused = await recordSnapshot(vault, snapshot);
  return refused ? refuse({ code: 'vault', reason: refused }) : succeed(snapshot);
}

/** How many records of each table a backup holds. */
export function countsIn(manifest: Manifest): Counts {
  return countsOf((name) => manifest.tables[name].count);
}

/** Whether a file of the disk holds, every byte, what its manifest announced when it was written. */
async function isWhole(file: Blob, written: Manifest, seal: Seal | null): Promise<boolean> {
  const plain = seal ? await seal.open(file) : file;
  if (plain === null) return false;
  const backup = await openBackup(plain, bookSchema);
  if (!backup.ok || canonicalJson(backup.value.manifest) !== canonicalJson(written)) return false;
  for (const table of backupTables) if (!(await backup.value.isWhole(table))) return false;
  return true;
}

/** Not what the last good snapshot and the journal after it lead to; without such a line, far fewer than it had. */
async function isSuspect(vault: Vault, before: Snapshot, counts: Counts, seq: number): Promise<boolean> {
  const files = await listJournal(vault);
  const tail = typeof files === 'string' ? files : await readTail(vault, files, before.database, before.seq);
  if (typeof tail === 'string' || tail.lastSeq < seq) return isFarFewer(sumOf(counts), sumOf(before.counts));
  const actions = tail.actions.filter((action) => action.seq <= seq);
  const expected = actions.reduce((sum, { moves }) => moved(sum, moves), before.counts);
  return differencesOf(counts, expected).length > 0;
}
