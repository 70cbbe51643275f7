import { describe, expect, test, vi } from 'vitest';
import { closeTheNetwork, fencePage, fenceSession } from '../../electron/fence';
import { windowOptions } from '../../electron/window';
import { asElectron, SessionInMemory, WebContentsInMemory } from './electron-in-memory';

function fencedPage() {
  const contents = new WebContentsInMemory();
  fencePage(asElectron(contents));
  /** Whether the fence stopped it. */
  const attempt = (event: string, details: { url: string; isMainFrame?: boolean }): boolean => {
    const preventDefault = vi.fn();
    contents.emit(event, { isMainFrame: true, ...details, preventDefault }, details.url);
    return preventDefault.mock.calls.length > 0;
  };
  return { contents, attempt };
}

const elsewhere = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://clientele.evil/',
  'app://clientele/assets/main.js',
  'app://evil/',
  'data:text/html,hello',
  'blob:app://clientele/0b7f',
  'javascript:alert(1)',
  'about:blank',
  'devtools://devtools/bundled/inspector.html',
];

describe('the page', () => {
  test.each(elsewhere)('does not leave for %s', (url) => {
    const { attempt } = fencedPage();
    expect(attempt('will-navigate', { url })).toBe(true);
    expect(attempt('will-frame-navigate', { url })).toBe(true);
    expect(attempt('will-redirect', { url })).toBe(true);
  });

  test.each(['app://clientele/', 'app://clientele', 'app://clientele/#/clients/7'])(
    'may be loaded again: %s',
    (url) => {
      const { attempt } = fencedPage();
      expect(attempt('will-navigate', { url })).toBe(false);
      expect(attempt('will-frame-navigate', { url })).toBe(false);
    },
  );

  test('is never loaded inside a frame, and never by a redirection', () => {
    const { attempt } = fencedPage();
    expect(attempt('will-frame-navigate', { url: 'app://clientele/', isMainFrame: false })).toBe(true);
    expect(attempt('will-redirect', { url: 'app://clientele/' })).toBe(true);
  });

  test.each([...elsewhere, 'app://clientele/'])('opens no window on %s', (url) => {
    expect(fencedPage().contents.openHandler?.({ url })).toEqual({ action: 'deny' });
  });

  test('attaches no webview', () => {
    expect(fencedPage().attempt('will-attach-webview', { url: 'app://clientele/' })).toBe(true);
  });
});

function fencedSession(developing = false) {
  const session = new SessionInMemory();
  fenceSession(asElectron(session), { developing });
  const isFetched = (url: string): boolean => {
    const answer = vi.fn();
    session.rule('request')({ url }, answer);
    return !answer.mock.calls[0]?.[0].cancel;
  };
  const isGranted = (permission: string, asker: string, isMainFrame = true): readonly boolean[] => {
    const grant = vi.fn();
    session.rule('permission')({}, permission, grant, { isMainFrame, requestingUrl: asker });
    const checked = session.rule('check')(null, permission, asker, { isMainFrame });
    return [grant.mock.calls[0]?.[0], checked === true];
  };
  return { session, isFetched, isGranted };
}

describe('a session', () => {
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'hid',
    'serial',
    'usb',
    'fileSystem',
    'display-capture',
    'clipboard-read',
    'storage-access',
    'idle-detection',
    'window-management',
    'local-fonts',
    'local-network-access',
    'persistent-storage',
    'unknown',
    'made-up-tomorrow',
  ]; // prettier-ignore

  test.each(permissions)('grants no %s, not even to our own page', (permission) => {
    expect(fencedSession().isGranted(permission, 'app://clientele/')).toEqual([false, false]);
  });

  test('lets our own page copy, and nobody else', () => {
    const { isGranted } = fencedSession();
    expect(isGranted('clipboard-sanitized-write', 'app://clientele/')).toEqual([true, true]);
    expect(isGranted('clipboard-sanitized-write', 'app://clientele/', false)).toEqual([false, false]);
    expect(isGranted('clipboard-sanitized-write', 'https://evil.example/')).toEqual([false, false]);
    expect(isGranted('clipboard-sanitized-write', '')).toEqual([false, false]);
  });

  test('gives no device, no picture of the screen, no download', () => {
    const { session } = fencedSession();
    expect(session.rule('device')({ deviceType: 'usb', origin: 'app://clientele' })).toBe(false);
    const streams = vi.fn();
    session.rule('display')({}, streams);
    expect(streams).toHaveBeenCalledExactlyOnceWith(null);
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'http://localhost:5173/',
    'ws://clientele/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://clientele.evil/a.js',
    'blob:https://example.org/0b7f',
    'chrome://gpu/',
    'chrome-extension://abcdef/a.js',
    'devtools://devtools/bundled/a.js',
    'not an address',
  ])('fetches nothing that is not ours: %s', (url) => {
    expect(fencedSession().isFetched(url)).toBe(false);
  }); // prettier-ignore

  test.each(['app://clientele/', 'app://clientele/assets/a.js', 'blob:app://clientele/0b7f', 'data:image/png;base64,'])(
    'fetches what is: %s',
    (url) => expect(fencedSession().isFetched(url)).toBe(true),
  );

  test('lets the developer tools load while developing', () => {
    expect(fencedSession(true).isFetched('devtools://devtools/bundled/a.js')).toBe(true);
    expect(fencedSession(true).isFetched('https://example.org/')).toBe(false);
  });
});

test('no name is resolved and no proxy is looked for', () => {
  const switches = new Map<string, string | undefined>();
  closeTheNetwork({ appendSwitch: (name, value) => switches.set(name, value) });
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(switches.has('no-proxy-server')).toBe(true);
});

test('the window holds its page sandboxed, isolated and without Node', () => {
  const session = new SessionInMemory();
  const { webPreferences } = windowOptions({
    session: asElectron(session),
    placement: { width: 1, height: 1, maximized: false },
    preload: '/built/preload.cjs',
    icon: '/built/icon.png',
    dark: false,
    languages: ['fr-FR', 'en'],
    developing: false,
  });
  expect(webPreferences).toEqual({
    session,
    preload: '/built/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
    devTools: false,
    additionalArguments: ['--clientele-languages=fr-FR,en'],
  });
});
