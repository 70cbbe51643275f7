import '../domain/without-evaluation';
import { readTableAsOf } from '../data/as-of';
import { openDatabase } from '../data/database';
import { bookSchema, countRows, type Filling, readIdentity, startFilling } from '../data/whole-book';
import { invariant } from '../domain/invariant';
import { refuse, succeed } from '../domain/outcome';
import { backupTables, type Manifest } from '../exchange/backup/manifest';
import { openAnyBackup } from '../exchange/backup/open-any-backup';
import type { OpenBackup } from '../exchange/backup/read-backup';
import { TableText, writeBackup } from '../exchange/backup/write-backup';
import { makeKeys } from '../exchange/seal/keys';
import { encryptFile } from '../exchange/seal/sealed-file';
import { openIdentity, sealIdentity } from '../exchange/seal/sealed-identity';
import type {
  BackupAnswers,
  BackupRequest,
  InspectBackupRequest,
  OpenIdentityRequest,
  RestoreBackupRequest,
  RestoreRefusal,
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
  const filling = await startFilling(request.scratchName);
  invariant(filling.ok, 'a scratch book is empty');
  const refusal = await fill(filling.value, opened.value, onProgress, signal);
  if (refusal === null) return succeed(opened.value.manifest);
  await filling.value.giveUp();
  return refuse(refusal);
}

async function fill(
  filling: Filling,
  backup: OpenBackup,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<RestoreRefusal | null> {
  const { manifest } = backup;
  const all = backupTables.reduce((sum, table) => sum + manifest.tables[table].count, 0);
  let done = 0;
  try {
    for (const table of backupTables) {
      const rows = backup.rows(table);
      for (let next = await rows.next(); ; next = await rows.next()) {
        if (signal.aborted) return { code: 'cancelled' };
        if (next.done) {
          if (next.value !== null) return next.value;
          break;
        }
        const added = await filling.add(table, next.value);
        if (!added.ok) return { code: 'damaged', table };
        done += next.value.length;
        onProgress({ done, all });
      }
    }
    if (!(await equals(filling, manifest))) return { code: 'not-equal' };
    await filling.finish({ book: manifest.book, lastSeq: manifest.lastSeq });
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Reads back what was written: counts and hashes must be those of the manifest. */
async function equals(filling: Filling, manifest: Manifest): Promise<boolean> {
  for (const table of backupTables) {
    const text = new TableText();
    for await (const rows of readTableAsOf(filling.database, table, manifest.lastSeq)) text.add(rows);
    const { count, sha256 } = text.summary();
    if (count !== manifest.tables[table].count || sha256 !== manifest.tables[table].sha256) return false;
  }
  return true;
}

function reasonOf(error: unknown): RestoreRefusal {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/quota/i.test(text)) return { code: 'disk-full' };
  throw error;
}
