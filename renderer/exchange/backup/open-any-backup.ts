import { type Outcome, refuse } from '../../domain/outcome';
import type { Identity } from '../seal/keys';
import { decryptFile, isSealed } from '../seal/sealed-file';
import { unwrapBackup } from '../seal/wrapped';
import { type BackupRefusal, type OpenBackup, openBackup } from './read-backup';

export type AnyBackupRefusal =
  | BackupRefusal
  /**
   * Sealed, and no identity was given. `sealedIdentity` is the key that lies beside it in the file, for a passphrase to
   * open; null for a file that was sealed without one.
   */
  | { readonly code: 'sealed'; readonly sealedIdentity: string | null }
  /** Sealed for another key. */
  | { readonly code: 'wrong-key' }
  /** Sealed by age, but not as the app does. */
  | { readonly code: 'other-seal' }
  /** What was sealed is no longer whole. */
  | { readonly code: 'damaged'; readonly table: 'seal' };

/**
 * Opens a backup that may be sealed, alone or with its sealed key beside it; `identity` is not looked at for one that is
 * not. What was sealed is held opened while its rows are read. Never throws for what a file may contain.
 */
export async function openAnyBackup(
  file: Blob,
  identity: Identity | undefined,
  schema: number,
): Promise<Outcome<OpenBackup, AnyBackupRefusal>> {
  const wrapped = await unwrapBackup(file);
  if (!wrapped.ok && wrapped.reason === 'damaged') return refuse({ code: 'damaged', table: 'seal' });
  if (!wrapped.ok && !(await isSealed(file))) return openBackup(file, schema);
  const { sealed, sealedIdentity } = wrapped.ok ? wrapped.value : { sealed: file, sealedIdentity: null };
  if (identity === undefined) return refuse({ code: 'sealed', sealedIdentity });
  const opened = await decryptFile(sealed, identity);
  if (opened.ok) return openBackup(opened.value, schema);
  return opened.reason === 'damaged' ? refuse({ code: 'damaged', table: 'seal' }) : refuse({ code: opened.reason });
}
