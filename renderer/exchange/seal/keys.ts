import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { invariant } from '../../domain/invariant';
import { type Outcome, refuse, succeed } from '../../domain/outcome';

/** What opens: secret. 32 bytes in Bech32, upper case, with a checksum of their own. */
export type Identity = `AGE-SECRET-KEY-1${string}`;

/** What seals, and cannot open: may be kept in clear. */
export type Recipient = `age1${string}`;

export interface Keys {
  readonly identity: Identity;
  readonly recipient: Recipient;
}

const identityHead = 'AGE-SECRET-KEY-1';

/** Makes a fresh pair for the seal of one book, from the platform's own source of secret randomness. */
export async function makeKeys(): Promise<Keys> {
  const keys = await keysOf(await generateX25519Identity());
  invariant(keys, 'a fresh identity has its recipient');
  return keys;
}

/** The pair of an identity that is written exactly; null when it is none. */
export async function keysOf(text: string): Promise<Keys | null> {
  if (!isIdentity(text)) return null;
  try {
    return { identity: text, recipient: (await identityToRecipient(text)) as Recipient };
  } catch {
    return null;
  }
}

/**
 * Reads an identity as a person types it from the recovery sheet: in groups, on several lines, in small letters, with or
 * without its head. What Bech32 never uses is taken for what it was misread from (O for 0, I and 1 for L, B for 8).
 * `mistyped` when the checksum does not agree, which it never does for up to four wrong characters (BIP 173).
 */
export async function readTypedIdentity(typed: string): Promise<Outcome<Keys, 'mistyped'>> {
  const letters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const payload = letters
    .replace(/^AGESECRETKEY[1IL]/, '')
    .replaceAll('O', '0')
    .replaceAll(/[1I]/g, 'L')
    .replaceAll('B', '8');
  const keys = await keysOf(`${identityHead}${payload}`);
  return keys ? succeed(keys) : refuse('mistyped');
}

/** The identity in groups of four, in lines of five groups, as it is printed and read aloud. */
export function identityInGroups(identity: Identity): readonly (readonly string[])[] {
  const groups = identity.slice(identityHead.length).match(/.{1,4}/g) ?? [];
  const lines: string[][] = [];
  for (let at = 0; at < groups.length; at += 5) lines.push(groups.slice(at, at + 5));
  return [[identityHead], ...lines];
}

function isIdentity(text: string): text is Identity {
  return text.startsWith(identityHead);
}
