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
import { nameOfStoreAside } from './stores-aside';

/** Where Chromium keeps the databases, inside the folder of a session. */
const databases = 'IndexedDB';

const keptWish = z.strictObject({ wishedAt: z.number() });

/**
 * Milliseconds. The restart that follows a wish takes seconds. Where it never came (a power cut, a start that failed), a
 * later start may find a store that is well again, and the person who still needs it asks once more.
 */
const lifeOfWish = 10 * 60_000;

/** `now` is in UTC milliseconds. */
export interface StorageAside {
  /** False when the disk refuses. */
  readonly wish: (now: number) => boolean;
  /**
   * Renames the databases in the folder of a session that nothing has used yet; nothing is deleted. The start that is asked
   * first forgets the wish, whatever comes of it: what would be set aside by a later one may be a store that is well.
   * `not-wished`: there is no wish, or one of ten minutes ago and more, or of a clock that was set since. `refused`: the
   * databases stand where they stood.
   */
  readonly carryOut: (sessionFolder: string, now: number) => 'not-wished' | 'set-aside' | 'refused';
}

/** The wish is kept in the file at `path`. */
export function keptStorageAside(path: string): StorageAside {
  return {
    wish: (now) => keep(path, { wishedAt: now }),
    carryOut: (sessionFolder, now) => {
      const wish = readKept(path, keptWish);
      const isForgotten = forget(path);
      if (wish === null || Math.abs(now - wish.wishedAt) >= lifeOfWish) return 'not-wished';
      if (!isForgotten) return 'refused';
      try {
        renameSync(join(sessionFolder, databases), join(sessionFolder, nameOfStoreAside(now)));
        return 'set-aside';
      } catch (error) {
        return isMissing(error) ? 'set-aside' : 'refused';
      }
    },
  };
}

/** `restart` ends the application and opens it again. */
export function storageAsideHandlers(surroundings: {
  readonly aside: StorageAside;
  readonly now: () => number;
  readonly restart: () => void;
}): Handlers<'setStorageAside'> {
  const { aside, now, restart } = surroundings;
  return {
    setStorageAside: {
      said: z.tuple([]),
      answer: () => {
        if (!aside.wish(now())) return refused('failed');
        restart();
        return heard(null);
      },
    },
  };
}
