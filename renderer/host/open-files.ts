/** Private files that a worker holds open, beside those that other windows hold. */
import { isMissing, type SyncAccessHandle } from './file-system';

/** Several windows may hold the same file open so; that they write in turn is up to a Web Lock. */
const shared = 'readwrite-unsafe';

/** Milliseconds that a file stays open after its last use. Opening it anew takes about as long as an append. */
const idle = 300;

/** Milliseconds before each new try of what another window's open file forbids: in all, well beyond `idle`. */
const waits = [10, 20, 40, 80, 160, 320, 640];

/** Keeps the file used last open for a moment, which is most of the speed of many appends in a row. */
export function holdOneOpen() {
  let held: { readonly key: string; readonly handle: SyncAccessHandle } | null = null;
  let found: { readonly key: string; readonly file: FileSystemFileHandle } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Finding a file takes longer than opening it. What was found is but a path: of a replaced file, it is the new one. */
  async function open(key: string, find: () => Promise<FileSystemFileHandle>): Promise<SyncAccessHandle> {
    if (found?.key === key) {
      try {
        return await openShared(found.file);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
    const file = await find();
    found = { key, file };
    return openShared(file);
  }

  /** Whatever is held when no key is given. */
  function letGo(key?: string): void {
    if (held === null || (key !== undefined && held.key !== key)) return;
    clearTimeout(timer);
    held.handle.close();
    held = null;
  }

  return {
    letGo,
    /**
     * After a work that threw, and where one open file keeps everybody else out, nothing is held. `stays` holds it open
     * until another file is used: for what is never replaced, where opening anew would cost each use several times its work.
     */
    async use<Value>(
      key: string,
      find: () => Promise<FileSystemFileHandle>,
      work: (handle: SyncAccessHandle) => Value,
      stays: boolean,
    ): Promise<Value> {
      if (held?.key !== key) {
        letGo();
        const handle = await open(key, find);
        letGo();
        held = { key, handle };
      }
      clearTimeout(timer);
      const { handle } = held;
      let isKept = false;
      try {
        const value = work(handle);
        isKept = handle.mode === shared;
        return value;
      } finally {
        if (!isKept) letGo();
        else if (!stays) timer = setTimeout(letGo, idle);
      }
    },
  };
}

/** A browser that does not know the shared mode gives a handle of its only one. */
export async function openShared(file: FileSystemFileHandle): Promise<SyncAccessHandle> {
  const handle = await whenFree(() => file.createSyncAccessHandle({ mode: shared }));
  if (Number.isSafeInteger(handle.getSize())) return handle;
  // In its private windows Chromium opens also what is not there any more, and gives errors as sizes.
  handle.close();
  throw new DOMException('The file is not there', 'NotFoundError');
}

/**
 * Tries again while another window holds the file open. In the end that is no right that the person could give
 * (`not-allowed`), but a failure.
 */
export async function whenFree<Value>(work: () => Promise<Value>): Promise<Value> {
  for (const wait of waits) {
    try {
      return await work();
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return work().catch((cause: unknown) => {
    throw isHeld(cause) ? new DOMException('Another window holds this file open', 'TimeoutError') : cause;
  });
}

function isHeld(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NoModificationAllowedError';
}
