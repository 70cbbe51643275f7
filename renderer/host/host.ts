/**
 * The port to the outside. Features ask the outside for things only through this interface; `desktop.ts` answers
 * with Electron's main process behind `window.desktop`, `browser.ts` with what a browser has. Whatever a person can
 * cause (a cancelled dialog, a full disk) comes back as a value; only bugs throw.
 */

/** A file that the person picked or dropped. Its path is never known to the window. */
export interface IncomingFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /**
   * What is in it. Of another size than `size` when it could not be read (it changed meanwhile, or is larger than a
   * host reads); in a browser, reading it may also be refused later.
   */
  readonly contents: Blob;
}

export type SaveOutcome =
  | { readonly status: 'saved'; readonly name: string; readonly place: string | null }
  | { readonly status: 'cancelled' }
  | { readonly status: 'refused'; readonly reason: SaveRefusal };

export type SaveRefusal = 'disk-full' | 'not-allowed' | 'failed';

export interface SaveRequest {
  readonly suggestedName: string;
  /** Said by the dialog in place of "all files"; already translated. */
  readonly description: string;
  readonly extension: string;
  readonly contents: Blob;
}

export interface PickRequest {
  readonly description: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
  readonly multiple: boolean;
}

export interface Notice {
  readonly title: string;
  readonly body: string;
  /** Comes back in `onNoticeClicked`: the route of the sheet to open. A notice with the same tag replaces the former. */
  readonly tag: string;
}

export interface About {
  readonly app: string;
  /** Name and version of each part worth quoting in a bug report. */
  readonly parts: ReadonlyArray<{ readonly name: string; readonly version: string }>;
  readonly platform: string;
}

/** One entry of the native menu, made from the same list of commands as the palette; labels are translated already. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** Electron's accelerator notation, as "CmdOrCtrl+K"; null when it has none. */
  readonly accelerator: string | null;
  readonly enabled: boolean;
}

export interface MenuSection {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** Where saved files go on this machine. Browsers decide that themselves. */
export type SavePlace = { readonly kind: 'browser-decides' } | { readonly kind: 'folder'; readonly path: string };

/** A store of databases that nothing uses any more. */
export interface StoreOnDisk {
  /** UTC milliseconds: what tells it from others. */
  readonly setAsideAt: number;
  /** Bytes; null where the disk does not tell. */
  readonly size: number | null;
}

export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** The system's languages, most wanted first, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** Opens https, mailto and tel outside the app; anything else is refused and answers false. */
  openOutside(url: string): Promise<boolean>;
  /** Empty when the person cancels. */
  pickFiles(request: PickRequest): Promise<readonly IncomingFile[]>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  savePlace(): Promise<SavePlace>;
  /** Desktop only: lets the person choose the folder that save dialogs start in; null when cancelled or unsupported. */
  chooseSavePlace(): Promise<SavePlace | null>;
  /** Native notifications. 'blocked' when the system or the browser refuses them. */
  notify(notice: Notice): Promise<'shown' | 'blocked'>;
  noticePermission(): Promise<'granted' | 'denied' | 'askable'>;
  requestNoticePermission(): Promise<'granted' | 'denied'>;
  /** The returned function stops listening. */
  onNoticeClicked(listener: (tag: string) => void): () => void;
  /** Desktop: replaces the native menu. The browser host ignores it. */
  showMenu(sections: readonly MenuSection[]): void;
  onMenuChosen(listener: (commandId: string) => void): () => void;
  /** Desktop: heard when the window is being closed, which waits for the work some seconds at most. */
  onClosing(work: () => Promise<unknown>): void;
  print(): Promise<void>;
  /** Asks the browser not to evict the book; always granted on the desktop. */
  keepStorage(): Promise<boolean>;
  /**
   * Desktop only: ends the application and opens it again on an empty store of databases; the one that there was is kept
   * under another name. 'unsupported' in a browser, whose pages reach no files of it.
   */
  setStorageAside(): Promise<'restarting' | 'refused' | 'unsupported'>;
  /**
   * Desktop only: the stores that were set aside, newest first; none where they cannot be looked at. 'unsupported' in a
   * browser, whose pages find theirs themselves (`data/storage.ts`).
   */
  storesAside(): Promise<readonly StoreOnDisk[] | 'unsupported'>;
  /** Desktop only: for good. False when the system refuses. */
  removeStoreAside(setAsideAt: number): Promise<boolean>;
  about(): Promise<About>;
  /** Small per-device preferences (language, theme), as text; not part of the book. */
  readPreference(key: string): string | null;
  writePreference(key: string, value: string): void;
}
