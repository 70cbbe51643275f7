import { recover } from '../../../renderer/app/recovery/recover';
import type { Book } from '../../../renderer/data/book';
import { deleteDatabase } from '../../../renderer/data/database';
import { adoptRestored } from '../../../renderer/safety/adopt';
import type { Recovery } from '../../../renderer/safety/opening';
import { listSnapshots, readWhole } from '../../../renderer/safety/snapshot-files';
import { answerOf } from '../../../renderer/workers/job';
import { jobsOver } from '../../../renderer/workers/jobs';
import { type SafetyJobs, safetyJobs } from '../../../renderer/workers/safety-jobs';
import type { Keeping } from '../../support/kept-book';

/** What a work has to work with, and what it leaves behind. */
export interface Ground {
  readonly kept: Keeping;
  readonly works: SafetyJobs;
  /** The clients that the book must hold. */
  acknowledged: readonly string[];
  book: Book | null;
  recovery: Recovery | null;
  /** A book was put in the place of another, which must still be there. */
  isSwapped: boolean;
}

export function groundOf(kept: Keeping, acknowledged: readonly string[]): Ground {
  return { kept, works: safetyJobs(kept.vault), acknowledged, book: null, recovery: null, isSwapped: false };
}

/** One thing that the app does with files. */
export interface Work {
  readonly title: string;
  /** Before anything fails. */
  prepare(ground: Ground): Promise<void>;
  /** Whether all of it succeeded; done again after a failure. */
  run(ground: Ground): Promise<boolean>;
}

async function openBook(ground: Ground): Promise<void> {
  ground.book = await ground.kept.opened();
}

async function add(ground: Ground, name: string): Promise<boolean> {
  const { kept, book } = ground;
  kept.clock.pass(60_000);
  const client = book && (await kept.add(book, name));
  if (client) ground.acknowledged = [...ground.acknowledged, client.id];
  return client !== null;
}

export const journal: Work = {
  title: 'journal',
  prepare: openBook,
  async run(ground) {
    const answers = [await add(ground, 'one'), await add(ground, 'two'), await add(ground, 'three')];
    return answers.every((isDone) => isDone);
  },
};

/** As the keeper has it done: with the rotation after it, and a copy to the second folder. */
export const snapshot: Work = {
  title: 'snapshot, rotation, second folder',
  async prepare(ground) {
    await openBook(ground);
    await add(ground, 'after the last snapshot');
  },
  async run({ kept, works, book }) {
    if (!book) throw new Error('the book was opened');
    const { clock, shelf } = kept;
    const databaseName = book.database.name;
    const onShelf = await shelf.names();
    const about = { appVersion: '0', now: clock.now(), day: clock.today(), seq: null };
    const taken = answerOf(await works.takeSnapshot({ databaseName, onShelf, ...about }));
    return taken.ok && taken.value.notCopied === null;
  },
};

export const restoreTest: Work = {
  title: 'restore, for a test',
  prepare: openBook,
  async run({ kept, works, book }) {
    if (!book) throw new Error('the book was opened');
    const scratchName = await kept.shelf.lay('scratch');
    const request = { databaseName: book.database.name, scratchName, now: kept.clock.now() };
    const tested = answerOf(await works.testRestore(request));
    await kept.shelf.discard(scratchName);
    return tested.ok;
  },
};

/** The newest snapshot, put in the place of a book that went on. */
export function restore(inSnapshot: readonly string[]): Work {
  return {
    title: 'restore',
    prepare: async () => undefined,
    async run(ground) {
      if (ground.isSwapped) return true;
      const { kept, works } = ground;
      const { vault, shelf, clock } = kept;
      const snapshots = await listSnapshots(vault);
      const newest = typeof snapshots === 'string' ? undefined : snapshots[0];
      const file = newest && (await readWhole(vault, 'snapshots', newest.file));
      if (file === undefined || typeof file === 'string') return false;
      const scratchName = await shelf.lay('scratch');
      const about = { appVersion: '0', now: clock.now(), day: clock.today() };
      const filled = answerOf(await jobsOver(vault).restoreBackup({ file, scratchName }));
      const keepRestored = async (databaseName: string) =>
        answerOf(await works.keepRestored({ databaseName, ...about }));
      const refusal = filled.ok ? await adoptRestored(scratchName, { shelf, vault, keepRestored }) : filled.reason;
      if (refusal) await shelf.discard(scratchName);
      else {
        ground.isSwapped = true;
        ground.acknowledged = inSnapshot;
      }
      return refusal === null;
    },
  };
}

/** The database is gone, as after a torn log. */
export const rebuild: Work = {
  title: 'rebuild',
  async prepare(ground) {
    const place = await ground.kept.shelf.peek();
    await deleteDatabase(place?.name ?? '');
    const opening = await ground.kept.open();
    if (opening.kind !== 'recovery') throw new Error(`a lost book is ${opening.kind}`);
    ground.recovery = opening.recovery;
  },
  async run(ground) {
    const { kept, works, recovery } = ground;
    if (recovery === null) return true;
    const services = { ...kept, works, jobs: jobsOver(kept.vault), appVersion: '0' };
    const recovered = await recover(recovery, { kind: 'rebuild', passphrase: null }, services, {});
    // What is cut is said to be: while the vault holds all, there is nothing to say.
    if (recovered.ok && recovered.value.rebuilt?.isCut) throw new Error('a whole book is rebuilt as one that is cut');
    if (recovered.ok) ground.recovery = null;
    return recovered.ok;
  },
};

/** A start. One that fails shows why, and the next one opens; a book that is there is never called lost. */
export function opening(title: string): Work {
  return {
    title,
    prepare: async () => undefined,
    async run(ground) {
      ground.book?.close();
      ground.book = null;
      const found = await ground.kept.open();
      if (found.kind === 'recovery') throw new Error(`a disk that failed once: ${found.recovery.finding.kind}`);
      if (found.kind === 'open') ground.book = found.book;
      return found.kind === 'open' && found.unreachable === null;
    },
  };
}
