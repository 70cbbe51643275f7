import { systemClock } from '../../renderer/app/clock';
import { deleteDatabase } from '../../renderer/data/database';
import { openShelf } from '../../renderer/data/shelf';
import { invariant } from '../../renderer/domain/invariant';
import { workerJobs } from '../../renderer/workers/jobs';
import { answered, dropRaw, makeRaw, openRaw, tableNames, writeRaw } from './raw-book';
import { timed } from './timing';

export interface BackupCost {
  readonly rows: number;
  /** Of what is inside, unpacked. */
  readonly bytes: number;
  readonly milliseconds: number;
}

/** The file of the last backup stays here, as a person's stays on the disk, between writing and restoring it. */
let written: Blob | null = null;

export async function measureBackup(databaseName: string): Promise<BackupCost> {
  const began = performance.now();
  const answer = await workerJobs.writeBackup({ databaseName, appVersion: '0', now: systemClock.now() });
  const milliseconds = performance.now() - began;
  invariant(answer.ok && answer.value.ok, 'the backup is written');
  const { file, manifest } = answer.value.value;
  written = file;
  const tables = Object.values(manifest.tables);
  return {
    rows: tables.reduce((sum, table) => sum + table.count, 0),
    bytes: tables.reduce((sum, table) => sum + table.bytes, 0),
    milliseconds,
  };
}

/** Milliseconds to compress as many bytes of the same kind, and do nothing else. */
export async function measureGzip(databaseName: string, bytes: number): Promise<number> {
  return gzip(await sampleOf(databaseName), bytes);
}

/** Some of the book as text. */
async function sampleOf(databaseName: string): Promise<Blob> {
  const raw = await openRaw(databaseName);
  const store = raw.transaction('interactions', 'readonly').objectStore('interactions');
  const rows = await answered<object[]>(store.getAll(null, 20_000));
  raw.close();
  return new Blob(rows.map((row) => `${JSON.stringify(row)}\n`));
}

/** How long it takes to compress `bytes` bytes of a sample, over and over. */
function gzip(sample: Blob, bytes: number): Promise<number> {
  return timed(async () => {
    for (let left = bytes; left > 0; left -= sample.size) {
      const packed = sample.slice(0, left).stream().pipeThrough(new CompressionStream('deflate-raw'));
      for await (const _ of packed);
    }
  });
}

/** Restores the last backup into a scratch book, whose name it answers. */
export async function measureRestore(): Promise<{ readonly scratchName: string; readonly milliseconds: number }> {
  const shelf = openShelf(systemClock.now, () => crypto.randomUUID());
  const scratchName = await shelf.lay('scratch');
  invariant(written, 'a backup was written');
  const file = written;
  const milliseconds = await timed(async () => {
    const answer = await workerJobs.restoreBackup({ file, scratchName });
    invariant(answer.ok && answer.value.ok, 'the backup is restored');
  });
  return { scratchName, milliseconds };
}

const rowsAtOnce = 1_000;

/** Writes every row of a database into a fresh one, raw; only the writing counts. Deletes both. */
export async function measureRawWrite(name: string): Promise<number> {
  const [from, to] = [await openRaw(name), await makeRaw()];
  let milliseconds = 0;
  for (const table of tableNames) {
    let range: IDBKeyRange | null = null;
    for (;;) {
      const store = from.transaction(table, 'readonly').objectStore(table);
      const [rows, keys] = await Promise.all([
        answered(store.getAll(range, rowsAtOnce)),
        answered(store.getAllKeys(range, rowsAtOnce)),
      ]);
      const last = keys.at(-1);
      if (last === undefined) break;
      milliseconds += await timed(() => writeRaw(to, [[table, rows]]));
      range = IDBKeyRange.lowerBound(last, true);
    }
  }
  from.close();
  await dropRaw(to);
  await deleteDatabase(name);
  return milliseconds;
}
