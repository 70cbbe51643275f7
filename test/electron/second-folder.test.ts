import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk as realDisk } from '../../electron/disk';
import { bytes, done, missing, notAllowed, openVault } from './open-vault';
import { temporaryFolder } from './temporary-folder';

const posix = process.platform !== 'win32';

/** A vault, and the stick that the person chose for second copies. */
async function withStick() {
  const stick = join(temporaryFolder(), 'stick');
  mkdirSync(stick);
  const over = openVault();
  over.chosen.folder = stick;
  await over.secondFolder.choose();
  return { ...over, stick, copies: join(stick, 'Clientele') };
}

describe('while no second folder is chosen', () => {
  test('every question about it is answered as missing, and nothing is written anywhere', async () => {
    const { vault, secondFolder, userData } = openVault();
    expect(await vault.list('elsewhere')).toEqual(missing);
    expect(await vault.read('elsewhere', 'a')).toEqual(missing);
    expect(await vault.append('elsewhere', 'a', bytes('x'))).toEqual(missing);
    expect(await vault.truncate('elsewhere', 'a', 0)).toEqual(missing);
    expect(await vault.replace('elsewhere', 'a', new Blob(['x']))).toEqual(missing);
    expect(await vault.remove('elsewhere', 'a')).toEqual(missing);
    expect(await secondFolder.current()).toBeNull();
    expect(await secondFolder.allow()).toBe(false);
    expect(readdirSync(userData)).toEqual([]);
  });

  test('a cancelled dialog changes nothing', async () => {
    const { secondFolder, chosen, asked, stick } = await withStick();
    chosen.folder = null;
    expect(await secondFolder.choose()).toBeNull();
    expect(await secondFolder.current()).toEqual({ label: stick, state: 'ready' });
    expect(asked).toEqual([
      { properties: ['openDirectory', 'createDirectory'] },
      { defaultPath: stick, properties: ['openDirectory', 'createDirectory'] },
    ]);
  });

  test('what was kept of a choice by somebody else counts for nothing', async () => {
    const { secondFolder, userData } = openVault();
    for (const kept of ['', '{', '{"folder":1}', '{"folder":""}', '{"folder":"/tmp","more":1}', 'null']) {
      writeFileSync(join(userData, 'second-folder.json'), kept);
      expect(await secondFolder.current()).toBeNull();
    }
  });
});

