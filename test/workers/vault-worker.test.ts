import { afterEach, describe, expect, test } from 'vitest';
import { inTurn } from '../../renderer/data/turns';
import { serveVault, vaultThrough } from '../../renderer/host/vault-port';
import { bytesOf, emptyVaults, namesIn, openVault, privateFolder, textIn } from '../support/vaults';

afterEach(emptyVaults);

test('two windows that append in turn lose nothing and never write into each other', async () => {
  const windows = [openVault(), openVault()];
  const sizes: number[] = [];
  const appends = windows.flatMap((vault, index) =>
    Array.from({ length: 100 }, (_, line) =>
      inTurn('test', async () => {
        const appended = await vault.append('journal', 'a', bytesOf(`${index}:${line} ${'x'.repeat(line)}\n`));
        if (appended.ok) sizes.push(appended.value);
      }),
    ),
  );
  await Promise.all(appends);
  const lines = (await textIn(openVault(), 'journal', 'a')).split('\n').slice(0, -1);
  expect(lines).toHaveLength(200);
  for (const index of [0, 1]) {
    const own = lines.filter((line) => line.startsWith(`${index}:`));
    expect(own).toEqual(Array.from({ length: 100 }, (_, line) => `${index}:${line} ${'x'.repeat(line)}`));
  }
  expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
  expect(sizes).toHaveLength(200);
});

test('one window cuts and replaces what the other appends to', async () => {
  const [one, other] = [openVault(), openVault()];
  for (let round = 0; round < 2; round++) {
    expect(await one.append('snapshots', 'a', bytesOf('abcd'))).toMatchObject({ ok: true });
    expect(await other.truncate('snapshots', 'a', 2)).toEqual({ ok: true, value: null });
    expect(await one.append('snapshots', 'a', bytesOf('e'))).toEqual({ ok: true, value: 3 });
    expect(await other.replace('snapshots', 'a', new Blob(['neuf']))).toEqual({ ok: true, value: null });
    expect(await one.append('snapshots', 'a', bytesOf('!'))).toEqual({ ok: true, value: 5 });
    expect(await textIn(other, 'snapshots', 'a')).toBe('neuf!');
    expect(await other.remove('snapshots', 'a')).toEqual({ ok: true, value: null });
  }
});

test('another worker reaches the vault of the window through a port', async () => {
  const { port1, port2 } = new MessageChannel();
  serveVault(openVault(), port1);
  const vault = vaultThrough(port2);
  expect(await vault.append('journal', 'a', bytesOf('par un port'))).toEqual({ ok: true, value: 11 });
  expect(await vault.read('journal', 'a', 7)).toEqual({ ok: true, value: bytesOf('port') });
  port1.close();
});

/** Moments, in milliseconds after the question, at which a worker is ended: from at once to when all is done. */
const moments = Array.from({ length: 16 }, (_, index) => index * 2);
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe('a worker that is ended', () => {
  test('in the middle of appends leaves every acknowledged one whole, in order, and at most a torn end', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `${index} ${'é'.repeat(index % 7)}\n`);
    for (const moment of moments) {
      const vault = openVault();
      const name = `ended-after-${moment * 10}`;
      let acknowledged = 0;
      const appending = (async () => {
        for (const line of lines) {
          if (!(await vault.append('journal', name, bytesOf(line))).ok) return;
          acknowledged += 1;
        }
      })();
      await vault.append('journal', name, new Uint8Array());
      await pause(moment);
      vault.close();
      await appending;
      const left = await textIn(openVault(), 'journal', name);
      expect(lines.join('').startsWith(left)).toBe(true);
      expect(left.split('\n').length - 1).toBeGreaterThanOrEqual(acknowledged);
    }
  });

  test('writes over nothing that another window appends right after', async () => {
    const other = openVault();
    const long = bytesOf(`${'k'.repeat(20_000)}\n`);
    for (let round = 0; round < 30; round++) {
      const vault = openVault();
      // Both hold the file open: nothing is left to do but to write.
      for (const each of [vault, other]) await each.append('journal', 'a', new Uint8Array());
      const appending = Array.from({ length: 8 }, () => vault.append('journal', 'a', long));
      await appending[round % 6];
      vault.close();
      expect(await other.append('journal', 'a', bytesOf('short\n'))).toMatchObject({ ok: true });
      await Promise.all(appending);
      expect(await textIn(other, 'journal', 'a')).toMatch(/^(k{20000}\n)+short\n$/);
      expect(await other.truncate('journal', 'a', 0)).toMatchObject({ ok: true });
    }
  });

  test('in the middle of a replacing leaves the former file or the new one, and no room taken beside it', async () => {
    const contents = (version: number) => new Blob([String(version).padStart(6, '0').repeat(200_000)]);
    const other = openVault();
    await other.replace('snapshots', 'a', contents(0));
    let acknowledged = 0;
    for (const moment of moments) {
      const vault = openVault();
      await vault.freeBytes();
      const next = acknowledged + 1;
      const replacing = vault.replace('snapshots', 'a', contents(next));
      await pause(moment);
      vault.close();
      const answer = await replacing;
      expect(await other.list('snapshots')).toEqual({ ok: true, value: [{ name: 'a', size: 1_200_000 }] });
      const read = await textIn(other, 'snapshots', 'a');
      const version = Number(read.slice(0, 6));
      expect(read).toBe(await contents(version).text());
      expect(answer.ok ? [next] : [acknowledged, next]).toContain(version);
      acknowledged = next;
      // What is replaced right after stays, whatever the ended worker was still at.
      expect(await other.replace('snapshots', 'a', contents(next))).toEqual({ ok: true, value: null });
    }
    await pause(50);
    expect(await textIn(other, 'snapshots', 'a')).toBe(await contents(acknowledged).text());
    expect(await other.replace('snapshots', 'b', new Blob(['b']))).toEqual({ ok: true, value: null });
    expect(await namesIn(await privateFolder('snapshots'))).toEqual(['a', 'b']);
  });
});
