import { systemClock } from '../../renderer/app/clock';
import { recover } from '../../renderer/app/recovery/recover';
import { beginStorageBeside } from '../../renderer/data/storage';
import { bookSchema } from '../../renderer/data/whole-book';
import { invariant } from '../../renderer/domain/invariant';
import { backupTables } from '../../renderer/exchange/backup/manifest';
import { openBackup } from '../../renderer/exchange/backup/read-backup';
import { wishToCountAll } from '../../renderer/features/backup/wish-to-count-all';
import { readKeptCopy } from '../../renderer/safety/kept-copy';
import type { Opening } from '../../renderer/safety/opening';
import { workerJobs } from '../../renderer/workers/jobs';
import { clientWithFollowUp } from './client-with-follow-up';
import { host, keeperOfBook, openAsTheApp, openCompared, shelf, vault, works } from './open-as-the-app';
import { lookThrough, type Survivors } from './survivors';

/*
 * The book as the app opens and keeps it: compared with the journal and the snapshots in the vault of this browser. All
 * that is left out is the screen.
 */

/** What a start comes to. */
export interface Start {
  readonly kind: Opening['kind'];
  /** What was found, or why the book was not opened. */
  readonly because: string;
  /** Actions that the journal brought back. */
  readonly broughtBack: number;
  /** The book does not open and nothing can be asked: whether a verified copy can be taken along, whole. */
  readonly hasCopy?: boolean;
  /** What stands in the book; null while it is not open. */
  readonly survivors: Survivors | null;
}

/** The copy that the last screen offers. */
async function copyReads(): Promise<boolean> {
  const copy = await readKeptCopy(vault);
  const backup = copy && (await openBackup(copy.file, bookSchema));
  if (!backup?.ok) return false;
  for (const table of backupTables) if (!(await backup.value.isWhole(table))) return false;
  return true;
}

export const safeBook = {
  /** How the book opens, without a look at what is there. */
  opens: async (): Promise<Opening['kind']> => (await openCompared()).kind,
  /** Opens the book, and looks at what is there. */
  async start(): Promise<Start> {
    const opened = await openCompared();
    switch (opened.kind) {
      case 'refused':
        return {
          kind: 'refused',
          because: opened.refusal.code,
          broughtBack: 0,
          hasCopy: await copyReads(),
          survivors: null,
        };
      case 'recovery':
        return { kind: 'recovery', because: opened.recovery.finding.kind, broughtBack: 0, survivors: null };
      case 'open': {
        const { book, broughtBack, unreachable } = opened;
        const survivors = await lookThrough(book);
        return { kind: 'open', because: unreachable ?? '', broughtBack, survivors };
      }
    }
  },
  /** So many clients with a follow-up each. Answers the ids of those that were acknowledged. */
  async write(count: number): Promise<readonly string[]> {
    const book = await openAsTheApp();
    const acknowledged: string[] = [];
    for (let written = 0; written < count; written += 1) {
      const action = clientWithFollowUp();
      const outcome = await book.commit(action);
      if (outcome.ok) acknowledged.push(action.changes[0]?.id ?? '');
    }
    return acknowledged;
  },
  async takeSnapshot(): Promise<boolean> {
    return (await keeperOfBook()).snapshotNow();
  },
  /** Counts every table, as the app does some seconds after its start. What is found missing is looked for at the next. */
  async countAll(): Promise<string> {
    const counting = await keeperOfBook();
    await counting.tick();
    const { trouble } = counting.state();
    if (trouble?.work === 'count') wishToCountAll(host);
    return trouble?.code ?? '';
  },
  /** Begins anew on an empty store beside the refused one, as the last screen does. The page has to be loaded anew then. */
  beginBeside: (): Promise<boolean> => beginStorageBeside(systemClock.now()),
  /** Takes one of the ways back that the recovery screen offers. The page has to be loaded anew then. */
  async takeWayBack(kind: 'rebuild' | 'go-on'): Promise<string> {
    const opened = await openCompared();
    invariant(opened.kind === 'recovery', 'only a book that did not open has a way back');
    const way = kind === 'rebuild' ? { kind, passphrase: null } : { kind };
    const services = { shelf, vault, works, jobs: workerJobs, clock: systemClock, appVersion: __APP_VERSION__ };
    const outcome = await recover(opened.recovery, way, services, {});
    if (!outcome.ok) return outcome.reason.code;
    return outcome.value.rebuilt?.isCut ? 'as far as the damage' : 'whole';
  },
};
