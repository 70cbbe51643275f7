import type { Book } from '../../renderer/data/book';
import { openDirectory } from '../../renderer/data/directory';
import { readClient } from '../../renderer/data/timeline';
import { buildSearchKeys } from '../../renderer/domain/client/search';
import type { ClientId } from '../../renderer/domain/id';
import { fold } from '../../renderer/domain/text/fold';
import { answered, openRaw } from './raw-book';
import { type Compared, compare, timed } from './timing';

/** The first reading of the whole directory, the way the app begins. */
export function measureDirectory(book: Book): Promise<number> {
  return timed(async () => {
    const directory = openDirectory(book.database);
    await directory.reached(0);
    directory.close();
  });
}

/** What the list of clients shows, each table at one blow. */
export async function measureRawList(book: Book): Promise<number> {
  const raw = await openRaw(book.database.name);
  const milliseconds = await timed(async () => {
    const transaction = raw.transaction(['clients', 'figures'], 'readonly');
    await Promise.all([
      answered(transaction.objectStore('clients').getAll()),
      answered(transaction.objectStore('figures').getAll()),
    ]);
  });
  raw.close();
  return milliseconds;
}

/** A bare scan of all that search looks at, once for each beginning of each query, as when it is typed. */
export async function measureScans(book: Book, queries: readonly string[]): Promise<readonly number[]> {
  const { names, texts, phones } = buildSearchKeys(await book.database.clients.toArray());
  const lines = names.map((name, index) => `${name} ${texts[index]} ${phones[index]}`);
  const took: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      const wanted = fold(query.slice(0, length));
      took.push(await timed(async () => lines.filter((line) => line.includes(wanted))));
    }
  }
  return took;
}

/** What the sheets of these clients show, one after the other. */
export async function measureSheets(book: Book, ids: readonly ClientId[]): Promise<Compared> {
  const raw = await openRaw(book.database.name);
  const idAt = (turn: number) => ids[turn % ids.length] as ClientId;
  const took = await compare(
    ids.length,
    (turn) => readClient(book.database, idAt(turn)),
    (turn) => readRawSheet(raw, idAt(turn)),
  );
  raw.close();
  return took;
}

async function readRawSheet(raw: IDBDatabase, id: string): Promise<void> {
  const transaction = raw.transaction(
    ['clients', 'figures', 'settings', 'links', 'interactions', 'followUps', 'sales', 'payments'],
    'readonly',
  );
  const byIndex = (store: string, index: string, range: IDBValidKey | IDBKeyRange) =>
    answered(transaction.objectStore(store).index(index).getAll(range));
  const anyDay = IDBKeyRange.bound([id, ''], [id, []]);
  await Promise.all([
    answered(transaction.objectStore('clients').get(id)),
    answered(transaction.objectStore('figures').get(id)),
    answered(transaction.objectStore('settings').get('settings')),
    byIndex('links', 'fromId', id),
    byIndex('links', 'toId', id),
    byIndex('interactions', '[clientId+day]', anyDay),
    byIndex('followUps', '[clientId+day]', anyDay),
    byIndex('sales', '[buyerId+day]', anyDay),
    byIndex('payments', '[buyerId+day]', anyDay),
  ]);
}
