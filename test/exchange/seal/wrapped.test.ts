import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { beforeAll, expect, test } from 'vitest';
import { openAnyBackup } from '../../../renderer/exchange/backup/open-any-backup';
import { beginsSealed } from '../../../renderer/exchange/seal/beginnings';
import { type Keys, makeKeys } from '../../../renderer/exchange/seal/keys';
import { decryptFile, encryptFile } from '../../../renderer/exchange/seal/sealed-file';
import { unwrapBackup, wrapBackup } from '../../../renderer/exchange/seal/wrapped';

const sealedIdentity = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n';
/** More than one of the stretches of 64 KB that age seals apart. */
const text = 'le carnet '.repeat(7_000);
let keys: Keys;
let sealed: Blob;
let bytes: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  keys = await makeKeys();
  sealed = await encryptFile(new Blob([text]), keys.recipient);
  bytes = await bytesIn(await wrapBackup({ sealed, sealedIdentity }));
});

const bytesIn = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

async function zipOf(...names: readonly string[]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), { level: 6 });
  for (const name of names) await zip.add(name, new TextReader('bonjour '.repeat(1_000)));
  return zip.close();
}

test('any other file is foreign: a text, a zip of something else, one that packs what we only store, a cut one', async () => {
  const files = [
    new Blob([]),
    new Blob(['bonjour']),
    await zipOf('clients.vcf'),
    await zipOf('carnet.zip.age', 'cle-key.age'),
    new Blob([bytes.slice(0, -30)]),
  ];
  for (const file of files) expect(await unwrapBackup(file)).toEqual({ ok: false, reason: 'foreign' });
});

test('one of the two without the other is damaged', async () => {
  for (const name of ['carnet.zip.age', 'cle-key.age']) {
    expect(await unwrapBackup(await zipOf(name))).toEqual({ ok: false, reason: 'damaged' });
  }
});

test('what was wrapped comes back to the byte', async () => {
  const unwrapped = await unwrapBackup(new Blob([bytes]));
  expect(unwrapped).toMatchObject({ ok: true, value: { sealedIdentity } });
  expect(unwrapped.ok && (await bytesIn(unwrapped.value.sealed))).toEqual(await bytesIn(sealed));
});

test('it is known by its first bytes, as is a sealed file alone; a zip of something else and a text are not', async () => {
  expect(beginsSealed(bytes.subarray(0, 100))).toBe(true);
  expect(beginsSealed(await bytesIn(sealed))).toBe(true);
  expect(beginsSealed(await bytesIn(await zipOf('tables/clients.jsonl', 'carnet.zip.age')))).toBe(false);
  expect(beginsSealed(new TextEncoder().encode('carnet.zip.age'))).toBe(false);
  expect(beginsSealed(new Uint8Array())).toBe(false);
});

test('whatever byte is changed, it never opens as another book, and is not said to be none of ours', async () => {
  for (let at = 0; at < bytes.length; at += 397) {
    const copy = bytes.slice();
    copy[at] = (copy[at] ?? 0) ^ 0x20;
    const file = new Blob([copy]);
    const unwrapped = await unwrapBackup(file);
    const opened = unwrapped.ok ? await decryptFile(unwrapped.value.sealed, keys.identity) : null;
    if (opened?.ok) expect(await opened.value.text()).toBe(text);
    else {
      const outcome = await openAnyBackup(file, keys.identity, 1);
      expect(outcome.ok ? 'opened' : outcome.reason.code).toMatch(/^(damaged|cut|wrong-key|other-seal)$/);
    }
  }
});
