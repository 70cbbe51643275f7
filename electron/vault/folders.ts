import { isAbsolute, join, relative, sep } from 'node:path';
import { isMissing } from '../answer';
import type { VaultFolder } from '../contract';
import { type Disk, syncFolder } from '../disk';
import { safeName } from '../identity';

/** Paths of folders that are there. Every call throws as the disk does: `ENOENT` when one is not. */
export interface VaultFolders {
  readonly find: (folder: VaultFolder) => Promise<string>;
  /** The same, made first when it is of this device. The one of second copies is made when the person chooses it. */
  readonly make: (folder: VaultFolder) => Promise<string>;
}

/**
 * `<userData>/safe/<folder>`, for the account's owner alone (mode 0700), and what `elsewhere` says. `userData` may be
 * a link, since whoever started the application says where it is; nothing below it may.
 */
export function vaultFolders(disk: Disk, userData: string, elsewhere: () => Promise<string>): VaultFolders {
  const safe = join(userData, safeName);

  async function find(folder: VaultFolder): Promise<string> {
    if (folder === 'elsewhere') return elsewhere();
    await realFolder(disk, safe);
    return realFolder(disk, join(safe, folder));
  }

  async function make(folder: VaultFolder): Promise<string> {
    try {
      return await find(folder);
    } catch (error) {
      if (folder === 'elsewhere' || !isMissing(error)) throw error;
    }
    await disk.mkdir(join(safe, folder), { recursive: true, mode: 0o700 });
    await syncFolder(disk, safe);
    await syncFolder(disk, userData);
    return find(folder);
  }

  return { find, make };
}

/** The path, of a folder that is one: through a link, files would stand somewhere else than is said. */
export async function realFolder(disk: Pick<Disk, 'lstat'>, path: string): Promise<string> {
  if (!(await disk.lstat(path)).isDirectory()) throw notAllowed(`${path} is not a folder`);
  return path;
}

/** `path` is `folder`, or stands anywhere inside it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Refused by us, as the system refuses what one has no right to. */
export function notAllowed(because: string): Error {
  return Object.assign(new Error(because), { code: 'EPERM' });
}

/** As the system says it of a file that is not there. */
export function missing(what: string): Error {
  return Object.assign(new Error(what), { code: 'ENOENT' });
}
