import { appendFileSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { describe, expect, test } from 'vitest';
import { type Disk, disk as realDisk } from '../../electron/disk';
import { pickingHandlers } from '../../electron/handlers/picked-files';
import { failingDisk } from '../support/failing-disk';
import { asElectron, electronInMemory } from './electron-in-memory';
import { temporaryFolder } from './temporary-folder';

const request = { description: 'Contacts', extensions: ['vcf', 'csv'], multiple: true };

function desk({ folder = temporaryFolder(), disk = realDisk }: { folder?: string; disk?: Disk } = {}) {
  const electron = electronInMemory(folder);
  let tokens = 0;
  const { handlers, forgetAll } = pickingHandlers({
    dialog: electron.module.dialog,
    window: () => asElectron<BrowserWindow>({}),
    disk,
    newToken: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
  });
  const choose = (...names: readonly string[]) => {
    electron.dialogs.open = { canceled: false, filePaths: names.map((name) => join(folder, name)) };
  };
  return { electron, folder, handlers, forgetAll, choose };
}

describe('picking files', () => {
  test('gives none when the person cancels', async () => {
    expect(await desk().handlers.pickFiles.answer(request)).toEqual({ ok: true, value: [] });
  });

  test('asks for the kinds of file that were wished for, one or several', async () => {
    const { handlers, electron } = desk();
    await handlers.pickFiles.answer(request);
    await handlers.pickFiles.answer({ description: '', extensions: [], multiple: false });
    expect(electron.dialogs.asked).toEqual([
      { filters: [{ name: 'Contacts', extensions: ['vcf', 'csv'] }], properties: ['openFile', 'multiSelections'] },
      { filters: [], properties: ['openFile'] },
    ]);
  });

  test('tells a token, the name and the size of each, and never where it lies', async () => {
    const { handlers, folder, choose } = desk();
    writeFileSync(join(folder, 'Carnet d’adresses.vcf'), 'BEGIN:VCARD');
    writeFileSync(join(folder, 'vide.csv'), '');
    choose('Carnet d’adresses.vcf', 'vide.csv');
    const answer = await handlers.pickFiles.answer(request);
    expect(answer).toEqual({
      ok: true,
      value: [
        { token: 'token-1', name: 'Carnet d’adresses.vcf', size: 11 },
        { token: 'token-2', name: 'vide.csv', size: 0 },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  test('leaves folders out, and says when a file has gone before it could be looked at', async () => {
    const { handlers, folder, choose } = desk();
    mkdirSync(join(folder, 'folder.vcf'));
    choose('folder.vcf');
    expect(await handlers.pickFiles.answer(request)).toEqual({ ok: true, value: [] });
    choose('gone.vcf');
    expect(await handlers.pickFiles.answer(request)).toEqual({ ok: false, reason: 'failed' });
  });
});

describe('reading a picked file', () => {
  async function picked(text: string, disk?: Disk) {
    const made = desk(disk ? { disk } : {});
    const path = join(made.folder, 'a.vcf');
    writeFileSync(path, text);
    made.choose('a.vcf');
    await made.handlers.pickFiles.answer(request);
    const read = (offset: number, length: number, token = 'token-1') =>
      made.handlers.readPicked.answer(token, offset, length);
    return { ...made, path, read };
  }

  const text = (words: string) => ({ ok: true, value: new TextEncoder().encode(words) });

  test('gives what was asked for, and less only at the end', async () => {
    const { read } = await picked('0123456789');
    expect(await read(0, 4)).toEqual(text('0123'));
    expect(await read(8, 4)).toEqual(text('89'));
    expect(await read(10, 4)).toEqual(text(''));
    expect(await read(99, 4)).toEqual(text(''));
    expect(await read(Number.MAX_SAFE_INTEGER, 4)).toEqual(text(''));
  });

  test('knows no token but its own', async () => {
    const { read } = await picked('0123456789');
    for (const token of ['token-2', '', '__proto__', '/etc/passwd', '../a.vcf']) {
      expect(await read(0, 4, token)).toEqual({ ok: false, reason: 'unknown-token' });
    }
  });

  test('knows it no more once it was given back, or the page is gone', async () => {
    const given = await picked('0123456789');
    expect(await given.handlers.releasePicked.answer('token-1')).toEqual({ ok: true, value: null });
    expect(await given.handlers.releasePicked.answer('token-1')).toEqual({ ok: false, reason: 'unknown-token' });
    expect(await given.read(0, 4)).toEqual({ ok: false, reason: 'unknown-token' });
    const left = await picked('0123456789');
    left.forgetAll();
    expect(await left.read(0, 4)).toEqual({ ok: false, reason: 'unknown-token' });
  });

  test('refuses a file that grew, was written again, or was taken away', async () => {
    const grown = await picked('0123456789');
    appendFileSync(grown.path, 'more');
    expect(await grown.read(0, 4)).toEqual({ ok: false, reason: 'changed' });
    const rewritten = await picked('0123456789');
    utimesSync(rewritten.path, 1_000_000, 1_000_000);
    expect(await rewritten.read(0, 4)).toEqual({ ok: false, reason: 'changed' });
    const gone = await picked('0123456789');
    rmSync(gone.path);
    expect(await gone.read(0, 4)).toEqual({ ok: false, reason: 'changed' });
  });

  test.each([2, 3, 4])('answers when call %i to the disk fails', async (failing) => {
    const { read } = await picked('0123456789', failingDisk(failing, 'EACCES').disk);
    expect(await read(0, 4)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(await read(0, 4)).toEqual(text('0123'));
  });
});
