import { vi } from 'vitest';
import type { Desktop } from '../../electron/contract';
import { type ElectronInMemory, electronInMemory } from './electron-in-memory';
import { temporaryFolder } from './temporary-folder';

/** The real main process, loaded over Electron in memory; Electron is not ready until `start`. */
export async function loadMainProcess(
  prepare: (electron: ElectronInMemory) => void = () => {},
  folder = temporaryFolder(),
): Promise<ElectronInMemory & { readonly folder: string }> {
  const electron = electronInMemory(folder);
  prepare(electron);
  vi.doMock('electron', () => electron.module);
  await import('../../electron/main');
  return { ...electron, folder };
}

/** Starts the application: main process first, then the preload of its window. A folder given is one of an earlier start. */
export async function openApplication(folderBefore?: string) {
  const { folder, ...electron } = await loadMainProcess(undefined, folderBefore);
  await electron.start();
  const window = electron.windows[0];
  if (!window) throw new Error('No window was opened');
  const given = window.options.webPreferences.additionalArguments;
  const argumentsBefore = process.argv;
  process.argv = [...argumentsBefore, ...(Array.isArray(given) ? given : [])];
  await import('../../electron/preload');
  process.argv = argumentsBefore;
  const desktop = desktopOf(electron.published.get('desktop'));
  return { electron, window, desktop, folder };
}

/** For `afterEach`: the next test loads the application anew. */
export function forgetApplication(): void {
  vi.doUnmock('electron');
  vi.resetModules();
}

function desktopOf(published: unknown): Desktop {
  return published as Desktop;
}
