/** A disk that fails, or a process that is killed, at every call there is: no file is ever half of one. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { largestChunk } from '../../electron/contract';
import type { Disk } from '../../electron/disk';
import type { Vault, VaultAnswer } from '../../renderer/host/vault';
import { failingDisk, killedDisk } from '../support/failing-disk';
import { vaultOver } from '../support/vault-over';
import { bytes, openVault } from './open-vault';
import { temporaryFolder } from './temporary-folder';

const reasons = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-allowed',
  EROFS: 'not-allowed',
  EIO: 'failed',
} as const;

/** A vault whose files were there before anything failed. */
function vaultWith(files: Readonly<Record<string, string>>, disk?: Disk) {
  const userData = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(userData, 'safe', path, '..'), { recursive: true });
    writeFileSync(join(userData, 'safe', path), text);
  }
  return openVault({ userData, ...(disk === undefined ? {} : { disk }) });
}

/** Runs it with the n-th call failing, for every n that it comes to before `mend`. Answers how many there were. */
async function forEveryCall(
  fault: (failing: number) => ReturnType<typeof failingDisk>,
  run: (disk: Disk, mend: () => void, failing: number) => Promise<void>,
): Promise<number> {
  for (let failing = 1; ; failing += 1) {
    const { disk, calls, mend } = fault(failing);
    await run(disk, mend, failing);
    if (calls() < failing) return failing - 1;
  }
}

const former = { 'journal/a': 'one\n' };

describe('a disk that fails at any call', () => {
  test.each(Object.entries(reasons))(
    'with %s leaves what was added, and not half a line more',
    async (code, reason) => {
      const calls = await forEveryCall(
        (failing) => failingDisk(failing, code),
        async (disk, _mend, failing) => {
          const { vault, text } = vaultWith(former, disk);
          let expected = 'one\n';
          for (const line of ['two\n', 'three\n', 'four\n']) {
            const answer = await vault.append('journal', 'a', bytes(line));
            if (answer.ok) expected += line;
            else expect(answer.reason, `call ${failing}`).toBe(reason);
            expect(text('journal', 'a'), `call ${failing}`).toBe(expected);
            if (answer.ok) expect(answer.value).toBe(expected.length);
          }
          expect(expected.split('\n').length, `call ${failing} refuses one line at most`).toBeGreaterThanOrEqual(4);
        },
      );
      expect(calls).toBeGreaterThan(12);
    },
  );

  test.each([2, 3, 4, 5, 6])(
    'and failing %i times in a row never buries a torn line under the next one',
    async (times) => {
      await forEveryCall(
        (failing) => failingDisk(failing, 'ENOSPC', times),
        async (disk, _mend, failing) => {
          const { vault, text } = vaultWith(former, disk);
          let expected = 'one\n';
          const add = async (line: string) => {
            const answer = await vault.append('journal', 'a', bytes(line));
            if (answer.ok) expected += line;
            return answer;
          };
          for (const line of ['two\n', 'three\n']) await add(line);
          while (!(await add('last\n')).ok);
          expect(text('journal', 'a'), `calls ${failing} to ${failing + times - 1}`).toBe(expected);
        },
      );
    },
  );

  test('leaves a file that was not there empty, or not there', async () => {
    await forEveryCall(
      (failing) => failingDisk(failing, 'EIO'),
      async (disk, mend) => {
        const { vault } = vaultWith({}, disk);
        const answer = await vault.append('journal', 'a', bytes('one\n'));
        mend();
        const again = await vault.append('journal', 'a', bytes('two\n'));
        expect(again).toEqual({ ok: true, value: answer.ok ? 8 : 4 });
      },
    );
  });

  test('leaves nothing of a very long line, of which it had taken a part', async () => {
    const long = new Uint8Array(largestChunk + 1).fill(97);
    for (const times of [1, 3]) {
      await forEveryCall(
        (failing) => failingDisk(failing, 'ENOSPC', times),
        async (disk, mend) => {
          const { vault, text } = vaultWith(former, disk);
          const answer = await vault.append('journal', 'a', long);
          mend();
          const next = await vault.append('journal', 'a', bytes('two\n'));
          expect(next).toEqual({ ok: true, value: answer.ok ? long.length + 8 : 8 });
          if (!answer.ok) expect(text('journal', 'a')).toBe('one\ntwo\n');
        },
      );
    }
  });

  test.each(Object.entries(reasons))(
    'with %s leaves a file cut or uncut, and cut before more is added',
    async (code, reason) => {
      const calls = await forEveryCall(
        (failing) => failingDisk(failing, code),
        async (disk, mend) => {
          const { vault, text } = vaultWith({ 'journal/a': 'one\ntw' }, disk);
          const answer = await vault.truncate('journal', 'a', 4);
          if (!answer.ok) expect(answer.reason).toBe(reason);
          expect(answer.ok ? ['one\n'] : ['one\n', 'one\ntw']).toContain(text('journal', 'a'));
          mend();
          expect(await vault.append('journal', 'a', bytes('two\n'))).toEqual({ ok: true, value: 8 });
          expect(text('journal', 'a')).toBe('one\ntwo\n');
        },
      );
      expect(calls).toBeGreaterThan(6);
    },
  );

  test.each(Object.entries(reasons))(
    'with %s leaves the former file or the new one, and nothing beside',
    async (code, reason) => {
      const calls = await forEveryCall(
        (failing) => failingDisk(failing, code),
        async (disk, mend, failing) => {
          const { vault, text, at } = vaultWith({ 'snapshots/a': 'former' }, disk);
          const large = new Blob(['new', new Uint8Array(1024 * 1024)]);
          const answer = await vault.replace('snapshots', 'a', large);
          if (!answer.ok) expect(answer.reason).toBe(reason);
          const found = text('snapshots', 'a');
          expect(found === 'former' ? 'former' : found.length, `call ${failing}`).toBe(
            answer.ok || found !== 'former' ? large.size : 'former',
          );
          expect(readdirSync(at('snapshots'))).toEqual(['a']);
          mend();
          expect(await vault.replace('snapshots', 'a', new Blob(['next']))).toMatchObject({ ok: true });
          expect(text('snapshots', 'a')).toBe('next');
        },
      );
      expect(calls).toBeGreaterThan(12);
    },
  );

  test('twice in a row may leave a temporary file, which the next replacement takes away', async () => {
    await forEveryCall(
      (failing) => failingDisk(failing, 'EIO', 2),
      async (disk, mend) => {
        const { vault, text, at } = vaultWith({ 'snapshots/a': 'former' }, disk);
        const answer = await vault.replace('snapshots', 'a', new Blob(['new']));
        expect(answer.ok ? ['new'] : ['former', 'new']).toContain(text('snapshots', 'a'));
        mend();
        expect(await vault.replace('snapshots', 'b', new Blob(['next']))).toMatchObject({ ok: true });
        expect(readdirSync(at('snapshots'))).toEqual(['a', 'b']);
      },
    );
  });

  test('leaves a file that was to be removed there or gone, and removes it the next time', async () => {
    await forEveryCall(
      (failing) => failingDisk(failing, 'EIO'),
      async (disk, mend) => {
        const { vault, at } = vaultWith(former, disk);
        const answer = await vault.remove('journal', 'a');
        if (answer.ok) expect(readdirSync(at('journal'))).toEqual([]);
        mend();
        expect(await vault.remove('journal', 'a')).toEqual({ ok: true, value: null });
        expect(readdirSync(at('journal'))).toEqual([]);
      },
    );
  });

  test('says so when it is only looked at, and answers the next time', async () => {
    const looks: ReadonlyArray<(vault: Vault) => Promise<VaultAnswer<unknown>>> = [
      (vault) => vault.list('journal'),
      (vault) => vault.read('journal', 'a'),
    ];
    for (const look of looks) {
      const calls = await forEveryCall(
        (failing) => failingDisk(failing, 'EIO'),
        async (disk, mend) => {
          const { vault } = vaultWith(former, disk);
          const answer = await look(vault);
          if (!answer.ok) expect(answer.reason).toBe('failed');
          mend();
          expect(await look(vault)).toMatchObject({ ok: true });
        },
      );
      expect(calls).toBeGreaterThan(3);
    }
  });
});

