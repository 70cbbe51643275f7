import { z } from 'zod';
import { type Moment, momentSchema } from '../domain/calendar/day';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import type { Identity, Keys, Recipient } from '../exchange/seal/keys';
import type { Vault, VaultRefusal } from '../host/vault';
import { readSealedJson, writeSealedJson } from './manifest';

/** The keys of this device. They are made once, and outlive every change of the passphrase. */
export interface DeviceKeys {
  readonly keys: Keys;
  /** null while backups are plain; the keys are kept then for what they have encrypted. */
  readonly use: {
    /** The identity sealed by the passphrase, as text: what goes with every copy that leaves. */
    readonly sealedIdentity: string;
    /** From when on backups are encrypted. */
    readonly since: Moment;
  } | null;
}

const keysSchema = z.strictObject({
  identity: z.string().max(200),
  recipient: z.string().max(200),
  use: z.strictObject({ sealedIdentity: z.string().max(65_536), since: momentSchema }).nullable(),
});

const deviceFile = 'device.json';
/** The sealed identity once more, alone: what remains when the other file is damaged. */
const sealedFile = 'sealed-identity.txt';

/**
 * The keys that snapshots are encrypted with; null where none were made. They lie beside the book itself, which whoever
 * has this disk reads anyway: they let snapshots be taken and tested without asking. Copies that leave carry the sealed one.
 * `damaged` when there are keys and they do not read: the passphrase gives them back.
 */
export async function readDeviceKeys(vault: Vault): Promise<Outcome<DeviceKeys | null, 'damaged' | VaultRefusal>> {
  const found = await readSealedJson(vault, 'keys', deviceFile, keysSchema);
  if (typeof found === 'string') return refuse(found);
  if (found !== null) {
    // The checksum over both says that they are a pair, as they were when they were written.
    return succeed({
      keys: { identity: found.identity as Identity, recipient: found.recipient as Recipient },
      use: found.use,
    });
  }
  const listed = await vault.list('keys');
  if (!listed.ok) return listed;
  return listed.value.length === 0 ? succeed(null) : refuse('damaged');
}

/** Keeps keys, and what they are used with. With `use`, snapshots are encrypted from here on. */
export async function writeDeviceKeys(vault: Vault, { keys, use }: DeviceKeys): Promise<VaultRefusal | null> {
  const { identity, recipient } = keys;
  const refused = await writeSealedJson(vault, 'keys', deviceFile, { identity, recipient, use });
  if (refused !== null || use === null) return refused;
  const alone = await vault.replace('keys', sealedFile, new Blob([use.sealedIdentity]));
  return alone.ok ? null : alone.reason;
}

/** The sealed identity of this device, for a passphrase to open where the keys are damaged; null when it is gone too. */
export async function readSealedIdentity(vault: Vault): Promise<string | null> {
  const sealed = await vault.read('keys', sealedFile);
  return sealed.ok ? new TextDecoder().decode(sealed.value) : null;
}
