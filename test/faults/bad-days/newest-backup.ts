import { bookSchema } from '../../../renderer/data/whole-book';
import { backupTables } from '../../../renderer/exchange/backup/manifest';
import { openBackup } from '../../../renderer/exchange/backup/read-backup';
import type { Vault } from '../../../renderer/host/vault';
import { readLastCopy } from '../../../renderer/safety/elsewhere';
import { hashOf } from '../../../renderer/safety/file-hash';
import { listSnapshots, readWhole } from '../../../renderer/safety/snapshot-files';

/**
 * Reads the newest backup that counts as verified, every byte of it, and its copy in the second folder. Answers what is
 * wrong with them; null when both are whole and hold all that had to be in them.
 */
export async function readNewest(vault: Vault, must: { readonly seq: number }): Promise<string | null> {
  const snapshots = await listSnapshots(vault);
  if (typeof snapshots === 'string') return `the backups do not list: ${snapshots}`;
  const newest = snapshots.find(({ isSuspect }) => !isSuspect);
  if (!newest) return 'there is no verified backup';
  if (newest.seq < must.seq) return `the newest is of action ${newest.seq}, one of ${must.seq} was acknowledged`;
  const file = await readWhole(vault, 'snapshots', newest.file);
  if (typeof file === 'string') return `the newest does not read: ${file}`;
  if ((await hashOf(file)) !== newest.sha256) return 'the newest is not what was written';
  return (await readBackup(file, newest.seq)) ?? readCopy(vault);
}

async function readBackup(file: Blob, seq: number): Promise<string | null> {
  const backup = await openBackup(file, bookSchema);
  if (!backup.ok) return `the newest does not open: ${backup.reason.code}`;
  if (backup.value.manifest.lastSeq !== seq) return 'the newest is of another action than was noted';
  for (const table of backupTables) if (!(await backup.value.isWhole(table))) return `the newest lacks ${table}`;
  return null;
}

/** Whatever stands in the second folder under the name of a copy is one, also when it was not noted yet. */
async function readCopy(vault: Vault): Promise<string | null> {
  const listed = await vault.list('elsewhere');
  if (!listed.ok) return `the second folder does not list: ${listed.reason}`;
  const copy = listed.value.findLast(({ name }) => name.endsWith('.zip'));
  const noted = await readLastCopy(vault);
  if (noted && !copy) return 'the copy that was noted is not there';
  if (!copy) return null;
  const file = await readWhole(vault, 'elsewhere', copy.name);
  const backup = typeof file === 'string' ? null : await openBackup(file, bookSchema);
  if (!backup?.ok) return `the newest copy ${copy.name} does not open`;
  for (const table of backupTables) if (!(await backup.value.isWhole(table))) return `the newest copy lacks ${table}`;
  return null;
}
