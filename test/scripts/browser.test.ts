import { describe, expect, it } from 'vitest';
import { findBrowser, findHeadlessBrowser } from '../../.scripts/browser.mjs';

const linux = (present: readonly string[], environment: Record<string, string> = {}) => ({
  platform: 'linux' as const,
  environment: { PATH: '/opt/bin:/usr/bin', ...environment },
  home: '/home/claire',
  isExecutable: (path: string) => present.includes(path),
});

describe('the browser that is used', () => {
  it('is none where none is installed', () => {
    expect(findBrowser(linux([]))).toBeNull();
  });

  it('is the one that CLIENTELE_BROWSER names, before any other', () => {
    const present = ['/usr/bin/chromium', '/home/claire/browser'];
    expect(findBrowser(linux(present, { CLIENTELE_BROWSER: '/home/claire/browser' }))).toBe('/home/claire/browser');
  });

  it('is none when the named one is not there: another one would hide the mistake', () => {
    expect(findBrowser(linux(['/usr/bin/chromium'], { CLIENTELE_BROWSER: '/gone' }))).toBeNull();
  });

  it('is found on the PATH, Chromium before Chrome before Edge', () => {
    expect(findBrowser(linux(['/opt/bin/microsoft-edge', '/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
    expect(findBrowser(linux(['/opt/bin/microsoft-edge']))).toBe('/opt/bin/microsoft-edge');
  });

  it('is found in the usual places without a PATH', () => {
    const bare = { ...linux(['/snap/bin/chromium']), environment: {} };
    expect(findBrowser(bare)).toBe('/snap/bin/chromium');
  });

  it('is an application on a Mac, also in one’s own folder', () => {
    const own = '/Users/claire/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const mac = {
      platform: 'darwin' as const,
      environment: {},
      home: '/Users/claire',
      isExecutable: (path: string) => path === own,
    };
    expect(findBrowser(mac)).toBe(own);
  });

  it('is Edge on a Windows that has nothing else', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows = {
      platform: 'win32' as const,
      environment: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      home: 'C:\\Users\\claire',
      isExecutable: (path: string) => path === edge,
    };
    expect(findBrowser(windows)).toBe(edge);
  });
});

describe('the browser of those who need no window', () => {
  const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];

  it('is the one that is there, where the shell is not', () => {
    expect(findHeadlessBrowser(linux(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
    expect(findHeadlessBrowser(linux([]))).toBeNull();
  });

  it('is the headless shell where it is installed', () => {
    expect(findHeadlessBrowser(linux(both))).toBe('/usr/bin/chromium-headless-shell');
  });

  it('is the one that CLIENTELE_BROWSER names all the same', () => {
    expect(findHeadlessBrowser(linux(both, { CLIENTELE_BROWSER: '/usr/bin/chromium' }))).toBe('/usr/bin/chromium');
    expect(findHeadlessBrowser(linux(both, { CLIENTELE_BROWSER: '/gone' }))).toBeNull();
  });
});
