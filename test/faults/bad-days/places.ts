import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a Chromium profile keeps the book of an origin, as absolute paths. Private files have no names there: their contents tell. */
export interface Places {
  /** The LevelDB of IndexedDB. */
  readonly database: string;
  readonly databaseLogs: readonly string[];
  readonly databaseTables: readonly string[];
  /** All private files of all origins. */
  readonly privateFiles: string;
  /** Oldest first. */
  readonly journal: readonly string[];
  /** The one of the current book, and the one of its database: the same content. */
  readonly manifests: readonly string[];
  /** Oldest first: the file and its record. */
  readonly snapshots: readonly { readonly file: string; readonly record: string }[];
}

export function placesIn(profile: string): Places {
  const databases = join(profile, 'Default', 'IndexedDB');
  const [name = ''] = readdirSync(databases).filter((each) => each.endsWith('.indexeddb.leveldb'));
  const database = join(databases, name);
  const inDatabase = (ending: string) =>
    readdirSync(database)
      .filter((each) => each.endsWith(ending))
      .toSorted()
      .map((each) => join(database, each));
  const privateFiles = join(profile, 'Default', 'File System');
  const files = plainFilesIn(privateFiles).map((path) => ({ path, text: readFileSync(path).toString('latin1') }));
  const having = (shape: RegExp) =>
    files.flatMap(({ path, text }) => {
      const found = shape.exec(text);
      return found ? [{ path, order: Number(found[1] ?? 0), size: statSync(path).size }] : [];
    });
  const inOrder = (shape: RegExp) => having(shape).toSorted((left, right) => left.order - right.order);
  const zips = having(/^PK[^"]/);
  return {
    database,
    databaseLogs: inDatabase('.log'),
    databaseTables: inDatabase('.ldb'),
    privateFiles,
    journal: inOrder(/^\n[0-9a-f]{32}\t\{"type":"action","seq":(\d+)/).map(({ path }) => path),
    manifests: having(/"format":"clientele-journal"/).map(({ path }) => path),
    snapshots: inOrder(/"ordinal":(\d+)/).flatMap(({ path }) => {
      const size = Number(/"size":(\d+)/.exec(readFileSync(path, 'latin1'))?.[1]);
      const file = zips.find((each) => each.size === size);
      return file ? [{ file: file.path, record: path }] : [];
    }),
  };
}

/** The private files themselves, without the browser's notes about them. */
function plainFilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^\d{8}$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
