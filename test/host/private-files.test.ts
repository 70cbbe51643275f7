import { afterEach, describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { bytesOf, emptyVaults, namesIn, openFaultyVault, openVault, privateFolder, textIn } from '../support/vaults';

afterEach(emptyVaults);

const folders = ['journal', 'snapshots', 'keys', 'elsewhere'] as const;

/** With a chosen folder, so that every test may go over all four. */
async function vaultWithFolder() {
  const top = await navigator.storage.getDirectory();
  const stick = await top.getDirectoryHandle('stick', { create: true });
  return openVault(async () => stick);
}

/** Another window that holds a private file open until `letGo`. */
async function holdOpen(folder: string, name: string): Promise<{ letGo: () => Promise<void> }> {
  const source = `
    let handle;
    onmessage = async ({ data }) => {
      if (data === 'let go') handle.close();
      else handle = await data.createSyncAccessHandle({ mode: 'readwrite-unsafe' });
      postMessage('done');
    };`;
  const worker = new Worker(URL.createObjectURL(new Blob([source])));
  const ask = (message: unknown) =>
    new Promise<void>((resolve) => {
      worker.onmessage = () => resolve();
      worker.postMessage(message);
    });
  await ask(await (await privateFolder(folder)).getFileHandle(name));
  return {
    letGo: async () => {
      await ask('let go');
      worker.terminate();
    },
  };
}

describe('names', () => {
  const refused = [
    '',
    '..',
    '../book',
    'a/b',
    'a\\b',
    '.hidden',
    'Journal',
    'é',
    'a b',
    '-a',
    'a'.repeat(121),
    'a.crswap',
  ];

  test.each(refused)('"%s" is refused in every folder and touches nothing', async (name) => {
    const vault = await vaultWithFolder();
    for (const folder of folders) {
      const answers = [
        await vault.read(folder, name),
        await vault.append(folder, name, bytesOf('x')),
        await vault.truncate(folder, name, 0),
        await vault.replace(folder, name, new Blob(['x'])),
        await vault.remove(folder, name),
      ];
      expect(answers).toEqual(answers.map(() => ({ ok: false, reason: 'not-allowed' })));
      expect(await vault.list(folder)).toEqual({ ok: true, value: [] });
    }
  });

  test('other files of a folder are not listed, nor are folders', async () => {
    const vault = openVault();
    const folder = await privateFolder('snapshots');
    for (const name of ['.hidden', 'Photo.jpg', 'a.crswap']) await folder.getFileHandle(name, { create: true });
    await folder.getDirectoryHandle('sub', { create: true });
    await vault.replace('snapshots', 'a', new Blob(['1']));
    expect(await vault.list('snapshots')).toEqual({ ok: true, value: [{ name: 'a', size: 1 }] });
  });

  test('the longest name can be written in every way', async () => {
    const vault = await vaultWithFolder();
    const name = 'a'.repeat(120);
    for (const folder of folders) {
      expect(await vault.replace(folder, name, new Blob(['1']))).toEqual({ ok: true, value: null });
      expect(await vault.append(folder, name, bytesOf('2'))).toEqual({ ok: true, value: 2 });
    }
  });
});

describe('where nothing was ever written', () => {
  test('lists are empty, reading and cutting are refused as missing, removing succeeds', async () => {
    const vault = openVault();
    expect(await vault.list('journal')).toEqual({ ok: true, value: [] });
    expect(await vault.read('journal', 'a')).toEqual({ ok: false, reason: 'missing' });
    expect(await vault.truncate('journal', 'a', 0)).toEqual({ ok: false, reason: 'missing' });
    expect(await vault.remove('journal', 'a')).toEqual({ ok: true, value: null });
  });

  test('cutting a file that is not there does not make it', async () => {
    const vault = await vaultWithFolder();
    for (const folder of folders) {
      await vault.replace(folder, 'b', new Blob());
      expect(await vault.truncate(folder, 'a', 0)).toEqual({ ok: false, reason: 'missing' });
      expect(await vault.list(folder)).toEqual({ ok: true, value: [{ name: 'b', size: 0 }] });
    }
  });
});

describe.each(folders)('in %s', (folder) => {
  test('appending makes the file, adds to its end and answers its size', async () => {
    const vault = await vaultWithFolder();
    expect(await vault.append(folder, 'a', new Uint8Array())).toEqual({ ok: true, value: 0 });
    expect(await vault.append(folder, 'a', bytesOf('un'))).toEqual({ ok: true, value: 2 });
    expect(await vault.append(folder, 'b', bytesOf('autre'))).toEqual({ ok: true, value: 5 });
    expect(await vault.append(folder, 'a', bytesOf('deux'))).toEqual({ ok: true, value: 6 });
    expect(await textIn(vault, folder, 'a')).toBe('undeux');
  });

  test('reading gives the part that is asked for, less at the end, nothing beyond, and refuses what stands before', async () => {
    const vault = await vaultWithFolder();
    await vault.append(folder, 'a', bytesOf('0123456789'));
    expect(await textIn(vault, folder, 'a', 3, 4)).toBe('3456');
    expect(await textIn(vault, folder, 'a', 8, 10)).toBe('89');
    expect(await textIn(vault, folder, 'a', 5)).toBe('56789');
    expect(await textIn(vault, folder, 'a', 10)).toBe('');
    expect(await textIn(vault, folder, 'a', 99, 1)).toBe('');
    expect(await textIn(vault, folder, 'a', 2, 0)).toBe('');
    expect(await textIn(vault, folder, 'a', -1)).toBe('failed');
    expect(await textIn(vault, folder, 'a', 0, -1)).toBe('failed');
  });

  test('cutting keeps the beginning, and a file is never made longer', async () => {
    const vault = await vaultWithFolder();
    await vault.append(folder, 'a', bytesOf('0123456789'));
    expect(await vault.truncate(folder, 'a', 11)).toEqual({ ok: false, reason: 'failed' });
    expect(await vault.truncate(folder, 'a', 10)).toEqual({ ok: true, value: null });
    expect(await vault.truncate(folder, 'a', 4)).toEqual({ ok: true, value: null });
    expect(await vault.append(folder, 'a', bytesOf('!'))).toEqual({ ok: true, value: 5 });
    expect(await vault.truncate(folder, 'a', 0)).toEqual({ ok: true, value: null });
    expect(await vault.list(folder)).toEqual({ ok: true, value: [{ name: 'a', size: 0 }] });
  });

  test('replacing puts the whole in place of a longer file that was just appended to, and of none', async () => {
    const vault = await vaultWithFolder();
    await vault.append(folder, 'a', bytesOf('longer than what follows'));
    expect(await vault.replace(folder, 'a', new Blob(['court']))).toEqual({ ok: true, value: null });
    expect(await vault.replace(folder, 'b', new Blob())).toEqual({ ok: true, value: null });
    expect(await vault.append(folder, 'a', bytesOf('+'))).toEqual({ ok: true, value: 6 });
    expect(await textIn(vault, folder, 'a')).toBe('court+');
    expect(await vault.list(folder)).toMatchObject({ value: [{ name: 'a' }, { name: 'b', size: 0 }] });
  });

  test('a large file is replaced byte for byte', async () => {
    const vault = await vaultWithFolder();
    const contents = new Uint8Array(3 * 1024 * 1024 + 17).map((_, index) => index * 31 + (index >> 13));
    await vault.replace(folder, 'a', new Blob([contents]));
    const read = await vault.read(folder, 'a');
    expect(read.ok && indexedDB.cmp(read.value, contents)).toBe(0);
  });

  test('removing takes a file that was just appended to; the next append begins it anew', async () => {
    const vault = await vaultWithFolder();
    await vault.append(folder, 'a', bytesOf('vieux'));
    expect(await vault.remove(folder, 'a')).toEqual({ ok: true, value: null });
    expect(await vault.remove(folder, 'a')).toEqual({ ok: true, value: null });
    expect(await vault.read(folder, 'a')).toEqual({ ok: false, reason: 'missing' });
    expect(await vault.append(folder, 'a', bytesOf('neuf'))).toEqual({ ok: true, value: 4 });
  });

  test('files are listed by name, whatever the order in which they came', async () => {
    const vault = await vaultWithFolder();
    for (const name of ['b', '10', 'a-1', 'a', '9']) await vault.append(folder, name, bytesOf(name));
    const listed = await vault.list(folder);
    expect(listed.ok && listed.value.map(({ name }) => name)).toEqual(['10', '9', 'a', 'a-1', 'b']);
  });
});

describe('a file that another window holds open', () => {
  test('is read, appended to and cut', async () => {
    const vault = openVault();
    await vault.append('journal', 'a', bytesOf('0123'));
    const other = await holdOpen('journal', 'a');
    expect(await vault.append('journal', 'a', bytesOf('45'))).toEqual({ ok: true, value: 6 });
    expect(await vault.truncate('journal', 'a', 5)).toEqual({ ok: true, value: null });
    expect(await textIn(vault, 'journal', 'a')).toBe('01234');
    await other.letGo();
  });

  test('is neither replaced nor removed, and nothing is lost of it; once let go of it is', async () => {
    const vault = openVault();
    await vault.append('journal', 'a', bytesOf('0123'));
    const other = await holdOpen('journal', 'a');
    expect(await vault.remove('journal', 'a')).toEqual({ ok: false, reason: 'failed' });
    expect(await vault.replace('journal', 'a', new Blob(['neuf']))).toEqual({ ok: false, reason: 'failed' });
    expect(await textIn(vault, 'journal', 'a')).toBe('0123');
    await other.letGo();
    expect(await vault.replace('journal', 'a', new Blob(['neuf']))).toEqual({ ok: true, value: null });
    expect(await vault.remove('journal', 'a')).toEqual({ ok: true, value: null });
  });

  test('because it has just appended to it, is let go of in time to be removed and replaced', async () => {
    const [one, other] = [openVault(), openVault()];
    await other.append('snapshots', 'a', bytesOf('0123'));
    expect(await one.remove('snapshots', 'a')).toEqual({ ok: true, value: null });
    await other.append('snapshots', 'a', bytesOf('45'));
    expect(await one.replace('snapshots', 'a', new Blob(['neuf']))).toEqual({ ok: true, value: null });
    expect(await other.append('snapshots', 'a', bytesOf('!'))).toEqual({ ok: true, value: 5 });
  });

  test('as the journal that it appends to, stays until that window is gone', async () => {
    const [one, other] = [openVault(), openVault()];
    await other.append('journal', 'a', bytesOf('0123'));
    expect(await one.remove('journal', 'a')).toEqual({ ok: false, reason: 'failed' });
    other.close();
    expect(await one.remove('journal', 'a')).toEqual({ ok: true, value: null });
  });

  test('that of another name holds up nothing', async () => {
    const vault = openVault();
    await vault.append('journal', 'a', bytesOf('a'));
    await vault.append('journal', 'b', bytesOf('b'));
    const other = await holdOpen('journal', 'a');
    expect(await vault.remove('journal', 'b')).toEqual({ ok: true, value: null });
    await other.letGo();
  });
});

test('a replacing sweeps away what one left that was broken off, and nothing else', async () => {
  const vault = openVault();
  const folder = await privateFolder('snapshots');
  for (const name of ['.old.part', '.a.part', '.profile']) await folder.getFileHandle(name, { create: true });
  await vault.replace('snapshots', 'a', new Blob(['neuf']));
  expect(await namesIn(folder)).toEqual(['.profile', 'a']);
});

describe.each(['full', 'short'] as const)('on a disk that is %s in the middle of a write', (fault) => {
  const refused = { ok: false, reason: 'disk-full' };

  test('an append is refused and leaves nothing of itself; with room again, the next one is taken', async () => {
    const { vault, disk } = openFaultyVault('nothing');
    await vault.append('journal', 'a', bytesOf('0123'));
    disk(fault);
    expect(await vault.append('journal', 'a', bytesOf('456789'))).toEqual(refused);
    expect(await vault.append('journal', 'b', bytesOf('456789'))).toEqual(refused);
    expect(await textIn(vault, 'journal', 'a')).toBe('0123');
    disk('well');
    expect(await vault.append('journal', 'a', bytesOf('45'))).toEqual({ ok: true, value: 6 });
    expect(await vault.append('journal', 'b', bytesOf('45'))).toEqual({ ok: true, value: 2 });
  });

  test('a replacing is refused, the former file stands, and nothing takes up room beside it', async () => {
    const { vault, disk } = openFaultyVault('nothing');
    await vault.replace('snapshots', 'a', new Blob(['ancien']));
    disk(fault);
    expect(await vault.replace('snapshots', 'a', new Blob(['nouveau']))).toEqual(refused);
    expect(await vault.replace('snapshots', 'b', new Blob(['nouveau']))).toEqual(refused);
    expect(await textIn(vault, 'snapshots', 'a')).toBe('ancien');
    expect(await namesIn(await privateFolder('snapshots'))).toEqual(['a']);
  });
});

describe('in a browser', () => {
  test('that gives an error as a number of bytes, nothing counts as written', async () => {
    const { vault, disk } = openFaultyVault('nothing');
    await vault.append('journal', 'a', bytesOf('0123'));
    disk('lost');
    expect(await vault.append('journal', 'a', bytesOf('45'))).toEqual({ ok: false, reason: 'failed' });
    expect(await vault.replace('journal', 'a', new Blob(['neuf']))).toEqual({ ok: false, reason: 'failed' });
    expect(await textIn(vault, 'journal', 'a')).toBe('0123');
  });

  test('that cannot move files, a file is replaced all the same', async () => {
    const { vault } = openFaultyVault('cannot move');
    await vault.append('snapshots', 'a', bytesOf('longer than what follows'));
    expect(await vault.replace('snapshots', 'a', new Blob(['court']))).toEqual({ ok: true, value: null });
    expect(await textIn(vault, 'snapshots', 'a')).toBe('court');
    expect(await namesIn(await privateFolder('snapshots'))).toEqual(['a']);
  });

  test('where an open file keeps everybody else out, two windows still write in turn', async () => {
    const [one, other] = [openFaultyVault('cannot share').vault, openFaultyVault('cannot share').vault];
    expect(await one.append('journal', 'a', bytesOf('12'))).toEqual({ ok: true, value: 2 });
    expect(await other.append('journal', 'a', bytesOf('34'))).toEqual({ ok: true, value: 4 });
    expect(await one.truncate('journal', 'a', 3)).toEqual({ ok: true, value: null });
    expect(await other.replace('journal', 'a', new Blob(['neuf']))).toEqual({ ok: true, value: null });
    expect(await one.append('journal', 'a', bytesOf('!'))).toEqual({ ok: true, value: 5 });
  });
});

describe('the folder of second copies', () => {
  test('is missing while none is chosen', async () => {
    const vault = openVault();
    const missing = { ok: false, reason: 'missing' };
    expect(await vault.list('elsewhere')).toEqual(missing);
    expect(await vault.read('elsewhere', 'a')).toEqual(missing);
    expect(await vault.append('elsewhere', 'a', bytesOf('x'))).toEqual(missing);
    expect(await vault.truncate('elsewhere', 'a', 0)).toEqual(missing);
    expect(await vault.replace('elsewhere', 'a', new Blob(['x']))).toEqual(missing);
    expect(await vault.remove('elsewhere', 'a')).toEqual(missing);
  });

  test('is missing once it has gone, also to who would remove a file from it', async () => {
    const top = await navigator.storage.getDirectory();
    const stick = await top.getDirectoryHandle('stick', { create: true });
    const vault = openVault(async () => stick);
    await vault.replace('elsewhere', 'a', new Blob(['x']));
    await top.removeEntry('stick', { recursive: true });
    const missing = { ok: false, reason: 'missing' };
    expect(await vault.list('elsewhere')).toEqual(missing);
    expect(await vault.replace('elsewhere', 'a', new Blob(['x']))).toEqual(missing);
    expect(await vault.remove('elsewhere', 'a')).toEqual(missing);
  });

  test('keeps no empty file of a copy that was refused, and the former one of a copy that is', async () => {
    const vault = await vaultWithFolder();
    await vault.replace('elsewhere', 'a', new Blob(['ancien']));
    const origin = location.origin;
    await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1024 * 1024 });
    const large = new Blob([new Uint8Array(6 * 1024 * 1024)]);
    expect(await vault.replace('elsewhere', 'b', large)).toEqual({ ok: false, reason: 'disk-full' });
    expect(await vault.replace('elsewhere', 'a', large)).toEqual({ ok: false, reason: 'disk-full' });
    await cdp().send('Storage.overrideQuotaForOrigin', { origin });
    expect(await vault.list('elsewhere')).toEqual({ ok: true, value: [{ name: 'a', size: 6 }] });
  });
});

test('the free room is a number of bytes', async () => {
  expect(await openVault().freeBytes()).toBeGreaterThan(0);
});
