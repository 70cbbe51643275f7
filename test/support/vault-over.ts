import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Answer, Desktop } from '../../electron/contract';
import { type Disk, disk as realDisk } from '../../electron/disk';
import { keptSecondPlace, secondFolderHandlers } from '../../electron/handlers/second-folder';
import { vaultHandlers } from '../../electron/handlers/vault';
import { desktopSecondFolder, desktopVault } from '../../renderer/host/desktop-vault';

/**
 * The vault of the desktop over a folder and a disk, as a window has it: only Electron between the two is left out. What
 * the person chooses in the dialog is `chosen.folder`; null when they cancel.
 */
export function vaultOver(userData: string, disk: Disk = realDisk) {
  const chosen: { folder: string | null } = { folder: null };
  const asked: unknown[] = [];
  let tokens = 0;
  const second = keptSecondPlace(disk, join(userData, 'second-folder.json'), userData);
  const { handlers, ...rest } = vaultHandlers({
    disk,
    userData,
    elsewhere: second.copies,
    newToken: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
  });
  const questions = {
    ...handlers,
    ...secondFolderHandlers({
      dialog: {
        showOpenDialog: async (...said: readonly unknown[]) => {
          asked.push(said.at(-1));
          return { canceled: chosen.folder === null, filePaths: chosen.folder === null ? [] : [chosen.folder] };
        },
      },
      window: () => ({}) as BrowserWindow,
      second,
    }),
  };

  /** Judges and answers as guard.ts does; what crosses is cloned, as it is between two processes. */
  const desktop = new Proxy({} as Desktop, {
    get: (_desktop, question) => {
      const handler: unknown = Reflect.get(questions, question);
      if (!isHandler(handler)) throw new Error(`${String(question)} is no question about the vault`);
      return async (...said: unknown[]): Promise<Answer<unknown>> => {
        const judged = handler.said.safeParse(structuredClone(said));
        if (!judged.success) return { ok: false, reason: 'malformed' };
        return structuredClone(await handler.answer(...judged.data));
      };
    },
  });
  return { vault: desktopVault(desktop), secondFolder: desktopSecondFolder(desktop), desktop, chosen, asked, ...rest };
}

interface AnyHandler {
  readonly said: { readonly safeParse: (said: unknown) => { success: true; data: unknown[] } | { success: false } };
  readonly answer: (...said: unknown[]) => Promise<Answer<unknown>>;
}

function isHandler(value: unknown): value is AnyHandler {
  return typeof value === 'object' && value !== null && 'said' in value && 'answer' in value;
}
