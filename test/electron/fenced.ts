import { vi } from 'vitest';
import { fencePage, fenceSession } from '../../electron/fence';
import { asElectron, SessionInMemory, WebContentsInMemory } from './electron-in-memory';

/** Where a page must not go, by any way. */
export const elsewhere = [
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

export function fencedPage() {
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

export function fencedSession(developing = false) {
  const session = new SessionInMemory();
  fenceSession(asElectron(session), { developing });
  const isFetched = (url: string): boolean => {
    const answer = vi.fn();
    session.rule('request')({ url }, answer);
    return !answer.mock.calls[0]?.[0].cancel;
  };
  /** Asked for, and looked up. */
  const isGranted = (permission: string, asker: string, isMainFrame = true): readonly boolean[] => {
    const grant = vi.fn();
    session.rule('permission')({}, permission, grant, { isMainFrame, requestingUrl: asker });
    const checked = session.rule('check')(null, permission, asker, { isMainFrame });
    return [grant.mock.calls[0]?.[0], checked === true];
  };
  return { session, isFetched, isGranted };
}
