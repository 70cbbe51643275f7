import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../electron/contract';
import { type Disk, disk as realDisk } from '../../electron/disk';
import { keptSavePlace, savePlaceHandlers } from '../../electron/handlers/save-place';
import { savingHandlers } from '../../electron/handlers/saved-files';
import { failingDisk } from '../support/failing-disk';
import { asElectron, electronInMemory } from './electron-in-memory';
import { temporaryFolder } from './temporary-folder';

const request = { suggestedName: 'Clients', description: 'Tableau', extension: 'csv' };

function desk({ folder = temporaryFolder(), disk = realDisk }: { folder?: string; disk?: Disk } = {}) {
  const electron = electronInMemory(folder);
  let tokens = 0;
  const place = keptSavePlace(join(folder, '.place.json'), folder);
  const window = () => asElectron<BrowserWindow>({});
  const dialogs = { dialog: electron.module.dialog, window, place };
  const { handlers, abandonAll, isIdle } = savingHandlers({
    ...dialogs,
    disk,
    newToken: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
  });
  onTestFinished(abandonAll);
  const choose = (name: string) => {
    electron.dialogs.save = { canceled: false, filePath: join(folder, name) };
  };
  const begin = async (name: string): Promise<string> => {
    choose(name);
    const started = await handlers.startSaving.answer(request);
    if (!started.ok || started.value === null) throw new Error('not begun');
    return started.value.token;
  };
  return { electron, folder, handlers, abandonAll, isIdle, choose, begin, places: savePlaceHandlers(dialogs) };
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('saving a file', () => {
  test('writes nothing when the person cancels', async () => {
    const { handlers, folder } = desk();
    expect(await handlers.startSaving.answer(request)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('suggests a plain name in the folder of savings, and the one kind of file', async () => {
    const { handlers, electron, folder } = desk();
    await handlers.startSaving.answer({ ...request, suggestedName: '../../etc/passwd' });
    expect(electron.dialogs.asked).toEqual([
      {
        defaultPath: join(folder, 'etc-passwd.csv'),
        filters: [{ name: 'Tableau', extensions: ['csv'] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      },
    ]);
  });

  test('puts the chunks in place as one file that only its owner reads', async () => {
    const { handlers, begin, folder } = desk();
    const token = await begin('Clients.csv');
    await handlers.appendToSaving.answer(token, bytes('Nom;'));
    await handlers.appendToSaving.answer(token, bytes('Prénom\n'));
    expect(readdirSync(folder)).toEqual(['.clientele-token-1.part']);
    expect(await handlers.finishSaving.answer(token)).toEqual({
      ok: true,
      value: { name: 'Clients.csv', place: folder },
    });
    expect(readFileSync(join(folder, 'Clients.csv'), 'utf8')).toBe('Nom;Prénom\n');
    if (process.platform !== 'win32') expect(statSync(join(folder, 'Clients.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['Clients.csv']);
  });

  test('keeps the former file whole until the new one is', async () => {
    const { handlers, begin, folder } = desk();
    writeFileSync(join(folder, 'Clients.csv'), 'the former');
    const token = await begin('Clients.csv');
    await handlers.appendToSaving.answer(token, bytes('the new'));
    expect(readFileSync(join(folder, 'Clients.csv'), 'utf8')).toBe('the former');
    await handlers.finishSaving.answer(token);
    expect(readFileSync(join(folder, 'Clients.csv'), 'utf8')).toBe('the new');
  });

  test('replaces the file that a link points to, and leaves the link', async () => {
    const { handlers, begin, folder } = desk();
    mkdirSync(join(folder, 'stick'));
    writeFileSync(join(folder, 'stick', 'Clients.csv'), 'the former');
    symlinkSync(join(folder, 'stick', 'Clients.csv'), join(folder, 'Clients.csv'));
    const token = await begin('Clients.csv');
    await handlers.appendToSaving.answer(token, bytes('the new'));
    await handlers.finishSaving.answer(token);
    expect(readFileSync(join(folder, 'stick', 'Clients.csv'), 'utf8')).toBe('the new');
    expect(readFileSync(join(folder, 'Clients.csv'), 'utf8')).toBe('the new');
  });

  test('adds the ending that a dialog left out, but never over a file that was not named', async () => {
    const { handlers, begin, folder } = desk();
    await handlers.finishSaving.answer(await begin('Clients'));
    expect(readdirSync(folder)).toEqual(['Clients.csv']);
    writeFileSync(join(folder, 'Clients.csv'), 'not to be replaced');
    await handlers.finishSaving.answer(await begin('Clients'));
    expect(readFileSync(join(folder, 'Clients.csv'), 'utf8')).toBe('not to be replaced');
    expect(readdirSync(folder).toSorted()).toEqual(['Clients', 'Clients.csv']);
  });

  test('leaves nothing when it is abandoned', async () => {
    const { handlers, begin, folder } = desk();
    const token = await begin('Clients.csv');
    await handlers.appendToSaving.answer(token, bytes('half'));
    expect(await handlers.abandonSaving.answer(token)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual([]);
    for (const answer of [
      await handlers.appendToSaving.answer(token, bytes('more')),
      await handlers.finishSaving.answer(token),
      await handlers.abandonSaving.answer(token),
    ]) {
      expect(answer).toEqual({ ok: false, reason: 'unknown-token' });
    }
  });

  test('leaves nothing of several when the page is gone, not even in the middle of a chunk', async () => {
    const { handlers, begin, abandonAll, isIdle, folder } = desk();
    expect(isIdle()).toBe(true);
    const first = await begin('a.csv');
    await begin('b.csv');
    const writing = handlers.appendToSaving.answer(first, new Uint8Array(4 * 1024 * 1024));
    await abandonAll();
    await writing;
    expect(readdirSync(folder)).toEqual([]);
    expect(isIdle()).toBe(true);
  });

  test('waits for a file that is just being put in place', async () => {
    const { handlers, begin, abandonAll, isIdle, folder } = desk();
    const token = await begin('a.csv');
    const finishing = handlers.finishSaving.answer(token);
    expect(isIdle()).toBe(false);
    await abandonAll();
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(await finishing).toMatchObject({ ok: true });
  });

  test('takes one question at a time, so that chunks cannot overtake each other', async () => {
    const { handlers, begin, folder } = desk();
    const token = await begin('a.csv');
    const first = handlers.appendToSaving.answer(token, bytes('first'));
    expect(await handlers.appendToSaving.answer(token, bytes('second'))).toEqual({ ok: false, reason: 'malformed' });
    expect(await handlers.finishSaving.answer(token)).toEqual({ ok: false, reason: 'malformed' });
    await first;
    await handlers.finishSaving.answer(token);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('first');
  });

  test('begins a few at a time, not a thousand', async () => {
    const { handlers, begin, choose } = desk();
    for (let n = 0; n < 8; n += 1) await begin(`${n}.csv`);
    choose('9.csv');
    expect(await handlers.startSaving.answer(request)).toEqual({ ok: false, reason: 'failed' });
  });

  test('says that it may not where it may not', async () => {
    const { handlers, choose } = desk();
    choose('no-such-folder/Clients.csv');
    expect(await handlers.startSaving.answer(request)).toEqual({ ok: false, reason: 'failed' });
  });
});

describe('a disk that fails', () => {
  const reasons = {
    ENOSPC: 'disk-full',
    EDQUOT: 'disk-full',
    EACCES: 'not-allowed',
    EROFS: 'not-allowed',
    EIO: 'failed',
  };

  /** Replaces a file while the n-th call to the disk fails; what the last question was answered, and what is left. */
  async function replaceWhileFailing(failing: number, code: string) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Clients.csv'), 'the former');
    const faulty = failingDisk(failing, code);
    const { handlers, choose } = desk({ folder, disk: faulty.disk });
    choose('Clients.csv');
    const steps = [
      (token: string) => handlers.appendToSaving.answer(token, bytes('the ')),
      (token: string) => handlers.appendToSaving.answer(token, bytes('new')),
      (token: string) => handlers.finishSaving.answer(token),
    ];
    const started = await handlers.startSaving.answer(request);
    const token = started.ok ? (started.value?.token ?? '') : '';
    let last: Answer<unknown> = started;
    for (const step of steps) if (last.ok) last = await step(token);
    const left = { names: readdirSync(folder), text: readFileSync(join(folder, 'Clients.csv'), 'utf8') };
    return { last, left, hasFailed: faulty.calls() >= failing };
  }

  test.each(Object.entries(reasons))('with %s at any call leaves the former or the new file', async (code, reason) => {
    let failing = 1;
    for (; ; failing += 1) {
      const { last, left, hasFailed } = await replaceWhileFailing(failing, code);
      expect(left).toEqual({ names: ['Clients.csv'], text: last.ok ? 'the new' : 'the former' });
      if (!last.ok) expect(last.reason).toBe(reason);
      if (!hasFailed) break;
    }
    expect(failing).toBeGreaterThan(6);
  });
});

test('whatever the bytes and the chunks, the file is their sum', async () => {
  const { handlers, begin, folder } = desk();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 8 }), async (chunks) => {
      const token = await begin('a.csv');
      for (const chunk of chunks) await handlers.appendToSaving.answer(token, chunk);
      await handlers.finishSaving.answer(token);
      expect(readFileSync(join(folder, 'a.csv')).equals(Buffer.concat(chunks))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

describe('the folder of savings', () => {
  test('is the usual one until another is chosen, and is remembered', async () => {
    const { places, electron, folder } = desk();
    expect(places.savePlace.answer()).toEqual({ ok: true, value: folder });
    expect(await places.chooseSavePlace.answer()).toEqual({ ok: true, value: null });
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    electron.dialogs.open = { canceled: false, filePaths: [stick] };
    expect(await places.chooseSavePlace.answer()).toEqual({ ok: true, value: stick });
    expect(keptSavePlace(join(folder, '.place.json'), folder).current()).toBe(stick);
  });

  test('is the usual one again while the chosen one is not there', () => {
    const folder = temporaryFolder();
    const place = keptSavePlace(join(folder, 'place.json'), folder);
    expect(place.change(join(folder, 'unplugged'))).toBe(true);
    expect(place.current()).toBe(folder);
    writeFileSync(join(folder, 'unplugged'), 'a file by that name');
    expect(place.current()).toBe(folder);
    expect(basename(place.current())).toBe(basename(folder));
  });
});
