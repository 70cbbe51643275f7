import type { Moment } from '../domain/calendar/day';
import type { Outcome } from '../domain/outcome';
import type { Differences } from '../domain/safety/differences';
import type { Manifest } from '../exchange/backup/manifest';
import type { AnyBackupRefusal } from '../exchange/backup/open-any-backup';
import type { Identity, Keys } from '../exchange/seal/keys';
import type { IdentityRefusal } from '../exchange/seal/sealed-identity';

export interface WriteBackupRequest {
  readonly task: 'write';
  readonly databaseName: string;
  readonly appVersion: string;
  readonly now: Moment;
  /** Written in clear even where this device encrypts its backups. */
  readonly inClear?: boolean;
}

/** A backup, and what opens it where it is sealed and the keys of this device do not. */
interface BackupToOpen {
  readonly file: Blob;
  readonly identity?: Identity | undefined;
}

export interface InspectBackupRequest extends BackupToOpen {
  readonly task: 'inspect';
}

export interface CompareBackupRequest extends BackupToOpen {
  readonly task: 'compare';
  /** The present book. */
  readonly databaseName: string;
}

export interface RestoreBackupRequest extends BackupToOpen {
  readonly task: 'restore';
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

export interface ReadIdentityRequest {
  readonly task: 'read-identity';
  /** As a person typed it from the recovery sheet. */
  readonly typed: string;
}

export type BackupRequest =
  | WriteBackupRequest
  | InspectBackupRequest
  | CompareBackupRequest
  | RestoreBackupRequest
  | MakeKeysRequest
  | SealIdentityRequest
  | OpenIdentityRequest
  | ReadIdentityRequest;

export type RestoreRefusal =
  | AnyBackupRefusal
  | { readonly code: 'cancelled' }
  /** What was written is not what was read: the disk or the store cannot be trusted now. */
  | { readonly code: 'not-equal' }
  | { readonly code: 'disk-full' };

export interface WrittenBackup {
  /** A zip: the book itself, or the sealed book with its sealed key beside it. */
  readonly file: Blob;
  readonly isSealed: boolean;
  readonly manifest: Manifest;
}

export type WriteRefusal =
  | { readonly code: 'cancelled' }
  | { readonly code: 'no-book' }
  /** This device encrypts its backups, and its keys do not read. */
  | { readonly code: 'no-keys' };

export interface BackupAnswers {
  readonly write: Outcome<WrittenBackup, WriteRefusal>;
  readonly inspect: Outcome<Manifest, AnyBackupRefusal>;
  readonly compare: Outcome<
    Differences,
    AnyBackupRefusal | { readonly code: 'cancelled' } | { readonly code: 'no-book' }
  >;
  readonly restore: Outcome<Manifest, RestoreRefusal>;
  readonly 'make-keys': Keys;
  /** Text, in age's armour. */
  readonly 'seal-identity': string;
  readonly 'open-identity': Outcome<Keys, { readonly code: IdentityRefusal }>;
  readonly 'read-identity': Outcome<Keys, { readonly code: 'mistyped' }>;
}
