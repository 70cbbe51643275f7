import { armor, Encrypter } from 'age-encryption';
import type { Keys } from '../../renderer/exchange/seal/keys';

/** Seals something by a passphrase as the app seals an identity, at a cost that a test can pay often. */
export async function sealedCheaply(content: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(2);
  return (await encrypter.encrypt(content)) as Uint8Array<ArrayBuffer>;
}

/** The identity of keys, sealed so; text, as the app keeps it. */
export async function identitySealedCheaply({ identity }: Keys, passphrase: string): Promise<string> {
  return armor.encode(await sealedCheaply(`${identity}\n`, passphrase));
}
