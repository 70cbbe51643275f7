import { openBook } from '../../../renderer/data/book';
import { noJournal } from '../../../renderer/data/journal';
import type { Outcome } from '../../../renderer/domain/outcome';
import { randomFrom } from '../../../renderer/domain/sample/random';
import { canonicalJson } from '../../../renderer/exchange/backup/canonical';
import { makeKeys } from '../../../renderer/exchange/seal/keys';
import { encryptFile } from '../../../renderer/exchange/seal/sealed-file';
import { wrapBackup } from '../../../renderer/exchange/seal/wrapped';
import type { JobRefusal } from '../../../renderer/workers/job';
import { workerJobs } from '../../../renderer/workers/jobs';
import { countingIds } from '../../support/follow-ups';
import { type Keeping, keeping, loseDatabases } from '../../support/kept-book';
import { clientWithFollowUp } from '../client-with-follow-up';
import { lifeOf, live } from './life';
import { damaged } from './mutants/damaged';
import { hostileArchives } from './mutants/hostile-archives';
import { hostileManifests } from './mutants/hostile-manifests';
import { hostileRows } from './mutants/hostile-rows';
import { hostileSeals } from './mutants/hostile-seals';
import { type Mutant, type Original, textsIn } from './mutants/mutant';
import { hashOfStores } from './stores';

const kinds = [...damaged, ...hostileRows, ...hostileManifests, ...hostileArchives, ...hostileSeals];

export interface Attempt {
  readonly kind: string;
  /** The code of the refusal; `restored` when the app found nothing wrong with it. */
  readonly answer: string;
  readonly trouble: 'crash' | 'hang' | 'partial import' | null;
  /** What it did to the app or left behind, a line each. */
  readonly harm: readonly string[];
}

/** Milliseconds after which it counts as hanging; more on a machine on which the original itself takes long just now. */
const patience = 10_000;
const timesTheOriginal = 20;

interface Ground {
  readonly kept: Keeping;
  readonly original: Original;
  /** The book that is there meanwhile. */
  readonly present: string;
  readonly state: string;
  readonly patience: number;
}

let ground: Promise<Ground> | null = null;

/** A book with a bit of everything, which is both what was backed up and what must not be touched. */
async function prepare(): Promise<Ground> {
  await loseDatabases();
  const kept = keeping();
  const book = await kept.opened();
  await live(book, lifeOf(8, 100, 100), { clock: kept.clock, newId: countingIds() });
  const { name: present } = book.database;
  book.close();
  const written = await workerJobs.writeBackup({ databaseName: present, appVersion: '0', now: kept.clock.now() });
  if (!written.ok || !written.value.ok) throw new Error('the original is not written');
  const { file: plain, manifest } = written.value.value;
  const keys = await makeKeys();
  const sealed = await encryptFile(plain, keys.recipient);
  const wrapped = await wrapBackup({ sealed, sealedIdentity: 'the key, which a passphrase opens' });
  const state = await stateOf(present);

  const began = performance.now();
  const scratchName = await kept.shelf.lay('scratch');
  const refusal = await restore({ file: plain }, scratchName, 10 * patience);
  if (refusal !== null) throw new Error(`the original itself is refused: ${refusal}`);
  const waits = Math.max(patience, timesTheOriginal * (performance.now() - began));
  await kept.shelf.discard(scratchName);
  const original = { plain, sealed, wrapped, keys, manifest, texts: await textsIn(plain) };
  return { kept, original, present, state, patience: waits };
}

/** Every row of the present book, and which databases there are. */
async function stateOf(present: string): Promise<string> {
  const names = (await indexedDB.databases()).map(({ name }) => name).toSorted();
  return `${names.join(' ')} ${await hashOfStores(present)}`;
}

/** Brings the mutant of this seed to the app, as a person does who wants to restore it, and looks at what is left. */
export async function tryMutant(seed: number): Promise<Attempt> {
  ground ??= prepare();
  const { kept, original, present, state, patience: waits } = await ground;
  const kind = kinds[seed % kinds.length];
  if (!kind) throw new Error('no such mutant');
  const made = await kind.make(original, randomFrom(`mutant ${seed}`));
  const mutant: Mutant = made instanceof Blob ? { file: made } : made;

  const scratchName = await kept.shelf.lay('scratch');
  const refusal =
    (await inspect(mutant, waits)) ??
    (await compare(mutant, present, waits)) ??
    (await restore(mutant, scratchName, waits));
  const useless = refusal === null ? await faultsOf(scratchName, kept) : [];
  await kept.shelf.discard(scratchName);
  const left = (await stateOf(present)) === state ? [] : ['the book or the databases are not those from before'];
  const partial = [...useless, ...left];
  const attempt = { kind: kind.name, answer: refusal ?? 'restored' };
  if (refusal?.startsWith('crashed')) return { ...attempt, trouble: 'crash', harm: [refusal, ...partial] };
  // Nobody else cancels.
  if (refusal === 'cancelled') return { ...attempt, trouble: 'hang', harm: ['not over in time', ...partial] };
  return { ...attempt, trouble: partial.length === 0 ? null : 'partial import', harm: partial };
}

type Answered = Outcome<Outcome<unknown, { readonly code: string }>, JobRefusal>;

/** Why it is refused, null when it is not. */
function refusalIn(answered: Answered): string | null {
  if (answered.ok) return answered.value.ok ? null : answered.value.reason.code;
  return answered.reason.code === 'crashed' ? `crashed: ${answered.reason.detail}` : answered.reason.code;
}

const inspect = async (mutant: Mutant, within: number) =>
  refusalIn(await workerJobs.inspectBackup(mutant, { signal: AbortSignal.timeout(within) }));

const compare = async (mutant: Mutant, databaseName: string, within: number) =>
  refusalIn(await workerJobs.compareBackup({ ...mutant, databaseName }, { signal: AbortSignal.timeout(within) }));

const restore = async (mutant: Mutant, scratchName: string, within: number) =>
  refusalIn(await workerJobs.restoreBackup({ ...mutant, scratchName }, { signal: AbortSignal.timeout(within) }));

/** Whether what was let in is a book: it opens, takes an action and its undo, and its own backup restores the same. */
async function faultsOf(name: string, { clock }: Keeping): Promise<readonly string[]> {
  const opened = await openBook(name, { clock, journal: noJournal, newBookId: () => 'unused' });
  if (!opened.ok) return [`restored, and does not open: ${opened.reason.code}`];
  const book = opened.value;
  const committed = await book.commit(clientWithFollowUp());
  const undone = await book.undo();
  book.close();
  if (!committed.ok || !undone.ok) return [`restored, and takes no action: ${JSON.stringify([committed, undone])}`];

  const written = await workerJobs.writeBackup({ databaseName: name, appVersion: '0', now: clock.now() });
  if (!written.ok || !written.value.ok) return ['restored, and cannot be backed up'];
  const { file, manifest } = written.value.value;
  const scratchName = `${name}-again`;
  const again = await workerJobs.restoreBackup({ file, scratchName });
  const isEqual = (await hashOfStores(scratchName)) === (await hashOfStores(name));
  indexedDB.deleteDatabase(scratchName);
  const isBack = again.ok && again.value.ok && canonicalJson(again.value.value) === canonicalJson(manifest);
  return isBack && isEqual ? [] : [`restored, and its own backup does not restore: ${refusalIn(again)}`];
}
