import '../domain/without-evaluation';
import { readTableAsOf } from '../data/as-of';
import { type BookDatabase, openDatabase } from '../data/database';
import { hasBothEnds, readLastSeq } from '../data/history';
import { bookSchema, countTable, readIdentity } from '../data/whole-book';
import { tableNames } from '../domain/book/records';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { countsOf } from '../domain/safety/counts';
import type { backupTables } from '../exchange/backup/manifest';
import { openBackup } from '../exchange/backup/read-backup';
import { writeBackup } from '../exchange/backup/write-backup';
import type { Vault } from '../host/vault';
import { readDeviceKeys } from '../safety/device-keys';
import { openingSeal, sealBy, wrapForElsewhere } from '../safety/device-seal';
import { copyElsewhere, encryptCopies } from '../safety/elsewhere';
import { fillBook } from '../safety/fill-book';
import { announceJournal } from '../safety/manifest';
import { manifestFor } from '../safety/opening';
import { prune } from '../safety/prune';
import { rebuildBook } from '../safety/rebuild';
import { testRestore } from '../safety/restore-test';
import { takeSnapshot } from '../safety/take-snapshot';
import { receiveVault, vaultOfThisWorker } from './handed-vault';
import { type Progress, serveJob } from './job';
import type {
  CopyFoundRequest,
  KeepRestoredRequest,
  NoBook,
  NoVault,
  RebuildRequest,
  SafetyAnswers,
  SafetyRequest,
  TakeSnapshotRequest,
  TestRestoreRequest,
} from './safety-requests';

type OnProgress = (progress: Progress) => void;

receiveVault();

const tasks: {
  readonly [Task in SafetyRequest['task']]: (
    request: Extract<SafetyRequest, { task: Task }>,
    onProgress: OnProgress,
    signal: AbortSignal,
  ) => Promise<SafetyAnswers[Task]>;
} = {
  'take-snapshot': (request) =>
    withVault((vault) => withBook(request.databaseName, (database) => take(database, vault, request))),
  'keep-restored': (request) =>
    withVault((vault) => withBook(request.databaseName, (database) => keepRestored(database, vault, request))),
  'test-restore': (request, onProgress, signal) =>
    withVault((vault) =>
      withBook(request.databaseName, (database) => test(database, vault, request, onProgress, signal)),
    ),
  'count-all': (request) => withBook(request.databaseName, countAll),
  rebuild: (request, onProgress, signal) => withVault((vault) => rebuild(vault, request, onProgress, signal)),
  'copy-found': (request) => withBook(request.databaseName, (found) => copyFound(found, request)),
};

serveJob<SafetyRequest, SafetyAnswers[keyof SafetyAnswers]>((request, onProgress, signal) => {
  // Each task is asked by its own name: what TypeScript cannot follow through the table.
  const task: (...asked: readonly [never, OnProgress, AbortSignal]) => Promise<SafetyAnswers[keyof SafetyAnswers]> =
    tasks[request.task];
  return task(request as never, onProgress, signal);
});

