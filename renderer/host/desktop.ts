/** The host on the desktop: every wish goes to the main process through `window.desktop`, and comes back as a value. */
import type { Answer, Desktop, PickedFile, Refusal } from '../../electron/contract';
import type { Host, IncomingFile, PickRequest, SaveOutcome, SaveRefusal, SaveRequest } from './host';
import { preferencesIn } from './preferences';

declare global {
  interface Window {
    /** Published by electron/preload.ts; absent in a browser. */
    readonly desktop?: Desktop;
  }
}

/** Bytes per question: a file of 50 MB takes fifty, and none of them holds up the window. */
const chunk = 1024 * 1024;

/** Bytes. A file beyond this is announced with its size and left unread: the picker cannot know what it is wanted for. */
const largestRead = 1024 * 1024 * 1024;

export interface DesktopPage {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Of the words on screen, as a BCP 47 tag. */
  readonly language: () => string;
}

export function desktopHost(desktop: Desktop, page: DesktopPage): Host {
  return {
    kind: 'desktop',
    languages: desktop.languages,
    openOutside: async (url) => orElse(await desktop.openOutside(url), false),
    pickFiles: (request) => pickFiles(desktop, request),
    saveFile: (request) => saveFile(desktop, request),
    savePlace: async () => ({ kind: 'folder', path: expect(await desktop.savePlace()) }),
    chooseSavePlace: async () => {
      const path = orElse(await desktop.chooseSavePlace(), null);
      return path === null ? null : { kind: 'folder', path };
    },
    notify: async ({ title, body, tag }) => orElse(await desktop.notify({ title, body, tag }), 'blocked'),
    noticePermission: async () => orElse(await desktop.noticePermission(), 'denied'),
    // The system has no dialog of its own to open: it is asked once, when the first notice appears.
    requestNoticePermission: async () => orElse(await desktop.noticePermission(), 'denied'),
    onNoticeClicked: (listener) => desktop.onNoticeClicked(listener),
    showMenu: (sections) => {
      void desktop.showMenu({ language: page.language(), sections });
    },
    onMenuChosen: (listener) => desktop.onMenuChosen(listener),
    onClosing: (work) => {
      const answer = () => desktop.sayLastWord();
      // Whatever came of it: nobody is left to be told.
      desktop.onClosing(() => void work().then(answer, answer));
      void desktop.wishLastWord();
    },
    print: async () => {
      await desktop.print();
    },
    // Electron's storage is not subject to eviction.
    keepStorage: async () => true,
    setStorageAside: async () => ((await desktop.setStorageAside()).ok ? 'restarting' : 'refused'),
    storesAside: async () => orElse(await desktop.storesAside(), []),
    removeStoreAside: async (setAsideAt) => (await desktop.removeStoreAside(setAsideAt)).ok,
    about: async () => expect(await desktop.about()),
    ...preferencesIn(page),
  };
}

async function pickFiles(desktop: Desktop, request: PickRequest): Promise<readonly IncomingFile[]> {
  const { description, extensions, multiple } = request;
  const picked = orElse(await desktop.pickFiles({ description, extensions, multiple }), []);
  const files: IncomingFile[] = [];
  for (const file of picked) {
    files.push({ name: file.name, size: file.size, contents: await readPicked(desktop, file) });
    await desktop.releasePicked(file.token);
  }
  return files;
}

/** An empty blob when the file is too large, or cannot be read to its end. */
async function readPicked(desktop: Desktop, { token, size }: PickedFile): Promise<Blob> {
  if (size > largestRead) return new Blob();
  const parts: BlobPart[] = [];
  for (let offset = 0; offset < size; offset += chunk) {
    const answer = await desktop.readPicked(token, offset, Math.min(chunk, size - offset));
    if (!answer.ok) return new Blob();
    // Copied into a buffer of its own: what came through the bridge may be a view of a shared one.
    parts.push(new Uint8Array(answer.value));
  }
  return new Blob(parts);
}

async function saveFile(desktop: Desktop, request: SaveRequest): Promise<SaveOutcome> {
  const { suggestedName, description, extension, contents } = request;
  const started = await desktop.startSaving({ suggestedName, description, extension });
  if (!started.ok) return refusal(started.reason);
  if (started.value === null) return { status: 'cancelled' };
  const { token } = started.value;
  try {
    for (let offset = 0; offset < contents.size; offset += chunk) {
      const bytes = new Uint8Array(await contents.slice(offset, offset + chunk).arrayBuffer());
      const appended = await desktop.appendToSaving(token, bytes);
      if (!appended.ok) return refusal(appended.reason);
    }
  } catch {
    // The blob stands for a file that has gone meanwhile.
    await desktop.abandonSaving(token);
    return refusal('failed');
  }
  const finished = await desktop.finishSaving(token);
  return finished.ok
    ? { status: 'saved', name: finished.value.name, place: finished.value.place }
    : refusal(finished.reason);
}

function refusal(reason: Refusal): SaveOutcome {
  const told: SaveRefusal = reason === 'disk-full' || reason === 'not-allowed' ? reason : 'failed';
  return { status: 'refused', reason: told };
}

function orElse<Value, Otherwise>(answer: Answer<Value>, otherwise: Otherwise): Value | Otherwise {
  return answer.ok ? answer.value : otherwise;
}

/** For questions that no person can make fail: a refusal is a bug of ours. */
function expect<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`The main process refused a question of our own page: ${answer.reason}`);
  return answer.value;
}
