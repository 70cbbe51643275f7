/**
 * What the window may ask of the machine, and what comes back. Both ends derive from this file alone: preload.ts
 * publishes exactly it as `window.desktop`, and main.ts does not compile until every question has its handler.
 * It imports nothing, so that either world may read it.
 *
 * No path ever comes from the window. Files that the person chose, in dialogs opened by the main process, are known
 * to it by tokens, which the next page of the window no longer knows.
 */

/** Every question is answered: with a value, or with the reason why not. A rejected promise would be a bug. */
export type Answer<Value> = Heard<Value> | Refused;

export interface Heard<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused {
  readonly ok: false;
  readonly reason: Refusal;
}

export type Refusal =
  /** Asked by another page than ours, or by a frame inside it. */
  | 'foreign'
  /** What was said does not have the shape that the question asks for. */
  | 'malformed'
  /** No such file: already finished, given back, or chosen before the page was loaded again. */
  | 'unknown-token'
  /** The file is not the one any more that was picked. */
  | 'changed'
  /** The vault has no such file, or its folder of second copies is not there. */
  | 'missing'
  | 'disk-full'
  /** The system refuses: rights, a read-only folder, a file held open by another program. */
  | 'not-allowed'
  | 'failed';

/** The questions: what is said, and the value of a good answer. Sizes, offsets and lengths are in bytes. */
export interface Questions {
  about(): Machine;
  /** https, mailto and tel, in whole addresses; false for anything else. */
  openOutside(address: string): boolean;

  /** Asks the person for files; none when they cancel. */
  pickFiles(request: FileRequest): readonly PickedFile[];
  /** At most `largestChunk` bytes from `offset`; fewer only at the end of the file. */
  readPicked(token: string, offset: number, length: number): Uint8Array;
  releasePicked(token: string): null;

  /** Asks the person where to save; null when they cancel. Nothing is at that place until `finishSaving`. */
  startSaving(request: SavingRequest): SavingToken | null;
  /** The next at most `largestChunk` bytes. After a refusal nothing is left of the file and the token is unknown. */
  appendToSaving(token: string, bytes: Uint8Array): null;
  /** On the disk, whole and under its name, when this is answered. */
  finishSaving(token: string): SavedFile;
  abandonSaving(token: string): null;

  /** The folder that dialogs for saving start in, as a path to show. */
  savePlace(): string;
  /** Asks the person for that folder; null when they cancel. */
  chooseSavePlace(): string | null;

  /** By name, in order. */
  listVault(folder: VaultFolder): readonly VaultFile[];
  /** At most `largestChunk` bytes from `offset`; fewer only at the end of the file. */
  readVault(folder: VaultFolder, name: string, offset: number, length: number): Uint8Array;
  /** At most `largestChunk` bytes, on the disk when answered with the new size of the file. */
  appendToVault(folder: VaultFolder, name: string, bytes: Uint8Array): number;
  truncateVault(folder: VaultFolder, name: string, size: number): null;
  removeFromVault(folder: VaultFolder, name: string): null;
  /** Nothing is under the name, or what was there before, until `finishReplacing`. */
  startReplacing(folder: VaultFolder, name: string): ReplacingToken;
  /** The next at most `largestChunk` bytes. After a refusal nothing is left of them and the token is unknown. */
  appendToReplacing(token: string, bytes: Uint8Array): null;
  /** On the disk, whole and under its name, when this is answered. */
  finishReplacing(token: string): null;
  abandonReplacing(token: string): null;
  /** That may still be written where the vault stands; null when the system does not say. */
  freeBytes(): number | null;

  /** Null while none is chosen. */
  secondFolder(): SecondFolder | null;
  /** Asks the person for that folder; null when they cancel. One that is `not-allowed` does not take the former's place. */
  chooseSecondFolder(): SecondFolder | null;
  /** What stands in it stays. */
  forgetSecondFolder(): null;

  /**
   * Ends the application and opens it again, on an empty store of databases: the one that there was is renamed, not
   * deleted. Vault and preferences stay.
   */
  setStorageAside(): null;
  /** Those that were set aside and are still there, newest first. */
  storesAside(): readonly StoreAside[];
  /** For good. `missing` where none was set aside at that moment. */
  removeStoreAside(setAsideAt: number): null;

  notify(notice: DesktopNotice): 'shown' | 'blocked';
  noticePermission(): 'granted' | 'denied';

  /** From here on, until another page is loaded, the window is closed only after `closing` was heard and answered. */
  wishLastWord(): null;
  /** The answer: the window may close. */
  sayLastWord(): null;

  showMenu(menu: DesktopMenu): null;
  /** Answered when the system's print dialog is closed, printed or not. */
  print(): null;
}

export type Question = keyof Questions;

/** What the main process says unasked. */
export interface Announcements {
  noticeClicked(tag: string): void;
  menuChosen(commandId: string): void;
  /** The window waits for `sayLastWord`, some seconds at most. */
  closing(): void;
}

