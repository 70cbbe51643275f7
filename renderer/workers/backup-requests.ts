import type { Moment } from '../domain/calendar/day';
import type { Outcome } from '../domain/outcome';
import type { Manifest } from '../exchange/backup/manifest';
import type { BackupRefusal } from '../exchange/backup/read-backup';

export interface WriteBackupRequest {
  readonly task: 'write';
  readonly databaseName: string;
  readonly appVersion: string;
  readonly now: Moment;
}

export interface InspectBackupRequest {
  readonly task: 'inspect';
  readonly file: Blob;
}

export interface RestoreBackupRequest {
  readonly task: 'restore';
  readonly file: Blob;
  /** A fresh name from the shelf; swapped in by the caller once this has succeeded. */
  readonly scratchName: string;
}

export type BackupRequest = WriteBackupRequest | InspectBackupRequest | RestoreBackupRequest;

export type RestoreRefusal =
  | BackupRefusal
  | { readonly code: 'cancelled' }
  /** What was written is not what was read: the disk or the store cannot be trusted now. */
  | { readonly code: 'not-equal' }
  | { readonly code: 'disk-full' };

export interface WrittenBackup {
  readonly file: Blob;
  readonly manifest: Manifest;
}

export interface BackupAnswers {
  readonly write: Outcome<WrittenBackup, { readonly code: 'cancelled' } | { readonly code: 'no-book' }>;
  readonly inspect: Outcome<Manifest, BackupRefusal>;
  readonly restore: Outcome<Manifest, RestoreRefusal>;
}
