import { basename } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { z } from 'zod';
import { heard, isMissing, refusalOf, refused } from '../answer';
import { type Answer, type FileRequest, largestChunk, type PickedFile } from '../contract';
import type { Disk } from '../disk';
import type { Handlers } from '../guard';

export interface PickingSurroundings {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly disk: Pick<Disk, 'open' | 'stat'>;
  readonly newToken: () => string;
}

/** What a file was when it was picked: read later, it must still be that one. */
interface Picked {
  readonly path: string;
  readonly size: number;
  /** Milliseconds, as the file system counts them. */
  readonly changed: number;
}

/** In one dialog; more would be a folder picked by mistake. */
const mostFiles = 1000;

const extension = z.string().regex(/^[a-z0-9]{1,12}$/i);
const request = z.strictObject({
  description: z.string().max(200),
  extensions: z.array(extension).max(20),
  multiple: z.boolean(),
});
const token = z.string().max(64);
const wholeBytes = z.number().int().nonnegative();

/**
 * Files that the person chose in a dialog. The page gets a token, a name and a size of each; the path stays here. A
 * file is opened anew for each chunk, so that a stick may be pulled out in between; one that is not the same any more
 * is refused as `changed`, rather than read as a mixture of two.
 */
export function pickingHandlers(surroundings: PickingSurroundings): {
  readonly handlers: Handlers<'pickFiles' | 'readPicked' | 'releasePicked'>;
  /** The page is gone: its tokens mean nothing any more. */
  readonly forgetAll: () => void;
} {
  const { dialog, window, disk, newToken } = surroundings;
  const picked = new Map<string, Picked>();

  async function pick({ description, extensions, multiple }: FileRequest): Promise<Answer<readonly PickedFile[]>> {
    const parent = window();
    if (parent === null) return refused('failed');
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      filters: extensions.length > 0 ? [{ name: description, extensions: [...extensions] }] : [],
      properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
    });
    if (canceled) return heard([]);
    const files: PickedFile[] = [];
    for (const path of filePaths.slice(0, mostFiles)) {
      try {
        const stat = await disk.stat(path);
        if (!stat.isFile()) continue;
        const given = newToken();
        picked.set(given, { path, size: stat.size, changed: stat.mtimeMs });
        files.push({ token: given, name: basename(path), size: stat.size });
      } catch (error) {
        for (const file of files) picked.delete(file.token);
        return refused(refusalOf(error));
      }
    }
    return heard(files);
  }

  async function read(given: string, offset: number, length: number): Promise<Answer<Uint8Array>> {
    const file = picked.get(given);
    if (file === undefined) return refused('unknown-token');
    try {
      const handle = await disk.open(file.path, 'r');
      try {
        const stat = await handle.stat();
        if (stat.size !== file.size || stat.mtimeMs !== file.changed) return refused('changed');
        const bytes = new Uint8Array(Math.min(length, Math.max(0, file.size - offset)));
        let filled = 0;
        while (filled < bytes.length) {
          const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
          if (bytesRead === 0) return refused('changed');
          filled += bytesRead;
        }
        return heard(bytes);
      } finally {
        await handle.close();
      }
    } catch (error) {
      return refused(isMissing(error) ? 'changed' : refusalOf(error));
    }
  }

  return {
    handlers: {
      pickFiles: { said: z.tuple([request]), answer: pick },
      readPicked: { said: z.tuple([token, wholeBytes, wholeBytes.max(largestChunk)]), answer: read },
      releasePicked: {
        said: z.tuple([token]),
        answer: (given) => (picked.delete(given) ? heard(null) : refused('unknown-token')),
      },
    },
    forgetAll: () => picked.clear(),
  };
}
