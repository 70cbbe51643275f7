/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security), its twenty points in its order, each held
 * against what main.ts, its modules and the packaging really say.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../electron/content-security-policy.mjs';
import { contentTypes } from '../../electron/content-types.mjs';
import { questionChannels } from '../../electron/contract';
import { privilegedScheme } from '../../electron/protocol';
import manifest from '../../package.json' with { type: 'json' };
import { WebContentsInMemory } from './electron-in-memory';
import { elsewhere, fencedPage, fencedSession } from './fenced';
import { foreignFrames, ourFrame } from './frames';
import { forgetApplication, openApplication } from './open-application';

const top = join(import.meta.dirname, '../..');

afterEach(forgetApplication);

/** What the one window is really opened with, and every switch on the command line of the started application. */
async function started() {
  const { window, electron } = await openApplication();
  expect(electron.windows).toHaveLength(1);
  return { webPreferences: window.options.webPreferences, switches: [...electron.app.switches.keys()] };
}

/** Files whose code runs in the app, with what is in them. */
function sources(...folders: readonly string[]): ReadonlyArray<readonly [path: string, text: string]> {
  return folders.flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|mjs|html)$/.test(path))
      .map((path) => [`${folder}/${path}`, readFileSync(join(top, folder, path), 'utf8')] as const),
  );
}

const naming = (pattern: RegExp, ...folders: readonly string[]) =>
  sources(...folders).flatMap(([path, text]) => (pattern.test(text) ? [path] : []));

describe('1. Only load secure content', () => {
  test('the window loads our own scheme, which is secure', async () => {
    const { window } = await openApplication();
    expect(window.seen).toEqual(['load app://clientele/']);
    expect(privilegedScheme.privileges?.secure).toBe(true);
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
    'not an address',
  ])('nothing that is not ours is fetched, securely or not: %s', (url) => {
    expect(fencedSession().isFetched(url)).toBe(false);
  });

  test.each(['app://clientele/', 'app://clientele/assets/a.js', 'blob:app://clientele/0b7f', 'data:image/png;base64,'])(
    'what is ours is: %s',
    (url) => expect(fencedSession().isFetched(url)).toBe(true),
  );
});

test('2. Do not enable Node.js integration: not in the window, its frames or its workers', async () => {
  expect((await started()).webPreferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
  });
});

test('3. Enable context isolation', async () => {
  expect((await started()).webPreferences).toMatchObject({ contextIsolation: true });
});

describe('4. Enable process sandboxing', () => {
  test('for every process, before anything else, and for the window', async () => {
    const { electron, window } = await openApplication();
    expect(electron.told[0]).toBe('enableSandbox');
    expect(window.options.webPreferences).toMatchObject({ sandbox: true });
  });

  test('and nothing that starts or packs the desktop turns it off', () => {
    expect(naming(/no-sandbox|disable-setuid-sandbox|disable-gpu-sandbox/, 'electron')).toEqual([]);
    for (const path of ['.scripts/start.mjs', '.scripts/package.mjs', 'electron-builder.yml']) {
      expect(readFileSync(join(top, path), 'utf8')).not.toContain('no-sandbox');
    }
  });
});

describe('5. Handle session permission requests', () => {
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
    'top-level-storage-access',
    'idle-detection',
    'window-management',
    'speaker-selection',
    'local-fonts',
    'local-network-access',
    'persistent-storage',
    'unknown',
    'made-up-tomorrow',
  ];

  test('every session that the application makes is fenced', async () => {
    const { electron } = await openApplication();
    electron.module.session.fromPartition('another');
    for (const session of electron.sessions.values()) {
      expect([...session.rules.keys()].toSorted()).toEqual(['check', 'device', 'display', 'permission', 'request']);
    }
    expect([...electron.sessions.keys()]).toEqual(['persist:clientele', 'another']);
  });

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
});

test('6. Do not disable webSecurity', async () => {
  const { webPreferences, switches } = await started();
  expect(webPreferences).toMatchObject({ webSecurity: true });
  expect(switches).not.toContain('disable-web-security');
});

