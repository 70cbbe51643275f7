import { z } from 'zod';
import { type Moment, momentSchema } from '../domain/calendar/day';
import { canonicalJson } from '../exchange/backup/canonical';
import type { Vault, VaultRefusal } from '../host/vault';

const manifestSchema = z.strictObject({
  format: z.literal('clientele-journal'),
  formatVersion: z.literal(1),
  /** The name of the database that the journal belongs to. */
  database: z.string().regex(/^[a-z0-9-]{1,100}$/),
  book: z.strictObject({ id: z.string().min(1).max(100), createdAt: momentSchema }),
  /** The version of the book's shape. An app that knows only older ones does not open the book. */
  schema: z.int().min(1),
  appVersion: z.string().max(40),
  writtenAt: momentSchema,
  /** True when the journal begins with an empty book, false when it goes on from one that was there already. */
  beganEmpty: z.boolean(),
});
/** Which book the vault keeps. The counts and the last sequence follow from the newest snapshot and the journal after it. */
export type JournalManifest = Readonly<z.infer<typeof manifestSchema>>;

/** The id of a book of which only the journal is left. */
export const unknownBook = 'unknown';

/** Whether a manifest was worked out from what is left of the vault (`unnamed.ts`): what is missing there nobody knows. */
export function isWorkedOut({ appVersion }: JournalManifest): boolean {
  return appVersion === '';
}

export function manifestOf(
  database: string,
  book: { readonly id: string; readonly createdAt: Moment },
  about: Pick<JournalManifest, 'schema' | 'appVersion' | 'writtenAt' | 'beganEmpty'>,
): JournalManifest {
  return { format: 'clientele-journal', formatVersion: 1, database, book, ...about };
}

/** `current` names the book that is opened; each database has one of its own beside it, so that one may be damaged. */
const currentFile = 'current.json';
const ownFile = (database: string) => `${database}.json`;

/** null when there is none, or none that reads whole. */
export async function readCurrentManifest(vault: Vault): Promise<JournalManifest | VaultRefusal | null> {
  return readSealedJson(vault, 'journal', currentFile, manifestSchema);
}

export async function readManifestOf(vault: Vault, database: string): Promise<JournalManifest | VaultRefusal | null> {
  return readSealedJson(vault, 'journal', ownFile(database), manifestSchema);
}

/** Those of all databases that read whole. */
export async function listManifests(vault: Vault): Promise<readonly JournalManifest[] | VaultRefusal> {
  const listed = await vault.list('journal');
  if (!listed.ok) return listed.reason;
  const found: JournalManifest[] = [];
  for (const { name } of listed.value) {
    if (!name.endsWith('.json') || name === currentFile) continue;
    const manifest = await readSealedJson(vault, 'journal', name, manifestSchema);
    if (typeof manifest === 'string') return manifest;
    if (manifest !== null) found.push(manifest);
  }
  return found;
}

/** Announces the journal of a database, before its first line. It becomes the current one by `makeCurrent`. */
export async function announceJournal(vault: Vault, manifest: JournalManifest): Promise<VaultRefusal | null> {
  return writeSealedJson(vault, 'journal', ownFile(manifest.database), manifest);
}

export async function makeCurrent(vault: Vault, manifest: JournalManifest): Promise<VaultRefusal | null> {
  return writeSealedJson(vault, 'journal', currentFile, manifest);
}

const encoder = new TextEncoder();

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const sealedSchema = z.strictObject({ sha256: z.string(), content: z.unknown() });

/**
 * A small file that is put in place whole, with a checksum: `{ sha256, content }`. Reading answers null for a file that is
 * not there, is not as it was written, or is not what `schema` asks for.
 */
export async function readSealedJson<Content>(
  vault: Vault,
  folder: 'journal' | 'snapshots' | 'keys',
  name: string,
  schema: z.ZodType<Content>,
): Promise<Content | VaultRefusal | null> {
  const bytes = await vault.read(folder, name);
  if (!bytes.ok) return bytes.reason === 'missing' ? null : bytes.reason;
  try {
    const sealed = sealedSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)));
    if (sealed.sha256 !== (await hashOf(canonicalJson(sealed.content)))) return null;
    const parsed = schema.safeParse(sealed.content);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export async function writeSealedJson(
  vault: Vault,
  folder: 'journal' | 'snapshots' | 'keys',
  name: string,
  content: object,
): Promise<VaultRefusal | null> {
  const text = JSON.stringify({ sha256: await hashOf(canonicalJson(content)), content });
  const replaced = await vault.replace(folder, name, new Blob([text]));
  return replaced.ok ? null : replaced.reason;
}
