import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { browserHost } from '../../renderer/host/browser';
import { preferencesIn } from '../../renderer/host/preferences';

const host = browserHost(window, '0.1.0');

interface PressedLink {
  readonly href: string;
  readonly target: string;
  readonly rel: string;
  readonly download: string;
}

/** Every link that is pressed is noted, and not followed. */
let pressed: PressedLink[] = [];
function note(event: MouseEvent): void {
  if (!(event.target instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const { href, target, rel, download } = event.target;
  pressed.push({ href, target, rel, download });
}

beforeEach(() => {
  pressed = [];
  document.addEventListener('click', note);
});
afterEach(() => {
  document.removeEventListener('click', note);
  vi.useRealTimers();
});

describe('opening outside', () => {
  test.each(['', 'clients/7', 'http://example.org', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
    'refuses "%s"',
    async (address) => {
      expect(await host.openOutside(address)).toBe(false);
      expect(pressed).toEqual([]);
    },
  );

  test('opens a page beside this one, which learns nothing of it', async () => {
    expect(await host.openOutside('https://example.org')).toBe(true);
    expect(pressed).toEqual([
      { href: 'https://example.org/', target: '_blank', rel: 'noopener noreferrer', download: '' },
    ]);
  });

  test('hands mail and telephone to the system without an empty tab', async () => {
    await host.openOutside('mailto:faure@example.org');
    await host.openOutside('tel:+33 2 41 00 00 00');
    expect(pressed.map(({ href, target }) => [href, target])).toEqual([
      ['mailto:faure@example.org', ''],
      ['tel:+33241000000', ''],
    ]);
  });

  test('leaves no link behind', async () => {
    await host.openOutside('https://example.org');
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });
});

describe('saving a file', () => {
  test('offers it under its name, with its bytes', async () => {
    const contents = new Blob(['Nom;Ville\n'], { type: 'text/csv' });
    const outcome = await host.saveFile({ suggestedName: 'Clients', description: '', extension: 'csv', contents });
    expect(outcome).toEqual({ status: 'saved', name: 'Clients.csv', place: null });
    expect(pressed[0]?.download).toBe('Clients.csv');
    expect(await (await fetch(pressed[0]?.href ?? '')).text()).toBe('Nom;Ville\n');
  });

  test('writes the ending once', async () => {
    const contents = new Blob();
    const saved = await host.saveFile({ suggestedName: 'Clients.CSV', description: '', extension: 'csv', contents });
    expect(saved).toMatchObject({ name: 'Clients.CSV' });
  });

  test('gives the memory back, but not before the browser has read it', async () => {
    vi.useFakeTimers();
    await host.saveFile({ suggestedName: 'a', description: '', extension: 'csv', contents: new Blob(['x']) });
    const address = pressed[0]?.href ?? '';
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await fetch(address)).ok).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(fetch(address)).rejects.toThrow();
  });
});

describe('picking files', () => {
  const request = { description: 'Contacts', extensions: ['vcf', 'csv'], multiple: true };

  function openedInput(): HTMLInputElement {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('No picker was opened');
    return input;
  }

  test('asks for the kinds of file that are wished for', async () => {
    const picking = host.pickFiles({ ...request, multiple: false });
    const input = openedInput();
    expect([input.accept, input.multiple]).toEqual(['.vcf,.csv', false]);
    input.dispatchEvent(new Event('cancel'));
    await picking;
  });

  test('gives none when the person cancels, and leaves nothing behind', async () => {
    const picking = host.pickFiles(request);
    openedInput().dispatchEvent(new Event('cancel'));
    expect(await picking).toEqual([]);
    expect(document.querySelectorAll('input')).toHaveLength(0);
  });

  test('gives name, size and contents of each', async () => {
    const picking = host.pickFiles(request);
    await userEvent.upload(openedInput(), [
      new File(['BEGIN:VCARD'], 'Carnet d’adresses.vcf'),
      new File([], 'vide.csv'),
    ]);
    const files = await picking;
    expect(files.map(({ name, size }) => [name, size])).toEqual([
      ['Carnet d’adresses.vcf', 11],
      ['vide.csv', 0],
    ]);
    expect(await files[0]?.contents.text()).toBe('BEGIN:VCARD');
    expect(document.querySelectorAll('input')).toHaveLength(0);
  });
});

describe('notices', () => {
  test('are blocked as long as the browser has not been asked', async () => {
    const permission = await host.noticePermission();
    expect(['askable', 'denied']).toContain(permission);
    expect(await host.notify({ title: 'Relance', body: '', tag: 't' })).toBe('blocked');
  });

  /** A window in which notices are allowed: no test may press the browser's own button. */
  function allowingWindow(Notification: unknown) {
    return new Proxy(window, {
      has: (target, key) => key === 'Notification' || key in target,
      get: (target, key) => {
        if (key === 'Notification') return Notification;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  test('bring the window back and tell their tag when they are clicked', async () => {
    const shown: EventTarget[] = [];
    class Allowed extends EventTarget {
      static permission = 'granted';
      static requestPermission = async () => 'granted';
      readonly given: unknown;
      constructor(title: string, options: object) {
        super();
        this.given = { title, ...options };
        shown.push(this);
      }
      close() {}
    }
    const allowed = browserHost(allowingWindow(Allowed), '0.1.0');
    const clicked: string[] = [];
    const stop = allowed.onNoticeClicked((tag) => clicked.push(tag));
    expect(await allowed.requestNoticePermission()).toBe('granted');
    expect(await allowed.notify({ title: 'Relance', body: 'Mme Faure', tag: '/clients/7' })).toBe('shown');
    expect(shown[0]).toHaveProperty('given', { title: 'Relance', body: 'Mme Faure', tag: '/clients/7' });
    shown[0]?.dispatchEvent(new Event('click'));
    stop();
    shown[0]?.dispatchEvent(new Event('click'));
    expect(clicked).toEqual(['/clients/7']);
  });

  test('are blocked in a browser that shows them through a service worker only', async () => {
    class Illegal {
      static permission = 'granted';
      constructor() {
        throw new TypeError('Illegal constructor');
      }
    }
    const mobile = browserHost(allowingWindow(Illegal), '0.1.0');
    expect(await mobile.notify({ title: 'Relance', body: '', tag: 't' })).toBe('blocked');
  });
});

describe('preferences', () => {
  afterEach(() => localStorage.clear());

  test('outlast the page, apart from everything else that is stored', () => {
    localStorage.setItem('language', 'de');
    expect(host.readPreference('language')).toBeNull();
    host.writePreference('language', 'fr');
    expect(browserHost(window, '0.1.0').readPreference('language')).toBe('fr');
    expect(localStorage.getItem('language')).toBe('de');
  });

  test('last as long as the page where the browser stores nothing', () => {
    const { readPreference, writePreference } = preferencesIn({
      get localStorage(): Storage {
        throw new DOMException('', 'SecurityError');
      },
    });
    expect(readPreference('theme')).toBeNull();
    writePreference('theme', 'dark');
    expect(readPreference('theme')).toBe('dark');
  });

  test('say the last word when the store is full, then not', () => {
    let isFull = true;
    const stored = new Map([['clientele:theme', 'light']]);
    const { readPreference, writePreference } = preferencesIn({
      localStorage: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => {
          if (isFull) throw new DOMException('', 'QuotaExceededError');
          stored.set(key, value);
        },
      },
    });
    writePreference('theme', 'dark');
    expect(readPreference('theme')).toBe('dark');
    isFull = false;
    writePreference('theme', 'system');
    expect(readPreference('theme')).toBe('system');
  });
});

test('what a browser does not have is answered, not thrown', async () => {
  expect(await host.savePlace()).toEqual({ kind: 'browser-decides' });
  expect(await host.chooseSavePlace()).toBeNull();
  expect(host.showMenu([])).toBeUndefined();
  expect(host.onMenuChosen(() => {})()).toBeUndefined();
  expect(typeof (await host.keepStorage())).toBe('boolean');
});

test('about tells the version, the browser and the system', async () => {
  const about = await host.about();
  expect(about.app).toBe('0.1.0');
  expect(about.parts.map(({ name }) => name).join()).toMatch(/Chrom/);
  expect(about.parts.every(({ name }) => !/brand/i.test(name))).toBe(true);
  expect(about.platform).not.toBe('');
  expect(host.languages).toEqual(navigator.languages);
});
