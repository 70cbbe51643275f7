/** The vault of the browser host: a worker that holds the files, and the folder of second copies that it is handed. */
import { touch } from './chosen-folder';
import { refusalOf } from './file-system';
import { handleStore } from './handle-store';
import type { ChosenFolder } from './private-files';
import type { SecondFolder, SecondFolderChoice, Vault, VaultFolder } from './vault';
import { vaultThrough } from './vault-port';

/** What is chosen is asked for before each question about it, so that the choice of another window counts as well. */
type FindChosen = () => Promise<FileSystemDirectoryHandle | null>;

export interface BrowserVault extends Vault {
  close(): void;
}

/**
 * Starts the worker (workers/vault-worker.ts) with the first question. When it ends in an error, or is ended by `close`,
 * what waits is answered as `failed`, and the next question starts another.
 */
export function browserVault(startWorker: () => Worker, findChosen: FindChosen = async () => null): BrowserVault {
  let running: { readonly worker: Worker; readonly vault: ReturnType<typeof vaultThrough> } | null = null;

  function run() {
    if (running !== null) return running;
    const worker = startWorker();
    const started = { worker, vault: vaultThrough(worker) };
    worker.addEventListener('error', () => {
      if (running === started) close();
    });
    running = started;
    return started;
  }

  function close(): void {
    running?.worker.terminate();
    running?.vault.close();
    running = null;
  }

  async function ask<Value>(folder: VaultFolder, question: (vault: Vault) => Promise<Value>): Promise<Value> {
    if (folder !== 'elsewhere') return question(run().vault);
    const elsewhere = await findChosen();
    const { worker, vault } = run();
    worker.postMessage({ elsewhere } satisfies ChosenFolder);
    return question(vault);
  }

  return {
    list: (folder) => ask(folder, (vault) => vault.list(folder)),
    read: (folder, name, offset, length) => ask(folder, (vault) => vault.read(folder, name, offset, length)),
    append: (folder, name, bytes) => ask(folder, (vault) => vault.append(folder, name, bytes)),
    truncate: (folder, name, size) => ask(folder, (vault) => vault.truncate(folder, name, size)),
    replace: (folder, name, contents) => ask(folder, (vault) => vault.replace(folder, name, contents)),
    remove: (folder, name) => ask(folder, (vault) => vault.remove(folder, name)),
    freeBytes: () => run().vault.freeBytes(),
    close,
  };
}

/** Known to Chromium, and not to TypeScript. */
interface PickerPage {
  readonly showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle>;
}
interface AskableHandle extends FileSystemDirectoryHandle {
  readonly queryPermission?: (wished: object) => Promise<PermissionState>;
  readonly requestPermission?: (wished: object) => Promise<PermissionState>;
}

const wished = { mode: 'readwrite' };

/**
 * The choice outlasts the page; whether it may be used does not, unless the person told the browser so: after a restart
 * it is mostly `asks`. Also `asks` where the person refused: choosing the folder anew opens the dialog again.
 * `findChosen` is for `browserVault`. `findStorage`: where it is kept, if not in the browser's own store.
 */
export function browserSecondFolder(
  page: Window & typeof globalThis,
  findStorage: () => Promise<IDBFactory> = async () => page.indexedDB,
): SecondFolderChoice & { readonly findChosen: FindChosen } {
  const { showDirectoryPicker }: PickerPage = page as PickerPage;
  const store = handleStore(findStorage);
  // Kept in hand as well: the browser may forget what was allowed once no page holds the folder.
  let inHand: FileSystemDirectoryHandle | null = null;
  let isStored = true;

  async function findChosen(): Promise<FileSystemDirectoryHandle | null> {
    if (isStored) inHand = await store.read().catch(() => inHand);
    return inHand;
  }

  /** What a full disk does not take is used as long as the page lives. */
  async function keep(folder: FileSystemDirectoryHandle | null): Promise<void> {
    inHand = folder;
    isStored = await store.write(folder).then(
      () => true,
      () => false,
    );
  }

  async function current(): Promise<SecondFolder | null> {
    const folder = await findChosen();
    return folder && { label: folder.name, state: await stateOf(folder) };
  }

  return {
    findChosen,
    current,
    isSupported: showDirectoryPicker !== undefined,
    async choose() {
      if (showDirectoryPicker === undefined) return null;
      try {
        await keep(await showDirectoryPicker.call(page, { id: 'second-copies', startIn: 'documents', ...wished }));
      } catch (error) {
        if (error instanceof DOMException && ['AbortError', 'NotAllowedError'].includes(error.name)) return null;
        throw error;
      }
      return current();
    },
    async allow() {
      const folder: AskableHandle | null = await findChosen();
      if (folder === null) return false;
      await folder.requestPermission?.(wished);
      return (await stateOf(folder)) !== 'asks';
    },
    forget: () => keep(null),
  };
}

async function stateOf(folder: AskableHandle): Promise<SecondFolder['state']> {
  if ((await folder.queryPermission?.(wished)) !== 'granted') return 'asks';
  try {
    await touch(folder);
    return 'ready';
  } catch (error) {
    return refusalOf(error) === 'not-allowed' ? 'asks' : 'missing';
  }
}
