import type { Moment } from '../domain/calendar/day';
import type { Outcome } from '../domain/outcome';
import type { Manifest } from '../exchange/backup/manifest';
import type { AnyBackupRefusal } from '../exchange/backup/open-any-backup';
import type { Identity, Keys, Recipient } from '../exchange/seal/keys';
import type { IdentityRefusal } from '../exchange/seal/sealed-identity';

export interface WriteBackupRequest {
  readonly task: 'write';
  readonly databaseName: string;
  readonly appVersion: string;
  readonly now: Moment;
  /** For whom it is sealed; in clear without one. */
  readonly recipient?: Recipient;
}

export interface InspectBackupRequest {
  readonly task: 'inspect';
  readonly file: Blob;
  /** Opens a sealed file. */
  readonly identity?: Identity;
}

export interface RestoreBackupRequest {
  readonly task: 'restore';
  readonly file: Blob;
  /** Opens a sealed file. */
  readonly identity?: Identity;
  /** A fresh name from the shelf; swapped in by the caller once this has succeeded. */
  readonly scratchName: string;
}

export interface MakeKeysRequest {
  readonly task: 'make-keys';
}

export interface SealIdentityRequest {
  readonly task: 'seal-identity';
  readonly keys: Keys;
  readonly passphrase: string;
}

export interface OpenIdentityRequest {
  readonly task: 'open-identity';
  /** As it was kept, or as the file beside a backup holds it. */
  readonly sealed: string | Uint8Array;
  readonly passphrase: string;
}

export type BackupRequest =
  | WriteBackupRequest
  | InspectBackupRequest
  | RestoreBackupRequest
  | MakeKeysRequest
  | SealIdentityRequest
  | OpenIdentityRequest;

export type RestoreRefusal =
  | AnyBackupRefusal
  | { readonly code: 'cancelled' }
  /** What was written is not what was read: the disk or the store cannot be trusted now. */
  | { readonly code: 'not-equal' }
  | { readonly code: 'disk-full' };

export interface WrittenBackup {
  readonly file: Blob;
  /** What its name ends with. */
  readonly extension: 'zip' | 'zip.age';
  readonly manifest: Manifest;
}

export interface BackupAnswers {
  readonly write: Outcome<WrittenBackup, { readonly code: 'cancelled' } | { readonly code: 'no-book' }>;
  readonly inspect: Outcome<Manifest, AnyBackupRefusal>;
  readonly restore: Outcome<Manifest, RestoreRefusal>;
  readonly 'make-keys': Keys;
  /** Text, in age's armour. */
  readonly 'seal-identity': string;
  readonly 'open-identity': Outcome<Keys, { readonly code: IdentityRefusal }>;
}
