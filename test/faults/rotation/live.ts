import type { Moment } from '../../../renderer/domain/calendar/day';
import { emptyCounts } from '../../../renderer/domain/safety/counts';
import type { Vault } from '../../../renderer/host/vault';
import { prune } from '../../../renderer/safety/prune';
import { listSnapshots, nextOrdinal, recordSnapshot, snapshotFile } from '../../../renderer/safety/snapshot-files';
import type { Life, Taken } from './lives';
import { type Made, standing } from './policy';

const database = 'clientele-rotated';

/** Makes the snapshots of a life one after the other and rotates after each, as the app does; says what stood wrongly. */
export async function live({ title, taken }: Life, vault: Vault): Promise<readonly string[]> {
  const made: Made[] = [];
  let before: ReadonlySet<number> = new Set();
  for (const each of taken) {
    const ordinal = await put(vault, each);
    made.push({ ordinal, ...each });
    await prune(vault, database, new Set([database]));
    const kept = await keptIn(vault);
    // While the newest is one that nobody can explain, nothing goes.
    const expected = each.isSuspect ? new Set([...before, ordinal]) : standing(made);
    const wrong = [
      ...[...expected].filter((one) => !kept.has(one)).map((one) => `pruned: ${described(made, one)}`),
      ...[...kept].filter((one) => !expected.has(one)).map((one) => `kept too long: ${described(made, one)}`),
      ...goodOnes(made, 2)
        .filter((one) => !kept.has(one))
        .map((one) => `one of the two newest pruned: ${described(made, one)}`),
    ];
    if (wrong.length > 0) return wrong.map((line) => `${title}, after ${made.length} snapshots: ${line}`);
    before = kept;
  }
  return [];
}

/** Those that are there whole: the record and the file that it tells of. */
async function keptIn(vault: Vault): Promise<ReadonlySet<number>> {
  const snapshots = await listSnapshots(vault);
  if (typeof snapshots === 'string') throw new Error(snapshots);
  return new Set(snapshots.map(({ ordinal }) => ordinal));
}

async function put(vault: Vault, { day, isSuspect }: Taken): Promise<number> {
  const ordinal = await nextOrdinal(vault);
  if (typeof ordinal === 'string') throw new Error(ordinal);
  const file = snapshotFile(ordinal, false);
  const written = await vault.replace('snapshots', file, new Blob([`snapshot ${ordinal}`]));
  const refused = await recordSnapshot(vault, {
    ordinal,
    file,
    database,
    bookId: 'book',
    seq: ordinal,
    at: Date.parse(day) as Moment,
    day,
    counts: emptyCounts,
    size: `snapshot ${ordinal}`.length,
    sha256: '0'.repeat(64),
    isSealed: false,
    isSuspect,
    restoredAt: null,
  });
  if (!written.ok || refused) throw new Error(`the snapshot could not be put down: ${refused}`);
  return ordinal;
}

function goodOnes(made: readonly Made[], most: number): readonly number[] {
  return made.flatMap(({ ordinal, isSuspect }) => (isSuspect ? [] : [ordinal])).slice(-most);
}

function described(made: readonly Made[], ordinal: number): string {
  return `no. ${ordinal} of ${made.find((each) => each.ordinal === ordinal)?.day ?? 'unknown day'}`;
}
