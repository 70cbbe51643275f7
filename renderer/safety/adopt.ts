import type { Shelf } from '../data/shelf';
import type { Outcome } from '../domain/outcome';
import type { Vault, VaultRefusal } from '../host/vault';
import { type JournalManifest, makeCurrent, readManifestOf } from './manifest';

/** Gives a filled scratch book its own journal, by a snapshot of it (the `keep-restored` job). */
export type KeepRestored<Reason> = (databaseName: string) => Promise<Outcome<JournalManifest, Reason>>;

/**
 * Makes a filled scratch book the current one. In this order, so that a kill after any step leaves a book that opens: its
 * snapshot and manifest first, then the shelf, then the vault's word for which one is current, which a start repairs. The
 * former book is kept, but for one of which nothing was left: taking the restore back would lead to nothing.
 */
export async function adoptRestored<Reason>(
  scratchName: string,
  adoption: {
    readonly shelf: Shelf;
    readonly vault: Vault;
    readonly keepRestored: KeepRestored<Reason>;
    readonly isFormerLost?: boolean;
  },
): Promise<Reason | null> {
  const kept = await adoption.keepRestored(scratchName);
  if (!kept.ok) return kept.reason;
  await adoption.shelf.swapIn(scratchName, adoption.isFormerLost ? 'scratch' : 'kept');
  await makeCurrent(adoption.vault, kept.value);
  return null;
}

/** Takes the last restore back; false when there is nothing to go back to. */
export async function goBackBefore(shelf: Shelf, vault: Vault): Promise<boolean> {
  if (!(await shelf.swapBack())) return false;
  await nameCurrent(shelf, vault);
  return true;
}

async function nameCurrent(shelf: Shelf, vault: Vault): Promise<VaultRefusal | null> {
  const { name } = await shelf.open();
  const manifest = await readManifestOf(vault, name);
  return manifest === null || typeof manifest === 'string' ? manifest : makeCurrent(vault, manifest);
}
