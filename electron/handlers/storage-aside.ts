/**
 * The way out where Chromium refuses every database of the page. While the application runs Chromium holds their files,
 * so the wish is noted, and carried out by the next start before the page is loaded.
 */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { heard, isMissing, refused } from '../answer';
import type { Handlers } from '../guard';
import { forget, keep, readKept } from '../kept-file';

const keptWish = z.strictObject({ wished: z.literal(true) });

/** Where Chromium keeps the databases, inside the folder of a session. */
const databases = 'IndexedDB';

export interface StorageAside {
  /** False when the disk refuses. */
  readonly wish: () => boolean;
  /**
   * Renames the databases in the folder of a session that nothing has used yet; nothing is deleted. `now` is in UTC
   * milliseconds and tells one store that was set aside from the next. `refused`: they stand where they stood, and the wish
   * is forgotten, since what would be set aside by a later start may be a store that is well.
   */
  readonly carryOut: (sessionFolder: string, now: number) => 'not-wished' | 'set-aside' | 'refused';
}

/** The wish is kept in the file at `path`. */
export function keptStorageAside(path: string): StorageAside {
  return {
    wish: () => keep(path, { wished: true }),
    carryOut: (sessionFolder, now) => {
      if (readKept(path, keptWish) === null) return 'not-wished';
      if (!forget(path)) return 'refused';
      const moment = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
      try {
        renameSync(join(sessionFolder, databases), join(sessionFolder, `${databases} set aside ${moment}`));
        return 'set-aside';
      } catch (error) {
        return isMissing(error) ? 'set-aside' : 'refused';
      }
    },
  };
}

/** `restart` ends the application and opens it again. */
export function storageAsideHandlers(aside: StorageAside, restart: () => void): Handlers<'setStorageAside'> {
  return {
    setStorageAside: {
      said: z.tuple([]),
      answer: () => {
        if (!aside.wish()) return refused('failed');
        restart();
        return heard(null);
      },
    },
  };
}
