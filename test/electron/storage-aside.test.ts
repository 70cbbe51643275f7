import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { keptStorageAside } from '../../electron/handlers/storage-aside';
import { desktopHost } from '../../renderer/host/desktop';
import { forgetApplication, loadMainProcess, openApplication } from './open-application';
import { temporaryFolder } from './temporary-folder';

afterEach(forgetApplication);

const now = Date.UTC(2026, 10, 22, 10, 41, 7);
const asideNow = 'IndexedDB set aside 2026-11-22T10-41-07';

/** The folder of a session with a damaged store, and where the wish is kept. */
function damaged() {
  const folder = temporaryFolder();
  const session = join(folder, 'Partitions', 'clientele');
  damageIn(session);
  const path = join(folder, 'storage-aside.json');
  return { session, path, aside: keptStorageAside(path) };
}

function damageIn(session: string): void {
  const store = join(session, 'IndexedDB', 'app_clientele_0.indexeddb.leveldb');
  mkdirSync(store, { recursive: true });
  writeFileSync(join(store, 'CURRENT'), 'MANIFEST-000001');
}

const currentIn = (session: string, name: string) =>
  readFileSync(join(session, name, 'app_clientele_0.indexeddb.leveldb', 'CURRENT'), 'utf8');

describe('a store that is set aside', () => {
  test('stands under another name, as it was, and only once for one wish', () => {
    const { session, aside } = damaged();
    expect(aside.wish(now)).toBe(true);
    expect(aside.carryOut(session, now)).toBe('set-aside');
    expect(readdirSync(session)).toEqual([asideNow]);
    expect(currentIn(session, asideNow)).toBe('MANIFEST-000001');
    damageIn(session);
    expect(aside.carryOut(session, now + 1000)).toBe('not-wished');
    expect(currentIn(session, 'IndexedDB')).toBe('MANIFEST-000001');
  });

  test('is left alone by a start that was not asked for it, whatever stands in the place of the wish', () => {
    const { session, path, aside } = damaged();
    for (const kept of [
      null,
      '',
      '{',
      'true',
      '{"wished":true}',
      `{"wishedAt":"${now}"}`,
      `{"wishedAt":${now},"to":"/"}`,
    ]) {
      if (kept !== null) writeFileSync(path, kept);
      expect(aside.carryOut(session, now)).toBe('not-wished');
    }
    expect(readdirSync(session)).toEqual(['IndexedDB']);
  });

  test('is wished for the restart that follows, and not for a start weeks later, nor for one after that', () => {
    const tenMinutes = 600_000;
    for (const later of [tenMinutes, 21 * 86_400_000, -tenMinutes, -21 * 86_400_000]) {
      const { session, path, aside } = damaged();
      aside.wish(now);
      expect(aside.carryOut(session, now + later)).toBe('not-wished');
      expect(existsSync(path)).toBe(false);
      expect(aside.carryOut(session, now)).toBe('not-wished');
      expect(readdirSync(session)).toEqual(['IndexedDB']);
    }
    for (const soon of [tenMinutes - 1, 1 - tenMinutes]) {
      const { session, aside } = damaged();
      aside.wish(now);
      expect(aside.carryOut(session, now + soon)).toBe('set-aside');
    }
  });

  test('that is gone meanwhile has made room already', () => {
    const { session, aside } = damaged();
    aside.wish(now);
    expect(aside.carryOut(join(session, 'nowhere'), now)).toBe('set-aside');
  });

  test('is not laid over one that was set aside before, and the wish does not come back', () => {
    const { session, aside } = damaged();
    mkdirSync(join(session, asideNow));
    writeFileSync(join(session, asideNow, 'kept'), '');
    aside.wish(now);
    expect(aside.carryOut(session, now)).toBe('refused');
    expect(readdirSync(session).toSorted()).toEqual(['IndexedDB', asideNow]);
    expect(readdirSync(join(session, asideNow))).toEqual(['kept']);
    expect(aside.carryOut(session, now + 1000)).toBe('not-wished');
  });

  // Whoever may do everything is refused nothing.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('stays where nothing may be renamed', () => {
    const { session, aside } = damaged();
    aside.wish(now);
    chmodSync(session, 0o500);
    expect(aside.carryOut(session, now)).toBe('refused');
    chmodSync(session, 0o700);
    expect(readdirSync(session)).toEqual(['IndexedDB']);
  });
});

describe('the application', () => {
  const page = { language: () => 'fr', localStorage: { getItem: () => null, setItem: () => undefined } };

  test('ends and opens again when the page wishes it, and its window finds an empty store beside the kept one', async () => {
    const first = await openApplication();
    const session = first.electron.sessions.get('persist:clientele')?.storagePath ?? '';
    damageIn(session);
    expect(await desktopHost(first.desktop, page).setStorageAside()).toBe('restarting');
    expect(first.electron.told.slice(-2)).toEqual(['relaunch {}', 'quit']);
    expect(readdirSync(session)).toEqual(['IndexedDB']);

    forgetApplication();
    const second = await openApplication(first.folder);
    expect(readdirSync(session)).toEqual([expect.stringMatching(/^IndexedDB set aside \d{4}-/)]);
    expect(second.electron.errorBoxes).toEqual([]);
    expect(second.window.seen).toEqual(['load app://clientele/']);
  });

  test('says so when the wish cannot be noted, and goes on', async () => {
    const { desktop, electron, folder } = await openApplication();
    mkdirSync(join(folder, 'Clientele', 'storage-aside.json.part'), { recursive: true });
    mkdirSync(join(folder, 'Clientele', 'storage-aside.json', 'in the way'), { recursive: true });
    expect(await desktopHost(desktop, page).setStorageAside()).toBe('refused');
    expect(electron.told).not.toContain('quit');
  });

  test('says so when a store could not be set aside, and opens its window all the same', async () => {
    const { start, errorBoxes, windows } = await loadMainProcess(({ app }) => {
      const userData = join(app.getPath('appData'), 'Clientele');
      // A file where the folder of the session should be: nothing can be renamed inside.
      mkdirSync(join(userData, 'Partitions'), { recursive: true });
      writeFileSync(join(userData, 'Partitions', 'clientele'), '');
      keptStorageAside(join(userData, 'storage-aside.json')).wish(Date.now());
    });
    await start();
    expect(errorBoxes).toEqual([expect.stringContaining('n’a pas pu être mis de côté')]);
    expect(windows).toHaveLength(1);
  });
});
