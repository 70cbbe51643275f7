/**
 * The vault: plain files outside the database, where the journal, the snapshots and the keys stand. On the desktop the
 * main process writes them beside Chromium's profile; a browser has its private file system (OPFS). What the files mean
 * is not known here.
 */

/**
 * `journal`, `snapshots` and `keys` are on this device. `elsewhere` is the folder that the person chose for second
 * copies (a stick, a synchronised folder): `missing` while none is chosen or it is not plugged in.
 */
export type VaultFolder = 'journal' | 'snapshots' | 'keys' | 'elsewhere';

export interface VaultFile {
  /** Lower-case letters, digits, dots and dashes (`vaultName`); other files of a folder are not listed. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export type VaultRefusal =
  /** No such file or folder. */
  | 'missing'
  | 'disk-full'
  /** The system or the browser refuses: rights, a read-only disk, a permission that was taken back. */
  | 'not-allowed'
  /** The disk gave an error, or the file is not as long as was said. */
  | 'failed';

export type VaultAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: VaultRefusal };

export const vaultName = /^[a-z0-9][a-z0-9.-]{0,119}$/;

/**
 * Nothing here throws for what a disk can do. Callers keep their writes in turn (`inTurn` of data/turns.ts); the vault
 * itself has no locks.
 */
export interface Vault {
  /** The files of a folder by name, in order; none when nothing was ever written to it. */
  list(folder: VaultFolder): Promise<VaultAnswer<readonly VaultFile[]>>;
  /** `length` bytes from `offset`, fewer at the end of the file; all of it when they are left out. */
  read(folder: VaultFolder, name: string, offset?: number, length?: number): Promise<VaultAnswer<Uint8Array>>;
  /**
   * Adds to the end of a file, making it when it is not there, and answers its new size once the bytes are on the disk
   * (fdatasync, `flush()`). What a failed append left behind is cut off; where even that fails, a torn end stays and the
   * reader of the file cuts it.
   */
  append(folder: VaultFolder, name: string, bytes: Uint8Array): Promise<VaultAnswer<number>>;
  /** Cuts a file to `size` bytes, on the disk when answered. */
  truncate(folder: VaultFolder, name: string, size: number): Promise<VaultAnswer<null>>;
  /**
   * Puts a whole file in place of whatever had this name: temporary file in the same folder (mode 0600), forced to the
   * disk, renamed. A reader sees the former file or the new one, never half of one.
   */
  replace(folder: VaultFolder, name: string, contents: Blob): Promise<VaultAnswer<null>>;
  /** Removes a file; none of this name is success. */
  remove(folder: VaultFolder, name: string): Promise<VaultAnswer<null>>;
  /** Bytes that may still be written on this device; null when the system does not say. */
  freeBytes(): Promise<number | null>;
}

/** The folder of second copies, as shown to the person. */
export interface SecondFolder {
  readonly label: string;
  /** `asks`: a browser wants the person to allow it again, by a click (`allow`). `not-allowed`: it takes no file. */
  readonly state: 'ready' | 'missing' | 'asks' | 'not-allowed';
}

/** Choosing that folder. Only the person chooses it, in a dialog of the system; its path is never used by the page. */
export interface SecondFolderChoice {
  /** null while none is chosen. */
  current(): Promise<SecondFolder | null>;
  /**
   * null when the person cancels, or when this browser has no such dialog. One that is `not-allowed` is answered, and does
   * not take the place of the former.
   */
  choose(): Promise<SecondFolder | null>;
  /** Asks again for what a browser forgot; must be called from a click. */
  allow(): Promise<boolean>;
  forget(): Promise<void>;
  /** Whether this host has such a dialog at all. */
  readonly isSupported: boolean;
}
