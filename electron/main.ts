/**
 * The start of the desktop application, in order. Electron's objects are handed from here to the modules that use
 * them, so that what they do can be run without Electron.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inspect } from 'node:util';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { announce } from './announce';
import type { DesktopMenu } from './contract';
import { disk } from './disk';
import { closeTheNetwork, fencePage, fenceSession } from './fence';
import { answerQuestions } from './guard';
import { aboutHandlers } from './handlers/about';
import { menuHandlers } from './handlers/menu';
import { noticeHandlers } from './handlers/notices';
import { outsideHandlers } from './handlers/outside';
import { pickingHandlers } from './handlers/picked-files';
import { printingHandlers } from './handlers/printing';
import { keptSavePlace, savePlaceHandlers } from './handlers/save-place';
import { savingHandlers } from './handlers/saved-files';
import { keptSecondPlace, secondFolderHandlers } from './handlers/second-folder';
import { keptStorageAside, storageAsideHandlers } from './handlers/storage-aside';
import { storesAsideHandlers } from './handlers/stores-aside';
import { vaultHandlers } from './handlers/vault';
import { applicationId, partition, scheme, userDataName } from './identity';
import { holdForLastWord, type LastWord, lastWordHandlers } from './last-word';
import { menuTemplate } from './menu';
import { privilegedScheme, serveRenderer } from './protocol';
import { reviveWhenLost } from './revival';
import { bringToFront, showPage, windowOptions } from './window';
import { afterRest, recallPlacement, rememberPlacement } from './window-bounds';
import { wordsIn } from './words';

// Beside this file once built: dist/electron, dist/renderer, assets.
const built = import.meta.dirname;
const developing = !app.isPackaged;
let window: BrowserWindow | null = null;
let lastWord: LastWord | null = null;
let isQuitting = false;

// --- Before Electron is ready ---
app.enableSandbox();
closeTheNetwork(app.commandLine);
protocol.registerSchemesAsPrivileged([privilegedScheme]);
if (process.platform === 'win32') app.setAppUserModelId(applicationId);
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), userDataName));
app.on('session-created', (created) => fenceSession(created, { developing }));
app.on('web-contents-created', (_event, contents) => fencePage(contents));

// --- One book, one application: a second start brings the first to the front ---
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => openOrShow());
  app.on('activate', () => openOrShow());
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    // On a Mac an application stays in the Dock without its window.
    if (process.platform !== 'darwin') app.quit();
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      fail(error);
      app.exit(1);
    });
} else {
  app.quit();
}

function start(): void {
  setStorageAsideIfWished();
  session.fromPartition(partition).protocol.handle(scheme, serveRenderer(join(built, '..', 'renderer')));
  const files = hearQuestions();
  files.vault.clearLeftovers().catch(fail);
  app.on('web-contents-created', (_event, contents) => {
    // Another page, or the same one anew: what the former had begun with files is nobody's any more.
    const forget = () => {
      lastWord?.forget();
      files.picking.forgetAll();
      for (const { abandonAll } of [files.saving, files.vault]) abandonAll().catch(fail);
    };
    contents.on('did-navigate', forget);
    contents.on('render-process-gone', forget);
    contents.on('destroyed', forget);
  });
  app.on('will-quit', (event) => {
    if (files.saving.isIdle() && files.vault.isIdle()) return;
    event.preventDefault();
    Promise.all([files.saving.abandonAll(), files.vault.abandonAll()])
      .catch(fail)
      .finally(() => app.quit());
  });
  showMenu({ language: languages()[0] ?? 'en', sections: [] });
  openOrShow();
}

function openOrShow(): void {
  if (window !== null) bringToFront(window);
  else if (app.isReady()) openWindow();
}

function openWindow(): void {
  const boundsFile = join(app.getPath('userData'), 'window.json');
  const placement = recallPlacement(boundsFile, displaysFirstOneFirst());
  const opened = new BrowserWindow(
    windowOptions({
      session: session.fromPartition(partition),
      placement,
      preload: join(built, 'preload.cjs'),
      icon: join(built, '..', '..', 'assets', 'icons', '512x512.png'),
      dark: nativeTheme.shouldUseDarkColors,
      languages: languages(),
      developing,
    }),
  );
  window = opened;
  opened.on('closed', () => {
    window = null;
  });
  lastWord = holdForLastWord(opened, {
    ask: () => announce(opened.webContents, 'closing'),
    // What holds a window holds the application too, which has to be told again.
    close: () => (isQuitting ? app.quit() : opened.close()),
    patience: 5000,
  });
  rememberPlacement(opened, boundsFile, afterRest());
  reviveWhenLost(opened.webContents, { now: Date.now, giveUp });
  showPage(opened, placement).catch(fail);
}

function hearQuestions() {
  const dialogs = { dialog, window: () => window, disk, newToken: randomUUID };
  const userData = app.getPath('userData');
  const place = keptSavePlace(join(userData, 'save-place.json'), app.getPath('documents'));
  const second = keptSecondPlace(disk, join(userData, 'second-folder.json'), userData);
  const picking = pickingHandlers(dialogs);
  const saving = savingHandlers({ ...dialogs, place });
  const vault = vaultHandlers({ disk, userData, elsewhere: second.copies, newToken: randomUUID });
  const handlers = {
    ...aboutHandlers({ version: app.getVersion(), process }),
    ...outsideHandlers((address) => shell.openExternal(address)),
    ...picking.handlers,
    ...saving.handlers,
    ...savePlaceHandlers({ ...dialogs, place }),
    ...vault.handlers,
    ...secondFolderHandlers({ ...dialogs, second }),
    ...storageAsideHandlers({ aside: storageAside(), now: Date.now, restart }),
    ...storesAsideHandlers({ disk, sessionFolder }),
    ...noticeHandlers({
      isSupported: () => Notification.isSupported(),
      create: (options) => new Notification(options),
      clicked: (tag) => {
        openOrShow();
        if (window !== null) announce(window.webContents, 'noticeClicked', tag);
      },
      patience: 2000,
    }),
    ...lastWordHandlers(() => lastWord),
    ...menuHandlers(showMenu),
    ...printingHandlers(() => window?.webContents ?? null),
  };
  answerQuestions(ipcMain, handlers, (_question, error) => fail(error));
  return { picking, saving, vault };
}

function storageAside() {
  return keptStorageAside(join(app.getPath('userData'), 'storage-aside.json'));
}

function sessionFolder(): string | null {
  return session.fromPartition(partition).storagePath;
}

function setStorageAsideIfWished(): void {
  const folder = sessionFolder();
  if (folder === null || storageAside().carryOut(folder, Date.now()) !== 'refused') return;
  const words = wordsIn(languages()[0] ?? 'en');
  dialog.showErrorBox(words.notSetAside, words.notSetAsideAdvice);
}

function restart(): void {
  // What runs from an AppImage lies in a folder that goes with it: opened again is the image itself.
  const image = process.env.APPIMAGE;
  app.relaunch(image === undefined ? {} : { execPath: image, args: process.argv.slice(1) });
  app.quit();
}

function showMenu(menu: DesktopMenu): void {
  const chosen = (commandId: string) => {
    if (window !== null) announce(window.webContents, 'menuChosen', commandId);
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, { platform: process.platform, chosen })));
}

function displaysFirstOneFirst() {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter((display) => display.id !== primary.id)];
}

function languages(): readonly string[] {
  return app.getPreferredSystemLanguages();
}

function giveUp(): void {
  const words = wordsIn(languages()[0] ?? 'en');
  dialog.showErrorBox(words.pageLost, words.pageLostAdvice);
  app.exit(1);
}

function fail(error: unknown): void {
  process.stderr.write(`${inspect(error)}\n`);
}
