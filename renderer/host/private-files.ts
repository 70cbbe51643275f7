/**
 * The vault of a browser: `clientele/<folder>` in its private file system (OPFS), on this device and of this origin.
 * Only a dedicated worker may write there with `flush()`, so this runs in one (workers/vault-worker.ts).
 */
import { appendBytes, removeFile, replaceFile, truncateFile } from './chosen-folder';
import {
  attempt,
  attemptOn,
  canMove,
  isMissing,
  listFiles,
  partsOf,
  readBytes,
  type SyncAccessHandle,
} from './file-system';
import { holdOneOpen, openShared, whenFree } from './open-files';
import type { Vault, VaultAnswer, VaultFolder } from './vault';

/** Posted to the worker of a vault before each question about `elsewhere`: the folder as it is chosen now. */
export interface ChosenFolder {
  readonly elsewhere: FileSystemDirectoryHandle | null;
}

const leftover = /^\..+\.part$/;

export interface PrivateFilesOutside {
  readonly storage: StorageManager;
  readonly locks: LockManager;
  /** The folder that the person chose, null while there is none. */
  readonly elsewhere: () => FileSystemDirectoryHandle | null;
  /** Another at each call, over all windows: letters, digits and dashes. */
  readonly randomName: () => string;
}

/**
 * Callers take turns over all windows; but a worker that is ended still finishes what it is at, when the turn that its
 * window held is over. So each write also waits here for the one before it: that lock ends with the worker itself. And
 * each replacing has a temporary file of its own, since the move of one that was ended may come to pass during the next.
 *
 * On the disk means what `flush()` gives: the bytes are forced there. That a file came to be, was renamed or was removed
 * is noted in a small database of the browser's, which no page can force to the disk.
 *
 * A file that another window holds open cannot be replaced or removed: that is tried for a second and more, time enough
 * for such a window to let go of what it no longer appends to, and then refused as `failed`.
 *
 * `freeBytes` is what `navigator.storage.estimate()` leaves of the quota. Chromium reports one that grows with what is
 * used: 10 GiB more, or the size of a smaller disk rounded up to the next GiB (1 GiB on a disk of 90 MB). So the answer
 * never says that the disk is nearly full: only a refused write (`disk-full`) does.
 */
export function privateFiles({ storage, locks, elsewhere, randomName }: PrivateFilesOutside): Vault {
  const held = holdOneOpen();

  async function own(folder: VaultFolder, create = false): Promise<FileSystemDirectoryHandle> {
    const top = await (await storage.getDirectory()).getDirectoryHandle('clientele', { create });
    return top.getDirectoryHandle(folder, { create });
  }

  function chosen(): FileSystemDirectoryHandle {
    const folder = elsewhere();
    if (folder === null) throw new DOMException('No folder was chosen', 'NotFoundError');
    return folder;
  }

  function write<Value>(folder: VaultFolder, name: string, work: () => Promise<Value>): Promise<VaultAnswer<Value>> {
    return attemptOn(name, async () => locks.request(`clientele vault ${folder}`, work));
  }

  return {
    list: (folder) =>
      attempt(async () => {
        if (folder === 'elsewhere') return listFiles(chosen());
        return own(folder).then(listFiles, insteadOfMissing([]));
      }),

    read: (folder, name, offset = 0, length = Number.POSITIVE_INFINITY) =>
      attemptOn(name, async () => {
        const directory = folder === 'elsewhere' ? chosen() : await own(folder);
        return readBytes(directory, name, offset, length);
      }),

    append: (folder, name, bytes) =>
      write(folder, name, async () => {
        if (folder === 'elsewhere') return appendBytes(chosen(), name, bytes);
        const find = async () => (await own(folder, true)).getFileHandle(name, { create: true });
        // Nobody replaces a stretch of the journal, and a person saves after a pause: it stays open.
        return held.use(`${folder}/${name}`, find, (handle) => addTo(handle, bytes), folder === 'journal');
      }),

    truncate: (folder, name, size) =>
      write(folder, name, async () => {
        if (folder === 'elsewhere') return truncateFile(chosen(), name, size);
        held.letGo(`${folder}/${name}`);
        const handle = await openShared(await (await own(folder)).getFileHandle(name));
        try {
          if (handle.getSize() < size) throw new DOMException('The file is shorter', 'IndexSizeError');
          handle.truncate(size);
          handle.flush();
        } finally {
          handle.close();
        }
        return null;
      }),

    replace: (folder, name, contents) =>
      write(folder, name, async () => {
        if (folder === 'elsewhere') return replaceFile(chosen(), name, contents);
        held.letGo(`${folder}/${name}`);
        const directory = await own(folder, true);
        if (!canMove()) return whenFree(() => replaceFile(directory, name, contents));
        await removeLeftovers(directory);
        return replaceByMove(directory, `.${name}.${randomName()}.part`, name, contents);
      }),

    remove: (folder, name) =>
      write(folder, name, async () => {
        if (folder === 'elsewhere') return removeFile(chosen(), name);
        held.letGo(`${folder}/${name}`);
        const removal = async () => (await own(folder)).removeEntry(name);
        await whenFree(removal).catch(insteadOfMissing(undefined));
        return null;
      }),

    freeBytes: async () => {
      const estimate = await attempt(() => storage.estimate());
      if (!estimate.ok) return null;
      const { quota, usage } = estimate.value;
      return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
    },
  };
}

function addTo(handle: SyncAccessHandle, bytes: Uint8Array): number {
  const size = handle.getSize();
  try {
    writeAll(handle, bytes, size);
    handle.flush();
  } catch (error) {
    cutBack(handle, size);
    throw error;
  }
  return size + bytes.length;
}

function cutBack(handle: SyncAccessHandle, size: number): void {
  try {
    handle.truncate(size);
    handle.flush();
  } catch {
    // A torn end stays, which the reader cuts; what must be answered is why the append failed.
  }
}

function writeAll(handle: SyncAccessHandle, bytes: Uint8Array, at: number): void {
  const written = handle.write(bytes, { at });
  if (written < bytes.length) throw new DOMException('The disk took only a part of it', 'QuotaExceededError');
  if (written > bytes.length) throw new DOMException('An error, given as a number of bytes', 'OperationError');
}

/** Through a file beside it, which the browser then moves over it. */
async function replaceByMove(
  folder: FileSystemDirectoryHandle,
  partName: string,
  name: string,
  contents: Blob,
): Promise<null> {
  const part = await folder.getFileHandle(partName, { create: true });
  try {
    const handle = await part.createSyncAccessHandle();
    try {
      for await (const { at, bytes } of partsOf(contents)) writeAll(handle, bytes, at);
      handle.flush();
    } finally {
      handle.close();
    }
    await whenFree(() => part.move(name));
    return null;
  } catch (error) {
    await folder.removeEntry(partName).catch(() => undefined);
    throw error;
  }
}

/** What a worker left that ended in the middle of a replacing. What is still being written to cannot be removed. */
async function removeLeftovers(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (leftover.test(name)) names.push(name);
  for (const name of names) await folder.removeEntry(name).catch(() => undefined);
}

function insteadOfMissing<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (!isMissing(error)) throw error;
    return value;
  };
}
