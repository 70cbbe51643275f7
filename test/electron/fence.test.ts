/** What the fence keeps out beside the points of Electron's checklist (checklist.test.ts). */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { closeTheNetwork } from '../../electron/fence';
import { fencedPage, fencedSession } from './fenced';
import { forgetApplication, openApplication } from './open-application';

afterEach(forgetApplication);

describe('a session', () => {
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

  test('lets the developer tools load while developing, and nothing else more', () => {
    const tools = 'devtools://devtools/bundled/a.js';
    expect([fencedSession().isFetched(tools), fencedSession(true).isFetched(tools)]).toEqual([false, true]);
    expect(fencedSession(true).isFetched('https://example.org/')).toBe(false);
  });
});

test('no name is resolved and no proxy is looked for', () => {
  const switches = new Map<string, string | undefined>();
  closeTheNetwork({ appendSwitch: (name, value) => switches.set(name, value) });
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(switches.has('no-proxy-server')).toBe(true);
});

test('a peer connection finds no way out, though no request is made for it', () => {
  expect(fencedPage().contents.peerPolicy).toBe('disable_non_proxied_udp');
});

test('the window is opened with what the checklist asks for, with these, and with no other preference', async () => {
  const { window } = await openApplication();
  const { session: _, preload: __, additionalArguments: ___, ...preferences } = window.options.webPreferences;
  expect(preferences).toEqual({
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
    disableHtmlFullscreenWindowResize: true,
    plugins: false,
    spellcheck: false,
    devTools: false,
  });
});