export type Announcement = keyof Announcements;

/** `window.desktop`. */
export type Desktop = {
  readonly [Q in Question]: (...said: Parameters<Questions[Q]>) => Promise<Answer<ReturnType<Questions[Q]>>>;
} & {
  /** The system's languages, most wanted first, as BCP 47 tags. */
  readonly languages: readonly string[];
  /** The returned functions stop listening. */
  readonly onNoticeClicked: (listener: Announcements['noticeClicked']) => () => void;
  readonly onMenuChosen: (listener: Announcements['menuChosen']) => () => void;
  readonly onClosing: (listener: Announcements['closing']) => () => void;
};

/** Of every question that carries bytes, in bytes. */
export const largestChunk = 4 * 1024 * 1024;

export interface Machine {
  readonly app: string;
  readonly parts: ReadonlyArray<{ readonly name: string; readonly version: string }>;
  readonly platform: string;
}

export interface FileRequest {
  readonly description: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
  readonly multiple: boolean;
}

export interface PickedFile {
  readonly token: string;
  readonly name: string;
  readonly size: number;
}

export interface SavingRequest {
  readonly suggestedName: string;
  readonly description: string;
  /** Without the dot. */
  readonly extension: string;
}

export interface SavingToken {
  readonly token: string;
}

export interface SavedFile {
  readonly name: string;
  /** Of the folder, as a path to show. */
  readonly place: string;
}

/** `elsewhere` is inside the folder that the person chose for second copies; the others are on this device. */
export type VaultFolder = 'journal' | 'snapshots' | 'keys' | 'elsewhere';

/** What a file of the vault may be called. No letter has two cases and no name climbs out of its folder. */
export const vaultName = /^[a-z0-9][a-z0-9.-]{0,119}$/;

export interface VaultFile {
  readonly name: string;
  readonly size: number;
}

export interface ReplacingToken {
  readonly token: string;
}

export interface SecondFolder {
  /** The path, to show. */
  readonly label: string;
  /** `missing`: unplugged, or removed. `not-allowed`: nothing may be written there. */
  readonly state: 'ready' | 'missing' | 'not-allowed';
}

/** A store of databases that nothing uses any more. */
export interface StoreAside {
  /** UTC milliseconds, to the second: what tells it from others. */
  readonly setAsideAt: number;
  /** Null where the disk does not tell. */
  readonly size: number | null;
}

export interface DesktopNotice {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

export interface DesktopMenu {
  /** Of the labels, as a BCP 47 tag: the entries that Electron itself carries out (copy, zoom …) are named in it. */
  readonly language: string;
  readonly sections: ReadonlyArray<{
    readonly label: string;
    readonly entries: readonly DesktopMenuEntry[];
  }>;
}

export interface DesktopMenuEntry {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string | null;
  readonly enabled: boolean;
}

/** The channel of each question. `satisfies` proves that none is missing and none is too many. */
export const questionChannels = {
  about: 'ask:about',
  openOutside: 'ask:open-outside',
  pickFiles: 'ask:pick-files',
  readPicked: 'ask:read-picked',
  releasePicked: 'ask:release-picked',
  startSaving: 'ask:start-saving',
  appendToSaving: 'ask:append-to-saving',
  finishSaving: 'ask:finish-saving',
  abandonSaving: 'ask:abandon-saving',
  savePlace: 'ask:save-place',
  chooseSavePlace: 'ask:choose-save-place',
  listVault: 'ask:list-vault',
  readVault: 'ask:read-vault',
  appendToVault: 'ask:append-to-vault',
  truncateVault: 'ask:truncate-vault',
  removeFromVault: 'ask:remove-from-vault',
  startReplacing: 'ask:start-replacing',
  appendToReplacing: 'ask:append-to-replacing',
  finishReplacing: 'ask:finish-replacing',
  abandonReplacing: 'ask:abandon-replacing',
  freeBytes: 'ask:free-bytes',
  secondFolder: 'ask:second-folder',
  chooseSecondFolder: 'ask:choose-second-folder',
  forgetSecondFolder: 'ask:forget-second-folder',
  setStorageAside: 'ask:set-storage-aside',
  storesAside: 'ask:stores-aside',
  removeStoreAside: 'ask:remove-store-aside',
  notify: 'ask:notify',
  noticePermission: 'ask:notice-permission',
  wishLastWord: 'ask:wish-last-word',
  sayLastWord: 'ask:say-last-word',
  showMenu: 'ask:show-menu',
  print: 'ask:print',
} as const satisfies Record<Question, string>;

export const announcementChannels = {
  noticeClicked: 'say:notice-clicked',
  menuChosen: 'say:menu-chosen',
  closing: 'say:closing',
} as const satisfies Record<Announcement, string>;

/** The argument of the window's process that carries the languages, since they are wanted before any answer. */
export const languagesArgument = '--clientele-languages=';
