import type { Day, Moment } from '../domain/calendar/day';
import type { Outcome } from '../domain/outcome';
import type { Counts } from '../domain/safety/counts';
import type { VaultRefusal } from '../host/vault';
import type { JournalManifest } from '../safety/manifest';
import type { RebuildRefusal, Rebuilt } from '../safety/rebuild';
import type { RestoreTestRefusal } from '../safety/restore-test';
import type { Snapshot } from '../safety/snapshot-files';
import type { SnapshotRefusal } from '../safety/take-snapshot';

export interface TakeSnapshotRequest {
  readonly task: 'take-snapshot';
  readonly databaseName: string;
  readonly appVersion: string;
  readonly now: Moment;
  readonly day: Day;
  /** As the book was after this action; after its last one when null. */
  readonly seq: number | null;
  /** The databases whose journals and newest snapshots stay. */
  readonly onShelf: readonly string[];
}

export interface TakenSnapshot {
  readonly snapshot: Snapshot;
  /** Why no copy went to the second folder: `missing` where none is chosen. null when one did. */
  readonly notCopied: VaultRefusal | null;
}

/** Lets a book that was filled from a backup begin a journal of its own: a snapshot of it, and its manifest. */
export interface KeepRestoredRequest {
  readonly task: 'keep-restored';
  readonly databaseName: string;
  readonly appVersion: string;
  readonly now: Moment;
  readonly day: Day;
}

export interface TestRestoreRequest {
  readonly task: 'test-restore';
  readonly databaseName: string;
  readonly scratchName: string;
  readonly now: Moment;
}

export interface CountAllRequest {
  readonly task: 'count-all';
  readonly databaseName: string;
}

export interface RebuildRequest {
  readonly task: 'rebuild';
  readonly manifest: JournalManifest;
  readonly scratchName: string;
  readonly now: Moment;
  /** Where the keys of this device are gone: what opens them again. */
  readonly passphrase: string | null;
}

/** Copies what is in a database, record by record, into a scratch database: the way to go on with what was found. */
export interface CopyFoundRequest {
  readonly task: 'copy-found';
  readonly databaseName: string;
  readonly scratchName: string;
  readonly appVersion: string;
  readonly now: Moment;
}

export type SafetyRequest =
  | TakeSnapshotRequest
  | KeepRestoredRequest
  | TestRestoreRequest
  | CountAllRequest
  | RebuildRequest
  | CopyFoundRequest;

export interface NoVault {
  readonly code: 'no-vault';
}
export interface NoBook {
  readonly code: 'no-book';
}

export interface SafetyAnswers {
  readonly 'take-snapshot': Outcome<TakenSnapshot, SnapshotRefusal | NoBook | NoVault>;
  readonly 'keep-restored': Outcome<JournalManifest, SnapshotRefusal | NoBook | NoVault>;
  readonly 'test-restore': Outcome<Snapshot, RestoreTestRefusal | NoBook | NoVault>;
  readonly 'count-all': Outcome<{ readonly lastSeq: number; readonly counts: Counts }, NoBook>;
  readonly rebuild: Outcome<Rebuilt, RebuildRefusal | { readonly code: 'wrong-passphrase' } | NoVault>;
  readonly 'copy-found': Outcome<null, { readonly code: 'failed' } | { readonly code: 'disk-full' } | NoBook>;
}
