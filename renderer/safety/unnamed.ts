import { bookSchema } from '../data/whole-book';
import type { Moment } from '../domain/calendar/day';
import type { Vault, VaultRefusal } from '../host/vault';
import { listJournal } from './journal-files';
import { type JournalManifest, listManifests, manifestOf, readCurrentManifest, unknownBook } from './manifest';
import { listSnapshots, type Snapshot } from './snapshot-files';

/**
 * The book that the vault keeps, where nothing says any more which one that is: the manifest is damaged or gone. Of what
 * there still is, the newest tells: the manifest of a database, else a snapshot, else a journal alone. null in an empty
 * vault, and only there: otherwise a lost book would be taken for a first start.
 */
export async function findUnnamed(vault: Vault): Promise<JournalManifest | VaultRefusal | null> {
  const manifests = await listManifests(vault);
  if (typeof manifests === 'string') return manifests;
  const snapshots = await listSnapshots(vault);
  if (typeof snapshots === 'string') return snapshots;
  const files = await listJournal(vault);
  if (typeof files === 'string') return files;
  const taken = snapshots.filter(({ isSuspect }) => !isSuspect).map(bySnapshot);
  const known = [...manifests, ...taken].toSorted((left, right) => right.writtenAt - left.writtenAt);
  const [newest] = known;
  if (!newest) return files[0] ? byJournal(files[0].database) : null;
  // A manifest says more than a snapshot of the same database.
  return manifests.find(({ database }) => database === newest.database) ?? newest;
}

/** Whether a book can be rebuilt from the vault in an empty database; false where the vault cannot be read. */
export async function keepsABook(vault: Vault): Promise<boolean> {
  const named = await readCurrentManifest(vault);
  const kept = named ?? (await findUnnamed(vault));
  return kept !== null && typeof kept !== 'string';
}

function bySnapshot({ database, bookId, at }: Snapshot): JournalManifest {
  const about = { schema: bookSchema, appVersion: '', writtenAt: at, beganEmpty: false };
  return manifestOf(database, { id: bookId, createdAt: at }, about);
}

/** Whether such a book began with its journal nobody knows; replayed from nothing, it comes back as far as it can. */
function byJournal(database: string): JournalManifest {
  const unknown = 0 as Moment;
  const about = { schema: bookSchema, appVersion: '', writtenAt: unknown, beganEmpty: true };
  return manifestOf(database, { id: unknownBook, createdAt: unknown }, about);
}
