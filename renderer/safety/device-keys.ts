import { z } from 'zod';
import { type Outcome, refuse } from '../domain/outcome';
import { type Identity, type Keys, keysOf, type Recipient } from '../exchange/seal/keys';
import { decryptFile, encryptFile } from '../exchange/seal/sealed-file';
import { type IdentityRefusal, openIdentity, sealIdentity } from '../exchange/seal/sealed-identity';
import { wrapBackup } from '../exchange/seal/wrapped';
import type { Vault, VaultRefusal } from '../host/vault';
import { readSealedJson, writeSealedJson } from './manifest';
import type { Seal } from './seal';

const keysSchema = z.strictObject({
  identity: z.string().max(200),
  recipient: z.string().max(200),
  /** The identity sealed by the passphrase, as text: what goes with every copy that leaves. */
  sealedIdentity: z.string().max(65_536),
});

/** The keys of this device and what its owner opens them with. */
export interface DeviceKeys {
  readonly keys: Keys;
  readonly sealedIdentity: string;
}

const deviceFile = 'device.json';
/** The sealed identity once more, alone: what remains when the other file is damaged. */
const sealedFile = 'sealed-identity.txt';

/**
 * The keys that snapshots are encrypted with; null while there are none. They lie beside the book itself, which whoever
 * has this disk reads anyway: they let snapshots be taken and tested without asking. Copies that leave carry the sealed one.
 */
export async function readDeviceKeys(vault: Vault): Promise<DeviceKeys | null> {
  const found = await readSealedJson(vault, 'keys', deviceFile, keysSchema);
  if (found === null || typeof found === 'string') return null;
  const keys = await keysOf(found.identity);
  return keys && { keys, sealedIdentity: found.sealedIdentity };
}

/** Keeps fresh keys, sealed by a passphrase for all that leaves. From here on snapshots are encrypted. Takes about a second. */
export async function writeDeviceKeys(vault: Vault, keys: Keys, passphrase: string): Promise<VaultRefusal | null> {
  const sealedIdentity = await sealIdentity(keys, passphrase);
  const alone = await vault.replace('keys', sealedFile, new Blob([sealedIdentity]));
  if (!alone.ok) return alone.reason;
  return writeSealedJson(vault, 'keys', deviceFile, { ...keys, sealedIdentity });
}

/** Takes the keys away: snapshots are plain again. Those that were encrypted stay readable by passphrase where they were copied. */
export async function forgetDeviceKeys(vault: Vault): Promise<VaultRefusal | null> {
  const removed = await vault.remove('keys', deviceFile);
  return removed.ok ? null : removed.reason;
}

/** Opens the sealed identity of this device by its passphrase, where the keys themselves are damaged. Takes about a second. */
export async function openDeviceKeys(
  vault: Vault,
  passphrase: string,
): Promise<Outcome<Keys, IdentityRefusal | 'missing'>> {
  const sealed = await vault.read('keys', sealedFile);
  return sealed.ok ? openIdentity(sealed.value, passphrase) : refuse('missing');
}

/** The seal of this device: by its keys, else by the passphrase where one is given; null when neither opens. */
export async function deviceSeal(vault: Vault, passphrase: string | null = null): Promise<Seal | null> {
  const device = await readDeviceKeys(vault);
  if (device) return sealBy(device.keys);
  if (passphrase === null) return null;
  const opened = await openDeviceKeys(vault, passphrase);
  return opened.ok ? sealBy(opened.value) : null;
}

export function sealBy({ identity, recipient }: { readonly identity: Identity; readonly recipient: Recipient }): Seal {
  return {
    close: (file) => encryptFile(file, recipient),
    open: async (file) => {
      const opened = await decryptFile(file, identity);
      return opened.ok ? opened.value : null;
    },
  };
}

/** What leaves this disk: the sealed file with the sealed key beside it, so that the passphrase alone opens it. */
export async function wrapForElsewhere(vault: Vault, sealed: Blob): Promise<Blob> {
  const device = await readDeviceKeys(vault);
  return device ? wrapBackup({ sealed, sealedIdentity: device.sealedIdentity }) : sealed;
}