describe('7. Define a content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

  test('the window’s own session sends it with what it serves', async () => {
    const { electron } = await openApplication();
    const serve = electron.sessions.get('persist:clientele')?.served.get('app');
    const response = await serve?.(new Request('app://clientele/'));
    expect(response?.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
  });

  test('it forbids everything first, and asks for Trusted Types', () => {
    expect([...directives][0]).toEqual(['default-src', "'none'"]);
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('trusted-types')).toBe('default');
  });

  test('it lets no script in but our files', () => {
    expect(directives.get('script-src')).toBe("'self'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe-eval|unsafe-hashes|strict-dynamic|\*|https?:/);
  });

  test('it names no place to send anything to', () => {
    for (const name of ['connect-src', 'font-src', 'worker-src', 'manifest-src']) {
      expect(directives.get(name)).toBe("'self'");
    }
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(name)).toBe("'none'");
  });

  test('a kind of file that can run is served only with the type that says so', () => {
    expect(Object.entries(contentTypes).filter(([, type]) => /script/.test(type))).toEqual([
      ['.js', 'text/javascript; charset=utf-8'],
      ['.mjs', 'text/javascript; charset=utf-8'],
    ]);
  });
});

test('8. Do not enable allowRunningInsecureContent', async () => {
  const { webPreferences, switches } = await started();
  expect(webPreferences).toMatchObject({ allowRunningInsecureContent: false });
  expect(switches).not.toContain('allow-running-insecure-content');
});

test('9. Do not enable experimental features', async () => {
  const { webPreferences, switches } = await started();
  expect(webPreferences).toMatchObject({ experimentalFeatures: false });
  for (const name of switches) expect(name).not.toMatch(/^enable-(experimental|features)/);
});

test('10. Do not use enableBlinkFeatures', async () => {
  const { webPreferences, switches } = await started();
  expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
  expect(switches).not.toContain('enable-blink-features');
});

describe('11. webviews: do not use allowpopups', () => {
  test('there is no webview to allow them in', async () => {
    expect((await started()).webPreferences).toMatchObject({ webviewTag: false });
    expect(naming(/<webview|allowpopups/i, 'electron', 'renderer')).toEqual([]);
  });
});

test('12. webviews: verify options and parameters before creation: none is attached, whatever they are', () => {
  for (const url of [...elsewhere, 'app://clientele/']) {
    expect(fencedPage().attempt('will-attach-webview', { url })).toBe(true);
  }
});

describe('13. Disable or limit navigation', () => {
  test.each(elsewhere)('the page does not leave for %s', (url) => {
    const { attempt } = fencedPage();
    expect(attempt('will-navigate', { url })).toBe(true);
    expect(attempt('will-frame-navigate', { url })).toBe(true);
    expect(attempt('will-redirect', { url })).toBe(true);
  });

  test.each(['app://clientele/', 'app://clientele', 'app://clientele/#/clients/7'])(
    'it may be loaded again: %s',
    (url) => {
      const { attempt } = fencedPage();
      expect(attempt('will-navigate', { url })).toBe(false);
      expect(attempt('will-frame-navigate', { url })).toBe(false);
    },
  );

  test('it is never loaded inside a frame, and never by a redirection', () => {
    const { attempt } = fencedPage();
    expect(attempt('will-frame-navigate', { url: 'app://clientele/', isMainFrame: false })).toBe(true);
    expect(attempt('will-redirect', { url: 'app://clientele/' })).toBe(true);
  });

  test('nor by a file that is dropped on it', async () => {
    expect((await started()).webPreferences).toMatchObject({ navigateOnDragDrop: false });
  });
});

describe('14. Disable or limit creation of new windows', () => {
  test.each([...elsewhere, 'app://clientele/'])('none is opened on %s', (url) => {
    expect(fencedPage().contents.openHandler?.({ url })).toEqual({ action: 'deny' });
  });

  test('and whatever page Electron makes all the same is fenced too', async () => {
    const { electron } = await openApplication();
    const contents = new WebContentsInMemory();
    electron.app.emit('web-contents-created', {}, contents);
    expect(contents.openHandler?.({ url: 'app://clientele/' })).toEqual({ action: 'deny' });
    expect(contents.listenerCount('will-frame-navigate')).toBe(1);
  });
});

test('15. Do not use shell.openExternal with untrusted content: only https, mailto and tel get there', async () => {
  const { electron, desktop } = await openApplication();
  for (const address of [
    ...elsewhere,
    'smb://host/share',
    'ms-msdt:/id',
    '\\\\host\\share',
    'https://me@example.org/',
  ]) {
    await desktop.openOutside(address);
  }
  await desktop.openOutside('mailto:faure@example.org');
  await desktop.openOutside('tel:+33 2 41 00 00 00');
  expect(electron.opened).toEqual(['https://example.org/', 'mailto:faure@example.org', 'tel:+33241000000']);
});

