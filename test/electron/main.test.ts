/** The start itself: main.ts as it is, over Electron in memory. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inTime } from '../support/in-time';
import { forgetApplication, loadMainProcess } from './open-application';

afterEach(forgetApplication);

describe('starting', () => {
  test('everything that must come before Electron is ready does', async () => {
    const { told, app, windows, folder } = await loadMainProcess();
    expect(told.slice(0, 1)).toEqual(['enableSandbox']);
    expect(told).toContain('switch host-resolver-rules');
    expect(told).toContain('scheme app');
    expect(app.getPath('userData')).toBe(join(folder, 'Clientele'));
    expect(windows).toEqual([]);
  });

  test('the book of another folder is opened when the command line says so', async () => {
    const { app } = await loadMainProcess(({ app }) => app.switches.set('user-data-dir', '/elsewhere'));
    expect(app.getPath('userData')).toBe('/elsewhere');
  });

  test('then one window opens on the page, from the session that serves it, fenced', async () => {
    const { start, windows, sessions, menus } = await loadMainProcess();
    await start();
    expect(windows).toHaveLength(1);
    const [window] = windows;
    const session = sessions.get('persist:clientele');
    expect(window?.options.webPreferences.session).toBe(session);
    expect([...(session?.served.keys() ?? [])]).toEqual(['app']);
    expect([...(session?.rules.keys() ?? [])].toSorted()).toEqual([
      'check',
      'device',
      'display',
      'permission',
      'request',
    ]); // prettier-ignore
    expect(window?.seen).toEqual(['load app://clientele/']);
    window?.emit('ready-to-show');
    expect(window?.seen.at(-1)).toBe('show');
    expect(window?.webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(menus).toHaveLength(1);
  });

  test('a window that was maximised is so again', async () => {
    const { start, windows } = await loadMainProcess(({ app }) => {
      const userData = join(app.getPath('appData'), 'Clientele');
      mkdirSync(userData);
      const kept = { x: 5, y: 5, width: 800, height: 600, maximized: true };
      writeFileSync(join(userData, 'window.json'), JSON.stringify(kept));
    });
    await start();
    windows[0]?.emit('ready-to-show');
    expect(windows[0]?.seen.slice(-2)).toEqual(['maximize', 'show']);
    expect(windows[0]?.options).toMatchObject({ x: 5, y: 5, width: 800, height: 600 });
  });

  test('a second application leaves at once and opens nothing', async () => {
    const { start, told, windows } = await loadMainProcess(({ system }) => {
      system.isFirst = false;
    });
    await start();
    expect(told.at(-1)).toBe('quit');
    expect(windows).toEqual([]);
  });

  test('a second start brings the first window to the front, even from the Dock without one', async () => {
    const { start, app, windows } = await loadMainProcess();
    app.emit('second-instance');
    expect(windows).toEqual([]);
    await start();
    app.emit('second-instance');
    expect(windows).toHaveLength(1);
    expect(windows[0]?.seen.slice(-2)).toEqual(['show', 'focus']);
    windows[0]?.emit('closed');
    app.emit('activate');
    expect(windows).toHaveLength(2);
  });

  test('a page that keeps dying ends in words and an exit, not in an empty window', async () => {
    const { start, windows, errorBoxes, told } = await loadMainProcess();
    await start();
    for (let n = 0; n < 4; n += 1) windows[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(errorBoxes[0]).toContain('Ce que vous avez enregistré est toujours là');
    expect(told.at(-1)).toBe('exit 1');
  });
});

describe('ending', () => {
  test('quits with its window, but on a Mac', async () => {
    const { start, app, told } = await loadMainProcess();
    await start();
    app.emit('window-all-closed');
    expect(told.at(-1) === 'quit').toBe(process.platform !== 'darwin');
  });

  test('quits at once when no file is on its way', async () => {
    const { start, app } = await loadMainProcess();
    await start();
    // Its start sweeps what an earlier one left half written.
    await inTime(() => {
      const preventDefault = vi.fn();
      app.emit('will-quit', { preventDefault });
      expect(preventDefault).not.toHaveBeenCalled();
    });
  });
});