async function withVault<Value, Reason>(
  work: (vault: Vault) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | NoVault>> {
  const vault = vaultOfThisWorker();
  return vault === null ? refuse({ code: 'no-vault' }) : work(vault);
}

async function withBook<Value, Reason>(
  name: string,
  work: (database: BookDatabase) => Promise<Outcome<Value, Reason>>,
): Promise<Outcome<Value, Reason | NoBook>> {
  const opened = await openDatabase(name);
  if (!opened.ok) return refuse({ code: 'no-book' });
  const { database } = opened.value;
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function take(database: BookDatabase, vault: Vault, request: TakeSnapshotRequest) {
  const taken = await takeHere(database, vault, request);
  if (!taken.ok) return taken;
  const { snapshot, seal, mayLeave } = taken.value;
  const databases = [...new Set([...request.onShelf, database.name])];
  await prune(vault, database.name, new Set(databases));
  if (!mayLeave) return succeed({ snapshot, notCopied: null });
  const wrap = (file: Blob) => wrapForElsewhere(vault, file);
  const notCopied = await copyElsewhere(vault, snapshot, wrap, request.now);
  if (seal !== null && notCopied === null) {
    await encryptCopies(vault, databases, async (plain) => wrap(await seal.close(plain)));
  }
  return succeed({ snapshot, notCopied });
}

/**
 * Takes a snapshot for the vault, encrypted where this device has keys in use. `mayLeave`: whoever goes on with a doubtful
 * book must not find it in the place of good copies, and whose keys are damaged must not find one in clear. Here, beside the
 * book, it gives nothing away.
 */
async function takeHere(
  database: BookDatabase,
  vault: Vault,
  { appVersion, now, day, seq = null }: Omit<KeepRestoredRequest, 'task'> & { readonly seq?: number | null },
) {
  const device = await readDeviceKeys(vault);
  if (!device.ok && device.reason !== 'damaged') return refuse({ code: 'vault', reason: device.reason } as const);
  const seal = device.ok && device.value?.use ? sealBy(device.value.keys) : null;
  const taken = await takeSnapshot(database, { vault, appVersion, now, day, seal, seq });
  return taken.ok ? succeed({ snapshot: taken.value, seal, mayLeave: device.ok && !taken.value.isSuspect }) : taken;
}

async function keepRestored(database: BookDatabase, vault: Vault, request: KeepRestoredRequest) {
  const taken = await takeHere(database, vault, request);
  if (!taken.ok) return taken;
  const { appVersion, now } = request;
  const manifest = await manifestFor(database, { appVersion, writtenAt: now, beganEmpty: false });
  const refused = await announceJournal(vault, manifest);
  return refused ? refuse({ code: 'vault', reason: refused } as const) : succeed(manifest);
}

async function test(
  database: BookDatabase,
  vault: Vault,
  { scratchName, now }: TestRestoreRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
) {
  const order = { vault, seal: await openingSeal(vault), scratchName, now };
  return testRestore(database, order, { onProgress, signal });
}

/** All counts, and the sequence that they belong to: no action may come between. */
async function countAll(database: BookDatabase) {
  const [lastSeq, ...counts] = await database.transaction('r', database.tables, () =>
    Promise.all([readLastSeq(database), ...tableNames.map((name) => countTable(database, name))]),
  );
  return succeed({ lastSeq, counts: countsOf((name) => counts[tableNames.indexOf(name)] ?? 0) });
}

async function rebuild(
  vault: Vault,
  request: RebuildRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<SafetyAnswers['rebuild']> {
  const { manifest, scratchName, now, passphrase } = request;
  const seal = await openingSeal(vault, passphrase);
  if (seal === null && passphrase !== null) return refuse({ code: 'wrong-passphrase' });
  const noDay = () => manifest.writtenAt as never;
  const clock = { now: () => now, today: noDay, timeNow: noDay, dayAt: noDay };
  return rebuildBook({ vault, manifest, seal, scratchName, clock }, { onProgress, signal });
}

/** A history that does not reach from the first action to the last is left behind: the copy begins one of its own. */
async function copyFound(found: BookDatabase, { scratchName, appVersion, now }: CopyFoundRequest) {
  const { book, lastSeq } = await readIdentity(found);
  const hasHistory = await hasBothEnds(found, lastSeq);
  const about = { appVersion, schema: bookSchema, book, lastSeq: hasHistory ? lastSeq : 0, createdAt: now };
  const rows = (table: (typeof backupTables)[number]) =>
    table === 'changes' && !hasHistory ? nothing() : readTableAsOf(found, table, lastSeq);
  const { file } = await writeBackup({ about, rows }, () => undefined);
  const backup = await openBackup(file, bookSchema);
  const filled = backup.ok ? await fillBook(scratchName, backup.value) : backup;
  if (filled.ok) return succeed(null);
  return refuse({ code: filled.reason.code === 'disk-full' ? 'disk-full' : 'failed' } as const);
}

async function* nothing(): AsyncGenerator<readonly object[]> {}
