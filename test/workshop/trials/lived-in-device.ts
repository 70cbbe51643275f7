import { copyElsewhere } from '../../../renderer/safety/elsewhere';
import { takeSnapshot } from '../../../renderer/safety/take-snapshot';
import { type Keeping, keeping, loseDatabases } from '../../support/kept-book';
import { plainVault } from '../../support/plain-vault';
import { type Device, takeDatabases, takeFiles } from './device';

/** More than the rotation lets stand of one day. */
const snapshots = 22;
/** What the newest snapshot does not hold yet: only the journal does. */
const since = 2;

/** One device at three moments of the same life. */
export interface LivedIn {
  /** With more snapshots than are kept, copies in the second folder, and actions after the last of them. */
  readonly now: Device;
  /** Its databases as they were before the last actions: the journal is ahead. */
  readonly behind: Device;
  /** Its vault as it was before them: the book is ahead. */
  readonly ahead: Device;
  /** The clients that the book holds now. */
  readonly clients: readonly string[];
  /** Those that the newest snapshot holds. */
  readonly inSnapshot: readonly string[];
}

export async function liveOnADevice(): Promise<LivedIn> {
  await loseDatabases();
  const kept = keeping(plainVault({ isChosen: true }));
  const book = await kept.opened();
  const clients: string[] = [];
  const add = async () => {
    kept.clock.pass(60_000);
    const client = await kept.add(book, `Client ${clients.length + 1}`);
    if (!client) throw new Error('a client is acknowledged');
    clients.push(client.id);
  };
  for (let taken = 0; taken < snapshots; taken += 1) {
    await add();
    await snapshotOf(kept, book.database, taken >= snapshots - 2);
  }
  const inSnapshot = [...clients];
  const before = await pictureOf(kept);
  for (let more = 0; more < since; more += 1) await add();
  const now = await pictureOf(kept);
  book.close();
  kept.shelf.close();
  await loseDatabases();
  return {
    now,
    behind: { ...now, databases: before.databases },
    ahead: { ...now, files: before.files },
    clients,
    inSnapshot,
  };
}

async function snapshotOf(
  { vault, clock }: Keeping,
  database: Parameters<typeof takeSnapshot>[0],
  leaves: boolean,
): Promise<void> {
  const order = { vault, appVersion: '0', now: clock.now(), day: clock.today(), seal: null };
  const taken = await takeSnapshot(database, order);
  if (!taken.ok) throw new Error(taken.reason.code);
  const refused = leaves ? await copyElsewhere(vault, taken.value, async (file) => file, clock.now()) : null;
  if (refused) throw new Error(refused);
}

async function pictureOf({ vault }: Keeping): Promise<Device> {
  return { databases: await takeDatabases(), files: await takeFiles(vault) };
}
