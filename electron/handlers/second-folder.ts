import { basename, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { z } from 'zod';
import { heard, refusalOf, refused } from '../answer';
import type { SecondFolder } from '../contract';
import { type Disk, syncFolder } from '../disk';
import type { Handlers } from '../guard';
import { secondCopiesName } from '../identity';
import { forget, keep, readKept } from '../kept-file';
import { isInside, missing, notAllowed, realFolder } from '../vault/folders';

/** Where second copies go: inside a folder that the person chose. */
export interface SecondPlace {
  /** The chosen folder; null while there is none. */
  readonly chosen: () => string | null;
  /** The folder of copies inside it. Throws as the disk does: `ENOENT` while none is chosen, or it is not plugged in. */
  readonly copies: () => Promise<string>;
  /**
   * Makes the folder of copies, where that can be. `not-allowed`: it takes no file, and the former choice stands.
   * `not-kept`: it could not be kept for the next start.
   */
  readonly choose: (folder: string) => Promise<'chosen' | 'not-allowed' | 'not-kept'>;
  /** False when the disk refuses. */
  readonly forget: () => boolean;
}

const keptFolder = z.strictObject({ folder: z.string().min(1).max(4096) });

/**
 * Kept in the file at `path`. The folder of copies is made once, when it is chosen, and never again: the empty folder
 * that an unplugged stick leaves behind must not be taken for the stick.
 */
export function keptSecondPlace(disk: Disk, path: string, userData: string): SecondPlace {
  const chosen = () => readKept(path, keptFolder)?.folder ?? null;

  /** A folder that bears the name already is the one of an earlier choice, shown to us by the person. */
  async function copiesIn(folder: string): Promise<string> {
    const real = await disk.realpath(folder);
    const copies = basename(real) === secondCopiesName ? real : join(real, secondCopiesName);
    // No second copy of anything, and a way for the page to what the main process keeps there.
    if (isInside(await disk.realpath(userData), copies)) throw notAllowed('Inside our own folder');
    return copies;
  }

  /** Throws when nothing may be written there, which a folder does not show before a file was. */
  async function makeCopies(folder: string): Promise<void> {
    const copies = await copiesIn(folder);
    const isThere = await disk.lstat(copies).then(
      () => true,
      () => false,
    );
    if (!isThere) await disk.mkdir(copies, { mode: 0o700 });
    await syncFolder(disk, folder);
    const trial = join(await realFolder(disk, copies), '.trial.part');
    const file = await disk.open(trial, 'w', 0o600);
    await file.close();
    await disk.unlink(trial);
  }

  return {
    chosen,
    copies: async () => {
      const folder = chosen();
      if (folder === null) throw missing('No second folder is chosen');
      return realFolder(disk, await copiesIn(folder));
    },
    choose: async (folder) => {
      const former = chosen();
      if (!keep(path, { folder })) return 'not-kept';
      const refusal = await makeCopies(folder).then(() => null, refusalOf);
      // Any other trouble may pass: what is asked of it next tells.
      if (refusal !== 'not-allowed') return 'chosen';
      if (former === null) forget(path);
      else keep(path, { folder: former });
      return refusal;
    },
    forget: () => forget(path),
  };
}

export function secondFolderHandlers(surroundings: {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly second: SecondPlace;
}): Handlers<'secondFolder' | 'chooseSecondFolder' | 'forgetSecondFolder'> {
  const { dialog, window, second } = surroundings;

  async function current(): Promise<SecondFolder | null> {
    const label = second.chosen();
    if (label === null) return null;
    return second.copies().then(
      () => ({ label, state: 'ready' }),
      (error: unknown) => ({ label, state: refusalOf(error) === 'not-allowed' ? 'not-allowed' : 'missing' }),
    );
  }

  return {
    secondFolder: { said: z.tuple([]), answer: async () => heard(await current()) },
    chooseSecondFolder: {
      said: z.tuple([]),
      answer: async () => {
        const parent = window();
        if (parent === null) return refused('failed');
        const former = second.chosen();
        const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
          ...(former === null ? {} : { defaultPath: former }),
          properties: ['openDirectory', 'createDirectory'],
        });
        const folder = filePaths[0];
        if (canceled || folder === undefined) return heard(null);
        const outcome = await second.choose(folder);
        if (outcome === 'not-allowed') return heard({ label: folder, state: outcome });
        return outcome === 'chosen' ? heard(await current()) : refused('failed');
      },
    },
    forgetSecondFolder: { said: z.tuple([]), answer: () => (second.forget() ? heard(null) : refused('failed')) },
  };
}
