import type { Answer, Desktop } from '../../../electron/contract';
import { desktopVault } from '../../../renderer/host/desktop-vault';
import type { Vault } from '../../../renderer/host/vault';
import { hashOf } from '../../../renderer/safety/file-hash';
import { type Fault, failingVault } from '../../support/failing-vault';
import { plainVault, type VaultPicture } from '../../support/plain-vault';
import { packed, unpacked } from './crossing';
import { takeFiles } from './device';

/** A vault that can be made to fail, on one of the sides that a vault has. */
export interface FailingSide {
  /** Always the same one, whatever stands behind it. */
  readonly vault: Vault;
  /** Exactly these files are there, a second folder is chosen, and nothing fails. */
  lay(files: VaultPicture): Promise<void>;
  /** From here on calls are counted, and the n-th fails once. */
  arm(n: number): Promise<void>;
  /** Nothing fails any more; answers how many calls there were since. */
  mend(): Promise<number>;
  /** What kept the files ends, and starts again. */
  restart(): Promise<void>;
  /** A hash of every file that is there, names and contents. */
  fingerprint(): Promise<string>;
}

/** The vault itself fails, as that of a browser does: one call of it is one call. */
export function inThePage(fault: Fault): FailingSide {
  let whole = plainVault({ isChosen: true });
  let armed: ReturnType<typeof failingVault> | null = null;
  const now = () => armed?.vault ?? whole;
  return {
    vault: {
      list: (...given) => now().list(...given),
      read: (...given) => now().read(...given),
      append: (...given) => now().append(...given),
      truncate: (...given) => now().truncate(...given),
      replace: (...given) => now().replace(...given),
      remove: (...given) => now().remove(...given),
      freeBytes: () => now().freeBytes(),
    },
    async lay(files) {
      armed = null;
      whole = plainVault({ isChosen: true, files });
    },
    async arm(n) {
      armed = failingVault(whole, n, 'failed', fault);
    },
    async mend() {
      const calls = armed?.calls() ?? 0;
      armed = null;
      return calls;
    },
    restart: async () => undefined,
    async fingerprint() {
      const files = Object.entries(await takeFiles(whole));
      return hashOf(new Blob([packed(files)]));
    },
  };
}

declare global {
  interface Window {
    /** The desktop's main process, which the program that drives this page runs (`test/faults/io`). */
    askDesktop?: (asked: string) => void;
    /** How that program answers the question of an ordinal. */
    hearDesktop?: (ordinal: number, answer: string) => void;
  }
}

const unanswered = new Map<number, PromiseWithResolvers<string>>();
let questions = 0;

async function ask(question: string, ...said: readonly unknown[]): Promise<unknown> {
  if (!window.askDesktop) throw new Error('nobody drives this page');
  window.hearDesktop ??= (ordinal, answer) => unanswered.get(ordinal)?.resolve(answer);
  questions += 1;
  const answered = Promise.withResolvers<string>();
  unanswered.set(questions, answered);
  const ordinal = questions;
  window.askDesktop(packed([ordinal, question, said]));
  return unpacked(await answered.promise.finally(() => unanswered.delete(ordinal)));
}

/** What the program was told once, and knows by its number from then on. */
const told = new Map<VaultPicture, number>();

async function numberOf(files: VaultPicture): Promise<number> {
  const number = told.get(files) ?? Number(await ask('remember', files));
  told.set(files, number);
  return number;
}

/** The real modules of the desktop over a disk that fails: one call of the file system is one call. */
export function overTheDesktop(code: string): FailingSide {
  const desktop = new Proxy({} as Desktop, {
    get:
      (_desktop, question) =>
      (...said: readonly unknown[]) =>
        ask(String(question), ...said) as Promise<Answer<unknown>>,
  });
  return {
    vault: desktopVault(desktop),
    lay: async (files) => void (await ask('lay', await numberOf(files))),
    arm: async (n) => void (await ask('arm', n, code)),
    mend: async () => Number(await ask('mend')),
    restart: async () => void (await ask('restart')),
    fingerprint: async () => String(await ask('fingerprint')),
  };
}
