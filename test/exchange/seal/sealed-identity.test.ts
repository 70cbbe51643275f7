import { armor, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Keys, makeKeys } from '../../../renderer/exchange/seal/keys';
import { openIdentity, sealIdentity } from '../../../renderer/exchange/seal/sealed-identity';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** As ours in everything but its cost, so that many can be opened. */
async function cheaplySealed(content: string, passphrase = 'châtaigne', work = 2): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(content);
}

let keys: Keys;
let sealed: Uint8Array;
beforeAll(async () => {
  keys = await makeKeys();
  sealed = await cheaplySealed(`${keys.identity}\n`);
});

const reasonOf = async (file: string | Uint8Array, passphrase = 'châtaigne') => {
  const opened = await openIdentity(file, passphrase);
  return opened.ok ? 'opened' : opened.reason;
};

describe('what is not a sealed identity is foreign', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'Nom;Prénom\nFaure;Anne'],
    ['an identity in clear', 'AGE-SECRET-KEY-1QQQQ'],
    ['the armour of something else', '-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n'],
  ])('%s', async (_, text) => {
    expect(await reasonOf(text)).toBe('foreign');
    expect(await reasonOf(bytesOf(text))).toBe('foreign');
  });

  test('a file far too large to be one', async () => {
    expect(await reasonOf(`-----BEGIN AGE ENCRYPTED FILE-----\n${'A'.repeat(100_000)}`)).toBe('foreign');
    expect(await reasonOf(new Uint8Array(100_000))).toBe('foreign');
  });

  test('something else sealed by the same passphrase, two identities among it', async () => {
    for (const content of [
      '',
      'bonjour',
      '# a comment\n',
      `${keys.identity}\n${keys.identity}\n`,
      `${keys.identity}X`,
    ]) {
      expect(await reasonOf(await cheaplySealed(content))).toBe('foreign');
    }
  });

  test('a file sealed for a recipient', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(keys.recipient);
    expect(await reasonOf(await encrypter.encrypt(keys.identity))).toBe('foreign');
  });
});

describe('a work factor that would hold the machine', () => {
  const asking = (factor: string) => {
    const text = new TextDecoder('latin1').decode(sealed).replace(/(-> scrypt \S+) 2\n/, `$1 ${factor}\n`);
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  };

  test.each(['20', '22', '30', '64', '99999999999999999999'])(
    '%s is refused before any work is done',
    async (factor) => {
      const began = performance.now();
      expect(await reasonOf(asking(factor))).toBe('foreign');
      // Ten times less than the cheapest of these would take.
      expect(performance.now() - began).toBeLessThan(500);
    },
  );

  test.each(['0', '-1', '1e1', '0x10', '1.5', '', 'NaN'])('"%s" is none', async (factor) => {
    expect(['damaged', 'foreign']).toContain(await reasonOf(asking(factor)));
  });
});

describe('a sealed identity that suffered', () => {
  test('cut anywhere behind its first line it is damaged, before that it is nothing known', async () => {
    const text = bytesOf(armor.encode(sealed));
    for (const whole of [sealed, text]) {
      for (let twentieth = 0; twentieth < 20; twentieth += 1) {
        const size = Math.floor((whole.length * twentieth) / 20);
        const isBehind = size > whole.indexOf(10);
        expect(await reasonOf(whole.slice(0, size))).toBe(isBehind ? 'damaged' : 'foreign');
      }
    }
  });

  test('with any one bit turned, it never opens and never throws', async () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const copy = sealed.slice();
      copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
      expect(['damaged', 'foreign', 'wrong-passphrase']).toContain(await reasonOf(copy));
    }
  });

  test('changed behind its head it is damaged, not mistaken for a wrong passphrase', async () => {
    const head = new TextDecoder('latin1').decode(sealed).indexOf('\n---');
    for (let at = head + 6; at < sealed.length; at += 1) {
      const copy = sealed.slice();
      copy[at] = (copy[at] ?? 0) ^ 0x01;
      expect(await reasonOf(copy)).toBe('damaged');
    }
  });

  test('law: any bytes behind the first line are refused, not thrown over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (rest) => {
        expect(await reasonOf(new Uint8Array([...bytesOf('age-encryption.org/v1\n'), ...rest]))).not.toBe('opened');
      }),
    );
  });
});

test('a wrong passphrase is said to be one, also when only its case or a blank differs', async () => {
  for (const wrong of ['', 'Châtaigne', 'châtaigne ', 'chataigne', 'x'.repeat(5_000)]) {
    expect(await reasonOf(sealed, wrong)).toBe('wrong-passphrase');
  }
});

test('law: an identity sealed by any passphrase opens by it, however its accents are written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (passphrase) => {
      const file = await cheaplySealed(
        `# public key: ${keys.recipient}\r\n${keys.identity}`,
        passphrase.normalize('NFC'),
      );
      expect(await openIdentity(file, passphrase.normalize('NFD'))).toEqual({ ok: true, value: keys });
    }),
  );
});

// At the true cost of a passphrase, which is the point of it: seconds for each sealing and each opening.
test('what is sealed here opens here, with blanks and line ends that a mail added', { timeout: 120_000 }, async () => {
  const text = await sealIdentity(keys, 'poivre-sabot-neige');
  expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  expect(text).not.toContain(keys.identity.slice(20, 40));
  const mailed = bytesOf(`\r\n  ${text.replaceAll('\n', '\r\n')}\r\n`);
  expect(await openIdentity(mailed, 'poivre-sabot-neige')).toEqual({ ok: true, value: keys });
});
