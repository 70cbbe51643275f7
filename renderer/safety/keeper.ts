import { type BookDatabase, refusalOfStore } from '../data/database';
import { readLastSeq } from '../data/history';
import { followLastSeq } from '../data/last-seq';
import type { TableName } from '../domain/book/records';
import type { Clock } from '../domain/calendar/clock';
import type { Day, Moment } from '../domain/calendar/day';
import { type Outcome, refuse } from '../domain/outcome';
import { type Counts, differencesOf } from '../domain/safety/counts';
import { isSnapshotDue, isTestDue } from '../domain/safety/schedule';
import type { Vault } from '../host/vault';
import { readDeviceKeys } from './device-keys';
import { type Copy, readLastCopy } from './elsewhere';
import { readKept } from './kept-book';
import { readManifestOf } from './manifest';
import type { Room, RoomLevel } from './room';
import { listSnapshots, type Snapshot } from './snapshot-files';

/** Why the last work failed; null fields of a refusal are said by its code alone. */
export interface KeeperTrouble {
  readonly work: 'snapshot' | 'test' | 'count';
  readonly code: string;
  readonly tables?: readonly { readonly table: TableName; readonly found: number; readonly expected: number }[];
}

export interface SafetyState {
  /** False until the vault was read. */
  readonly isKnown: boolean;
  /** The last action, and when this window saw it come; null before any did. */
  readonly lastSeq: number;
  readonly changedAt: Moment | null;
  /** All snapshots in the vault, newest first. */
  readonly snapshots: readonly Snapshot[];
  /** The last copy in the second folder. */
  readonly lastCopy: Copy | null;
  /** From when on backups are encrypted, null while they are plain; `damaged` where the keys for that do not read. */
  readonly encryption: Moment | 'damaged' | null;
  readonly running: 'snapshot' | 'test' | null;
  readonly trouble: KeeperTrouble | null;
  readonly room: RoomLevel;
}

/** The works of the keeper, as workers do them. */
export interface KeeperWorks {
  /** `seq`: as the book was after that action; after its last one when null. */
  takeSnapshot(now: Moment, day: Day, seq: number | null): Promise<Outcome<unknown, { readonly code: string }>>;
  testRestore(now: Moment, signal: AbortSignal | undefined): Promise<Outcome<unknown, { readonly code: string }>>;
  countAll(): Promise<Outcome<{ readonly lastSeq: number; readonly counts: Counts }, { readonly code: string }>>;
}

export interface Keeper {
  state(): SafetyState;
  subscribe(listener: () => void): () => void;
  /** Reads the vault anew. */
  refresh(): Promise<void>;
  /** Takes a snapshot now, and answers whether the book is safe up to its last action. */
  snapshotNow(): Promise<boolean>;
  /**
   * Has the book of this moment kept, before much of it is changed at once. Nobody waits for it: what is done meanwhile is
   * left out of it.
   */
  snapshotBefore(): void;
  /** Before the window closes: what is not in a snapshot yet goes into one, once the work that runs is done. */
  snapshotLast(): Promise<void>;
  /** Restores the newest snapshot into a scratch book and compares; false when that failed or was stopped. */
  testNow(signal?: AbortSignal): Promise<boolean>;
  /** Looks what is due, and does it. Called every `tickEvery`; nothing happens while another window does it. */
  tick(): Promise<void>;
  /** Begins to look by itself. The returned function stops it. */
  start(): () => void;
}

/** Milliseconds. */
const tickEvery = 15_000;

export interface KeeperOrder {
  readonly database: BookDatabase;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly room: Room;
  readonly works: KeeperWorks;
  /** The vault does not hold all of the book yet. */
  readonly wantsSnapshot: boolean;
}

