import { canonicalJson } from '../../../renderer/exchange/backup/canonical';
import { sha256Of } from '../../../renderer/exchange/digest/sha256';
import type { Done } from '../../support/plain-book';
import { answered } from '../raw-book';

/** All rows of every store of a database, in the order of their keys. */
export type Stores = Readonly<Record<string, readonly object[]>>;

/** Reads a database with nothing in between; null when there is none of this name. Makes none. */
export async function readStores(name: string): Promise<Stores | null> {
  const known = await indexedDB.databases();
  if (!known.some((database) => database.name === name)) return null;
  const database = await answered(indexedDB.open(name));
  try {
    const names = [...database.objectStoreNames];
    if (names.length === 0) return {};
    const transaction = database.transaction(names, 'readonly');
    const rows = await Promise.all(names.map((store) => answered<object[]>(transaction.objectStore(store).getAll())));
    return Object.fromEntries(names.map((store, index) => [store, rows[index] ?? []]));
  } finally {
    database.close();
  }
}

/** The last sequence says 0 in a restored book, and nothing in a new one. */
function isBeginning(row: object): boolean {
  return canonicalJson(row) === '{"key":"lastSeq","value":0}';
}

/** One hash over every row of every store; '' when there is no such database. */
export async function hashOfStores(name: string): Promise<string> {
  const stores = await readStores(name);
  if (stores === null) return '';
  const hashes: string[] = [];
  for (const [store, rows] of Object.entries(stores)) {
    const text = rows.filter((row) => !isBeginning(row)).map(canonicalJson);
    hashes.push(`${store} ${sha256Of(text.join('\n'))}`);
  }
  return hashes.join(' ');
}

/** The history with the parts of each action put together; parts that do not belong to one another count as an action more. */
export function withWholeActions(stores: Stores): Stores {
  const heads: Done[] = [];
  for (const row of stores.changes ?? []) {
    const { part, parts, ...head } = row as Done & { readonly part: number; readonly parts: number };
    const last = heads.at(-1);
    if (part > 0 && last?.seq === head.seq)
      heads[heads.length - 1] = { ...last, changes: [...last.changes, ...head.changes] };
    else heads.push(head);
  }
  return { ...stores, changes: heads };
}

/** Where two sets of stores differ: the first row of each store, as both have it. */
export function differences(expected: Stores, found: Stores): readonly string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...names].flatMap((name) => {
    const [left, right] = [expected[name] ?? [], found[name] ?? []].map((rows) => rows.map(canonicalJson));
    const at = (left ?? []).findIndex((row, index) => row !== right?.[index]);
    if (at === -1 && left?.length === right?.length) return [];
    const place = at === -1 ? (left?.length ?? 0) : at;
    return [`${name}, row ${place}: expected ${shown(left?.[place])}, found ${shown(right?.[place])}`];
  });
}

function shown(text = 'nothing'): string {
  return text.length > 300 ? `${text.slice(0, 300)}… (${text.length})` : text;
}
