import { type Outcome, refuse, succeed } from '../../../domain/outcome';
import type { Keys } from '../../../exchange/seal/keys';
import type { Translate } from '../../../i18n/translate';
import { type DeviceKeys, writeDeviceKeys } from '../../../safety/device-keys';
import type { Services } from '../../../services';
import { answerOf } from '../../../workers/job';

export type KeysRefusal =
  /** `key-damaged`: the sealed key, which the passphrase would open. */
  | { readonly code: 'wrong-passphrase' | 'key-damaged' | 'mistyped' | 'wrong-key' | 'vault' }
  | { readonly code: 'crashed'; readonly detail: string };

/**
 * Encrypts backups from here on, and seals the keys of this device by a passphrase, or by another one. The keys themselves are
 * made once: what they have encrypted, and the recovery sheet, stay good.
 */
export async function encryptBackups(
  device: DeviceKeys | null,
  passphrase: string,
  { jobs, vault, clock }: Pick<Services, 'jobs' | 'vault' | 'clock'>,
): Promise<Outcome<DeviceKeys, KeysRefusal>> {
  const made = device === null ? await jobs.makeKeys() : succeed(device.keys);
  if (!made.ok) return refuse(crashed(made.reason));
  const keys = made.value;
  const sealed = await jobs.sealIdentity({ keys, passphrase });
  if (!sealed.ok) return refuse(crashed(sealed.reason));
  const kept = { keys, use: { sealedIdentity: sealed.value, since: device?.use?.since ?? clock.now() } };
  return (await writeDeviceKeys(vault, kept)) === null ? succeed(kept) : refuse({ code: 'vault' });
}

/** What a person has to open a backup with, as it was typed. */
export type TypedSecret =
  | { readonly by: 'passphrase'; readonly typed: string; readonly sealedIdentity: string }
  | { readonly by: 'key'; readonly typed: string };

/** The keys that a passphrase opens, or that were typed from the recovery sheet. */
export async function openKeys(
  secret: TypedSecret,
  jobs: Pick<Services['jobs'], 'openIdentity' | 'readTypedIdentity'>,
): Promise<Outcome<Keys, KeysRefusal>> {
  const { typed } = secret;
  const opened =
    secret.by === 'key'
      ? answerOf(await jobs.readTypedIdentity({ typed }))
      : answerOf(await jobs.openIdentity({ sealed: secret.sealedIdentity, passphrase: typed }));
  if (opened.ok) return opened;
  const { reason } = opened;
  if (reason.code === 'wrong-passphrase' || reason.code === 'mistyped') return refuse({ code: reason.code });
  return refuse(reason.code === 'damaged' || reason.code === 'foreign' ? { code: 'key-damaged' } : crashed(reason));
}

/** Why a job gave no answer. Nobody stops those that work on keys: a stop would be a crash as well. */
function crashed(reason: { readonly code: string; readonly detail?: string }): KeysRefusal {
  return { code: 'crashed', detail: reason.detail ?? reason.code };
}

export function sayKeysRefusal(translate: Translate, refusal: KeysRefusal): string {
  return translate(`encryption.refusals.${refusal.code}`, { detail: 'detail' in refusal ? refusal.detail : '' });
}
