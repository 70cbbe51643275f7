import {
  BlobReader,
  BlobWriter,
  TextReader,
  TextWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Random } from '../../../../renderer/domain/sample/random';
import {
  type BackupTable,
  backupTables,
  entryName,
  type Manifest,
} from '../../../../renderer/exchange/backup/manifest';
import { sha256Of } from '../../../../renderer/exchange/digest/sha256';
import type { Identity, Keys } from '../../../../renderer/exchange/seal/keys';

/** A good backup, in the three forms in which it leaves the app, and what is inside. */
export interface Original {
  readonly plain: Blob;
  readonly sealed: Blob;
  /** Sealed, with its key beside it. */
  readonly wrapped: Blob;
  readonly keys: Keys;
  readonly manifest: Manifest;
  readonly texts: ReadonlyMap<string, string>;
}

/** What somebody brings, with the key that they have. */
export interface Mutant {
  readonly file: Blob;
  readonly identity?: Identity;
}

/** One way to spoil a backup, by chance or by design. */
export interface Kind {
  readonly name: string;
  make(original: Original, random: Random): Promise<Mutant | Blob> | Mutant | Blob;
}

export const kind = (name: string, make: Kind['make']): Kind => ({ name, make });

/** The entries of a zip as text, in their order. */
export async function textsIn(zip: Blob): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of await new ZipReader(new BlobReader(zip)).getEntries()) {
    if (!entry.directory) texts.set(entry.filename, await entry.getData(new TextWriter()));
  }
  return texts;
}

/** A zip of these entries; a name may come twice. */
export async function zipOf(entries: Iterable<readonly [string, string | Blob]>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { level: 1 });
  const names = new Map<string, number>();
  for (const [name, contents] of entries) {
    // The writer refuses a second entry of the same name: it gets one as long, to be renamed in the bytes.
    const times = names.get(name) ?? 0;
    names.set(name, times + 1);
    const written = times === 0 ? name : name.replace(/^./u, '!');
    await zip.add(written, typeof contents === 'string' ? new TextReader(contents) : new BlobReader(contents));
  }
  const file = await zip.close();
  const doubled = [...names].filter(([, times]) => times > 1).map(([name]) => name);
  return doubled.length === 0 ? file : renamed(file, doubled);
}

async function renamed(file: Blob, names: readonly string[]): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  for (const name of names) {
    const other = name.replace(/^./u, '!');
    for (let at = text.indexOf(other); at !== -1; at = text.indexOf(other, at + 1)) bytes[at] = name.charCodeAt(0);
  }
  return new Blob([bytes]);
}

/** The lines of every table, which a hostile author may write as they like. */
export type Lines = Record<BackupTable, string[]>;

export function linesOf({ texts }: Original): Lines {
  const lines = (table: BackupTable) => (texts.get(entryName(table)) ?? '').split('\n').slice(0, -1);
  return Object.fromEntries(backupTables.map((table) => [table, lines(table)])) as Lines;
}

/**
 * A backup of these lines whose manifest tells the truth about them, as whoever knows the format can write it; but for
 * what `announced` replaces in it.
 */
export function authored(
  original: Original,
  lines: Lines,
  announced: (manifest: Manifest) => unknown = (manifest) => manifest,
): Promise<Blob> {
  const tables = backupTables.map((table) => {
    const text = lines[table].map((line) => `${line}\n`).join('');
    const bytes = new TextEncoder().encode(text);
    const summary = { count: lines[table].length, bytes: bytes.length, sha256: sha256Of(text) };
    return { table, text, summary };
  });
  const summaries = Object.fromEntries(tables.map(({ table, summary }) => [table, summary])) as Manifest['tables'];
  const manifest = announced({ ...original.manifest, tables: summaries });
  return zipOf([
    ...tables.map(({ table, text }) => [entryName(table), text] as const),
    ['manifest.json', typeof manifest === 'string' ? manifest : JSON.stringify(manifest)],
  ]);
}

/** The tables that have rows. */
export function filledTables(lines: Lines): readonly BackupTable[] {
  return backupTables.filter((table) => lines[table].length > 0);
}
