import type { Vault } from '../host/vault';
import { wrapForElsewhere } from './device-seal';
import { hashOf } from './file-hash';
import { readCurrentManifest } from './manifest';
import { listSnapshots, readWhole, type Snapshot } from './snapshot-files';

/** A verified snapshot as a file that may leave this device: where it is sealed, with its sealed key beside it. */
export interface KeptCopy {
  readonly snapshot: Snapshot;
  readonly file: Blob;
}

/**
 * The newest verified snapshot of the current book that still reads whole, for whoever cannot open the book itself; of any
 * book where nothing says which one is current. null when there is none. Asks nothing of the database.
 */
export async function readKeptCopy(vault: Vault): Promise<KeptCopy | null> {
  const [current, snapshots] = [await readCurrentManifest(vault), await listSnapshots(vault)];
  if (typeof snapshots === 'string') return null;
  const named = typeof current === 'string' ? null : current;
  for (const snapshot of snapshots) {
    if (snapshot.isSuspect || (named && snapshot.database !== named.database)) continue;
    const file = await readWhole(vault, 'snapshots', snapshot.file);
    if (typeof file === 'string' || (await hashOf(file)) !== snapshot.sha256) continue;
    return { snapshot, file: snapshot.isSealed ? await wrapForElsewhere(vault, file) : file };
  }
  return null;
}
