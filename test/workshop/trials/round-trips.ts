import { startFilling } from '../../../renderer/data/whole-book';
import { startingSettings } from '../../../renderer/domain/book/settings';
import { makeLargeBook } from '../../../renderer/domain/sample/large-book';
import { canonicalJson } from '../../../renderer/exchange/backup/canonical';
import { makeKeys } from '../../../renderer/exchange/seal/keys';
import { readDeviceKeys, writeDeviceKeys } from '../../../renderer/safety/device-keys';
import { readManifestOf } from '../../../renderer/safety/manifest';
import type { WrittenBackup } from '../../../renderer/workers/backup-requests';
import { jobsOver, workerJobs } from '../../../renderer/workers/jobs';
import { safetyJobs } from '../../../renderer/workers/safety-jobs';
import { countingIds } from '../../support/follow-ups';
import { type Keeping, keeping, loseDatabases } from '../../support/kept-book';
import { answered } from './answered';
import { type Life, lifeOf, live } from './life';
import { differences, hashOfStores, readStores } from './stores';

export interface RoundTrip {
  /** Records that went. */
  readonly rows: number;
  /** What came back otherwise; null when it is equal. */
  readonly wrong: string | null;
}

/**
 * The book of this seed, there and back again, in a vault and a database of its own: as a backup or as a snapshot, in clear
 * or encrypted. `clients`: laid down at once before anything is done to it, for a book of that size; 0 for one that somebody
 * has written.
 */
export async function roundTrip(seed: number, clients: number): Promise<RoundTrip> {
  await loseDatabases();
  const kept = keeping();
  try {
    if (clients > 0) await lay(kept, clients, seed);
    if (seed % 2 === 1) await encrypt(kept);
    const life = clients > 0 ? lifeOf(seed, 3, 6) : lifeOf(seed, 0, 110);
    return await (seed % 4 < 2 ? throughBackup : throughSnapshot)(kept, life);
  } finally {
    kept.shelf.close();
    await loseDatabases();
  }
}

/** A large book, made before there was a journal. */
async function lay({ shelf, clock }: Keeping, clients: number, seed: number): Promise<void> {
  const { name } = await shelf.open();
  const filling = await startFilling(name);
  if (!filling.ok) throw new Error(filling.reason.code);
  const plan = { seed, today: clock.today(), now: clock.now(), clients, interactions: clients * 4, sales: clients * 2 };
  const large = makeLargeBook(plan);
  await filling.value.add('settings', [startingSettings]);
  for (const table of ['clients', 'interactions', 'followUps', 'sales', 'payments'] as const) {
    for (const rows of large[table]()) await filling.value.add(table, rows);
  }
  await filling.value.finish({ book: { id: crypto.randomUUID(), createdAt: clock.now() }, lastSeq: 0 });
}

/** From here on all that leaves this vault is encrypted. */
async function encrypt({ vault, clock }: Keeping): Promise<void> {
  const sealedIdentity = 'not looked at where the key itself is given';
  await writeDeviceKeys(vault, { keys: await makeKeys(), use: { sealedIdentity, since: clock.now() } });
}

/** Written as a backup, restored where nothing but the file and its key is known, written again. */
async function throughBackup(kept: Keeping, life: Life): Promise<RoundTrip> {
  const book = await kept.opened();
  await live(book, life, { clock: kept.clock, newId: countingIds() });
  const { name } = book.database;
  book.close();
  const { file, manifest } = await write(name, kept);
  const device = await readDeviceKeys(kept.vault);
  const identity = device.ok ? device.value?.keys.identity : undefined;
  const scratchName = await kept.shelf.lay('scratch');
  await answered(workerJobs.restoreBackup({ file, scratchName, identity }));
  const again = await write(scratchName, kept);
  const isEqual = canonicalJson(again.manifest) === canonicalJson(manifest);
  const rows = Object.values(manifest.tables).reduce((sum, { count }) => sum + count, 0);
  return { rows, wrong: isEqual ? await differing(name, scratchName) : 'the second manifest is not the first' };
}

function write(databaseName: string, { vault, clock }: Keeping): Promise<WrittenBackup> {
  return answered(jobsOver(vault).writeBackup({ databaseName, appVersion: '0', now: clock.now() }));
}

/** A snapshot in the middle of its life and the journal after it, both without the book. */
async function throughSnapshot({ vault, clock, shelf, opened }: Keeping, life: Life): Promise<RoundTrip> {
  const works = safetyJobs(vault);
  const book = await opened();
  const { name } = book.database;
  const middle = Math.floor(life.length / 2);
  const surroundings = { clock, newId: countingIds() };
  await live(book, life.slice(0, middle), surroundings);
  const order = { databaseName: name, appVersion: '0', now: clock.now(), day: clock.today(), onShelf: [], seq: null };
  const { snapshot } = await answered(works.takeSnapshot(order));
  const rows = Object.values(snapshot.counts).reduce((sum, count) => sum + count, 0);
  await live(book, life.slice(middle), surroundings);
  book.close();
  const manifest = await readManifestOf(vault, name);
  if (manifest === null || typeof manifest === 'string') throw new Error('no manifest');
  const scratchName = await shelf.lay('scratch');
  const rebuilt = await answered(works.rebuild({ manifest, scratchName, now: clock.now(), passphrase: null }));
  const isFromSnapshot = rebuilt.snapshot !== null && !rebuilt.isCut;
  return { rows, wrong: isFromSnapshot ? await differing(name, scratchName) : `from ${JSON.stringify(rebuilt)}` };
}

/** Figures, open sales and identity are compared too, which a backup does not hold. */
async function differing(name: string, scratchName: string): Promise<string | null> {
  const [original, back] = [await hashOfStores(name), await hashOfStores(scratchName)];
  if (original !== '' && original === back) return null;
  const [before, after] = [await readStores(name), await readStores(scratchName)];
  return `another hash: ${differences(before ?? {}, after ?? {}).join(' | ')}`;
}
