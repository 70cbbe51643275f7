import { snapshotsToPrune } from '../domain/safety/rotation';
import type { Vault } from '../host/vault';
import { listJournal, pruneJournal } from './journal-files';
import { listSnapshots, removeSnapshot, removeUnrecorded, type Snapshot } from './snapshot-files';

/** How many of the newest snapshots must cover an action before its line leaves the journal. */
const coveringSnapshots = 2;

/**
 * Lets the rotation take what is old enough: snapshots, and the journal that two newer ones cover. Of every database of
 * `onShelf` (the current book, and those that a restore replaced) the two newest snapshots stay; the journals of
 * databases that are on no shelf any more go once the current one stands on two snapshots of its own. A disk that
 * refuses here leaves too much, never too little.
 */
export async function prune(vault: Vault, current: string, onShelf: ReadonlySet<string>): Promise<void> {
  const snapshots = await listSnapshots(vault);
  if (typeof snapshots === 'string') return;
  const pinned = new Set([...onShelf].flatMap((name) => newestOf(snapshots, name).map(({ ordinal }) => ordinal)));
  const rotated = snapshots.map((snapshot) => ({ ...snapshot, isVerified: true }));
  const gone = new Set(snapshotsToPrune(rotated, pinned));
  for (const snapshot of snapshots) if (gone.has(snapshot.ordinal)) await removeSnapshot(vault, snapshot);
  await removeUnrecorded(vault);

  for (const name of onShelf) {
    const covering = newestOf(snapshots, name)[coveringSnapshots - 1];
    if (covering) await pruneJournal(vault, name, covering.seq);
  }
  if (newestOf(snapshots, current).length === coveringSnapshots) await forgetOthers(vault, onShelf);
}

function newestOf(newestFirst: readonly Snapshot[], database: string): readonly Snapshot[] {
  return newestFirst.filter((each) => each.database === database && !each.isSuspect).slice(0, coveringSnapshots);
}

async function forgetOthers(vault: Vault, onShelf: ReadonlySet<string>): Promise<void> {
  const files = await listJournal(vault);
  if (typeof files === 'string') return;
  const forgotten = new Set(files.map(({ database }) => database).filter((database) => !onShelf.has(database)));
  for (const { database, name } of files) if (forgotten.has(database)) await vault.remove('journal', name);
  for (const database of forgotten) await vault.remove('journal', `${database}.json`);
}
