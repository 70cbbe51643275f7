import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { findElectron } from '../../.scripts/electron-binary.mjs';

const top = resolve(import.meta.dirname, '../..');

/** Null when the journeys can run in Electron on this machine, else the sentence that the report shows. */
export function whyNotInElectron(): string | null {
  return findElectron() === null
    ? 'not run: no Electron binary (ELECTRON_OVERRIDE_DIST_PATH, or node_modules/electron/dist)'
    : null;
}

export interface DesktopApplication {
  readonly application: ElectronApplication;
  readonly page: Page;
  /** Answers the next dialogs of the system, which no test could press: where to save, which files to open. */
  answerDialogs(answers: { readonly save?: string; readonly open?: readonly string[] }): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the built application (`npm run build`) with a book of its own, in `userData` if one is given: two openings of
 * the same folder are the same book.
 */
export async function openElectronApplication(userData?: string): Promise<DesktopApplication> {
  const executablePath = findElectron();
  if (executablePath === null) throw new Error(whyNotInElectron() ?? '');
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'clientele-journey-'));
  const application = await _electron.launch({
    executablePath,
    args: [top, `--user-data-dir=${folder}`],
    chromiumSandbox: true,
  });
  return {
    application,
    page: await application.firstWindow(),
    answerDialogs: ({ save, open }) =>
      application.evaluate(
        ({ dialog }, given) => {
          const { save, open } = given;
          if (save !== null) dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
          if (open !== null) dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...open] });
        },
        { save: save ?? null, open: open ?? null },
      ),
    close: async () => {
      await application.close();
      if (userData === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
