/**
 * The host of the desktop from end to end but for Electron itself: host, preload, contract, guard, handlers and disk
 * are the real ones, as main.ts puts them together.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { questionChannels } from '../../electron/contract';
import { desktopHost } from '../../renderer/host/desktop';
import { inTime } from '../support/in-time';
import { forgetApplication, openApplication } from './open-application';

afterEach(forgetApplication);

/** The application with the host that its page would have. */
async function openHost() {
  const { desktop, ...application } = await openApplication();
  const stored = new Map<string, string>();
  const host = desktopHost(desktop, {
    language: () => 'fr',
    localStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
    },
  });
  return { ...application, desktop, host };
}

const table = { suggestedName: 'Clients', description: 'Tableau', extension: 'csv' };

describe('window.desktop', () => {
  test('is exactly the contract', async () => {
    const { desktop, electron } = await openHost();
    expect([...electron.published.keys()]).toEqual(['desktop']);
    expect(Object.keys(desktop).toSorted()).toEqual(
      [...Object.keys(questionChannels), 'languages', 'onClosing', 'onMenuChosen', 'onNoticeClicked'].toSorted(),
    );
  });
});

describe('the desktop host', () => {
  test('knows the languages of the system', async () => {
    expect((await openHost()).host.languages).toEqual(['fr-FR', 'en']);
  });

  test('saves where the person says, and tells the place', async () => {
    const { host, electron, folder } = await openHost();
    electron.dialogs.save = { canceled: false, filePath: join(folder, 'Clients.csv') };
    const outcome = await host.saveFile({ ...table, contents: new Blob(['Nom;', 'Ville\n']) });
    expect(outcome).toEqual({ status: 'saved', name: 'Clients.csv', place: folder });
    expect(readFileSync(join(folder, 'Clients.csv'), 'utf8')).toBe('Nom;Ville\n');
  });

  test('saves an empty file too', async () => {
    const { host, electron, folder } = await openHost();
    electron.dialogs.save = { canceled: false, filePath: join(folder, 'vide.csv') };
    expect(await host.saveFile({ ...table, contents: new Blob() })).toMatchObject({ status: 'saved' });
    expect(readFileSync(join(folder, 'vide.csv'))).toHaveLength(0);
  });

  test('says that it was cancelled, or why it was refused', async () => {
    const { host, electron, folder } = await openHost();
    expect(await host.saveFile({ ...table, contents: new Blob(['x']) })).toEqual({ status: 'cancelled' });
    electron.dialogs.save = { canceled: false, filePath: join(folder, 'absent', 'a.csv') };
    const refused = await host.saveFile({ ...table, contents: new Blob(['x']) });
    expect(refused).toEqual({ status: 'refused', reason: 'failed' });
  });

  test('leaves nothing when what it saves cannot be read', async () => {
    const { host, electron, folder } = await openHost();
    electron.dialogs.save = { canceled: false, filePath: join(folder, 'a.csv') };
    const gone = new Blob(['x']);
    vi.spyOn(gone, 'slice').mockReturnValue(
      Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
    );
    expect(await host.saveFile({ ...table, contents: gone })).toEqual({ status: 'refused', reason: 'failed' });
    expect(readdirSync(folder).filter((name) => name.includes('csv') || name.includes('part'))).toEqual([]);
  });

  test('picks what it saved, byte for byte, across several chunks', async () => {
    const { host, electron, folder } = await openHost();
    const path = join(folder, 'Carnet.vcf');
    electron.dialogs.save = { canceled: false, filePath: path };
    electron.dialogs.open = { canceled: false, filePaths: [path] };
    const sizes = fc.constantFrom(0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 2 * 1024 * 1024 + 7);
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 0, max: 255 }), async (size, seed) => {
        const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + seed) % 256);
        await host.saveFile({ ...table, contents: new Blob([bytes]) });
        const [file, ...others] = await host.pickFiles({ description: 'x', extensions: ['vcf'], multiple: false });
        expect(others).toEqual([]);
        expect({ name: file?.name, size: file?.size }).toEqual({ name: 'Carnet.vcf', size });
        expect(Buffer.from(await (file?.contents ?? new Blob()).arrayBuffer()).equals(bytes)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  test('picks none when the person cancels or a file cannot be looked at', async () => {
    const { host, electron, folder } = await openHost();
    const request = { description: 'x', extensions: ['vcf'], multiple: true };
    expect(await host.pickFiles(request)).toEqual([]);
    electron.dialogs.open = { canceled: false, filePaths: [join(folder, 'absent.vcf')] };
    expect(await host.pickFiles(request)).toEqual([]);
  });

  test('opens outside what may be opened, and says when it did not', async () => {
    const { host, electron } = await openHost();
    expect(await host.openOutside('tel:+33 2 41 00 00 00')).toBe(true);
    expect(await host.openOutside('file:///etc/passwd')).toBe(false);
    expect(electron.opened).toEqual(['tel:+33241000000']);
  });

  test('shows a notice, and brings the window and the tag back when it is clicked', async () => {
    const { host, electron, window } = await openHost();
    const clicked: string[] = [];
    const stop = host.onNoticeClicked((tag) => clicked.push(tag));
    expect(await host.notify({ title: 'Relance', body: 'Mme Faure', tag: '/clients/7' })).toBe('shown');
    window.minimized = true;
    electron.notices[0]?.emit('click');
    expect(clicked).toEqual(['/clients/7']);
    expect(window.seen.slice(-3)).toEqual(['restore', 'show', 'focus']);
    stop();
    electron.notices[0]?.emit('click');
    expect(clicked).toHaveLength(1);
    expect(await host.noticePermission()).toBe('granted');
    expect(await host.requestNoticePermission()).toBe('granted');
  });

  test('says that notices are blocked where the system has none', async () => {
    const { host, electron } = await openHost();
    electron.system.noticesSupported = false;
    expect(await host.notify({ title: 'Relance', body: '', tag: 't' })).toBe('blocked');
    expect(await host.noticePermission()).toBe('denied');
  });

  test('shows the menu in the words of the page, and hears what was chosen', async () => {
    const { host, electron } = await openHost();
    const chosen: string[] = [];
    const stop = host.onMenuChosen((id) => chosen.push(id));
    host.showMenu([{ label: 'Fichier', entries: [{ id: 'a', label: 'A', accelerator: null, enabled: true }] }]);
    await inTime(() => expect(electron.menus.at(-1)?.[0]?.label).toBe('Fichier'));
    const submenu = electron.menus.at(-1)?.[0]?.submenu;
    if (!Array.isArray(submenu)) throw new Error('No entries');
    submenu[0].click();
    stop();
    submenu[0].click();
    expect(chosen).toEqual(['a']);
  });

  test('prints the page through the dialog of the system', async () => {
    const { host, window } = await openHost();
    await host.print();
    window.webContents.printEnding = { printed: false, reason: 'Print job canceled' };
    await host.print();
    expect(window.webContents.printed).toEqual([
      { silent: false, printBackground: true },
      { silent: false, printBackground: true },
    ]);
  });

  test('tells the folder of savings, and lets the person choose another', async () => {
    const { host, electron, folder } = await openHost();
    expect(await host.savePlace()).toEqual({ kind: 'folder', path: folder });
    expect(await host.chooseSavePlace()).toBeNull();
    mkdirSync(join(folder, 'stick'));
    electron.dialogs.open = { canceled: false, filePaths: [join(folder, 'stick')] };
    expect(await host.chooseSavePlace()).toEqual({ kind: 'folder', path: join(folder, 'stick') });
    expect(await host.savePlace()).toEqual({ kind: 'folder', path: join(folder, 'stick') });
  });

  test('keeps its storage, tells its versions, remembers small preferences', async () => {
    const { host } = await openHost();
    expect(await host.keepStorage()).toBe(true);
    const about = await host.about();
    expect(about.app).toBe('0.1.0');
    expect(about.parts).toContainEqual({ name: 'Node', version: process.versions.node });
    expect(host.readPreference('language')).toBeNull();
    host.writePreference('language', 'en');
    expect(host.readPreference('language')).toBe('en');
  });

  test('forgets picked files and half saved ones when the page is loaded again', async () => {
    const { desktop, electron, window, folder } = await openHost();
    writeFileSync(join(folder, 'a.vcf'), 'BEGIN:VCARD');
    electron.dialogs.open = { canceled: false, filePaths: [join(folder, 'a.vcf')] };
    electron.dialogs.save = { canceled: false, filePath: join(folder, 'b.csv') };
    const picked = await desktop.pickFiles({ description: '', extensions: ['vcf'], multiple: false });
    await desktop.startSaving(table);
    const partial = () => readdirSync(folder).filter((name) => name.endsWith('.part'));
    expect(partial()).toHaveLength(1);
    window.webContents.emit('did-navigate', {}, 'app://clientele/');
    await inTime(() => expect(partial()).toEqual([]));
    const token = picked.ok ? (picked.value[0]?.token ?? '') : '';
    expect(await desktop.readPicked(token, 0, 4)).toEqual({ ok: false, reason: 'unknown-token' });
  });

  test('takes half saved files away before the application quits', async () => {
    const { desktop, electron, folder } = await openHost();
    electron.dialogs.save = { canceled: false, filePath: join(folder, 'b.csv') };
    await desktop.startSaving(table);
    const preventDefault = vi.fn();
    electron.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    await inTime(() => expect(electron.told.at(-1)).toBe('quit'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
