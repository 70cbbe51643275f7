import { type BrowserVault, browserVault } from '../../renderer/host/browser-vault';

export const vaultWorker = () =>
  new Worker(new URL('../../renderer/workers/vault-worker.ts', import.meta.url), { type: 'module' });

const opened: BrowserVault[] = [];

/** A vault in a worker of its own, as each window has one. */
export function openVault(findChosen?: () => Promise<FileSystemDirectoryHandle | null>): BrowserVault {
  const vault = browserVault(vaultWorker, findChosen);
  opened.push(vault);
  return vault;
}

/** A vault over a disk or in a browser with a fault (`faulty-vault-worker.ts`). */
export function openFaultyVault(lacks: 'nothing' | 'cannot move' | 'cannot share') {
  const url = new URL('./faulty-vault-worker.ts', import.meta.url);
  const worker = new Worker(url, { type: 'module', name: lacks });
  const vault = browserVault(() => worker);
  opened.push(vault);
  return { vault, disk: (disk: 'full' | 'short' | 'lost' | 'well') => worker.postMessage({ disk }) };
}

/** Ends the vaults and removes every private file. */
export async function emptyVaults(): Promise<void> {
  for (const vault of opened.splice(0)) vault.close();
  const top = await navigator.storage.getDirectory();
  for await (const name of top.keys()) await untilFree(() => top.removeEntry(name, { recursive: true }));
}

/** The private folder itself, behind the vault's back. */
export async function privateFolder(name: string): Promise<FileSystemDirectoryHandle> {
  const top = await (await navigator.storage.getDirectory()).getDirectoryHandle('clientele', { create: true });
  return top.getDirectoryHandle(name, { create: true });
}

/** Everything that stands there, also what the vault does not list. */
export async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names.toSorted();
}

/** The files of a worker that was ended stay locked for some milliseconds. */
async function untilFree(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NoModificationAllowedError')) throw error;
    }
  }
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What stands in a file, as text; the refusal when it cannot be read. */
export async function textIn(vault: BrowserVault, ...file: Parameters<BrowserVault['read']>): Promise<string> {
  const read = await vault.read(...file);
  return read.ok ? new TextDecoder().decode(read.value) : read.reason;
}
