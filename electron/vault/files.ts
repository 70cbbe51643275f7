import { constants, type Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../answer';
import { type VaultFile, type VaultFolder, vaultName } from '../contract';
import { type Disk, syncFolder } from '../disk';
import { notAllowed, type VaultFolders } from './folders';

/** What each does is said in the contract. They throw as the disk does, and expect one call at a time per folder. */
export interface VaultFiles {
  readonly list: (folder: VaultFolder) => Promise<readonly VaultFile[]>;
  readonly read: (folder: VaultFolder, name: string, offset: number, length: number) => Promise<Uint8Array>;
  readonly append: (folder: VaultFolder, name: string, bytes: Uint8Array) => Promise<number>;
  readonly truncate: (folder: VaultFolder, name: string, size: number) => Promise<void>;
  readonly remove: (folder: VaultFolder, name: string) => Promise<void>;
  /** Puts the file at the path given in place of the one of this name. */
  readonly putInPlace: (folder: VaultFolder, name: string, from: string) => Promise<void>;
  /** Holds no file of the folder open any more. */
  readonly letGo: (folder: VaultFolder) => Promise<void>;
}

/** A file held open for the next append: opening it anew would cost as much as the append itself. */
interface Held {
  readonly name: string;
  readonly path: string;
  readonly file: FileHandle;
  readonly identity: string;
  /** After the last append. */
  readonly size: number;
}

// Windows has no O_NOFOLLOW: there, looking first is what keeps links out.
const noLinks = constants.O_NOFOLLOW ?? 0;
const toRead = constants.O_RDONLY | noLinks;
const toCut = constants.O_RDWR | noLinks;
const toAppend = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | noLinks;

export function vaultFiles(disk: Disk, folders: VaultFolders): VaultFiles {
  const held = new Map<VaultFolder, Held>();
  /**
   * Sizes that files are to be cut to, which the disk refused: made up for before anything is added, since what stands
   * behind a torn end is lost to whoever reads the file.
   */
  const owedCuts = new Map<string, number>();

  async function list(folder: VaultFolder): Promise<readonly VaultFile[]> {
    const path = await findOnDevice(folder);
    if (path === null) return [];
    const files: VaultFile[] = [];
    for (const name of (await disk.readdir(path)).toSorted()) {
      if (!vaultName.test(name)) continue;
      const stat = await disk.lstat(join(path, name)).catch(nullWhenMissing);
      if (stat?.isFile()) files.push({ name, size: stat.size });
    }
    return files;
  }

  async function read(folder: VaultFolder, name: string, offset: number, length: number): Promise<Uint8Array> {
    const path = join(await folders.find(folder), name);
    const { size } = realFile(await disk.lstat(path));
    const file = await disk.open(path, toRead);
    try {
      const bytes = new Uint8Array(Math.min(length, Math.max(0, size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled);
        if (bytesRead === 0) return bytes.slice(0, filled);
        filled += bytesRead;
      }
      return bytes;
    } finally {
      await file.close();
    }
  }

  async function append(folder: VaultFolder, name: string, bytes: Uint8Array): Promise<number> {
    const open = await openToAppend(folder, name);
    const { file, size } = open;
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } catch (error) {
      oweCut(folder, name, size);
      // Refused again, it stays owed.
      await cut(file, size).then(
        () => owedCuts.delete(keyOf(folder, name)),
        () => undefined,
      );
      await letGo(folder);
      throw error;
    }
    held.set(folder, { ...open, size: size + bytes.length });
    // A stick with an open file could not be unmounted.
    if (folder === 'elsewhere') await letGo(folder);
    return size + bytes.length;
  }

  async function openToAppend(folder: VaultFolder, name: string): Promise<Held> {
    const former = held.get(folder);
    if (former?.name === name) {
      const now = await disk.lstat(former.path).catch(nullWhenMissing);
      // Moved away behind our back, it would take every word and never be found again.
      if (now !== null && now.size === former.size && identityOf(now) === former.identity) return former;
    }
    await letGo(folder);
    const folderPath = await folders.make(folder);
    const path = join(folderPath, name);
    const before = await disk.lstat(path).catch(nullWhenMissing);
    if (before !== null) realFile(before);
    const file = await disk.open(path, toAppend, 0o600);
    try {
      const identity = identityOf(before ?? (await disk.lstat(path)));
      const { size: present } = await file.stat();
      const size = Math.min(present, owedCuts.get(keyOf(folder, name)) ?? present);
      if (size < present) await cut(file, size);
      owedCuts.delete(keyOf(folder, name));
      // A name that may be new has to outlast a power cut as the bytes do.
      await syncFolder(disk, folderPath);
      const open = { name, path, file, identity, size };
      held.set(folder, open);
      return open;
    } catch (error) {
      await closeQuietly(file);
      throw error;
    }
  }

  async function truncate(folder: VaultFolder, name: string, size: number): Promise<void> {
    oweCut(folder, name, size);
    await letGo(folder, name);
    const path = join(await folders.find(folder), name);
    realFile(await disk.lstat(path));
    const file = await disk.open(path, toCut);
    try {
      const { size: present } = await file.stat();
      if (size > present) throw new Error('The file is shorter than what it was to be cut to');
      await cut(file, size);
      owedCuts.delete(keyOf(folder, name));
    } finally {
      await closeQuietly(file);
    }
  }

  function oweCut(folder: VaultFolder, name: string, size: number): void {
    // By the time it could be made up for, another stick may be plugged in there.
    if (folder === 'elsewhere') return;
    const key = keyOf(folder, name);
    owedCuts.set(key, Math.min(size, owedCuts.get(key) ?? size));
  }

  async function remove(folder: VaultFolder, name: string): Promise<void> {
    await letGo(folder, name);
    const path = await findOnDevice(folder);
    if (path === null) return;
    await disk.unlink(join(path, name)).catch(nullWhenMissing);
    owedCuts.delete(keyOf(folder, name));
    await syncFolder(disk, path);
  }

  async function putInPlace(folder: VaultFolder, name: string, from: string): Promise<void> {
    await letGo(folder, name);
    const path = await folders.find(folder);
    await disk.rename(from, join(path, name));
    owedCuts.delete(keyOf(folder, name));
    await syncFolder(disk, path);
  }

  /** Null when nothing was ever written to a folder of this device. */
  async function findOnDevice(folder: VaultFolder): Promise<string | null> {
    return folder === 'elsewhere' ? folders.find(folder) : folders.find(folder).catch(nullWhenMissing);
  }

  async function letGo(folder: VaultFolder, name?: string): Promise<void> {
    const former = held.get(folder);
    if (former === undefined || (name !== undefined && former.name !== name)) return;
    held.delete(folder);
    await closeQuietly(former.file);
  }

  return { list, read, append, truncate, remove, putInPlace, letGo };
}

/** Neither a link, which may lead anywhere, nor a folder or a pipe, which would never answer. */
function realFile(stat: Stats): Stats {
  if (!stat.isFile()) throw notAllowed('Not a plain file');
  return stat;
}

function keyOf(folder: VaultFolder, name: string): string {
  return `${folder}/${name}`;
}

async function cut(file: FileHandle, size: number): Promise<void> {
  await file.truncate(size);
  await file.datasync();
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

function nullWhenMissing(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

/** What was to reach the disk has been forced there already, or has been given up. */
async function closeQuietly(file: FileHandle): Promise<void> {
  await file.close().catch(() => undefined);
}
