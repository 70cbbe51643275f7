import { type Counts, emptyCounts, moved } from '../domain/safety/counts';
import type { KeptBook } from '../domain/safety/opening';
import type { Vault, VaultRefusal } from '../host/vault';
import { type JournalTail, listJournal, readTail } from './journal-files';
import { type JournalManifest, unknownBook } from './manifest';
import { newestGoodSnapshot } from './snapshot-files';

/** What the vault knows of a database, with the journal after its newest snapshot. */
export interface Kept extends KeptBook {
  readonly manifest: JournalManifest;
  readonly tail: JournalTail;
  /** `counts` as they were after an earlier action; null before the newest snapshot, and where they are not known. */
  readonly countsAt: (seq: number) => Counts | null;
}

/**
 * Reads what the vault keeps of the book of a manifest: its newest verified snapshot, and the journal after it. Reads
 * the heads of the journal's lines, not the records in them.
 */
export async function readKept(vault: Vault, manifest: JournalManifest): Promise<Kept | VaultRefusal> {
  const { database } = manifest;
  const files = await listJournal(vault);
  if (typeof files === 'string') return files;
  const snapshot = await newestGoodSnapshot(vault, database);
  if (typeof snapshot === 'string') return snapshot;
  const base = snapshot ?? { seq: 0, counts: manifest.beganEmpty ? emptyCounts : null };
  const tail = await readTail(vault, files, database, base.seq);
  if (typeof tail === 'string') return tail;
  const first = files.find((file) => file.database === database);
  // Behind a damaged line nothing is known, nor before the first snapshot of a book that was there before its journal.
  const from = tail.trouble === 'damaged' ? null : base.counts;
  const countsAt = (seq: number) =>
    from === null || seq < base.seq
      ? null
      : tail.actions.filter((action) => action.seq <= seq).reduce((counts, { moves }) => moved(counts, moves), from);
  return {
    manifest,
    database,
    bookId: manifest.book.id === unknownBook ? null : manifest.book.id,
    lastSeq: tail.lastSeq,
    counts: countsAt(tail.lastSeq),
    countsAt,
    journalFrom: first ? Math.max(0, first.from - 1) : base.seq,
    isCut: tail.trouble === 'damaged',
    tail,
  };
}
