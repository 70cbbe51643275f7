import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '../../../renderer/domain/calendar/day';
import { type Keys, keysOf, makeKeys } from '../../../renderer/exchange/seal/keys';
import { recoverySheet } from '../../../renderer/exchange/seal/recovery-sheet';
import { decryptFile, encryptFile, isSealed } from '../../../renderer/exchange/seal/sealed-file';
import { openIdentity, sealIdentity } from '../../../renderer/exchange/seal/sealed-identity';
import { freshFolder, run, runTyping, withoutAge } from '../../support/age-tool';

if (withoutAge !== null) console.warn(withoutAge);

/** Three pieces and a bit, not text. */
const plain = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);
const passphrase = 'Châtaigne, été & 3 sabots';

// Each passphrase costs a second and more, on both sides.
describe.skipIf(withoutAge !== null)('the standard age tool', { timeout: 60_000 }, () => {
  let folder: string;
  let keys: Keys;
  beforeAll(async () => {
    keys = await makeKeys();
  });
  beforeEach(() => {
    folder = freshFolder();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const put = (name: string, contents: string | Uint8Array) => writeFileSync(join(folder, name), contents);
  const putBlob = async (name: string, file: Blob) => put(name, new Uint8Array(await file.arrayBuffer()));
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  const readText = (name: string) => readFileSync(join(folder, name), 'utf8');

  async function opened(name: string) {
    const outcome = await decryptFile(new Blob([read(name)]), keys.identity);
    return outcome.ok ? new Uint8Array(await outcome.value.arrayBuffer()) : outcome.reason;
  }

  test('finds the same recipient for our identity', () => {
    put('key.txt', keys.identity);
    expect(run(folder, 'age-keygen -y key.txt').trim()).toBe(keys.recipient);
  });

  test('makes identities that we read', async () => {
    run(folder, 'age-keygen -o key.txt 2> recipient.txt');
    const identity =
      readText('key.txt')
        .split('\n')
        .find((line) => line.startsWith('AGE-')) ?? '';
    expect((await keysOf(identity))?.recipient).toBe(readText('recipient.txt').trim().split(' ').at(-1));
  });

  test('does not open a sealed file with another key, nor one that was cut', async () => {
    const sealed = await encryptFile(new Blob([plain]), keys.recipient);
    await putBlob('backup.zip.age', sealed);
    await putBlob('cut.zip.age', sealed.slice(0, sealed.size - 1));
    put('key.txt', keys.identity);
    put('other.txt', (await makeKeys()).identity);
    expect(() => run(folder, 'age --decrypt --identity other.txt --output out backup.zip.age')).toThrow('no identity');
    expect(() => run(folder, 'age --decrypt --identity key.txt --output out cut.zip.age')).toThrow();
  });

  test('opens a backup by the very command of the recovery sheet, with the key typed from it, in both languages', async () => {
    const day = '2026-03-04' as Day;
    const sheet = recoverySheet({ begun: day, printed: day }, keys);
    const typed = sheet.identity.flat().join('');
    for (const { withoutTheApp } of [sheet.french, sheet.english]) {
      const command = withoutTheApp.find((step) => step.startsWith('age ')) ?? '';
      const [, key = '', result = '', backup = ''] = /--identity (\S+) --output (\S+) (\S+)$/.exec(command) ?? [];
      for (const name of [key, result, backup]) expect(withoutTheApp.join(' ').split(name).length).toBeGreaterThan(2);
      put(key, typed);
      await putBlob(backup, await encryptFile(new Blob([plain]), keys.recipient));
      run(folder, command);
      expect(read(result)).toEqual(plain);
    }
  });

  test('seals files that we open: empty, large, and for several people at once', async () => {
    put('empty', '');
    put('large', plain);
    const other = await makeKeys();
    run(folder, `age --recipient ${keys.recipient} --output empty.age empty`);
    run(folder, `age --recipient ${other.recipient} --recipient ${keys.recipient} --output large.age large`);
    expect(await opened('empty.age')).toEqual(new Uint8Array());
    expect(await opened('large.age')).toEqual(plain);
  });

  test('writes armoured files, which we say are not ours', async () => {
    put('large', plain);
    run(folder, `age --armor --recipient ${keys.recipient} --output armoured.age large`);
    expect(await isSealed(new Blob([read('armoured.age')]))).toBe(false);
    expect(await opened('armoured.age')).toBe('foreign');
  });

  test('opens an identity that we sealed, and a backup with it in one go', async () => {
    put('key.age', await sealIdentity(keys, passphrase));
    await putBlob('backup.zip.age', await encryptFile(new Blob([plain]), keys.recipient));
    expect(await runTyping(folder, 'age --decrypt --output key.txt key.age', passphrase)).toBe(true);
    expect(readText('key.txt')).toBe(`# public key: ${keys.recipient}\n${keys.identity}\n`);
    const command = 'age --decrypt --identity key.age --output book.zip backup.zip.age';
    expect(await runTyping(folder, command, passphrase)).toBe(true);
    expect(read('book.zip')).toEqual(plain);
  });

  test('seals an identity that we open, and do not take for a backup', async () => {
    run(folder, 'age-keygen -o key.txt 2> recipient.txt');
    expect(await runTyping(folder, 'age --passphrase --output key.age key.txt', passphrase)).toBe(true);
    const outcome = await openIdentity(read('key.age'), passphrase);
    expect(outcome.ok && readText('key.txt')).toContain(outcome.ok && outcome.value.identity);
    expect(outcome.ok && readText('recipient.txt')).toContain(outcome.ok && outcome.value.recipient);
    expect(await opened('key.age')).toBe('other-seal');
  });
});