describe('the second folder', () => {
  test('holds its files in one folder of its own, for the account’s owner alone', async () => {
    const { vault, stick, copies } = await withStick();
    writeFileSync(join(stick, 'letter.txt'), 'private');
    expect(await vault.list('elsewhere')).toEqual({ ok: true, value: [] });
    expect(await vault.replace('elsewhere', 'a', new Blob(['copy']))).toEqual(done);
    expect(readFileSync(join(copies, 'a'), 'utf8')).toBe('copy');
    expect(readdirSync(stick).toSorted()).toEqual(['Clientele', 'letter.txt']);
    if (posix)
      expect([statSync(copies).mode & 0o777, statSync(join(copies, 'a')).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test('is remembered, and forgotten without losing what stands in it', async () => {
    const { vault, userData, stick, copies } = await withStick();
    await vault.replace('elsewhere', 'a', new Blob(['copy']));
    const { vault: later, secondFolder } = openVault({ userData });
    expect(await secondFolder.current()).toEqual({ label: stick, state: 'ready' });
    expect(await secondFolder.allow()).toBe(true);
    expect(await later.list('elsewhere')).toEqual({ ok: true, value: [{ name: 'a', size: 4 }] });
    await secondFolder.forget();
    expect(await secondFolder.current()).toBeNull();
    expect(await later.list('elsewhere')).toEqual(missing);
    expect(readdirSync(copies)).toEqual(['a']);
  });

  test('chosen again shows what stood in it, whether it or the one around it is pointed at', async () => {
    const { vault, secondFolder, chosen, stick, copies } = await withStick();
    await vault.replace('elsewhere', 'a', new Blob(['copy']));
    await secondFolder.forget();
    chosen.folder = copies;
    expect(await secondFolder.choose()).toEqual({ label: copies, state: 'ready' });
    expect(await vault.list('elsewhere')).toEqual({ ok: true, value: [{ name: 'a', size: 4 }] });
    chosen.folder = stick;
    await secondFolder.choose();
    expect(await vault.list('elsewhere')).toEqual({ ok: true, value: [{ name: 'a', size: 4 }] });
  });

  test('is missing while it is unplugged, and there again with its files', async () => {
    const { vault, secondFolder, stick } = await withStick();
    await vault.append('elsewhere', 'a', bytes('one\n'));
    renameSync(stick, `${stick}-unplugged`);
    expect(await secondFolder.current()).toEqual({ label: stick, state: 'missing' });
    expect(await vault.append('elsewhere', 'a', bytes('two\n'))).toEqual(missing);
    expect(await vault.list('elsewhere')).toEqual(missing);
    renameSync(`${stick}-unplugged`, stick);
    expect(await vault.append('elsewhere', 'a', bytes('two\n'))).toEqual({ ok: true, value: 8 });
  });

  test('is not taken for the empty folder that an unplugged stick leaves behind', async () => {
    const { vault, stick } = await withStick();
    renameSync(stick, `${stick}-unplugged`);
    mkdirSync(stick);
    expect(await vault.replace('elsewhere', 'a', new Blob(['x']))).toEqual(missing);
    expect(readdirSync(stick)).toEqual([]);
  });

  test('unplugged in the middle of a copy leaves the former one, and takes the next', async () => {
    const { vault, desktop, stick, copies } = await withStick();
    await vault.replace('elsewhere', 'a', new Blob(['former']));
    const started = await desktop.startReplacing('elsewhere', 'a');
    const token = started.ok ? started.value.token : '';
    await desktop.appendToReplacing(token, bytes('ne'));
    renameSync(stick, `${stick}-unplugged`);
    expect(await desktop.finishReplacing(token)).toEqual(missing);
    renameSync(`${stick}-unplugged`, stick);
    expect(readFileSync(join(copies, 'a'), 'utf8')).toBe('former');
    await vault.replace('elsewhere', 'a', new Blob(['new']));
    expect(readFileSync(join(copies, 'a'), 'utf8')).toBe('new');
    expect(readdirSync(copies)).toEqual(['a']);
  });

  test('whose folder of copies was removed is missing until it is chosen again', async () => {
    const { vault, secondFolder, copies } = await withStick();
    rmSync(copies, { recursive: true });
    expect(await vault.list('elsewhere')).toEqual(missing);
    await secondFolder.choose();
    expect(await vault.list('elsewhere')).toEqual({ ok: true, value: [] });
  });
});

describe('a folder that cannot hold second copies', () => {
  test.each(['', 'safe', 'safe/journal', 'Clientele'])(
    'as our own (%j) is refused, and nothing is made in it',
    async (inside) => {
      const { vault, secondFolder, chosen, userData } = openVault({ userData: join(temporaryFolder(), 'Clientele') });
      mkdirSync(join(userData, inside), { recursive: true });
      chosen.folder = join(userData, inside);
      expect(await secondFolder.choose()).toMatchObject({ state: 'not-allowed' });
      expect(await vault.replace('elsewhere', 'window.json', new Blob(['x']))).toEqual(missing);
      expect(readdirSync(chosen.folder).filter((name) => name === 'Clientele' && inside !== '')).toEqual([]);
    },
  );

  test('as the one around our own, of the name that copies would take, is refused', async () => {
    const around = temporaryFolder();
    const { vault, secondFolder, chosen } = openVault({ userData: join(around, 'Clientele') });
    chosen.folder = around;
    expect(await secondFolder.choose()).toMatchObject({ state: 'not-allowed' });
    expect(await vault.list('elsewhere')).toEqual(missing);
  });

  test.runIf(posix)('as a link to somewhere else is refused', async () => {
    const { vault, stick, copies } = await withStick();
    const outside = temporaryFolder();
    rmSync(copies, { recursive: true });
    symlinkSync(outside, copies);
    expect(await vault.replace('elsewhere', 'a', new Blob(['x']))).toEqual(notAllowed);
    expect(readdirSync(outside)).toEqual([]);
    expect(readdirSync(stick)).toEqual(['Clientele']);
  });

  test('as a file of that name is refused', async () => {
    const { vault, secondFolder, copies } = await withStick();
    rmSync(copies, { recursive: true });
    writeFileSync(copies, 'a file');
    expect(await secondFolder.choose()).toMatchObject({ state: 'not-allowed' });
    expect(await vault.append('elsewhere', 'a', bytes('x'))).toEqual(notAllowed);
    expect(readFileSync(copies, 'utf8')).toBe('a file');
  });

  test.each(['mkdir', 'open'] as const)(
    'because it takes no file is said to be so, and the former stays chosen (%s)',
    async (call) => {
      const { userData, stick } = await withStick();
      const locked = temporaryFolder();
      if (call === 'open') mkdirSync(join(locked, 'Clientele'));
      const refuse = async (path: unknown) => {
        throw Object.assign(new Error(String(path)), { code: call === 'mkdir' ? 'EACCES' : 'EROFS' });
      };
      const { secondFolder, chosen } = openVault({ userData, disk: { ...realDisk, [call]: refuse } });
      chosen.folder = locked;
      expect(await secondFolder.choose()).toEqual({ label: locked, state: 'not-allowed' });
      expect(await secondFolder.current()).toEqual({ label: stick, state: 'ready' });
    },
  );

  test('is not chosen when the choice cannot be kept', async () => {
    const { secondFolder, chosen, userData } = openVault();
    mkdirSync(join(userData, 'second-folder.json'));
    chosen.folder = temporaryFolder();
    expect(await secondFolder.choose()).toBeNull();
    expect(readdirSync(chosen.folder)).toEqual([]);
  });
});
