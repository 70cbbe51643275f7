/**
 * The vault of the desktop from end to end but for Electron itself: host, preload, contract, guard, handlers and disk
 * are the real ones, as main.ts puts them together.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { desktopSecondFolder, desktopVault } from '../../renderer/host/desktop-vault';
import { inTime } from '../support/in-time';
import { forgetApplication, openApplication } from './open-application';
import { bytes, done } from './open-vault';
import { temporaryFolder } from './temporary-folder';

afterEach(forgetApplication);

async function openWithVault(folder?: string) {
  const opened = await openApplication(folder);
  const userData = opened.electron.app.getPath('userData');
  const vault = desktopVault(opened.desktop);
  return { ...opened, vault, secondFolder: desktopSecondFolder(opened.desktop), safe: join(userData, 'safe') };
}

describe('the vault of the desktop', () => {
  test('keeps its files beside Chromium’s profile', async () => {
    const { vault, safe, folder } = await openWithVault();
    expect(safe).toBe(join(folder, 'Clientele', 'safe'));
    expect(await vault.append('journal', 'a.log', bytes('one\n'))).toEqual({ ok: true, value: 4 });
    expect(await vault.replace('snapshots', 'b.json', new Blob(['whole']))).toEqual(done);
    expect(await vault.replace('keys', 'c.age', new Blob([]))).toEqual(done);
    expect(readFileSync(join(safe, 'journal', 'a.log'), 'utf8')).toBe('one\n');
    expect(readFileSync(join(safe, 'snapshots', 'b.json'), 'utf8')).toBe('whole');
    expect(await vault.list('keys')).toEqual({ ok: true, value: [{ name: 'c.age', size: 0 }] });
    expect(await vault.truncate('journal', 'a.log', 2)).toEqual(done);
    expect(await vault.read('journal', 'a.log')).toEqual({ ok: true, value: bytes('on') });
    expect(await vault.remove('journal', 'a.log')).toEqual(done);
    expect(readdirSync(join(safe, 'journal'))).toEqual([]);
    expect(await vault.freeBytes()).toBeGreaterThan(0);
  });

  test('copies into the folder that the person chooses, and finds it again at the next start', async () => {
    const { vault, secondFolder, electron, folder } = await openWithVault();
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    expect(secondFolder.isSupported).toBe(true);
    expect(await secondFolder.choose()).toBeNull();
    electron.dialogs.open = { canceled: false, filePaths: [stick] };
    expect(await secondFolder.choose()).toEqual({ label: stick, state: 'ready' });
    await vault.replace('elsewhere', 'a', new Blob(['copy']));
    expect(readFileSync(join(stick, 'Clientele', 'a'), 'utf8')).toBe('copy');
    forgetApplication();
    const next = await openWithVault(folder);
    expect(await next.secondFolder.current()).toEqual({ label: stick, state: 'ready' });
    await next.secondFolder.forget();
    expect(await next.secondFolder.current()).toBeNull();
  });

  test('takes away at the start what a kill left half written', async () => {
    const folder = temporaryFolder();
    const snapshots = join(folder, 'Clientele', 'safe', 'snapshots');
    mkdirSync(snapshots, { recursive: true });
    writeFileSync(join(snapshots, 'a'), 'former');
    writeFileSync(join(snapshots, '.a.part'), 'half');
    await openWithVault(folder);
    await inTime(() => expect(readdirSync(snapshots)).toEqual(['a']));
    expect(readFileSync(join(snapshots, 'a'), 'utf8')).toBe('former');
  });

  test('leaves the former file when the page is loaded again, or the application quits, in the middle', async () => {
    const { desktop, vault, window, electron, safe } = await openWithVault();
    await vault.replace('keys', 'a', new Blob(['former']));
    const partial = () => existsSync(join(safe, 'keys', '.a.part'));
    const begin = async () => {
      const started = await desktop.startReplacing('keys', 'a');
      expect(partial()).toBe(true);
      return started.ok ? started.value.token : '';
    };
    const token = await begin();
    window.webContents.emit('did-navigate', {}, 'app://clientele/');
    await inTime(() => expect(partial()).toBe(false));
    expect(await desktop.finishReplacing(token)).toEqual({ ok: false, reason: 'unknown-token' });
    await begin();
    const preventDefault = vi.fn();
    electron.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    await inTime(() => expect(electron.told.at(-1)).toBe('quit'));
    expect(partial()).toBe(false);
    expect(readFileSync(join(safe, 'keys', 'a'), 'utf8')).toBe('former');
  });

  test('calls a name that it would not take a bug, and does not blame the disk', async () => {
    const { vault } = await openWithVault();
    await expect(vault.append('journal', 'Journal 1', bytes('x'))).rejects.toThrow('malformed');
    await expect(vault.replace('journal', '../a', new Blob(['x']))).rejects.toThrow('malformed');
  });
});
