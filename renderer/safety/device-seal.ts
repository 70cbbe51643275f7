import type { Keys } from '../exchange/seal/keys';
import { decryptFile, encryptFile } from '../exchange/seal/sealed-file';
import { openIdentity } from '../exchange/seal/sealed-identity';
import { wrapBackup } from '../exchange/seal/wrapped';
import type { Vault } from '../host/vault';
import { readDeviceKeys, readSealedIdentity } from './device-keys';
import type { Seal } from './seal';

/** What opens the snapshots of this device: its keys, else the passphrase where one is given; null when neither does. */
export async function openingSeal(vault: Vault, passphrase: string | null = null): Promise<Seal | null> {
  const device = await readDeviceKeys(vault);
  if (device.ok && device.value !== null) return sealBy(device.value.keys);
  if (passphrase === null) return null;
  const sealed = await readSealedIdentity(vault);
  const opened = sealed === null ? null : await openIdentity(sealed, passphrase);
  return opened?.ok ? sealBy(opened.value) : null;
}

export function sealBy({ identity, recipient }: Keys): Seal {
  return {
    close: (file) => encryptFile(file, recipient),
    open: async (file) => {
      const opened = await decryptFile(file, identity);
      return opened.ok ? opened.value : null;
    },
  };
}

/** What leaves this disk: a sealed file with the sealed key beside it, so that the passphrase alone opens it. */
export async function wrapForElsewhere(vault: Vault, sealed: Blob): Promise<Blob> {
  const device = await readDeviceKeys(vault);
  return device.ok && device.value?.use
    ? wrapBackup({ sealed, sealedIdentity: device.value.use.sealedIdentity })
    : sealed;
}
