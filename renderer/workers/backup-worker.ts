import '../domain/without-evaluation';
import { readTableAsOf } from '../data/as-of';
import { openDatabase } from '../data/database';
import { bookSchema, countRows, readIdentity } from '../data/whole-book';
import { refuse, succeed } from '../domain/outcome';
import { backupTables } from '../exchange/backup/manifest';
import { openAnyBackup } from '../exchange/backup/open-any-backup';
import { writeBackup } from '../exchange/backup/write-backup';
import { makeKeys } from '../exchange/seal/keys';
import { encryptFile } from '../exchange/seal/sealed-file';
import { openIdentity, sealIdentity } from '../exchange/seal/sealed-identity';
import { fillBook } from '../safety/fill-book';
import type {
  BackupAnswers,
  BackupRequest,
  InspectBackupRequest,
  OpenIdentityRequest,
  RestoreBackupRequest,
  WriteBackupRequest,
} from './backup-requests';
import { type Progress, serveJob } from './job';

type OnProgress = (progress: Progress) => void;

serveJob((request: BackupRequest, onProgress, signal): Promise<BackupAnswers[keyof BackupAnswers]> => {
  switch (request.task) {
    case 'write':
      return write(request, onProgress, signal);
    case 'inspect':
      return inspect(request);
    case 'restore':
      return restore(request, onProgress, signal);
    case 'make-keys':
      return makeKeys();
    case 'seal-identity':
      return sealIdentity(request.keys, request.passphrase);
    case 'open-identity':
      return unlock(request);
  }
});

/** Writes the book as it was after its last action; whoever goes on writing waits for nothing, and is in the next backup. */
async function write(request: WriteBackupRequest, onProgress: OnProgress, signal: AbortSignal) {
  const opened = await openDatabase(request.databaseName);
  if (!opened.ok) return refuse({ code: 'no-book' } as const);
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
    if (request.recipient === undefined) return succeed({ ...written, extension: 'zip' as const });
    const file = await encryptFile(written.file, request.recipient);
    signal.throwIfAborted();
    return succeed({ ...written, file, extension: 'zip.age' as const });
  } catch (error) {
    if (signal.aborted) return refuse({ code: 'cancelled' } as const);
    throw error;
  } finally {
    database.close();
  }
}

async function inspect({ file, identity }: InspectBackupRequest): Promise<BackupAnswers['inspect']> {
  const opened = await openAnyBackup(file, identity, bookSchema);
  return opened.ok ? succeed(opened.value.manifest) : opened;
}

async function unlock({ sealed, passphrase }: OpenIdentityRequest): Promise<BackupAnswers['open-identity']> {
  const opened = await openIdentity(sealed, passphrase);
  return opened.ok ? opened : refuse({ code: opened.reason });
}

/** Fills the scratch book and compares it with the manifest by hash; whatever goes wrong, the scratch book is deleted. */
async function restore(
  request: RestoreBackupRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<BackupAnswers['restore']> {
  const opened = await openAnyBackup(request.file, request.identity, bookSchema);
  if (!opened.ok) return opened;
  return fillBook(request.scratchName, opened.value, { onProgress, signal });
}
