import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Disk, disk } from '../../electron/disk';
import { keptStorageAside } from '../../electron/handlers/storage-aside';
import { nameOfStoreAside, storesAsideHandlers } from '../../electron/handlers/stores-aside';
import { failingDisk } from '../support/failing-disk';
import { forgetApplication, openApplication } from './open-application';
import { temporaryFolder } from './temporary-folder';

afterEach(forgetApplication);

const now = Date.UTC(2026, 10, 22, 10, 41, 7);
const earlier = now - 86_400_000;

/** The folder of a session with a store in use and two that were set aside, and what the page may ask about them. */
function session(over: Disk = disk) {
  const folder = temporaryFolder();
  for (const [name, text] of [
    ['IndexedDB', 'in use'],
    [nameOfStoreAside(earlier), 'older'],
    [nameOfStoreAside(now), 'the newer'],
  ] as const) {
    const store = join(folder, name, 'app_clientele_0.indexeddb.leveldb');
    mkdirSync(store, { recursive: true });
    writeFileSync(join(store, 'CURRENT'), text);
    mkdirSync(join(folder, name, 'app_clientele_0.indexeddb.blob', '1'), { recursive: true });
    writeFileSync(join(folder, name, 'app_clientele_0.indexeddb.blob', '1', 'picture'), '0123456789');
  }
  const { storesAside, removeStoreAside } = storesAsideHandlers({ disk: over, sessionFolder: () => folder });
  return { folder, list: storesAside.answer, remove: removeStoreAside.answer };
}

const both = [
  { setAsideAt: now, size: 19 },
  { setAsideAt: earlier, size: 15 },
];

describe('the stores that were set aside', () => {
  test('are told newest first, with the room that all their files take; the one in use is none of them', async () => {
    expect(await session().list()).toEqual({ ok: true, value: both });
  });

  test('are those that were renamed by a start', async () => {
    const { folder, list } = session();
    const later = now + 3_600_000;
    const aside = keptStorageAside(join(folder, 'wish.json'));
    aside.wish(later);
    aside.carryOut(folder, later + 400);
    expect(await list()).toEqual({ ok: true, value: [{ setAsideAt: later, size: 16 }, ...both] });
  });

  test('are not what only looks alike: a file, a link, another name, a day that does not exist', async () => {
    const { folder, list, remove } = session();
    writeFileSync(join(folder, nameOfStoreAside(0)), '');
    symlinkSync(join(folder, 'IndexedDB'), join(folder, nameOfStoreAside(1000)), 'junction');
    mkdirSync(join(folder, `${nameOfStoreAside(2000)} copy`));
    mkdirSync(join(folder, 'IndexedDB set aside 2026-13-40T25-61-61'));
    expect(await list()).toEqual({ ok: true, value: both });
    const before = readdirSync(folder);
    for (const moment of [0, 1000, 2000]) expect(await remove(moment)).toEqual({ ok: false, reason: 'missing' });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('are none before Chromium has kept anything, or where it keeps nothing on the disk', async () => {
    const nowhere = [null, join(temporaryFolder(), 'not made yet')];
    for (const folder of nowhere) {
      const { storesAside, removeStoreAside } = storesAsideHandlers({ disk, sessionFolder: () => folder });
      expect(await storesAside.answer()).toEqual({ ok: true, value: [] });
      expect(await removeStoreAside.answer(now)).toEqual({ ok: false, reason: 'missing' });
    }
  });

  test('are removed one by one, whole, and only where it is asked for', async () => {
    const { folder, list, remove } = session();
    expect(await remove(now)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder).toSorted()).toEqual(['IndexedDB', nameOfStoreAside(earlier)]);
    expect(await remove(now)).toEqual({ ok: false, reason: 'missing' });
    expect(await remove(now + 1)).toEqual({ ok: false, reason: 'missing' });
    expect(await list()).toEqual({ ok: true, value: both.slice(1) });
  });

  test('stay, the one in use too, whichever call of the disk fails, and it is said', async () => {
    for (let n = 1; ; n += 1) {
      const failing = failingDisk(n, 'EBUSY');
      const { folder, remove } = session(failing.disk);
      const answer = await remove(now);
      expect(existsSync(join(folder, 'IndexedDB', 'app_clientele_0.indexeddb.leveldb', 'CURRENT'))).toBe(true);
      expect(existsSync(join(folder, nameOfStoreAside(now)))).toBe(!answer.ok);
      if (failing.calls() < n) {
        expect(n).toBeGreaterThan(5);
        return;
      }
      if (!answer.ok) expect(answer.reason).toBe('not-allowed');
    }
  });

  test('are told without their size where the disk does not tell it', async () => {
    // The third call reads what is in the newest.
    const { list } = session(failingDisk(3, 'EIO').disk);
    expect(await list()).toEqual({ ok: true, value: [{ setAsideAt: now, size: null }, both[1]] });
  });
});

test('the page learns of them, and has one removed, through the contract', async () => {
  const { electron, desktop } = await openApplication();
  const folder = electron.sessions.get('persist:clientele')?.storagePath ?? '';
  mkdirSync(join(folder, nameOfStoreAside(now)), { recursive: true });
  expect(await desktop.storesAside()).toEqual({ ok: true, value: [{ setAsideAt: now, size: 0 }] });
  expect(await desktop.removeStoreAside(now)).toEqual({ ok: true, value: null });
  expect(await desktop.storesAside()).toEqual({ ok: true, value: [] });
});
