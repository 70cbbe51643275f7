/**
 * What the private files and those of a chosen folder have in common: both are handles of the browser's file system,
 * listed, read and refused in the same way.
 */
import { type VaultAnswer, type VaultFile, type VaultRefusal, vaultName } from './vault';

declare global {
  /** Known to Chromium, and not yet to TypeScript outside its library for workers. */
  interface FileSystemFileHandle {
    createSyncAccessHandle(options?: { readonly mode: string }): Promise<SyncAccessHandle>;
    /** Renames within the folder, over a file that has that name. Absent in some browsers (`canMove`). */
    move(name: string): Promise<void>;
  }
}

/** A private file held open by a dedicated worker. */
export interface SyncAccessHandle {
  /** Absent where a browser knows but one kind of handle, which keeps everybody else out. */
  readonly mode?: string;
  getSize(): number;
  /** Bytes written, which may be fewer than were given. */
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** A browser writes into such a file beside the real one until that is closed, and lists it like any other. */
const swapFile = /\.crswap$/;

/** Bytes. */
const part = 1024 * 1024;

/** How often a file is read that changes under the reader. */
const readings = 4;

export function canMove(): boolean {
  return 'move' in FileSystemFileHandle.prototype;
}

/** Runs a work on files and answers what the browser refused; anything else that is thrown is a bug and goes on. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<VaultAnswer<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, reason: refusalOf(error) };
  }
}

/** The same for the file of a name: one that no file of the vault has is `not-allowed` before anything is touched. */
export async function attemptOn<Value>(name: string, work: () => Promise<Value>): Promise<VaultAnswer<Value>> {
  return isOurs(name) ? attempt(work) : { ok: false, reason: 'not-allowed' };
}

/** Throws again what no browser throws. */
export function refusalOf(error: unknown): VaultRefusal {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'NotFoundError':
      return 'missing';
    case 'QuotaExceededError':
      return 'disk-full';
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
    case 'SecurityError':
      return 'not-allowed';
    default:
      return 'failed';
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}

/** The files of the vault in a folder, by name. */
export async function listFiles(folder: FileSystemDirectoryHandle): Promise<readonly VaultFile[]> {
  const files: VaultFile[] = [];
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind !== 'file' || !isOurs(name)) continue;
    try {
      files.push({ name, size: (await entry.getFile()).size });
    } catch (error) {
      // Removed since it was listed.
      if (!isMissing(error)) throw error;
    }
  }
  return files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** `length` bytes from `offset`, fewer at the end. A file that is written to or replaced meanwhile is read anew. */
export async function readBytes(
  folder: FileSystemDirectoryHandle,
  name: string,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  // A blob counts those from its end.
  if (offset < 0 || length < 0) throw new DOMException('Nothing stands before a file', 'IndexSizeError');
  for (let reading = 1; ; reading++) {
    const file = await (await folder.getFileHandle(name)).getFile();
    try {
      return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
    } catch (error) {
      const hasChanged = error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
      if (!hasChanged || reading === readings) throw error;
    }
  }
}

/**
 * What is to be written, part by part, so that a large file never stands in memory whole. Given a blob instead, Chromium
 * takes the end of the disk for a blob that cannot be read, now and then.
 */
export async function* partsOf(
  contents: Blob,
): AsyncGenerator<{ readonly at: number; readonly bytes: Uint8Array<ArrayBuffer> }> {
  for (let at = 0; at < contents.size; at += part) {
    yield { at, bytes: new Uint8Array(await contents.slice(at, at + part).arrayBuffer()) };
  }
}

function isOurs(name: string): boolean {
  return vaultName.test(name) && !swapFile.test(name);
}
