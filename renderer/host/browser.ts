/** The host in a browser: the same wishes, granted with what a browser has. */
import type { About, Host, IncomingFile, Notice, PickRequest, SaveOutcome, SaveRequest } from './host';
import { parseOutsideAddress } from './outside-address';
import { preferencesIn } from './preferences';

/** Milliseconds that a browser may take to begin reading a file that it saves, before its memory is given back. */
const savingPatience = 60_000;

/** `appVersion` is that of package.json. */
export function browserHost(page: Window & typeof globalThis, appVersion: string): Host {
  const noticeListeners = new Set<(tag: string) => void>();

  return {
    kind: 'browser',
    languages: page.navigator.languages,
    openOutside: async (url) => openOutside(page, url),
    pickFiles: (request) => pickFiles(page, request),
    saveFile: async (request) => saveFile(page, request),
    savePlace: async () => ({ kind: 'browser-decides' }),
    chooseSavePlace: async () => null,
    notify: async (notice) =>
      notify(page, notice, (tag) => {
        for (const listener of noticeListeners) listener(tag);
      }),
    noticePermission: async () => noticePermission(page),
    requestNoticePermission: async () => {
      if (!('Notification' in page)) return 'denied';
      return (await page.Notification.requestPermission()) === 'granted' ? 'granted' : 'denied';
    },
    onNoticeClicked: (listener) => {
      noticeListeners.add(listener);
      return () => {
        noticeListeners.delete(listener);
      };
    },
    showMenu: () => undefined,
    onMenuChosen: () => () => undefined,
    // A browser lets no page hold its window.
    onClosing: () => undefined,
    print: async () => page.print(),
    keepStorage: async () => (await page.navigator.storage?.persist?.()) ?? false,
    setStorageAside: async () => 'unsupported',
    storesAside: async () => 'unsupported',
    removeStoreAside: async () => false,
    about: async () => about(page, appVersion),
    ...preferencesIn(page),
  };
}

/** By a link rather than `window.open`: mail and telephone must not leave an empty tab, nor the page its address. */
function openOutside(page: Window, text: string): boolean {
  const address = parseOutsideAddress(text);
  if (address === null) return false;
  const link = page.document.createElement('a');
  link.href = address;
  if (address.startsWith('https:')) link.target = '_blank';
  link.rel = 'noopener noreferrer';
  press(page, link);
  return true;
}

function pickFiles(page: Window, { extensions, multiple }: PickRequest): Promise<readonly IncomingFile[]> {
  const input = page.document.createElement('input');
  input.type = 'file';
  input.accept = extensions.map((extension) => `.${extension}`).join(',');
  input.multiple = multiple;
  input.hidden = true;
  return new Promise((resolve) => {
    const finish = (files: readonly File[]) => {
      input.remove();
      resolve(files.map((file) => ({ name: file.name, size: file.size, contents: file })));
    };
    input.addEventListener('change', () => finish([...(input.files ?? [])]));
    input.addEventListener('cancel', () => finish([]));
    page.document.body.append(input);
    input.click();
  });
}

/** A browser does not tell whether the person went on to cancel; `saved` says that it was handed over. */
function saveFile(page: Window & typeof globalThis, { suggestedName, extension, contents }: SaveRequest): SaveOutcome {
  const ending = `.${extension}`;
  const name = suggestedName.toLowerCase().endsWith(ending.toLowerCase()) ? suggestedName : suggestedName + ending;
  const address = page.URL.createObjectURL(contents);
  const link = page.document.createElement('a');
  link.href = address;
  link.download = name;
  press(page, link);
  page.setTimeout(() => page.URL.revokeObjectURL(address), savingPatience);
  return { status: 'saved', name, place: null };
}

function notify(page: Window & typeof globalThis, notice: Notice, clicked: (tag: string) => void): 'shown' | 'blocked' {
  if (noticePermission(page) !== 'granted') return 'blocked';
  try {
    const shown = new page.Notification(notice.title, { body: notice.body, tag: notice.tag });
    shown.addEventListener('click', () => {
      page.focus();
      shown.close();
      clicked(notice.tag);
    });
    return 'shown';
  } catch {
    // Some browsers show notices through a service worker only.
    return 'blocked';
  }
}

function noticePermission(page: Window & typeof globalThis): 'granted' | 'denied' | 'askable' {
  if (!('Notification' in page)) return 'denied';
  const { permission } = page.Notification;
  return permission === 'default' ? 'askable' : permission;
}

function about(page: Window, appVersion: string): About {
  const named = userAgentData(page.navigator);
  return {
    app: appVersion,
    parts: named?.brands.map(({ brand, version }) => ({ name: brand, version })) ?? [
      { name: page.navigator.userAgent, version: '' },
    ],
    platform: named?.platform ?? page.navigator.platform,
  };
}

interface UserAgentData {
  readonly brands: ReadonlyArray<{ readonly brand: string; readonly version: string }>;
  readonly platform: string;
}

/** Known to Chromium only, and not to TypeScript. The brand that browsers make up ("Not A Brand") is left out. */
function userAgentData(navigator: Navigator): UserAgentData | null {
  const named: UserAgentData | undefined = Reflect.get(navigator, 'userAgentData');
  if (named === undefined) return null;
  return { platform: named.platform, brands: named.brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand)) };
}

function press(page: Window, link: HTMLAnchorElement): void {
  link.hidden = true;
  page.document.body.append(link);
  link.click();
  link.remove();
}
