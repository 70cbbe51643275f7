import { openBook } from '../data/book';
import { noJournal } from '../data/journal';
import { bookSchema, emptyFresh } from '../data/whole-book';
import type { Clock } from '../domain/calendar/clock';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { openBackup } from '../exchange/backup/read-backup';
import { actionOf } from '../exchange/journal/line';
import type { Vault, VaultRefusal } from '../host/vault';
import { type FillingOptions, fillBook } from './fill-book';
import { listJournal, readTail } from './journal-files';
import { isWorkedOut, type JournalManifest } from './manifest';
import type { Seal } from './seal';
import { listSnapshots, readWhole, type Snapshot } from './snapshot-files';

export type RebuildRefusal =
  | { readonly code: 'vault'; readonly reason: VaultRefusal }
  /** No snapshot reads, and the journal does not begin with the book. */
  | { readonly code: 'nothing-to-rebuild-from' }
  /** Every snapshot is encrypted for keys that are not here. */
  | { readonly code: 'sealed' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'cancelled' };

/** What a rebuilt book stands on. */
export interface Rebuilt {
  /** null when the journal alone held everything. */
  readonly snapshot: Snapshot | null;
  /** How many actions the journal added to it. */
  readonly replayed: number;
  readonly lastSeq: number;
  /** True when the journal goes on after an action that could not be written again, or may have: part of it is gone. */
  readonly isCut: boolean;
}

export interface RebuildOrder {
  readonly vault: Vault;
  readonly manifest: JournalManifest;
  readonly seal: Seal | null;
  /** An empty database, swapped in by the caller once this has succeeded. */
  readonly scratchName: string;
  readonly clock: Clock;
}

/**
 * Builds the book of a manifest anew in a scratch database: from the newest snapshot that reads whole, or from nothing
 * where the journal begins with the book, and from every action of the journal after it. Reads the vault only.
 */
export async function rebuildBook(
  order: RebuildOrder,
  options: FillingOptions = {},
): Promise<Outcome<Rebuilt, RebuildRefusal>> {
  const { vault, manifest } = order;
  const snapshots = await listSnapshots(vault);
  if (typeof snapshots === 'string') return refuse({ code: 'vault', reason: snapshots });
  let isSealed = false;
  for (const snapshot of snapshots) {
    if (snapshot.database !== manifest.database || snapshot.isSuspect) continue;
    if (snapshot.isSealed && order.seal === null) {
      isSealed = true;
      continue;
    }
    const filled = await fillFrom(snapshot, order, options);
    if (filled === 'filled') return replay(order, snapshot);
    if (filled !== 'unreadable') return refuse({ code: filled });
  }
  const beginning = await readAfter(order, 0);
  if (typeof beginning === 'string') return refuse({ code: 'vault', reason: beginning });
  if (manifest.beganEmpty && beginning.actions.length > 0) return replay(order, null);
  return refuse(isSealed ? { code: 'sealed' } : { code: 'nothing-to-rebuild-from' });
}

async function fillFrom(
  snapshot: Snapshot,
  { vault, seal, scratchName }: RebuildOrder,
  options: FillingOptions,
): Promise<'filled' | 'unreadable' | 'disk-full' | 'cancelled'> {
  const file = await readWhole(vault, 'snapshots', snapshot.file);
  if (typeof file === 'string') return 'unreadable';
  const plain = snapshot.isSealed ? await seal?.open(file) : file;
  const backup = plain && (await openBackup(plain, bookSchema));
  if (!backup?.ok) return 'unreadable';
  const filled = await fillBook(scratchName, backup.value, options);
  if (filled.ok) return 'filled';
  return filled.reason.code === 'disk-full' || filled.reason.code === 'cancelled' ? filled.reason.code : 'unreadable';
}

async function readAfter({ vault, manifest }: RebuildOrder, seq: number) {
  const files = await listJournal(vault);
  return typeof files === 'string' ? files : readTail(vault, files, manifest.database, seq);
}

/** Writes the actions of the journal after those of the snapshot, as far as they go. */
async function replay(order: RebuildOrder, snapshot: Snapshot | null): Promise<Outcome<Rebuilt, RebuildRefusal>> {
  const { scratchName, manifest, clock } = order;
  const tail = await readAfter(order, snapshot?.seq ?? 0);
  if (typeof tail === 'string') return refuse({ code: 'vault', reason: tail });
  if (snapshot === null) await emptyFresh(scratchName);
  const opened = await openBook(scratchName, {
    // Only a book that begins empty asks: when it was made, and who it is.
    clock: { ...clock, now: () => manifest.book.createdAt },
    newBookId: () => manifest.book.id,
    journal: noJournal,
  });
  if (!opened.ok) return refuse({ code: 'disk-full' });
  const book = opened.value;
  let lastSeq = snapshot?.seq ?? 0;
  try {
    for (const { seq, line } of tail.actions) {
      const action = actionOf(line);
      const written = action && (await book.writeAgain(action));
      if (!written?.ok) break;
      lastSeq = seq;
    }
  } finally {
    book.close();
  }
  const isCut = tail.trouble === 'damaged' || lastSeq < tail.lastSeq || isWorkedOut(manifest);
  return succeed({ snapshot, replayed: lastSeq - (snapshot?.seq ?? 0), lastSeq, isCut });
}
