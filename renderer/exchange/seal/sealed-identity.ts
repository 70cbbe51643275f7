import { armor, Decrypter, Encrypter, type Stanza } from 'age-encryption';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { type Keys, keysOf } from './keys';

export type IdentityRefusal =
  /** Or the bytes that hold the key were changed: the format cannot tell one from the other. */
  | 'wrong-passphrase'
  /** Cut or changed. */
  | 'damaged'
  /** Not an identity sealed by a passphrase, or one that would cost more to open than any that the tools write. */
  | 'foreign';

/** scrypt's N is 2 to this power (r 8, p 1): 256 MiB and about a second, what the `age` tool takes too. */
const work = 18;
/** Doubles memory and time once more; a file that asks for more would hold the machine. */
const mostWork = work + 1;
/** A sealed identity has some 500 bytes. */
const largestSealed = 65_536;

/**
 * Seals an identity by a passphrase, as text (age's armour) that survives a mail or a note. Inside is an identity file, so
 * that `age --decrypt --identity` takes the result as it is. Takes about a second of the thread that calls.
 */
export async function sealIdentity({ identity, recipient }: Keys, passphrase: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(plain(passphrase));
  encrypter.setScryptWorkFactor(work);
  return armor.encode(await encrypter.encrypt(`# public key: ${recipient}\n${identity}\n`));
}

/**
 * Opens what `sealIdentity` wrote, or an identity file that the `age` tool sealed, as text or as bytes. Takes about a second
 * of the thread that calls, two at most, whatever the file asks for. Never throws for what a file may contain.
 */
export async function openIdentity(
  sealed: string | Uint8Array,
  passphrase: string,
): Promise<Outcome<Keys, IdentityRefusal>> {
  const file = bytesOf(sealed);
  if (!file.ok) return file;
  let reason: IdentityRefusal = 'damaged';
  const decrypter = new Decrypter();
  // Identities are asked in turn: the first looks before any work is done, the last is reached when none has opened.
  decrypter.addIdentity({
    unwrapFileKey(stanzas) {
      if (isAffordable(stanzas)) return null;
      reason = 'foreign';
      throw new Error('not sealed by a passphrase at a usual cost');
    },
  });
  decrypter.addPassphrase(plain(passphrase));
  decrypter.addIdentity({
    unwrapFileKey() {
      reason = 'wrong-passphrase';
      return null;
    },
  });
  try {
    const keys = await keysIn(await decrypter.decrypt(file.value, 'text'));
    return keys ? succeed(keys) : refuse('foreign');
  } catch {
    return refuse(reason);
  }
}

function isAffordable(stanzas: readonly Stanza[]): boolean {
  const [kind, , factor] = stanzas[0]?.args ?? [];
  return stanzas.length === 1 && kind === 'scrypt' && Number(factor) <= mostWork;
}

/** The one identity of an identity file, among its comments. */
async function keysIn(file: string): Promise<Keys | null> {
  const lines = file.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const [line] = lines;
  return line !== undefined && lines.length === 1 ? keysOf(line) : null;
}

function bytesOf(sealed: string | Uint8Array): Outcome<Uint8Array, IdentityRefusal> {
  if (sealed.length > largestSealed) return refuse('foreign');
  const isText = typeof sealed === 'string';
  const text = isText ? sealed : new TextDecoder().decode(sealed);
  if (text.startsWith(binaryStart)) return succeed(isText ? new TextEncoder().encode(sealed) : sealed);
  if (!text.trimStart().startsWith(armourStart)) return refuse('foreign');
  try {
    return succeed(armor.decode(text));
  } catch {
    return refuse('damaged');
  }
}

const binaryStart = 'age-encryption.org/v1\n';
const armourStart = '-----BEGIN AGE ENCRYPTED FILE-----';

// One keyboard writes é as one character, another as e and an accent: to scrypt these are two passphrases.
function plain(passphrase: string): string {
  return passphrase.normalize('NFC');
}
