import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../../renderer/exchange/backup/canonical';
import { answered } from '../raw-book';

/** All rows of every store of a database, in the order of their keys. */
type Stores = Readonly<Record<string, readonly object[]>>;

/** Reads a database with nothing in between; null when there is none of this name. Makes none. */
async function readStores(name: string): Promise<Stores | null> {
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
    const digest = await crypto.subtle.digest('SHA-256', await new Blob([text.join('\n')]).arrayBuffer());
    hashes.push(`${store} ${bytesToHex(new Uint8Array(digest))}`);
  }
  return hashes.join(' ');
}
