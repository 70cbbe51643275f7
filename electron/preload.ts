/**
 * Publishes `window.desktop`: the contract, ability by ability, and nothing else. It runs sandboxed, so it may use
 * Electron and the contract only; whatever it hands over is judged again by guard.ts on the other side.
 */
import { contextBridge, ipcRenderer } from 'electron';
import {
  type Announcement,
  type Announcements,
  type Answer,
  announcementChannels,
  type Desktop,
  languagesArgument,
  type Question,
  type Questions,
  questionChannels,
} from './contract';

function ask<Q extends Question>(
  question: Q,
  ...said: Parameters<Questions[Q]>
): Promise<Answer<ReturnType<Questions[Q]>>> {
  return ipcRenderer.invoke(questionChannels[question], ...said);
}

function listen<A extends Announcement>(announcement: A, listener: Announcements[A]): () => void {
  // The event is kept back: it carries `sender`, with which a page could ask anything of anyone.
  const hear = (_event: unknown, said: string) => listener(said);
  ipcRenderer.on(announcementChannels[announcement], hear);
  return () => {
    ipcRenderer.removeListener(announcementChannels[announcement], hear);
  };
}

function readLanguages(): readonly string[] {
  const argument = process.argv.find((one) => one.startsWith(languagesArgument)) ?? '';
  return argument
    .slice(languagesArgument.length)
    .split(',')
    .filter((tag) => tag !== '');
}

const desktop = {
  languages: readLanguages(),
  about: () => ask('about'),
  openOutside: (address) => ask('openOutside', address),
  pickFiles: (request) => ask('pickFiles', request),
  readPicked: (token, offset, length) => ask('readPicked', token, offset, length),
  releasePicked: (token) => ask('releasePicked', token),
  startSaving: (request) => ask('startSaving', request),
  appendToSaving: (token, bytes) => ask('appendToSaving', token, bytes),
  finishSaving: (token) => ask('finishSaving', token),
  abandonSaving: (token) => ask('abandonSaving', token),
  savePlace: () => ask('savePlace'),
  chooseSavePlace: () => ask('chooseSavePlace'),
  listVault: (folder) => ask('listVault', folder),
  readVault: (folder, name, offset, length) => ask('readVault', folder, name, offset, length),
  appendToVault: (folder, name, bytes) => ask('appendToVault', folder, name, bytes),
  truncateVault: (folder, name, size) => ask('truncateVault', folder, name, size),
  removeFromVault: (folder, name) => ask('removeFromVault', folder, name),
  startReplacing: (folder, name) => ask('startReplacing', folder, name),
  appendToReplacing: (token, bytes) => ask('appendToReplacing', token, bytes),
  finishReplacing: (token) => ask('finishReplacing', token),
  abandonReplacing: (token) => ask('abandonReplacing', token),
  freeBytes: () => ask('freeBytes'),
  secondFolder: () => ask('secondFolder'),
  chooseSecondFolder: () => ask('chooseSecondFolder'),
  forgetSecondFolder: () => ask('forgetSecondFolder'),
  setStorageAside: () => ask('setStorageAside'),
  storesAside: () => ask('storesAside'),
  removeStoreAside: (setAsideAt) => ask('removeStoreAside', setAsideAt),
  notify: (notice) => ask('notify', notice),
  noticePermission: () => ask('noticePermission'),
  wishLastWord: () => ask('wishLastWord'),
  sayLastWord: () => ask('sayLastWord'),
  showMenu: (menu) => ask('showMenu', menu),
  print: () => ask('print'),
  onNoticeClicked: (listener) => listen('noticeClicked', listener),
  onMenuChosen: (listener) => listen('menuChosen', listener),
  onClosing: (listener) => listen('closing', listener),
} satisfies Desktop;

contextBridge.exposeInMainWorld('desktop', desktop);
