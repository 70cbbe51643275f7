import '../domain/without-evaluation';
import { readTableAsOf } from '../data/as-of';
import { openDatabase } from '../data/database';
import { bookSchema, countRows, readIdentity } from '../data/whole-book';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { backupTables } from '../exchange/backup/manifest';
import { openAnyBackup } from '../exchange/backup/open-any-backup';
import { writeBackup } from '../exchange/backup/write-backup';
import { type Identity, makeKeys, readTypedIdentity } from '../exchange/seal/keys';
import { encryptFile } from '../exchange/seal/sealed-file';
import { openIdentity, sealIdentity } from '../exchange/seal/sealed-identity';
import { wrapBackup } from '../exchange/seal/wrapped';
import { compareWithBackup } from '../safety/compare';
import { type DeviceKeys, readDeviceKeys, readSealedIdentity } from '../safety/device-keys';
import { fillBook } from '../safety/fill-book';
import type {
  BackupAnswers,
  BackupRequest,
  CompareBackupRequest,
  InspectBackupRequest,
  OpenIdentityRequest,
  ReadIdentityRequest,
  RestoreBackupRequest,
  WriteBackupRequest,
} from './backup-requests';
import { receiveVault, vaultOfThisWorker } from './handed-vault';
import { type Progress, serveJob } from './job';

type OnProgress = (progress: Progress) => void;

receiveVault();

serveJob((request: BackupRequest, onProgress, signal): Promise<BackupAnswers[keyof BackupAnswers]> => {
  switch (request.task) {
    case 'write':
      return write(request, onProgress, signal);
    case 'inspect':
      return inspect(request);
    case 'compare':
      return compare(request, onProgress, signal);
    case 'restore':
      return restore(request, onProgress, signal);
    case 'make-keys':
      return makeKeys();
    case 'seal-identity':
      return sealIdentity(request.keys, request.passphrase);
    case 'open-identity':
      return unlock(request);
    case 'read-identity':
      return readIdentityTyped(request);
  }
});

/** Writes the book as it was after its last action; whoever goes on writing waits for nothing, and is in the next backup. */
async function write(
  request: WriteBackupRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<BackupAnswers['write']> {
  const device = await readKeys();
  if (!device.ok && !request.inClear) return refuse({ code: 'no-keys' });
  const keys = device.ok && !request.inClear ? device.value : null;
  const opened = await openDatabase(request.databaseName);
  if (!opened.ok) return refuse({ code: 'no-book' });
  const { database } = opened.value;
  try {
    const { book, lastSeq } = await readIdentity(database);
    const all = await countRows(database, backupTables);
    let done = 0;
    const source = {
      about: { appVersion: request.appVersion, schema: bookSchema, book, lastSeq, createdAt: request.now },
      rows: (table: (typeof backupTables)[number]) => readTableAsOf(database, table, lastSeq),
    };
    const written = await writeBackup(source, (count) => {
      signal.throwIfAborted();
      done += count;
      // Counted now, read as of then: what has been removed in between is read and was not counted.
      onProgress({ done: Math.min(done, all), all });
    });
    if (!keys?.use) return succeed({ ...written, isSealed: false });
    const { sealedIdentity } = keys.use;
    const file = await wrapBackup({ sealed: await encryptFile(written.file, keys.keys.recipient), sealedIdentity });
    signal.throwIfAborted();
    return succeed({ ...written, file, isSealed: true });
  } catch (error) {
    if (signal.aborted) return refuse({ code: 'cancelled' });
    throw error;
  } finally {
    database.close();
  }
}

/** The keys of this device; none where the book has no vault, as the sample. */
async function readKeys(): Promise<Outcome<DeviceKeys | null, string>> {
  const vault = vaultOfThisWorker();
  return vault === null ? succeed(null) : readDeviceKeys(vault);
}

/**
 * Opens a backup by what was given, else by the keys of this device where they fit. Where they do not, it is said to be
 * sealed, with the sealed key that lies beside it, else with that of this device.
 */
async function open(file: Blob, identity: Identity | undefined) {
  const opened = await openAnyBackup(file, identity, bookSchema);
  const vault = vaultOfThisWorker();
  if (opened.ok || opened.reason.code !== 'sealed' || vault === null) return opened;
  const device = await readDeviceKeys(vault);
  if (device.ok && device.value !== null) {
    const byDevice = await openAnyBackup(file, device.value.keys.identity, bookSchema);
    if (byDevice.ok || byDevice.reason.code !== 'wrong-key') return byDevice;
  }
  return refuse({
    code: 'sealed',
    sealedIdentity: opened.reason.sealedIdentity ?? (await readSealedIdentity(vault)),
  } as const);
}

async function inspect({ file, identity }: InspectBackupRequest): Promise<BackupAnswers['inspect']> {
  const opened = await open(file, identity);
  return opened.ok ? succeed(opened.value.manifest) : opened;
}

async function compare(
  { file, identity, databaseName }: CompareBackupRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<BackupAnswers['compare']> {
  const backup = await open(file, identity);
  if (!backup.ok) return backup;
  const present = await openDatabase(databaseName);
  if (!present.ok) return refuse({ code: 'no-book' });
  try {
    return await compareWithBackup(present.value.database, backup.value, { onProgress, signal });
  } finally {
    present.value.database.close();
  }
}

async function unlock({ sealed, passphrase }: OpenIdentityRequest): Promise<BackupAnswers['open-identity']> {
  const opened = await openIdentity(sealed, passphrase);
  return opened.ok ? opened : refuse({ code: opened.reason });
}

async function readIdentityTyped({ typed }: ReadIdentityRequest): Promise<BackupAnswers['read-identity']> {
  const read = await readTypedIdentity(typed);
  return read.ok ? read : refuse({ code: read.reason });
}

/** Fills the scratch book and compares it with the manifest by hash; whatever goes wrong, the scratch book is deleted. */
async function restore(
  request: RestoreBackupRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<BackupAnswers['restore']> {
  const opened = await open(request.file, request.identity);
  if (!opened.ok) return opened;
  return fillBook(request.scratchName, opened.value, { onProgress, signal });
}
