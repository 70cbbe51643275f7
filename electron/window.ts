/** The one window. */
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { languagesArgument } from './contract';
import { origin } from './identity';
import { type Placement, smallestWindow } from './window-bounds';

export interface WindowSettings {
  readonly session: Session;
  readonly placement: Placement;
  /** Paths of our own files. */
  readonly preload: string;
  readonly icon: string;
  readonly dark: boolean;
  /** BCP 47 tags, most wanted first. */
  readonly languages: readonly string[];
  readonly developing: boolean;
}

/**
 * Several of these are Electron's defaults already. They are said all the same: what holds the page should be
 * readable in one place, and hold if a default moves.
 */
export function windowOptions(settings: WindowSettings): BrowserWindowConstructorOptions {
  const { maximized: _, ...bounds } = settings.placement;
  return {
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Clientèle',
    icon: settings.icon,
    // Shown when it has something to show; the colour is the page's paper, so that nothing flashes.
    show: false,
    backgroundColor: settings.dark ? '#15171C' : '#FAF8F4',
    webPreferences: {
      session: settings.session,
      preload: settings.preload,
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
      // A page that took the whole screen could draw a false desktop on it.
      disableHtmlFullscreenWindowResize: true,
      plugins: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: settings.developing,
      additionalArguments: [languagesArgument + settings.languages.join(',')],
    },
  };
}

type ShownWindow = Pick<BrowserWindow, 'once' | 'show' | 'maximize' | 'loadURL'>;

/** Loads the page, and shows the window when it is drawn. */
export function showPage(window: ShownWindow, placement: Placement): Promise<void> {
  window.once('ready-to-show', () => {
    if (placement.maximized) window.maximize();
    window.show();
  });
  return window.loadURL(`${origin}/`);
}

/** For a second start of the application, and for a notice that was clicked. */
export function bringToFront(window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
