import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { type Desktop, largestChunk } from '../../electron/contract';
import { disk as realDisk } from '../../electron/disk';
import { desktopVault } from '../../renderer/host/desktop-vault';
import { watchedDisk } from '../support/failing-disk';
import { bytes, done, missing, openVault } from './open-vault';
import { temporaryFolder } from './temporary-folder';

const unknown = { ok: false, reason: 'unknown-token' };

describe('a vault in which nothing was ever written', () => {
  test('is empty, and stays so while it is only looked at', async () => {
    const { vault, userData } = openVault();
    for (const folder of ['journal', 'snapshots', 'keys'] as const) {
      expect(await vault.list(folder)).toEqual({ ok: true, value: [] });
      expect(await vault.read(folder, 'a')).toEqual(missing);
      expect(await vault.truncate(folder, 'a', 0)).toEqual(missing);
      expect(await vault.remove(folder, 'a')).toEqual(done);
    }
    expect(readdirSync(userData)).toEqual([]);
  });

  test.runIf(process.platform !== 'win32')('makes folders and files that only their owner reads', async () => {
    const { vault, at } = openVault();
    await vault.append('journal', 'a', bytes('x'));
    await vault.replace('keys', 'b', new Blob(['x']));
    const mode = (...names: string[]) => statSync(at(...names)).mode & 0o777;
    expect([mode(), mode('journal'), mode('keys')]).toEqual([0o700, 0o700, 0o700]);
    expect([mode('journal', 'a'), mode('keys', 'b')]).toEqual([0o600, 0o600]);
  });

  test('says how much may still be written', async () => {
    const { vault } = openVault();
    expect(await vault.freeBytes()).toBeGreaterThan(0);
    const silent = { ...realDisk, statfs: () => Promise.reject(new Error('ENOSYS')) };
    expect(await openVault({ disk: silent }).vault.freeBytes()).toBeNull();
  });
});

