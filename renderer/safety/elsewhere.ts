import { z } from 'zod';
import { type Moment, momentSchema } from '../domain/calendar/day';
import { beginsSealed } from '../exchange/seal/beginnings';
import type { Vault, VaultRefusal } from '../host/vault';
import { hashOf } from './file-hash';
import { readSealedJson, writeSealedJson } from './manifest';
import { listSnapshots, readWhole, type Snapshot } from './snapshot-files';

const copySchema = z.strictObject({
  /** When the last copy was written to the second folder and read back. */
  at: momentSchema,
  ordinal: z.int().min(1),
});
/** The last copy that left this disk. */
export type Copy = Readonly<z.infer<typeof copySchema>>;

const copyRecord = 'elsewhere.json';

export async function readLastCopy(vault: Vault): Promise<Copy | null> {
  const copy = await readSealedJson(vault, 'snapshots', copyRecord, copySchema);
  return typeof copy === 'string' ? null : copy;
}

/** Turns a snapshot into what is copied: the same bytes, or with what its owner needs to open it beside them. */
export type Wrap = (snapshot: Blob) => Promise<Blob>;

/**
 * Copies a snapshot to the second folder under a name that says its day, reads it back, and takes away the copies of those
 * that the rotation has taken here. Files of other devices and of the person are left alone.
 */
export async function copyElsewhere(
  vault: Vault,
  snapshot: Snapshot,
  wrap: Wrap,
  now: Moment,
): Promise<VaultRefusal | null> {
  const file = await readWhole(vault, 'snapshots', snapshot.file);
  if (typeof file === 'string') return file;
  const contents = snapshot.isSealed ? await wrap(file) : file;
  const name = copyName(snapshot);
  const notWritten = await putAndReadBack(vault, name, contents);
  if (notWritten) return notWritten;
  const refused = await writeSealedJson(vault, 'snapshots', copyRecord, { at: now, ordinal: snapshot.ordinal });
  await removeRotated(vault, snapshot);
  return refused;
}

/**
 * Encrypts the copies in the second folder that these databases left there in clear, before backups were encrypted: it is
 * the stick that gets lost, and the rotation would keep some of them for a year.
 */
export async function encryptCopies(
  vault: Vault,
  databases: readonly string[],
  encrypt: Wrap,
): Promise<VaultRefusal | null> {
  const listed = await vault.list('elsewhere');
  if (!listed.ok) return listed.reason;
  const tags = new Set(databases.map(tagOf));
  for (const { name } of listed.value) {
    const [, tag] = copyShape.exec(name) ?? [];
    if (tag === undefined || !tags.has(tag)) continue;
    const head = await vault.read('elsewhere', name, 0, 100);
    if (!head.ok) return head.reason;
    if (beginsSealed(head.value)) continue;
    const plain = await readWhole(vault, 'elsewhere', name);
    if (typeof plain === 'string') return plain;
    const refused = await putAndReadBack(vault, name, await encrypt(plain));
    if (refused) return refused;
  }
  return null;
}

async function putAndReadBack(vault: Vault, name: string, contents: Blob): Promise<VaultRefusal | null> {
  const written = await vault.replace('elsewhere', name, contents);
  if (!written.ok) return written.reason;
  const readBack = await readWhole(vault, 'elsewhere', name);
  if (typeof readBack === 'string') return readBack;
  return (await hashOf(readBack)) === (await hashOf(contents)) ? null : 'failed';
}

/** The tag tells the copies of this device from those of another that writes to the same folder. */
function copyName({ day, database, ordinal }: Snapshot): string {
  return `clientele-${day}-${tagOf(database)}-${String(ordinal).padStart(8, '0')}.zip`;
}

function tagOf(database: string): string {
  return database.replace(/^clientele-(scratch-)?/, '').slice(0, 8);
}

const copyShape = /^clientele-\d{4}-\d{2}-\d{2}-([a-z0-9]{8})-(\d{8})\.zip$/;

async function removeRotated(vault: Vault, { database }: Snapshot): Promise<void> {
  const [copies, snapshots] = [await vault.list('elsewhere'), await listSnapshots(vault)];
  if (!copies.ok || typeof snapshots === 'string') return;
  const kept = new Set(snapshots.map(({ ordinal }) => ordinal));
  for (const { name } of copies.value) {
    const [, tag, ordinal] = copyShape.exec(name) ?? [];
    if (tag === tagOf(database) && !kept.has(Number(ordinal))) await vault.remove('elsewhere', name);
  }
}