describe('16. Use a current version of Electron', () => {
  /** In November 2026. Electron supports its three newest majors, and a new one comes every eight weeks. */
  const oldestSupported = 43;

  test('a supported one, named exactly, and it is that which is installed', () => {
    const named = manifest.devDependencies.electron;
    expect(named).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(named.split('.')[0])).toBeGreaterThanOrEqual(oldestSupported);
    const installed = JSON.parse(readFileSync(join(top, 'node_modules/electron/package.json'), 'utf8'));
    expect(installed.version).toBe(named);
  });
});

describe('17. Validate the sender of all IPC messages', () => {
  test.each(Object.keys(foreignFrames))('no question is heard from %s', async (kind) => {
    const { electron } = await openApplication();
    for (const channel of electron.questions.keys()) {
      const answer = await electron.ask(channel, [], foreignFrames[kind] ?? null);
      expect(answer).toEqual({ ok: false, reason: 'foreign' });
    }
    expect([electron.dialogs.asked, electron.opened, electron.notices]).toEqual([[], [], []]);
  });

  test('there is no channel but those of the contract, each behind that judgement, and one that our page may use', async () => {
    const { electron } = await openApplication();
    expect([...electron.questions.keys()].toSorted()).toEqual(Object.values(questionChannels).toSorted());
    expect(await electron.ask(questionChannels.about, [], ourFrame)).toMatchObject({ ok: true });
    // Another way of listening would go round the guard.
    expect(naming(/ipcMain\.(on|once|handleOnce)\b|\.ipc\.(on|handle)\b|MessageChannelMain/, 'electron')).toEqual([]);
  });
});

describe('18. Avoid usage of the file:// protocol', () => {
  test('the page has an origin and a storage of its own, without leave to go round the policy', () => {
    expect(privilegedScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
  });

  test('nothing loads a file, or opens its scheme again', () => {
    expect(naming(/\.loadFile\(|pathToFileURL|interceptFileProtocol|registerFileProtocol/, 'electron')).toEqual([]);
    expect(fencedSession().isFetched('file:///etc/passwd')).toBe(false);
  });
});

describe('19. Check which fuses you can change', () => {
  // What electron-builder itself makes of the file: a key that it does not know is refused, one that it forgets is missing.
  const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { PlatformPackager } = ofBuilder('app-builder-lib');
  const { getConfig, validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config');
  const { DebugLogger } = ofBuilder('builder-util');
  const { FuseV1Options } = createRequire(ofBuilder.resolve('app-builder-lib'))('@electron/fuses');

  async function fusesByName(): Promise<Readonly<Record<string, boolean>>> {
    const packaging = await getConfig(top, 'electron-builder.yml', null);
    await validateConfiguration(packaging, new DebugLogger(false));
    const flipped = await PlatformPackager.prototype.generateFuseConfig(packaging.electronFuses);
    const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    return Object.fromEntries(names.map((name) => [name, flipped[FuseV1Options[name]]]));
  }

  test('each is decided, none left at its default', async () => {
    expect(await fusesByName()).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  test('an archive is made, or there would be nothing to validate', async () => {
    expect(await getConfig(top, 'electron-builder.yml', null)).toMatchObject({ asar: true });
  });

  test('there is no cookie for the one that is off', () => {
    expect(naming(/document\.cookie|cookieStore|\.cookies\b/, 'electron', 'renderer')).toEqual([]);
  });
});

describe('20. Do not expose Electron APIs to untrusted web content', () => {
  test('the page is given functions and languages under one name, and no object of Electron', async () => {
    const { electron, desktop } = await openApplication();
    expect([...electron.published.keys()]).toEqual(['desktop']);
    const { languages, ...abilities } = desktop;
    expect(languages).toEqual(['fr-FR', 'en']);
    expect(Object.values(abilities).map((ability) => typeof ability)).toEqual(
      Object.keys(abilities).map(() => 'function'),
    );
    expect(Object.keys(abilities).toSorted()).toEqual(
      [...Object.keys(questionChannels), 'onClosing', 'onMenuChosen', 'onNoticeClicked'].toSorted(),
    );
  });

  test('a listener hears what was said, without the event that carries the sender', async () => {
    const { desktop, window } = await openApplication();
    const heard: unknown[] = [];
    desktop.onMenuChosen((...said: readonly unknown[]) => heard.push(said));
    window.webContents.send('say:menu-chosen', 'go.today');
    expect(heard).toEqual([['go.today']]);
  });
});