describe('adding to a file', () => {
  test('answers its size each time, also when it adds nothing', async () => {
    const { vault, text } = openVault();
    expect(await vault.append('journal', 'a', bytes(''))).toEqual({ ok: true, value: 0 });
    expect(await vault.append('journal', 'a', bytes('one\n'))).toEqual({ ok: true, value: 4 });
    expect(await vault.append('journal', 'a', bytes('two\n'))).toEqual({ ok: true, value: 8 });
    expect(text('journal', 'a')).toBe('one\ntwo\n');
  });

  test('goes on where another run ended', async () => {
    const { vault, userData, text } = openVault();
    await vault.append('journal', 'a', bytes('one\n'));
    const again = openVault({ userData });
    expect(await again.vault.append('journal', 'a', bytes('two\n'))).toEqual({ ok: true, value: 8 });
    expect(await vault.append('journal', 'a', bytes('three\n'))).toEqual({ ok: true, value: 14 });
    expect(text('journal', 'a')).toBe('one\ntwo\nthree\n');
  });

  test.each<readonly [string, (path: string) => void, string]>([
    ['removed', (path) => rmSync(path), 'two\n'],
    ['moved away', (path) => renameSync(path, `${path}-moved`), 'two\n'],
    ['emptied', (path) => writeFileSync(path, ''), 'two\n'],
    [
      'put in place of',
      (path) => {
        writeFileSync(`${path}-new`, 'ONE\n');
        renameSync(`${path}-new`, path);
      },
      'ONE\ntwo\n',
    ],
  ])('reaches the file of that name, also after it was %s behind our back', async (_what, happen, expected) => {
    const { vault, at, text } = openVault();
    await vault.append('journal', 'a', bytes('one\n'));
    happen(at('journal', 'a'));
    expect(await vault.append('journal', 'a', bytes('two\n'))).toEqual({ ok: true, value: expected.length });
    expect(text('journal', 'a')).toBe(expected);
  });

  test('reaches the file of that name after the vault itself cut, replaced or removed it', async () => {
    const { vault, text } = openVault();
    await vault.append('journal', 'a', bytes('one\n'));
    await vault.truncate('journal', 'a', 2);
    await vault.append('journal', 'a', bytes('two\n'));
    expect(text('journal', 'a')).toBe('ontwo\n');
    await vault.replace('journal', 'a', new Blob(['new\n']));
    await vault.append('journal', 'a', bytes('three\n'));
    expect(text('journal', 'a')).toBe('new\nthree\n');
    await vault.remove('journal', 'a');
    await vault.append('journal', 'a', bytes('four\n'));
    expect(text('journal', 'a')).toBe('four\n');
  });

  test('keeps the order in which it was asked, also of two files in turn', async () => {
    const { vault, text } = openVault();
    const lines = Array.from({ length: 40 }, (_, n) => `${n}\n`);
    await Promise.all(lines.map((line, n) => vault.append('journal', n % 3 === 0 ? 'a' : 'b', bytes(line))));
    expect(text('journal', 'a')).toBe(lines.filter((_, n) => n % 3 === 0).join(''));
    expect(text('journal', 'b')).toBe(lines.filter((_, n) => n % 3 !== 0).join(''));
  });

  test('holds one file open, and none that was replaced, removed or stands on a stick', async () => {
    const { disk, calls } = watchedDisk();
    const { vault, chosen, secondFolder } = openVault({ disk });
    const held = () => calls.filter((call) => call === 'open').length - calls.filter((call) => call === 'close').length;
    for (const name of ['a', 'b', 'a']) await vault.append('journal', name, bytes('one\n'));
    expect(held()).toBe(1);
    await vault.replace('journal', 'a', new Blob(['new']));
    expect(held()).toBe(0);
    await vault.append('journal', 'a', bytes('two\n'));
    await vault.remove('journal', 'a');
    expect(held()).toBe(0);
    chosen.folder = temporaryFolder();
    await secondFolder.choose();
    expect(await vault.append('elsewhere', 'a', bytes('one\n'))).toMatchObject({ ok: true });
    expect(held()).toBe(0);
  });

  test('takes more than one question when it is very long', async () => {
    const { vault, at } = openVault();
    const long = Uint8Array.from({ length: largestChunk + 5 }, (_, n) => n % 251);
    await vault.append('journal', 'a', bytes('one\n'));
    expect(await vault.append('journal', 'a', long)).toEqual({ ok: true, value: 4 + long.length });
    expect(readFileSync(at('journal', 'a')).subarray(4).equals(long)).toBe(true);
  });

  test('sends no more of a buffer than what is to be added', async () => {
    const { desktop } = openVault();
    const appendToVault = vi.fn<Desktop['appendToVault']>(async () => ({ ok: true, value: 4 }));
    const vault = desktopVault(Object.assign(Object.create(desktop), { appendToVault }));
    await vault.append('journal', 'a', bytes('private one\n').subarray(8));
    const sent = appendToVault.mock.calls[0]?.[2];
    expect([sent, sent?.buffer.byteLength]).toEqual([bytes('one\n'), 4]);
  });
});

describe('before anything is answered, it is forced to the disk:', () => {
  /** What the disk was asked for one question, of what changes it or forces it. */
  async function orderOf(ask: (vault: ReturnType<typeof openVault>['vault']) => Promise<unknown>) {
    const { disk, calls } = watchedDisk();
    const { vault } = openVault({ disk });
    await vault.append('journal', 'a', bytes('one\n'));
    calls.splice(0);
    await ask(vault);
    const counted = new Set(['writeFile', 'truncate', 'rename', 'unlink', 'mkdir', 'sync', 'datasync']);
    return calls.filter((call) => counted.has(call));
  }

  test('what is added, and the name and the folders when they are new', async () => {
    expect(await orderOf((vault) => vault.append('journal', 'a', bytes('two\n')))).toEqual(['writeFile', 'datasync']);
    expect(await orderOf((vault) => vault.append('journal', 'b', bytes('one\n')))).toEqual([
      'sync',
      'writeFile',
      'datasync',
    ]);
    expect(await orderOf((vault) => vault.append('keys', 'a', bytes('one\n')))).toEqual([
      'mkdir',
      'sync',
      'sync',
      'sync',
      'writeFile',
      'datasync',
    ]);
  });

  test('what is cut or removed', async () => {
    expect(await orderOf((vault) => vault.truncate('journal', 'a', 1))).toEqual(['truncate', 'datasync']);
    expect(await orderOf((vault) => vault.remove('journal', 'a'))).toEqual(['unlink', 'sync']);
  });

  test('what is replaced: the new file before it has the name, and the name', async () => {
    expect(await orderOf((vault) => vault.replace('journal', 'a', new Blob(['new'])))).toEqual([
      'writeFile',
      'sync',
      'rename',
      'sync',
    ]);
  });
});

