import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { type VaultFolder, vaultName } from '../contract';
import type { Disk } from '../disk';
import type { VaultFiles } from './files';
import type { VaultFolders } from './folders';

/** A file on its way to take the place of another: its bytes gather in `temporary`, in the same folder. */
export interface Replacement {
  readonly token: string;
  readonly folder: VaultFolder;
  readonly name: string;
  readonly temporary: string;
  readonly file: FileHandle;
}

/** They throw as the disk does, and expect one call at a time per folder. */
export interface Replacements {
  /** By their tokens. */
  readonly underWay: ReadonlyMap<string, Replacement>;
  readonly start: (folder: VaultFolder, name: string) => Promise<Replacement>;
  /** After a failure of this or of `finish`, nothing is left of the replacement. */
  readonly append: (replacement: Replacement, bytes: Uint8Array) => Promise<void>;
  readonly finish: (replacement: Replacement) => Promise<void>;
  readonly abandon: (replacement: Replacement) => Promise<void>;
  /** Takes away what a kill or a power cut left of earlier ones. */
  readonly sweep: (folder: VaultFolder) => Promise<void>;
}

/** A page replaces one file, or a few; more at once is a page gone wrong. */
const mostAtOnce = 8;

export function replacements(surroundings: {
  readonly disk: Disk;
  readonly folders: VaultFolders;
  readonly files: Pick<VaultFiles, 'putInPlace'>;
  readonly newToken: () => string;
}): Replacements {
  const { disk, folders, files, newToken } = surroundings;
  const underWay = new Map<string, Replacement>();

  async function start(folder: VaultFolder, name: string): Promise<Replacement> {
    const path = await folders.make(folder);
    // Begun anew: the former attempt is nobody's any more.
    for (const other of underWay.values()) if (other.folder === folder && other.name === name) await abandon(other);
    if (underWay.size >= mostAtOnce) throw new Error('Too many files are being replaced at once');
    await sweep(folder);
    const temporary = join(path, `.${name}.part`);
    // `wx`: a new file, never one that a link leads to.
    const file = await disk.open(temporary, 'wx', 0o600);
    const replacement = { token: newToken(), folder, name, temporary, file };
    underWay.set(replacement.token, replacement);
    return replacement;
  }

  async function append(replacement: Replacement, bytes: Uint8Array): Promise<void> {
    try {
      await replacement.file.writeFile(bytes);
    } catch (error) {
      await abandon(replacement);
      throw error;
    }
  }

  async function finish(replacement: Replacement): Promise<void> {
    const { token, folder, name, temporary, file } = replacement;
    try {
      await file.sync();
      await file.close();
      await files.putInPlace(folder, name, temporary);
      underWay.delete(token);
    } catch (error) {
      await abandon(replacement);
      throw error;
    }
  }

  async function abandon({ token, file, temporary }: Replacement): Promise<void> {
    underWay.delete(token);
    // Closed already when it was the renaming that failed; gone already when the disk was unplugged.
    await file.close().catch(() => undefined);
    await disk.unlink(temporary).catch(() => undefined);
  }

  async function sweep(folder: VaultFolder): Promise<void> {
    const path = await folders.find(folder);
    const wanted = new Set([...underWay.values()].map(({ temporary }) => temporary));
    for (const name of await disk.readdir(path)) {
      const left = join(path, name);
      // What will not go is met again by the next sweep.
      if (isTemporary(name) && !wanted.has(left)) await disk.unlink(left).catch(() => undefined);
    }
  }

  return { underWay, start, append, finish, abandon, sweep };
}

function isTemporary(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.part') && vaultName.test(name.slice(1, -'.part'.length));
}
