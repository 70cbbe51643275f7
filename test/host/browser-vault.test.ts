import { afterEach, describe, expect, test } from 'vitest';
import { browserSecondFolder, browserVault } from '../../renderer/host/browser-vault';
import { bytesOf, emptyVaults, openVault, textIn, vaultWorker } from '../support/vaults';

afterEach(async () => {
  await browserSecondFolder(window).forget();
  await emptyVaults();
});

const failed = { ok: false, reason: 'failed' };

async function folderNamed(name: string): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
}

/** A window in which the person picks this folder: no test may press the browser's own button. */
function pageThatPicks(pick: () => Promise<FileSystemDirectoryHandle>, replaced: object = {}) {
  const given: Record<PropertyKey, unknown> = { showDirectoryPicker: pick, ...replaced };
  return new Proxy(window, {
    get: (target, key) => {
      if (key in given) return given[key];
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A folder as a browser gives it back that wants the person to allow it again. */
function askingFolder(folder: FileSystemDirectoryHandle, answer: PermissionState): FileSystemDirectoryHandle {
  let state: PermissionState = 'prompt';
  return Object.assign(folder, {
    queryPermission: async () => state,
    requestPermission: async () => {
      state = answer;
      return state;
    },
  });
}

/** A store that refuses what is new, as on a full disk: the chosen folder stays in hand, with the test's own answers. */
const fullStore = {
  indexedDB: {
    open: () => {
      throw new DOMException('', 'QuotaExceededError');
    },
  },
};

describe('the worker of a vault', () => {
  test('that cannot start fails what was asked, and the next question starts another', async () => {
    let starts = 0;
    const vault = browserVault(() => {
      starts += 1;
      return starts === 1 ? new Worker('data:text/javascript,throw new Error("no")') : vaultWorker();
    });
    expect(await vault.append('journal', 'a', bytesOf('x'))).toEqual(failed);
    expect(await vault.append('journal', 'a', bytesOf('x'))).toEqual({ ok: true, value: 1 });
    vault.close();
  });

  test('that is ended fails what waits, and the next question starts another', async () => {
    const vault = openVault();
    const waiting = vault.replace('snapshots', 'a', new Blob([new Uint8Array(8 * 1024 * 1024)]));
    vault.close();
    expect(await waiting).toEqual(failed);
    expect(await vault.append('journal', 'a', bytesOf('x'))).toEqual({ ok: true, value: 1 });
  });

  test('is not started before there is a question', () => {
    let starts = 0;
    browserVault(() => {
      starts += 1;
      return vaultWorker();
    }).close();
    expect(starts).toBe(0);
  });
});

describe('the second folder', () => {
  test('cannot be chosen in a browser without such a dialog', async () => {
    const second = browserSecondFolder(pageThatPicks(undefined as never));
    expect(second.isSupported).toBe(false);
    expect(await second.choose()).toBeNull();
    expect(await second.current()).toBeNull();
    expect(await second.allow()).toBe(false);
  });

  test.each(['AbortError', 'NotAllowedError'])('stays the former one when the person cancels (%s)', async (name) => {
    const former = browserSecondFolder(pageThatPicks(() => folderNamed('stick')));
    await former.choose();
    const second = browserSecondFolder(pageThatPicks(() => Promise.reject(new DOMException('', name))));
    expect(await second.choose()).toBeNull();
    expect(await second.current()).toEqual({ label: 'stick', state: 'ready' });
  });

  test('asked for without a click is a bug, and says so', async () => {
    const second = browserSecondFolder(pageThatPicks(() => Promise.reject(new DOMException('', 'SecurityError'))));
    await expect(second.choose()).rejects.toThrow(DOMException);
  });

  test('outlasts the page, until it is forgotten', async () => {
    const second = browserSecondFolder(pageThatPicks(() => folderNamed('Clé de Marie')));
    expect(second.isSupported).toBe(true);
    expect(await second.choose()).toEqual({ label: 'Clé de Marie', state: 'ready' });
    expect(await browserSecondFolder(window).current()).toEqual({ label: 'Clé de Marie', state: 'ready' });
    await second.forget();
    expect(await browserSecondFolder(window).current()).toBeNull();
  });

  test('is missing once it has gone', async () => {
    const second = browserSecondFolder(pageThatPicks(() => folderNamed('stick')));
    await second.choose();
    await (await navigator.storage.getDirectory()).removeEntry('stick');
    expect(await second.current()).toEqual({ label: 'stick', state: 'missing' });
  });

  test('asks to be allowed again, and is ready once it was', async () => {
    const folder = askingFolder(await folderNamed('stick'), 'granted');
    const second = browserSecondFolder(pageThatPicks(async () => folder, fullStore));
    expect(await second.choose()).toEqual({ label: 'stick', state: 'asks' });
    expect(await second.allow()).toBe(true);
    expect(await second.current()).toEqual({ label: 'stick', state: 'ready' });
  });

  test('goes on asking when the person refuses', async () => {
    const folder = askingFolder(await folderNamed('stick'), 'denied');
    const second = browserSecondFolder(pageThatPicks(async () => folder, fullStore));
    await second.choose();
    expect(await second.allow()).toBe(false);
    expect(await second.current()).toEqual({ label: 'stick', state: 'asks' });
  });

  test('is used as long as the page lives where the browser could not keep it', async () => {
    const second = browserSecondFolder(pageThatPicks(() => folderNamed('stick'), fullStore));
    expect(await second.choose()).toEqual({ label: 'stick', state: 'ready' });
    expect(await second.current()).toEqual({ label: 'stick', state: 'ready' });
    expect(await browserSecondFolder(window).current()).toBeNull();
    await second.forget();
    expect(await second.current()).toBeNull();
  });
});

test('a vault writes into the folder that is chosen now, also by another window', async () => {
  const second = browserSecondFolder(window);
  const vault = openVault(second.findChosen);
  const missing = { ok: false, reason: 'missing' };
  expect(await vault.replace('elsewhere', 'a', new Blob(['1']))).toEqual(missing);
  await browserSecondFolder(pageThatPicks(() => folderNamed('stick'))).choose();
  expect(await vault.replace('elsewhere', 'a', new Blob(['1']))).toEqual({ ok: true, value: null });
  await browserSecondFolder(pageThatPicks(() => folderNamed('other'))).choose();
  expect(await vault.list('elsewhere')).toEqual({ ok: true, value: [] });
  await browserSecondFolder(pageThatPicks(() => folderNamed('stick'))).choose();
  expect(await textIn(vault, 'elsewhere', 'a')).toBe('1');
  await second.forget();
  expect(await vault.list('elsewhere')).toEqual(missing);
});
