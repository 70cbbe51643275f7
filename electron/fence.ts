/**
 * What a page may not do, whoever wrote it: leave, open, attach, be granted, fetch. Set around every page and every
 * session that Electron makes, ours included, so that none is forgotten.
 */
import type { App, Session, WebContents } from 'electron';
import { isOurs, origin } from './identity';

/**
 * Before Electron is ready. No name is resolved, no proxy is searched for, Chromium's own housekeeping stays at home:
 * even a request that got round every other line would find no address.
 */
export function closeTheNetwork(commandLine: Pick<App['commandLine'], 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
}

type FencedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>;

/** Only the page itself may be loaded again (`location.reload()`); links outside go through the question `openOutside`. */
export function fencePage(contents: FencedContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurPage(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault();
  });
  // Nothing that is served here redirects.
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A peer connection asks nobody's leave, and neither the policy nor `onBeforeRequest` hears of it.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

type FencedSession = Pick<
  Session,
  | 'on'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** `developing` lets Chromium's own tools load; a packaged application has none. */
export function fenceSession(session: FencedSession, { developing }: { readonly developing: boolean }): void {
  session.setPermissionRequestHandler((_contents, permission, grant, details) =>
    grant(mayHave(permission, details.isMainFrame, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    mayHave(permission, details.isMainFrame, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // Files are saved through the dialog of the main process, never as a download of the page.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayBeFetched(details.url, developing) }));
}

/** Copying text to the clipboard, from our own page. Notices are shown by the main process, so a page needs none. */
function mayHave(permission: string, isMainFrame: boolean, asker: string): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isOurs(asker);
}

function isOurPage(address: string): boolean {
  if (!isOurs(address)) return false;
  const { pathname } = new URL(address);
  return pathname === '' || pathname === '/';
}

function mayBeFetched(address: string, developing: boolean): boolean {
  if (isOurs(address)) return true;
  // Made by the page itself, in memory: charts on their way to a picture.
  if (address.startsWith('data:') || address.startsWith(`blob:${origin}/`)) return true;
  return developing && address.startsWith('devtools:');
}
