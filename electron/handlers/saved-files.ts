import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { z } from 'zod';
import { heard, isMissing, refusalOf, refused } from '../answer';
import { type Answer, largestChunk, type SavedFile, type SavingRequest, type SavingToken } from '../contract';
import { type Disk, syncFolder } from '../disk';
import { suggestFileName } from '../file-name';
import type { Handlers } from '../guard';
import type { SavePlace } from './save-place';

export interface SavingSurroundings {
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  readonly window: () => BrowserWindow | null;
  readonly place: SavePlace;
  readonly disk: Disk;
  readonly newToken: () => string;
}

/** A file on its way: the bytes gather in `temporary`, beside the place that the person chose. */
interface Saving {
  readonly chosen: string;
  readonly temporary: string;
  readonly file: FileHandle;
  /** One question at a time: chunks that overtook each other would be a file with its pages mixed up. */
  busy: boolean;
}

/** A page saves one file, or a few; more at once is a page gone wrong. */
const mostAtOnce = 8;

const request = z.strictObject({
  suggestedName: z.string().min(1).max(500),
  description: z.string().max(200),
  extension: z.string().regex(/^[a-z0-9]{1,12}$/i),
});
const token = z.string().max(64);
const chunk = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestChunk);

/**
 * Saving: a dialog gives a token, the page sends the bytes in chunks, the last question puts the file in place. Until
 * then nothing is under the chosen name, and a file that was there stays whole: the bytes go to a temporary file in the
 * same folder (mode 0600: clients' names are in it), are forced to the disk, and are renamed. Any refusal, and
 * `abandonSaving`, takes the temporary file away.
 */
export function savingHandlers(surroundings: SavingSurroundings): {
  readonly handlers: Handlers<'startSaving' | 'appendToSaving' | 'finishSaving' | 'abandonSaving'>;
  /** The page is gone: what it had begun is taken away. */
  readonly abandonAll: () => Promise<void>;
  /** Nothing is begun, being put in place or being taken away. */
  readonly isIdle: () => boolean;
} {
  const { dialog, window, place, disk, newToken } = surroundings;
  const under = new Map<string, Saving>();
  const ending = new Set<Promise<unknown>>();

  async function start({ suggestedName, description, extension }: SavingRequest): Promise<Answer<SavingToken | null>> {
    const parent = window();
    if (parent === null || under.size >= mostAtOnce) return refused('failed');
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      defaultPath: join(place.current(), suggestFileName(suggestedName, extension)),
      filters: [{ name: description, extensions: [extension] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (canceled || filePath === '') return heard(null);
    try {
      const chosen = await whereToWrite(filePath, extension);
      const given = newToken();
      const temporary = join(dirname(chosen), `.clientele-${given}.part`);
      const file = await disk.open(temporary, 'wx', 0o600);
      under.set(given, { chosen, temporary, file, busy: false });
      return heard({ token: given });
    } catch (error) {
      return refused(refusalOf(error));
    }
  }

  /** Some dialogs add no ending. It is added here, unless a file of that name exists: it was not agreed to replace it. */
  async function whereToWrite(filePath: string, extension: string): Promise<string> {
    const withEnding = extname(filePath) === '' ? `${filePath}.${extension}` : filePath;
    const path = withEnding !== filePath && (await exists(withEnding)) ? filePath : withEnding;
    // Through a link, so that renaming replaces the file and not the link to it.
    return disk.realpath(path).catch(() => path);
  }

  /** In doubt, yes. */
  async function exists(path: string): Promise<boolean> {
    return disk.stat(path).then(
      () => true,
      (error: unknown) => !isMissing(error),
    );
  }

  async function append(given: string, bytes: Uint8Array): Promise<Answer<null>> {
    const saving = under.get(given);
    if (saving === undefined) return refused('unknown-token');
    if (saving.busy) return refused('malformed');
    saving.busy = true;
    try {
      await saving.file.writeFile(bytes);
      return heard(null);
    } catch (error) {
      await abandon(given);
      return refused(refusalOf(error));
    } finally {
      saving.busy = false;
    }
  }

  async function finish(given: string): Promise<Answer<SavedFile>> {
    const saving = under.get(given);
    if (saving === undefined) return refused('unknown-token');
    if (saving.busy) return refused('malformed');
    under.delete(given);
    return untilEnded(putInPlace(saving));
  }

  async function abandon(given: string): Promise<Answer<null>> {
    const saving = under.get(given);
    if (saving === undefined) return refused('unknown-token');
    under.delete(given);
    await untilEnded(takeAway(saving));
    return heard(null);
  }

  async function putInPlace(saving: Saving): Promise<Answer<SavedFile>> {
    try {
      await saving.file.sync();
      await saving.file.close();
      await disk.rename(saving.temporary, saving.chosen);
    } catch (error) {
      await takeAway(saving);
      return refused(refusalOf(error));
    }
    // The file is whole and in its place: a folder that cannot be forced to the disk does not undo that.
    await syncFolder(disk, dirname(saving.chosen)).catch(() => undefined);
    return heard({ name: basename(saving.chosen), place: dirname(saving.chosen) });
  }

  async function takeAway(saving: Saving): Promise<void> {
    // Closed already when it was the renaming that failed; gone already when the disk was unplugged.
    await saving.file.close().catch(() => undefined);
    await disk.unlink(saving.temporary).catch(() => undefined);
  }

  function untilEnded<Result>(work: Promise<Result>): Promise<Result> {
    ending.add(work);
    return work.finally(() => ending.delete(work));
  }

  return {
    handlers: {
      startSaving: { said: z.tuple([request]), answer: start },
      appendToSaving: { said: z.tuple([token, chunk]), answer: append },
      finishSaving: { said: z.tuple([token]), answer: finish },
      abandonSaving: { said: z.tuple([token]), answer: abandon },
    },
    abandonAll: async () => {
      await Promise.all([...under.keys()].map(abandon));
      await Promise.all(ending);
    },
    isIdle: () => under.size === 0 && ending.size === 0,
  };
}