describe('cutting a file', () => {
  test('never makes it longer', async () => {
    const { vault, text } = openVault();
    await vault.append('journal', 'a', bytes('one\n'));
    expect(await vault.truncate('journal', 'a', 5)).toEqual({ ok: false, reason: 'failed' });
    expect(await vault.truncate('journal', 'a', 4)).toEqual(done);
    expect(text('journal', 'a')).toBe('one\n');
    expect(await vault.truncate('journal', 'a', 0)).toEqual(done);
    expect(await vault.read('journal', 'a')).toEqual({ ok: true, value: new Uint8Array() });
  });
});

describe('reading a file', () => {
  test('gives what is asked for, and less only at its end', async () => {
    const { vault } = openVault();
    await vault.append('journal', 'a', bytes('0123456789'));
    const part = async (...asked: readonly number[]) => {
      const answer = await vault.read('journal', 'a', ...asked);
      return answer.ok ? new TextDecoder().decode(answer.value) : answer.reason;
    };
    expect(await part()).toBe('0123456789');
    expect(await part(4)).toBe('456789');
    expect(await part(4, 2)).toBe('45');
    expect(await part(8, 20)).toBe('89');
    expect(await part(0, 0)).toBe('');
    expect(await part(10)).toBe('');
    expect(await part(2 ** 40, 1)).toBe('');
  });

  test.each([1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3 * 1024 * 1024])(
    'of %i bytes, all of it',
    async (size) => {
      const { vault } = openVault();
      const contents = Uint8Array.from({ length: size }, (_, n) => n % 251);
      await vault.replace('snapshots', 'a', new Blob([contents]));
      const answer = await vault.read('snapshots', 'a');
      expect(answer.ok && Buffer.from(answer.value).equals(contents)).toBe(true);
      const part = await vault.read('snapshots', 'a', 7, 2 * 1024 * 1024);
      expect(part.ok && Buffer.from(part.value).equals(contents.subarray(7, 7 + 2 * 1024 * 1024))).toBe(true);
    },
  );
});

