import { systemClock } from '../../renderer/app/clock';
import { refusalOfStore } from '../../renderer/data/database';
import type { Action } from '../../renderer/domain/book/action';
import type { Client } from '../../renderer/domain/client/client';
import { invariant } from '../../renderer/domain/invariant';
import { refuse } from '../../renderer/domain/outcome';
import type { Keeper } from '../../renderer/safety/keeper';
import { listSnapshots, readWhole } from '../../renderer/safety/snapshot-files';
import { jobsOver } from '../../renderer/workers/jobs';
import { clientWithFollowUp } from './client-with-follow-up';
import { isLost, keeperOfBook, openAsTheApp, room, shelf, vault } from './open-as-the-app';

/** How a work ended that needs room on the disk, and what the person had waited until they were told. */
export interface Told {
  readonly work: string;
  /** null when it succeeded. */
  readonly code: string | null;
  readonly milliseconds: number;
}

/** Milliseconds: longer than any person waits. */
const patience = 20_000;

const jobs = jobsOver(vault);
/** Read while there was room. */
let backup: Blob | null = null;

/** The works that need room, each as a screen asks for it. Each says why it was refused. */
const works = {
  backup: async () => jobs.writeBackup({ ...(await present()), now: systemClock.now() }),
  snapshot: async () => doneBy(await keeperOfBook(), 'snapshotNow'),
  'restore test': async () => doneBy(await keeperOfBook(), 'testNow'),
  restore: () =>
    restoreAside().catch((error: unknown) => refuse(refusalOfStore(error) ?? { code: `thrown ${String(error)}` })),
};
const workNames = Object.keys(works) as (keyof typeof works)[];

async function present() {
  return { databaseName: (await openAsTheApp()).database.name, appVersion: __APP_VERSION__ };
}

async function doneBy(keeper: Keeper, work: 'snapshotNow' | 'testNow'): Promise<Ended> {
  const ok = await keeper[work]();
  return ok ? { ok } : { ok, reason: { code: keeper.state().trouble?.code ?? 'no reason' } };
}

/** A restore up to the swap of the books. */
async function restoreAside(): Promise<Ended> {
  invariant(backup !== null, 'a backup was read before');
  const scratchName = await shelf.lay('scratch');
  const restored = await jobs.restoreBackup({ file: backup, scratchName });
  await shelf.discard(scratchName);
  return restored;
}

interface Ended {
  readonly ok: boolean;
  readonly reason?: { readonly code: string };
  readonly value?: unknown;
}

async function told(name: string, work: () => Promise<Ended>): Promise<Told> {
  const began = performance.now();
  const silence = new Promise<string>((resolve) => setTimeout(resolve, patience, 'no answer'));
  const ended = work().then(codeOf, (error: unknown) => `thrown ${String(error).slice(0, 200)}`);
  const code = await Promise.race([ended, silence]);
  return { work: name, code, milliseconds: performance.now() - began };
}

/** The answer of a worker holds that of its work. */
function codeOf({ ok, reason, value }: Ended): string | null {
  if (!ok) return reason?.code ?? 'no reason';
  const inner = value as Ended | null | undefined;
  return typeof inner === 'object' && inner !== null && inner.ok === false ? codeOf(inner) : null;
}

export const onAFullDisk = {
  /** Keeps the newest snapshot in memory, as a file that a person brings. */
  async readBackup(): Promise<void> {
    const snapshots = await listSnapshots(vault);
    invariant(typeof snapshots !== 'string' && snapshots[0], 'a snapshot was taken');
    const file = await readWhole(vault, 'snapshots', snapshots[0].file);
    invariant(typeof file !== 'string', 'the snapshot reads');
    backup = file;
  },
  /** Clients with long notes, until one is refused. */
  async write(most: number) {
    const book = await openAsTheApp();
    const acknowledged: string[] = [];
    let slowest: Told = { work: 'write', code: null, milliseconds: 0 };
    for (let written = 0; written < most && slowest.code === null; written += 1) {
      const action = withLongNotes(clientWithFollowUp());
      const outcome = await told('write', async () => book.commit(action));
      if (outcome.code === null) acknowledged.push(action.changes[0]?.id ?? '');
      if (outcome.code !== null || outcome.milliseconds > slowest.milliseconds) slowest = outcome;
    }
    return { acknowledged, told: slowest };
  },
  async tryEachWork(): Promise<readonly Told[]> {
    const ends: Told[] = [];
    for (const name of workNames) ends.push(await told(name, works[name]));
    return ends;
  },
  isLost,
  /** Looks how much room there is, as the app does every few seconds. */
  look: () => room.look(),
};

function withLongNotes(action: Action): Action {
  const notes = [...crypto.getRandomValues(new Uint8Array(6_000))].map((byte) => byte.toString(16)).join(' ');
  const [client, ...others] = action.changes;
  invariant(client?.table === 'clients' && client.after !== null, 'the client comes first');
  const after: Client = { ...(client.after as Client), notes };
  return { ...action, changes: [{ ...client, after }, ...others] };
}
