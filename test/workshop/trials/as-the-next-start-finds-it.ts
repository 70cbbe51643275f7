import type { Book } from '../../../renderer/data/book';
import { deleteDatabase } from '../../../renderer/data/database';
import { readLastSeq } from '../../../renderer/data/history';
import { bookSchema } from '../../../renderer/data/whole-book';
import { backupTables } from '../../../renderer/exchange/backup/manifest';
import { openBackup } from '../../../renderer/exchange/backup/read-backup';
import type { Vault } from '../../../renderer/host/vault';
import { goBackBefore } from '../../../renderer/safety/adopt';
import { hashOf } from '../../../renderer/safety/file-hash';
import { readKept } from '../../../renderer/safety/kept-book';
import { readCurrentManifest } from '../../../renderer/safety/manifest';
import { rebuildBook } from '../../../renderer/safety/rebuild';
import { listSnapshots, readWhole } from '../../../renderer/safety/snapshot-files';
import { takeSnapshot } from '../../../renderer/safety/take-snapshot';
import { type Device, takeDatabases } from './device';
import type { Ground } from './safety-works';

const scratch = 'clientele-scratch-looked-through';

/** What was wrong, by all that the next start finds: most failures leave the same behind, once the work is done again. */
const known = new Map<string, readonly string[]>();

/**
 * What does not hold any more after a failure, on a disk that is well again. What it finds alike, to the last byte of the
 * databases and of the files (`fingerprint`), is judged once.
 */
export async function whatIsWrong(ground: Ground, before: Device, fingerprint: string): Promise<readonly string[]> {
  const { kept, acknowledged, isSwapped } = ground;
  const found = [
    await takeDatabases(),
    fingerprint,
    acknowledged,
    isSwapped,
    kept.clock.now(),
    before.files.snapshots.length,
  ];
  const key = await hashOf(new Blob([JSON.stringify(found)]));
  const wrong = known.get(key) ?? (await judge(ground, before));
  known.set(key, wrong);
  return wrong;
}

async function judge(ground: Ground, before: Device): Promise<readonly string[]> {
  const { kept, acknowledged, isSwapped } = ground;
  const wrong = await inSnapshots(kept.vault, before.files.snapshots.length > 0);
  const opening = await kept.open();
  if (opening.kind !== 'open') return [...wrong, `it does not open: ${JSON.stringify(opening)}`];
  const { book } = opening;
  wrong.push(...(await differences(book, acknowledged)), ...(await inJournal(kept.vault, book)));
  if (!isSwapped) wrong.push(...(await inRebuilt(ground, book)));
  if ((await kept.add(book, 'afterwards')) === null) wrong.push('it takes no client');
  book.close();
  if (!isSwapped) return wrong;
  const wentBack = await goBackBefore(kept.shelf, kept.vault);
  const former = await kept.open();
  if (!wentBack || former.kind !== 'open') return [...wrong, 'the book that was replaced is not there'];
  former.book.close();
  return wrong;
}

/** The two newest verified ones read, every byte. */
async function inSnapshots(vault: Vault, areThere: boolean): Promise<string[]> {
  const snapshots = await listSnapshots(vault);
  if (typeof snapshots === 'string') return [`the snapshots: ${snapshots}`];
  if (areThere && snapshots.length < 2) return [`${snapshots.length} snapshots are left`];
  const wrong: string[] = [];
  for (const { file, sha256 } of snapshots.slice(0, 2)) {
    const read = await readWhole(vault, 'snapshots', file);
    if (typeof read === 'string' || (await hashOf(read)) !== sha256) {
      wrong.push(`${file} does not read`);
      continue;
    }
    const backup = await openBackup(read, bookSchema);
    if (!backup.ok) wrong.push(`${file} is no backup: ${backup.reason.code}`);
    else
      for (const table of backupTables) if (!(await backup.value.isWhole(table))) wrong.push(`${file} lacks ${table}`);
  }
  return wrong;
}

/** No client that was acknowledged is missing, and none that was refused is there. */
async function differences({ database }: Book, acknowledged: readonly string[]): Promise<readonly string[]> {
  const there: readonly string[] = await database.clients.toCollection().primaryKeys();
  const lost = acknowledged.filter((id) => !there.includes(id));
  const risen = there.filter((id) => !acknowledged.includes(id));
  return [
    ...(lost.length > 0 ? [`${lost.length} acknowledged and lost`] : []),
    ...(risen.length > 0 ? [`${risen.length} refused and there`] : []),
  ];
}

/** It reads to the last action of the book. */
async function inJournal(vault: Vault, { database }: Book): Promise<readonly string[]> {
  const manifest = await readCurrentManifest(vault);
  if (manifest === null || typeof manifest === 'string') return [`the manifest: ${manifest}`];
  if (manifest.database !== database.name) return ['the manifest names another book'];
  const found = await readKept(vault, manifest);
  if (typeof found === 'string') return [`the journal: ${found}`];
  const lastSeq = await readLastSeq(database);
  return found.isCut || (found.manifest.beganEmpty && found.lastSeq !== lastSeq)
    ? [`the journal reads to ${found.lastSeq} of ${lastSeq}${found.isCut ? ', and is cut' : ''}`]
    : [];
}

/** From the vault alone the same book comes back. Where no snapshot holds it yet, one is taken first, as a start does. */
async function inRebuilt({ kept, acknowledged }: Ground, { database }: Book): Promise<readonly string[]> {
  const { vault, clock } = kept;
  const manifest = await readCurrentManifest(vault);
  if (manifest === null || typeof manifest === 'string') return [];
  const order = { vault, appVersion: '0', now: clock.now(), day: clock.today(), seal: null };
  if (!manifest.beganEmpty && !(await takeSnapshot(database, order)).ok) return ['no snapshot can be taken'];
  if (manifest.beganEmpty && acknowledged.length === 0) return [];
  const lastSeq = await readLastSeq(database);
  const rebuilt = await rebuildBook({ vault, manifest, seal: null, scratchName: scratch, clock });
  await deleteDatabase(scratch);
  const isSame = rebuilt.ok && !rebuilt.value.isCut && rebuilt.value.lastSeq === lastSeq;
  return isSame ? [] : [`it cannot be rebuilt from the vault: ${JSON.stringify(rebuilt)}`];
}
