import type { Answer, Desktop } from '../../../electron/contract';
import { desktopVault } from '../../../renderer/host/desktop-vault';
import type { Vault } from '../../../renderer/host/vault';
import { type Fault, failingVault } from '../../support/failing-vault';
import { plainVault } from '../../support/plain-vault';
import { packed, unpacked } from './crossing';
import { type VaultPicture, vaultFolders } from './device';

/** A vault that can be made to fail, on one of the sides that a vault has. */
export interface FailingSide {
  /** Always the same one, whatever stands behind it. */
  readonly vault: Vault;
  /** Exactly these files are there, a second folder is chosen, and nothing fails. */
  lay(files: VaultPicture): Promise<void>;
  /** From here on calls are counted, and the n-th fails once. */
  arm(n: number): Promise<void>;
  /** Nothing fails any more; answers how many calls there were since. */
  mend(): Promise<number>;
  /** What kept the files ends, and starts again. */
  restart(): Promise<void>;
}

/** The vault itself fails, as that of a browser does: one call of it is one call. */
export function inThePage(fault: Fault): FailingSide {
  let whole = plainVault({ isChosen: true });
  let armed: ReturnType<typeof failingVault> | null = null;
  const now = () => armed?.vault ?? whole;
  return {
    vault: {
      list: (...given) => now().list(...given),
      read: (...given) => now().read(...given),
      append: (...given) => now().append(...given),
      truncate: (...given) => now().truncate(...given),
      replace: (...given) => now().replace(...given),
      remove: (...given) => now().remove(...given),
      freeBytes: () => now().freeBytes(),
    },
    async lay(files) {
      armed = null;
      whole = plainVault({ isChosen: true });
      for (const folder of vaultFolders)
        for (const [name, bytes] of files[folder]) await whole.replace(folder, name, new Blob([new Uint8Array(bytes)]));
    },
    async arm(n) {
      armed = failingVault(whole, n, 'failed', fault);
    },
    async mend() {
      const calls = armed?.calls() ?? 0;
      armed = null;
      return calls;
    },
    restart: async () => undefined,
  };
}

declare global {
  interface Window {
    /** The desktop's main process, which the program that drives this page runs (`test/faults/io`). */
    askDesktop?: (question: string, said: string) => Promise<string>;
  }
}

/** The real modules of the desktop over a disk that fails: one call of the file system is one call. */
export function overTheDesktop(code: string): FailingSide {
  const ask = async (question: string, ...said: readonly unknown[]): Promise<unknown> => {
    if (!window.askDesktop) throw new Error('nobody drives this page');
    return unpacked(await window.askDesktop(question, packed(said)));
  };
  const desktop = new Proxy({} as Desktop, {
    get:
      (_desktop, question) =>
      (...said: readonly unknown[]) =>
        ask(String(question), ...said) as Promise<Answer<unknown>>,
  });
  return {
    vault: desktopVault(desktop),
    lay: async (files) => void (await ask('lay', files)),
    arm: async (n) => void (await ask('arm', n, code)),
    mend: async () => Number(await ask('mend')),
    restart: async () => void (await ask('restart')),
  };
}