describe('a process that is killed before any call, or in the middle of a write', () => {
  /** For each n until the run gets through; then what the next start finds, leftovers taken away as main.ts does. */
  async function killAtEveryCall(
    run: (vault: Vault) => Promise<void>,
    judge: (next: ReturnType<typeof openVault>) => Promise<void>,
  ): Promise<number> {
    for (let killing = 1; ; killing += 1) {
      const { disk, killed, kill } = killedDisk(killing);
      const { userData } = vaultWith({ ...former, 'snapshots/a': 'former' });
      const ending = await Promise.race([run(vaultOver(userData, disk).vault).then(() => 'through'), killed]);
      await kill();
      const next = openVault({ userData });
      await next.clearLeftovers();
      await judge(next);
      if (ending === 'through') return killing - 1;
    }
  }

  test('keeps every line that was answered, and torn is only what was not', async () => {
    const lines = ['two\n', 'three\n', 'four\n'];
    let answered = '';
    const calls = await killAtEveryCall(
      async (vault) => {
        answered = 'one\n';
        for (const line of lines) {
          await vault.append('journal', 'a', bytes(line));
          answered += line;
        }
      },
      async ({ vault, text }) => {
        const found = text('journal', 'a');
        expect(found.startsWith(answered)).toBe(true);
        expect(`one\n${lines.join('')}`.startsWith(found)).toBe(true);
        await vault.truncate('journal', 'a', answered.length);
        expect(await vault.append('journal', 'a', bytes('last\n'))).toMatchObject({ ok: true });
        expect(text('journal', 'a')).toBe(`${answered}last\n`);
      },
    );
    expect(calls).toBeGreaterThan(12);
  });

  test('leaves the former file until the new one is whole, and no temporary one after the next start', async () => {
    let isAnswered = false;
    let replaced = 0;
    const calls = await killAtEveryCall(
      async (vault) => {
        isAnswered = false;
        isAnswered = (await vault.replace('snapshots', 'a', new Blob(['new']))).ok;
      },
      async ({ text, at }) => {
        const found = text('snapshots', 'a');
        expect(isAnswered ? ['new'] : ['former', 'new']).toContain(found);
        expect(readdirSync(at('snapshots'))).toEqual(['a']);
        if (found === 'new') replaced += 1;
      },
    );
    // Only renaming puts it in place: the calls before it are the greater part.
    expect(replaced).toBeLessThan(calls / 2);
    expect(calls).toBeGreaterThan(12);
  });

  test('leaves a file cut or uncut', async () => {
    await killAtEveryCall(
      async (vault) => {
        await vault.truncate('journal', 'a', 2);
      },
      async ({ text }) => expect(['one\n', 'on']).toContain(text('journal', 'a')),
    );
  });
});
