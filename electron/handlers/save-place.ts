import { statSync } from 'node:fs';
import type { BrowserWindow, Dialog } from 'electron';
import { z } from 'zod';
import { heard, refused } from '../answer';
import type { Handlers } from '../guard';
import { keep, readKept } from '../kept-file';

/** The folder that dialogs for saving start in. */
export interface SavePlace {
  readonly current: () => string;
  /** False when the choice could not be kept for the next start. */
  readonly change: (folder: string) => boolean;
}

const keptPlace = z.strictObject({ folder: z.string().min(1).max(4096) });

/** Kept in the file at `path`; `usual` as long as none was chosen, or the chosen one is not there (an unplugged stick). */
export function keptSavePlace(path: string, usual: string): SavePlace {
  return {
    current: () => {
      const folder = readKept(path, keptPlace)?.folder;
      return folder !== undefined && isFolder(folder) ? folder : usual;
    },
    change: (folder) => keep(path, { folder }),
  };
}

export function savePlaceHandlers(surroundings: {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly place: SavePlace;
}): Handlers<'savePlace' | 'chooseSavePlace'> {
  const { dialog, window, place } = surroundings;
  return {
    savePlace: { said: z.tuple([]), answer: () => heard(place.current()) },
    chooseSavePlace: {
      said: z.tuple([]),
      answer: async () => {
        const parent = window();
        if (parent === null) return refused('failed');
        const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
          defaultPath: place.current(),
          properties: ['openDirectory', 'createDirectory'],
        });
        const folder = filePaths[0];
        if (canceled || folder === undefined) return heard(null);
        return place.change(folder) ? heard(folder) : refused('failed');
      },
    },
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
