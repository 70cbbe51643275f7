import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Identity, type Keys, makeKeys } from '../../../renderer/exchange/seal/keys';
import { decryptFile, encryptFile, isSealed } from '../../../renderer/exchange/seal/sealed-file';

/** Three pieces and a bit: every place where a piece ends is tried. */
const size = 200_000;
const piece = 65_536;

let keys: Keys;
let plain: Uint8Array<ArrayBuffer>;
let sealed: Uint8Array<ArrayBuffer>;
/** Where the part in clear ends. */
let headSize: number;
beforeAll(async () => {
  keys = await makeKeys();
  plain = Uint8Array.from({ length: size }, (_, index) => (index * 7 + (index >> 8)) % 256);
  sealed = await bytesIn(await encryptFile(new Blob([plain]), keys.recipient));
  const mac = new TextDecoder('latin1').decode(sealed).indexOf('\n--- ') + 1;
  headSize = sealed.indexOf(10, mac) + 1;
});

const bytesIn = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

async function reasonOf(file: Blob | Uint8Array<ArrayBuffer>, identity: Identity = keys.identity) {
  const opened = await decryptFile(file instanceof Blob ? file : new Blob([file]), identity);
  return opened.ok ? 'opened' : opened.reason;
}

function turned(at: number): Uint8Array<ArrayBuffer> {
  const copy = sealed.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
  return copy;
}

describe('what age has not sealed is foreign', () => {
  test.each([
    ['an empty file', ''],
    ['a text', 'Nom;Prénom\nFaure;Anne'],
    ['a zip', 'PK\u0003\u0004'],
    ['another version of age', 'age-encryption.org/v2\n-> X25519 abc\n'],
    ['an armoured file, which no backup is', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n'],
  ])('%s', async (_, text) => {
    expect(await reasonOf(new Blob([text]))).toBe('foreign');
    expect(await isSealed(new Blob([text]))).toBe(false);
  });
});

describe('a cut file', () => {
  test('is said to be cut at every twentieth, and at every end of a piece', async () => {
    const places = Array.from({ length: 19 }, (_, index) => Math.floor((sealed.length * (index + 1)) / 20));
    for (let end = headSize + 16; end < sealed.length; end += piece + 16) places.push(end - 1, end, end + 1, end + 17);
    places.push(sealed.length - 1);
    for (const place of places) expect(await reasonOf(sealed.slice(0, place))).toBe('cut');
  });

  test('is said to be cut anywhere in its head, where a byte remains', async () => {
    for (let place = 1; place < headSize + 32; place += 1) expect(await reasonOf(sealed.slice(0, place))).toBe('cut');
  });
});

describe('a changed file', () => {
  test('never opens, whatever byte of its head was changed, and is never said to be cut there', async () => {
    for (let at = 0; at < headSize; at += 1) {
      const reason = await reasonOf(turned(at));
      expect(['wrong-key', 'other-seal', 'damaged', 'foreign']).toContain(reason);
    }
  });

  test('is damaged when its seal over the head was changed', async () => {
    for (let at = headSize - 44; at < headSize - 1; at += 1) {
      // The last of 43 characters carries two bits that mean nothing, and are refused all the same.
      expect(await reasonOf(turned(at))).toBe('damaged');
    }
  });

  test('is damaged wherever a byte was changed before its last piece, and does not open when it was in that one', async () => {
    const pieces = headSize + 16;
    const last = pieces + 3 * (piece + 16);
    for (let at = headSize; at < sealed.length; at += 4_999) {
      const reason = await reasonOf(turned(at));
      if (at < last) expect(reason).toBe('damaged');
      else expect(['damaged', 'cut']).toContain(reason);
    }
    for (const end of [pieces + piece + 16, pieces + 2 * (piece + 16), last]) {
      expect(await reasonOf(turned(end - 1))).toBe('damaged');
    }
    expect(await reasonOf(turned(sealed.length - 1))).toBe('cut');
  });

  test('is not opened with more behind its end, with two pieces in another order, or with one missing', async () => {
    const at = (index: number) => headSize + 16 + index * (piece + 16);
    const head = sealed.slice(0, at(0));
    const pieces = [0, 1, 2, 3].map((index) => sealed.slice(at(index), at(index + 1)));
    const [first = head, second = head, third = head, fourth = head] = pieces;
    expect(await reasonOf(new Blob([sealed, 'more']))).not.toBe('opened');
    expect(await reasonOf(new Blob([sealed, new Uint8Array(piece)]))).toBe('damaged');
    expect(await reasonOf(new Blob([head, second, first, third, fourth]))).toBe('damaged');
    expect(await reasonOf(new Blob([head, first, third, fourth]))).toBe('damaged');
  });

  test('law: any bytes behind the first line are refused, not thrown over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (rest) => {
        const file = new Blob(['age-encryption.org/v1\n', rest as Uint8Array<ArrayBuffer>]);
        expect(['cut', 'damaged', 'other-seal', 'wrong-key']).toContain(await reasonOf(file));
      }),
    );
  });

  test('is not read to its end for a head that has none', async () => {
    const endless = new Blob([
      'age-encryption.org/v1\n-> X25519 ',
      ...Array.from({ length: 64 }, () => new Uint8Array(1e6).fill(65)),
    ]);
    expect(await reasonOf(endless)).toBe('damaged');
  });
});

test('a file for somebody else, or an identity that is none, is a wrong key', async () => {
  const other = await makeKeys();
  expect(await reasonOf(sealed, other.identity)).toBe('wrong-key');
  expect(await reasonOf(sealed, 'AGE-SECRET-KEY-1')).toBe('wrong-key');
  expect(await reasonOf(sealed, 'AGE-SECRET-KEY-1MISTYPED')).toBe('wrong-key');
});

test('a file sealed by a passphrase alone is sealed in another manner', async () => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase('châtaigne');
  encrypter.setScryptWorkFactor(2);
  const file = new Blob([(await encrypter.encrypt('bonjour')) as Uint8Array<ArrayBuffer>]);
  expect(await isSealed(file)).toBe(true);
  expect(await reasonOf(file)).toBe('other-seal');
});

test('law: what is sealed opens as it was, whatever its size, and never seals alike twice', async () => {
  const sizes = fc.oneof(
    fc.integer({ min: 0, max: 200 }),
    fc.constantFrom(piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 1),
  );
  await fc.assert(
    fc.asyncProperty(sizes, async (length) => {
      const file = new Blob([plain.subarray(0, length)]);
      const [once, again] = [await encryptFile(file, keys.recipient), await encryptFile(file, keys.recipient)];
      expect(await isSealed(once)).toBe(true);
      expect(await once.text()).not.toBe(await again.text());
      const opened = await decryptFile(once, keys.identity);
      expect(opened.ok && (await bytesIn(opened.value))).toEqual(await bytesIn(file));
    }),
    { numRuns: 40 },
  );
});

test('a file of many parts comes back whole', async () => {
  const file = new Blob(Array.from({ length: 60 }, () => plain));
  const opened = await decryptFile(await encryptFile(file, keys.recipient), keys.identity);
  expect(opened.ok && Buffer.from(await opened.value.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(
    true,
  );
});