describe('replacing a file', () => {
  async function begin(desktop: ReturnType<typeof openVault>['desktop'], name = 'a'): Promise<string> {
    const started = await desktop.startReplacing('snapshots', name);
    if (!started.ok) throw new Error(started.reason);
    return started.value.token;
  }

  test('leaves the former one until the new one is whole', async () => {
    const { vault, desktop, at, text } = openVault();
    await vault.replace('snapshots', 'a', new Blob(['former']));
    const token = await begin(desktop);
    await desktop.appendToReplacing(token, bytes('ne'));
    expect(text('snapshots', 'a')).toBe('former');
    expect(readdirSync(at('snapshots'))).toEqual(['.a.part', 'a']);
    await desktop.appendToReplacing(token, bytes('w'));
    expect(await desktop.finishReplacing(token)).toEqual(done);
    expect(text('snapshots', 'a')).toBe('new');
    expect(readdirSync(at('snapshots'))).toEqual(['a']);
  });

  test('leaves nothing of it when it is abandoned, or cannot be read', async () => {
    const { vault, desktop, at } = openVault();
    const token = await begin(desktop);
    expect(await desktop.abandonReplacing(token)).toEqual(done);
    const gone = new Blob(['x']);
    gone.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await vault.replace('snapshots', 'a', gone)).toEqual({ ok: false, reason: 'failed' });
    expect(readdirSync(at('snapshots'))).toEqual([]);
  });

  test('knows a token once, and no other', async () => {
    const { desktop } = openVault();
    const token = await begin(desktop);
    await desktop.finishReplacing(token);
    for (const given of [token, 'token-99', '', 'a', 'constructor']) {
      expect(await desktop.appendToReplacing(given, bytes('x'))).toEqual(unknown);
      expect(await desktop.finishReplacing(given)).toEqual(unknown);
      expect(await desktop.abandonReplacing(given)).toEqual(unknown);
    }
  });

  test('ends once, whichever end was asked for first', async () => {
    const { desktop, at } = openVault();
    const token = await begin(desktop);
    const ends = [
      desktop.abandonReplacing(token),
      desktop.finishReplacing(token),
      desktop.appendToReplacing(token, bytes('x')),
    ];
    expect(await Promise.all(ends)).toEqual([done, unknown, unknown]);
    expect(readdirSync(at('snapshots'))).toEqual([]);
  });

  test('begun again under the same name is the one that counts', async () => {
    const { desktop, text } = openVault();
    const first = await begin(desktop);
    await desktop.appendToReplacing(first, bytes('first'));
    const second = await begin(desktop);
    await desktop.appendToReplacing(second, bytes('second'));
    expect(await desktop.finishReplacing(first)).toEqual(unknown);
    await desktop.finishReplacing(second);
    expect(text('snapshots', 'a')).toBe('second');
  });

  test('takes away what earlier runs left half done, and nothing that is under way', async () => {
    const { desktop, at, text } = openVault();
    mkdirSync(at('snapshots'), { recursive: true });
    for (const name of ['.old.part', '.a.part']) writeFileSync(at('snapshots', name), 'half');
    for (const name of ['.part', '.OLD.part', 'old.part', '.old']) writeFileSync(at('snapshots', name), 'not ours');
    const first = await begin(desktop);
    const second = await begin(desktop, 'b');
    for (const token of [first, second]) await desktop.finishReplacing(token);
    expect(readdirSync(at('snapshots')).toSorted()).toEqual(['.OLD.part', '.old', '.part', 'a', 'b', 'old.part']);
    expect(text('snapshots', 'a')).toBe('');
  });

  test('is begun a few at a time, not a thousand', async () => {
    const { desktop } = openVault();
    for (let n = 0; n < 8; n += 1) await begin(desktop, `${n}`);
    expect(await desktop.startReplacing('snapshots', '9')).toEqual({ ok: false, reason: 'failed' });
  });
});

describe('when the page is gone', () => {
  test('what it had begun to replace stays as it was, and the next page may append', async () => {
    const { vault, desktop, abandonAll, isIdle, at, text } = openVault();
    await vault.append('journal', 'a', bytes('one\n'));
    await vault.replace('snapshots', 'a', new Blob(['former']));
    const started = await desktop.startReplacing('snapshots', 'a');
    expect(isIdle()).toBe(false);
    const writing = desktop.appendToReplacing(started.ok ? started.value.token : '', new Uint8Array(largestChunk));
    await abandonAll();
    await writing;
    expect(isIdle()).toBe(true);
    expect(readdirSync(at('snapshots'))).toEqual(['a']);
    expect(text('snapshots', 'a')).toBe('former');
    expect(await vault.append('journal', 'a', bytes('two\n'))).toEqual({ ok: true, value: 8 });
  });

  test('a file that is just being put in place or added to is waited for', async () => {
    const { desktop, abandonAll, isIdle, text } = openVault();
    const started = await desktop.startReplacing('snapshots', 'a');
    const finishing = desktop.finishReplacing(started.ok ? started.value.token : '');
    const appending = desktop.appendToVault('journal', 'a', bytes('one\n'));
    await abandonAll();
    expect(isIdle()).toBe(true);
    expect(await finishing).toMatchObject({ ok: true });
    expect(await appending).toEqual({ ok: true, value: 4 });
    expect(text('snapshots', 'a')).toBe('');
  });
});