/** Keeps the open book safe while the app runs: snapshots when they are due, a weekly test that they restore, the room left. */
export function keeperOf({ database, vault, clock, room, works, wantsSnapshot }: KeeperOrder): Keeper {
  const listeners = new Set<() => void>();
  let isCounted = false;
  let isWanted = wantsSnapshot;
  let state: SafetyState = {
    isKnown: false,
    lastSeq: 0,
    changedAt: null,
    snapshots: [],
    lastCopy: null,
    encryption: null,
    running: null,
    trouble: null,
    room: room.level(),
  };

  function become(fields: Partial<SafetyState>): void {
    state = { ...state, ...fields };
    for (const listener of listeners) listener();
  }

  async function refresh(): Promise<void> {
    const [snapshots, lastCopy] = [await listSnapshots(vault), await readLastCopy(vault)];
    const device = await readDeviceKeys(vault);
    become({
      isKnown: true,
      lastCopy,
      ...(device.ok ? { encryption: device.value?.use?.since ?? null } : {}),
      ...(!device.ok && device.reason === 'damaged' ? { encryption: 'damaged' } : {}),
      ...(typeof snapshots === 'string' ? { trouble: { work: 'snapshot', code: 'vault' } } : { snapshots }),
    });
  }

  async function run(
    work: 'snapshot' | 'test',
    does: () => Promise<Outcome<unknown, { readonly code: string }>>,
  ): Promise<boolean> {
    if (state.running !== null) return false;
    become({ running: work });
    const outcome = await does().catch(refusedByStore);
    const isStopped = !outcome.ok && outcome.reason.code === 'cancelled';
    const trouble = outcome.ok || isStopped ? null : { work, code: outcome.reason.code };
    await refresh();
    become({ running: null, trouble: isStopped ? state.trouble : trouble });
    return outcome.ok;
  }

  const snapshotOf = (seq: number | null) => run('snapshot', () => works.takeSnapshot(clock.now(), clock.today(), seq));
  const snapshotNow = () => snapshotOf(null);
  const testNow = (signal?: AbortSignal) => run('test', () => works.testRestore(clock.now(), signal));

  /** Compares every table with what the vault expects: the counts that a start leaves out because they take long. */
  async function countOnce(): Promise<void> {
    const manifest = await readManifestOf(vault, database.name);
    const counted = await works.countAll();
    if (manifest === null || typeof manifest === 'string' || !counted.ok) return;
    const kept = await readKept(vault, manifest);
    isCounted = true;
    if (typeof kept === 'string' || kept.counts === null || kept.lastSeq !== counted.value.lastSeq) return;
    const tables = differencesOf(counted.value.counts, kept.counts);
    if (tables.length > 0) become({ trouble: { work: 'count', code: 'miscounted', tables } });
  }

  /** A doubtful book is not copied over good ones, nor any where there is no room. */
  const isDoubtful = () => state.trouble?.work === 'count' || state.room === 'none';

  const untilIdle = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (state.running !== null) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });

  async function look(): Promise<void> {
    const level = await room.look();
    if (level !== state.room) become({ room: level });
    if (!state.isKnown) await refresh();
    if (!isCounted) await countOnce();
    if (isDoubtful()) return;
    const own = state.snapshots.filter((each) => each.database === database.name);
    const good = own.find(({ isSuspect }) => !isSuspect) ?? null;
    if (isWanted || isSnapshotDue({ ...state, newest: own[0] ?? null }, clock.now())) {
      isWanted = false;
      await snapshotNow();
    } else if (good && isTestDue(lastTestOf(state.snapshots), clock.now())) await testNow();
  }

  const tick = () =>
    navigator.locks.request('clientele keeper', { ifAvailable: true }, (lock) =>
      lock === null || state.running !== null ? undefined : look(),
    );

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    snapshotNow,
    snapshotBefore() {
      const newest = state.snapshots.find((each) => each.database === database.name);
      if (state.isKnown && state.lastSeq > (newest?.seq ?? 0)) void snapshotOf(state.lastSeq);
    },
    async snapshotLast() {
      await untilIdle();
      const newest = state.snapshots.find((each) => each.database === database.name);
      const lastSeq = await readLastSeq(database);
      if (isDoubtful() || lastSeq === (newest?.seq ?? 0)) return;
      await snapshotNow();
    },
    testNow,
    tick,
    start() {
      let hasHeard = false;
      const stopFollowing = followLastSeq(database, (lastSeq) => {
        // The first is what an earlier window did; from the second on it happens now.
        become({ lastSeq, changedAt: hasHeard ? clock.now() : state.changedAt });
        hasHeard = true;
      });
      void refresh();
      const timer = setInterval(() => void tick(), tickEvery);
      return () => {
        stopFollowing();
        clearInterval(timer);
      };
    },
  };
}

/** A store that refuses is a trouble like any other: what waits for its end would wait for ever. A bug goes on. */
function refusedByStore(error: unknown): Outcome<never, { readonly code: string }> {
  const refusal = refusalOfStore(error);
  if (refusal === null) throw error;
  return refuse(refusal);
}

export function lastTestOf(snapshots: readonly Snapshot[]): Moment | null {
  const moments = snapshots.flatMap(({ restoredAt }) => restoredAt ?? []);
  return moments.length === 0 ? null : (Math.max(...moments) as Moment);
}
