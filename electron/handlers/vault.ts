import { z } from 'zod';
import { heard, isMissing, refusalOf, refused } from '../answer';
import { type Answer, largestChunk, type Refused, type VaultFolder, vaultName } from '../contract';
import type { Disk } from '../disk';
import type { Handlers } from '../guard';
import { vaultFiles } from '../vault/files';
import { vaultFolders } from '../vault/folders';
import { type Replacement, replacements } from '../vault/replacements';

type VaultQuestion =
  | 'listVault'
  | 'readVault'
  | 'appendToVault'
  | 'truncateVault'
  | 'removeFromVault'
  | 'startReplacing'
  | 'appendToReplacing'
  | 'finishReplacing'
  | 'abandonReplacing'
  | 'freeBytes';

const onThisDevice = ['journal', 'snapshots', 'keys'] as const;
const everyFolder = [...onThisDevice, 'elsewhere'] as const;

const folder = z.enum(everyFolder);
const name = z.string().regex(vaultName);
const token = z.string().max(64);
const wholeBytes = z.number().int().nonnegative();
const chunk = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestChunk);

/**
 * The vault's files, in `<userData>/safe` and in the folder of second copies. A file is answered for once it is on the
 * disk. The questions about one folder are answered one after the other, in the order in which they were asked; those
 * about another do not wait for a slow stick.
 */
export function vaultHandlers(surroundings: {
  readonly disk: Disk;
  readonly userData: string;
  /** The folder of second copies; throws as the disk does when there is none. */
  readonly elsewhere: () => Promise<string>;
  readonly newToken: () => string;
}): {
  readonly handlers: Handlers<VaultQuestion>;
  /** Takes away what an earlier run had begun to write and not finished. */
  readonly clearLeftovers: () => Promise<void>;
  /** The page is gone: what it had begun to replace stays as it was, and nothing is held open. */
  readonly abandonAll: () => Promise<void>;
  /** No question is being answered, and nothing is begun. */
  readonly isIdle: () => boolean;
} {
  const { disk, userData, elsewhere, newToken } = surroundings;
  const folders = vaultFolders(disk, userData, elsewhere);
  const files = vaultFiles(disk, folders);
  const replacing = replacements({ disk, folders, files, newToken });
  const lastTurns = new Map<VaultFolder, Promise<unknown>>();
  let unanswered = 0;

  function queue<Value>(asked: VaultFolder, work: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
    const turn = (lastTurns.get(asked) ?? Promise.resolve()).then(work).catch(refusalInVault);
    lastTurns.set(asked, turn);
    return turn;
  }

  async function inTurn<Value>(asked: VaultFolder, work: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
    unanswered += 1;
    return queue(asked, work).finally(() => {
      unanswered -= 1;
    });
  }

  async function withReplacement(given: string, work: (begun: Replacement) => Promise<void>): Promise<Answer<null>> {
    const begun = replacing.underWay.get(given);
    if (begun === undefined) return refused('unknown-token');
    return inTurn(begun.folder, async () => {
      // What was asked before it may have ended it.
      if (!replacing.underWay.has(given)) return refused('unknown-token');
      return work(begun).then(done);
    });
  }

  const handlers: Handlers<VaultQuestion> = {
    listVault: {
      said: z.tuple([folder]),
      answer: (asked) => inTurn(asked, () => files.list(asked).then(heard)),
    },
    readVault: {
      said: z.tuple([folder, name, wholeBytes, wholeBytes.max(largestChunk)]),
      answer: (asked, called, offset, length) =>
        inTurn(asked, () => files.read(asked, called, offset, length).then(heard)),
    },
    appendToVault: {
      said: z.tuple([folder, name, chunk]),
      answer: (asked, called, bytes) => inTurn(asked, () => files.append(asked, called, bytes).then(heard)),
    },
    truncateVault: {
      said: z.tuple([folder, name, wholeBytes]),
      answer: (asked, called, size) => inTurn(asked, () => files.truncate(asked, called, size).then(done)),
    },
    removeFromVault: {
      said: z.tuple([folder, name]),
      answer: (asked, called) => inTurn(asked, () => files.remove(asked, called).then(done)),
    },
    startReplacing: {
      said: z.tuple([folder, name]),
      answer: (asked, called) =>
        inTurn(asked, () => replacing.start(asked, called).then(({ token: given }) => heard({ token: given }))),
    },
    appendToReplacing: {
      said: z.tuple([token, chunk]),
      answer: (given, bytes) => withReplacement(given, (begun) => replacing.append(begun, bytes)),
    },
    finishReplacing: {
      said: z.tuple([token]),
      answer: (given) => withReplacement(given, replacing.finish),
    },
    abandonReplacing: {
      said: z.tuple([token]),
      answer: (given) => withReplacement(given, replacing.abandon),
    },
    freeBytes: {
      said: z.tuple([]),
      answer: () =>
        disk.statfs(userData).then(
          ({ bavail, bsize }) => heard(bavail * bsize),
          () => heard(null),
        ),
    },
  };

  return {
    handlers,
    clearLeftovers: async () => {
      await Promise.all(onThisDevice.map((asked) => queue(asked, () => replacing.sweep(asked).then(done))));
    },
    abandonAll: async () => {
      const begun = [...replacing.underWay.keys()];
      await Promise.all(begun.map((given) => withReplacement(given, replacing.abandon)));
      await Promise.all(everyFolder.map((asked) => inTurn(asked, () => files.letGo(asked).then(done))));
    },
    isIdle: () => unanswered === 0 && replacing.underWay.size === 0,
  };
}

function done(): Answer<null> {
  return heard(null);
}

function refusalInVault(error: unknown): Refused {
  return refused(isMissing(error) ? 'missing' : refusalOf(error));
}
