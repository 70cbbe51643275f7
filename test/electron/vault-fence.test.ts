/** What a page may name in the vault, and what it meets when somebody put something else under the name. */
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type VaultFolder, vaultName } from '../../electron/contract';
import { vaultName as vaultNameOfHost } from '../../renderer/host/vault';
import { bytes, done, notAllowed, openVault } from './open-vault';
import { temporaryFolder } from './temporary-folder';

const posix = process.platform !== 'win32';
const malformed = { ok: false, reason: 'malformed' };

describe('a name', () => {
  const wrong = [
    '',
    '.',
    '..',
    '../window.json',
    '..\\window.json',
    'a/b',
    'a\\b',
    '/etc/passwd',
    'C:x',
    'c:x',
    'a:stream',
    '.hidden',
    '-dash',
    'Capital',
    'é',
    'a b',
    'a\0',
    'a\n',
    '%2e%2e',
    '~',
    'a'.repeat(121),
  ];

  test('is judged by the port and by the main process alike', () => {
    expect(vaultName).toEqual(vaultNameOfHost);
  });

  test.each(wrong)('that could lead out of its folder reaches no disk: %j', async (name) => {
    const { desktop, userData } = openVault();
    expect(await desktop.readVault('journal', name, 0, 1)).toEqual(malformed);
    expect(await desktop.appendToVault('journal', name, bytes('x'))).toEqual(malformed);
    expect(await desktop.truncateVault('journal', name, 0)).toEqual(malformed);
    expect(await desktop.removeFromVault('journal', name)).toEqual(malformed);
    expect(await desktop.startReplacing('journal', name)).toEqual(malformed);
    expect(readdirSync(userData)).toEqual([]);
  });

  test('of a folder that is none of the four is not heard of', async () => {
    const { vault, desktop, userData } = openVault();
    for (const folder of ['..', '', 'Journal', 'toString', 'journal/..']) {
      expect(await desktop.listVault(folder as VaultFolder)).toEqual(malformed);
    }
    await expect(vault.read('journal', '../x')).rejects.toThrow('malformed');
    expect(readdirSync(userData)).toEqual([]);
  });

  test('may be as long as it may be', async () => {
    const { vault } = openVault();
    const name = 'a'.repeat(120);
    expect(await vault.replace('keys', name, new Blob(['x']))).toEqual(done);
    expect(await vault.list('keys')).toEqual({ ok: true, value: [{ name, size: 1 }] });
  });
});

describe.runIf(posix)('a link', () => {
  /** A file of somebody else's, and the link to it that stands under the name. */
  function linked() {
    const over = openVault();
    const outside = join(temporaryFolder(), 'letter.txt');
    writeFileSync(outside, 'private');
    mkdirSync(over.at('keys'), { recursive: true });
    symlinkSync(outside, over.at('keys', 'a'));
    return { ...over, outside };
  }

  test('in place of a file is neither read, nor written through, nor listed', async () => {
    const { vault, outside } = linked();
    expect(await vault.read('keys', 'a')).toEqual(notAllowed);
    expect(await vault.append('keys', 'a', bytes('x'))).toEqual(notAllowed);
    expect(await vault.truncate('keys', 'a', 0)).toEqual(notAllowed);
    expect(await vault.list('keys')).toEqual({ ok: true, value: [] });
    expect(readFileSync(outside, 'utf8')).toBe('private');
  });

  test('that leads nowhere makes no file where it points', async () => {
    const { vault, at } = linked();
    const nowhere = join(temporaryFolder(), 'nowhere');
    symlinkSync(nowhere, at('keys', 'b'));
    expect(await vault.append('keys', 'b', bytes('x'))).toEqual(notAllowed);
    expect(existsSync(nowhere)).toBe(false);
  });

  test('is itself what is replaced or removed', async () => {
    const { vault, outside, at, text } = linked();
    expect(await vault.replace('keys', 'a', new Blob(['ours']))).toMatchObject({ ok: true });
    expect(lstatSync(at('keys', 'a')).isFile()).toBe(true);
    expect(text('keys', 'a')).toBe('ours');
    symlinkSync(outside, at('keys', 'b'));
    expect(await vault.remove('keys', 'b')).toMatchObject({ ok: true });
    expect(readFileSync(outside, 'utf8')).toBe('private');
  });

  test('in place of the temporary file is taken away, and not written through', async () => {
    const { vault, outside, at } = linked();
    symlinkSync(outside, at('keys', '.c.part'));
    expect(await vault.replace('keys', 'c', new Blob(['ours']))).toMatchObject({ ok: true });
    expect(readFileSync(outside, 'utf8')).toBe('private');
    expect(readdirSync(at('keys')).toSorted()).toEqual(['a', 'c']);
  });

  test.each(['safe', 'safe/journal'])('in place of the folder %s is refused by every question', async (folder) => {
    const { vault, userData } = openVault();
    const outside = temporaryFolder();
    mkdirSync(join(outside, 'journal'));
    if (folder !== 'safe') mkdirSync(join(userData, 'safe'));
    symlinkSync(outside, join(userData, folder));
    expect(await vault.append('journal', 'a', bytes('x'))).toEqual(notAllowed);
    expect(await vault.replace('journal', 'a', new Blob(['x']))).toEqual(notAllowed);
    expect(await vault.list('journal')).toEqual(notAllowed);
    expect(await vault.remove('journal', 'a')).toEqual(notAllowed);
    expect(readdirSync(outside)).toEqual(['journal']);
    expect(readdirSync(join(outside, 'journal'))).toEqual([]);
  });
});

describe('what stands in a folder and is no file of the vault', () => {
  test('is not listed', async () => {
    const { vault, at } = openVault();
    await vault.append('journal', 'b.log', bytes('bb'));
    await vault.append('journal', 'a.log', bytes('a'));
    mkdirSync(at('journal', 'folder'));
    for (const name of ['.DS_Store', 'Thumbs.db', 'a b', '.c.part']) writeFileSync(at('journal', name), 'x');
    const value = [
      { name: 'a.log', size: 1 },
      { name: 'b.log', size: 2 },
    ];
    expect(await vault.list('journal')).toEqual({ ok: true, value });
  });

  test('is refused when it is a folder', async () => {
    const { vault, at } = openVault();
    mkdirSync(at('journal', 'folder'), { recursive: true });
    expect(await vault.read('journal', 'folder')).toEqual(notAllowed);
    expect(await vault.append('journal', 'folder', bytes('x'))).toEqual(notAllowed);
    expect(await vault.replace('journal', 'folder', new Blob(['x']))).toMatchObject({ ok: false });
    expect(await vault.remove('journal', 'folder')).toMatchObject({ ok: false });
    expect(readdirSync(at('journal'))).toEqual(['folder']);
  });
});

test.runIf(posix)(
  'a second name for a file of somebody else’s goes when it is replaced, and the file stays',
  async () => {
    const { vault, at } = openVault();
    const outside = join(temporaryFolder(), 'letter.txt');
    writeFileSync(outside, 'private');
    mkdirSync(at('keys'), { recursive: true });
    linkSync(outside, at('keys', 'a'));
    await vault.replace('keys', 'a', new Blob(['ours']));
    expect(readFileSync(outside, 'utf8')).toBe('private');
  },
);
