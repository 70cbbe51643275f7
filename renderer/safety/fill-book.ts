import { readTableAsOf } from '../data/as-of';
import { hasBothEnds } from '../data/history';
import { emptyFresh, type Filling, startFilling } from '../data/whole-book';
import { invariant } from '../domain/invariant';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { backupTables, type Manifest } from '../exchange/backup/manifest';
import type { BackupRefusal, OpenBackup } from '../exchange/backup/read-backup';
import { TableText } from '../exchange/backup/write-backup';

export type FillingRefusal =
  | BackupRefusal
  | { readonly code: 'cancelled' }
  /** What was written is not what was read: the disk or the store cannot be trusted now. */
  | { readonly code: 'not-equal' }
  | { readonly code: 'disk-full' };

export interface FillingOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly all: number }) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes a backup into the scratch database of this name, reads every row back and compares it with the manifest by hash.
 * Whatever goes wrong, the database is deleted again.
 */
export async function fillBook(
  scratchName: string,
  backup: OpenBackup,
  options: FillingOptions = {},
): Promise<Outcome<Manifest, FillingRefusal>> {
  await emptyFresh(scratchName);
  const filling = await startFilling(scratchName);
  invariant(filling.ok, 'a scratch book is empty');
  const refusal = await fill(filling.value, backup, options);
  if (refusal === null) return succeed(backup.manifest);
  await filling.value.giveUp();
  return refuse(refusal);
}

async function fill(
  filling: Filling,
  backup: OpenBackup,
  { onProgress, signal }: FillingOptions,
): Promise<FillingRefusal | null> {
  const { manifest } = backup;
  const all = backupTables.reduce((sum, table) => sum + manifest.tables[table].count, 0);
  let done = 0;
  try {
    for (const table of backupTables) {
      const rows = backup.rows(table);
      for (let next = await rows.next(); ; next = await rows.next()) {
        if (signal?.aborted) return { code: 'cancelled' };
        if (next.done) {
          if (next.value !== null) return next.value;
          break;
        }
        const added = await filling.add(table, next.value);
        if (!added.ok) return { code: 'damaged', table };
        done += next.value.length;
        onProgress?.({ done, all });
      }
    }
    if (!(await equals(filling, manifest))) return { code: 'not-equal' };
    // Nothing could be undone, and the next start would take it for a book that lost its past.
    if (!(await hasBothEnds(filling.database, manifest.lastSeq))) return { code: 'damaged', table: 'changes' };
    await filling.finish({ book: manifest.book, lastSeq: manifest.lastSeq });
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Reads back what was written: counts and hashes must be those of the manifest. */
async function equals(filling: Filling, manifest: Manifest): Promise<boolean> {
  for (const table of backupTables) {
    const text = new TableText();
    for await (const rows of readTableAsOf(filling.database, table, manifest.lastSeq)) text.add(rows);
    const { count, sha256 } = text.summary();
    if (count !== manifest.tables[table].count || sha256 !== manifest.tables[table].sha256) return false;
  }
  return true;
}

function reasonOf(error: unknown): FillingRefusal {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/quota/i.test(text)) return { code: 'disk-full' };
  throw error;
}
