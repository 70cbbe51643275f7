/**
 * The stores of databases that were set aside (`storage-aside.ts`): nothing uses them any more, and nothing but the person
 * removes them. The page names one by its moment, never by a path.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { heard, isMissing, refusalOf, refused } from '../answer';
import type { StoreAside } from '../contract';
import type { Disk } from '../disk';
import type { Handlers } from '../guard';

const nameShape = /^IndexedDB set aside (\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)$/;

/** What a store that is set aside at `moment` (UTC milliseconds) is called, beside the one in use; to the second. */
export function nameOfStoreAside(moment: number): string {
  return `IndexedDB set aside ${new Date(moment).toISOString().slice(0, 19).replaceAll(':', '-')}`;
}

/** Null where nothing that we set aside is called so. */
function momentIn(name: string): number | null {
  const [, day, hour, minute, second] = nameShape.exec(name) ?? [];
  const moment = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment) ? null : moment;
}

/** Of a UTC millisecond that JavaScript can write as a day of a year of four digits. */
const moment = z
  .number()
  .int()
  .min(0)
  .max(Date.UTC(9999, 11, 31));

/** `sessionFolder`: where Chromium keeps what the page stores; null where it keeps nothing on the disk. */
export function storesAsideHandlers(surroundings: {
  readonly disk: Disk;
  readonly sessionFolder: () => string | null;
}): Handlers<'storesAside' | 'removeStoreAside'> {
  const { disk, sessionFolder } = surroundings;

  async function list(): Promise<readonly StoreAside[]> {
    const folder = sessionFolder();
    if (folder === null) return [];
    const moments = (await disk.readdir(folder)).flatMap((name) => momentIn(name) ?? []);
    const stores: StoreAside[] = [];
    for (const setAsideAt of moments.toSorted((left, right) => right - left)) {
      const path = join(folder, nameOfStoreAside(setAsideAt));
      // Through a link, what is removed would stand somewhere else.
      if ((await disk.lstat(path)).isDirectory()) stores.push({ setAsideAt, size: await sizeOf(path) });
    }
    return stores;
  }

  /** Null where it cannot be told. */
  async function sizeOf(store: string): Promise<number | null> {
    try {
      let size = 0;
      for (const inside of await disk.readdir(store, { recursive: true })) {
        const entry = await disk.lstat(join(store, inside));
        if (entry.isFile()) size += entry.size;
      }
      return size;
    } catch {
      return null;
    }
  }

  return {
    storesAside: {
      said: z.tuple([]),
      answer: async () => {
        try {
          return heard(await list());
        } catch (error) {
          return isMissing(error) ? heard([]) : refused(refusalOf(error));
        }
      },
    },
    removeStoreAside: {
      said: z.tuple([moment]),
      answer: async (setAsideAt) => {
        try {
          if (!(await list()).some((store) => store.setAsideAt === setAsideAt)) return refused('missing');
          await disk.rm(join(sessionFolder() ?? '', nameOfStoreAside(setAsideAt)), { recursive: true });
          return heard(null);
        } catch (error) {
          return refused(isMissing(error) ? 'missing' : refusalOf(error));
        }
      },
    },
  };
}
