import { Encrypter } from 'age-encryption';
import { makeKeys } from '../../../../renderer/exchange/seal/keys';
import { encryptFile } from '../../../../renderer/exchange/seal/sealed-file';
import { wrapBackup } from '../../../../renderer/exchange/seal/wrapped';
import { type Kind, kind, zipOf } from './mutant';

/** Sealed files by somebody who knows how to seal, and what somebody tries who does not have the key. */

const head = 'age-encryption.org/v1\n';

export const hostileSeals: readonly Kind[] = [
  kind('seal: the key of another', async ({ sealed }) => ({ file: sealed, identity: (await makeKeys()).identity })),
  kind('seal: no key', ({ sealed, wrapped }, random) => random.pick([sealed, wrapped])),
  kind('seal: something else inside', async ({ keys }, random) => ({
    file: await encryptFile(new Blob([random.pick(['', 'bonjour', 'PK\u0003\u0004', head])]), keys.recipient),
    identity: keys.identity,
  })),
  kind('seal: a sealed one inside', async ({ sealed, keys }) => ({
    file: await encryptFile(sealed, keys.recipient),
    identity: keys.identity,
  })),
  kind('seal: nothing but noise inside', async ({ keys }, random) => ({
    file: await encryptFile(new Blob([new Uint8Array(random.bytes(200_000))]), keys.recipient),
    identity: keys.identity,
  })),
  kind('seal: by a passphrase', async ({ plain, keys }) => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('poivre');
    encrypter.setScryptWorkFactor(2);
    const file = await encrypter.encrypt(new Uint8Array(await plain.arrayBuffer()));
    return { file: new Blob([new Uint8Array(file)]), identity: keys.identity };
  }),
  kind('seal: a head of thousands of recipients', async ({ sealed, keys }, random) => {
    const stanza =
      '-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nEmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n';
    const file = new Blob([head, stanza.repeat(random.pick([5, 500, 5_000])), sealed.slice(head.length)]);
    return { file, identity: keys.identity };
  }),
  kind('seal: a head without an end', ({ keys }, random) => ({
    file: new Blob([head, random.pick(['-> X25519 ', 'A', '\n', '--- ']).repeat(random.between(10, 500_000))]),
    identity: keys.identity,
  })),
  kind('wrapped: no key beside it', async ({ sealed, keys }) => ({
    file: await zipOf([['carnet.zip.age', sealed]]),
    identity: keys.identity,
  })),
  kind('wrapped: a key of megabytes', async ({ sealed, keys }) => ({
    file: await wrapBackup({ sealed, sealedIdentity: 'x'.repeat(5_000_000) }),
    identity: keys.identity,
  })),
  kind('wrapped: packed again', async ({ sealed, keys }) => ({
    file: await zipOf([
      ['carnet.zip.age', sealed],
      ['cle-key.age', 'x'],
    ]),
    identity: keys.identity,
  })),
  kind('wrapped: a plain one inside', async ({ plain, keys }) => ({
    file: await wrapBackup({ sealed: plain, sealedIdentity: 'x' }),
    identity: keys.identity,
  })),
  kind('wrapped: a wrapped one inside', async ({ wrapped, keys }) => ({
    file: await wrapBackup({ sealed: wrapped, sealedIdentity: 'x' }),
    identity: keys.identity,
  })),
];
