import { systemClock } from '../../renderer/app/clock';
import type { Book } from '../../renderer/data/book';
import { invariant } from '../../renderer/domain/invariant';
import { workerJobs } from '../../renderer/workers/jobs';
import { answered, dropRaw, makeRaw, type TableName, writeRaw } from './raw-book';
import { pause, timed } from './timing';

export interface ImportCost {
  readonly fresh: number;
  readonly present: number;
  /** Milliseconds, each. */
  readonly preview: number;
  readonly commit: number;
  /** The longest task of the window meanwhile, as far as the browser reports it: 0 where none took 50 ms. */
  readonly longest: number;
  /** The sequence of the import. */
  readonly seq: number;
}

/** Every tenth contact is in the book already. */
const presentEvery = 10;

/** Imports so many contacts from a file of Google's. */
export async function measureImport(book: Book, count: number): Promise<ImportCost> {
  const contents = new Blob([await contactsFile(book, count)]);
  const files = [{ name: 'google.csv', size: contents.size, contents }];
  const now = systemClock.now();
  // What made the file is a task of its own.
  await pause();
  let longest = 0;
  const watch = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({ type: 'longtask' });
  const importing = workerJobs.startImport();
  let counts = { fresh: 0, present: 0 };
  const preview = await timed(async () => {
    const databaseName = book.database.name;
    const answer = await importing.readContacts({
      databaseName,
      files,
      language: 'fr',
      country: 'FR',
      mappings: new Map(),
      now,
    });
    invariant(answer.ok && answer.value.ok, 'the contacts are read');
    counts = answer.value.value.counts;
  });
  let seq = 0;
  const commit = await timed(async () => {
    const answer = await importing.commitContacts({
      choices: { present: 'skip', tag: '', lines: new Map(), companies: false },
      now,
    });
    invariant(answer.ok && answer.value.ok, 'the contacts are imported');
    seq = answer.value.value.seq;
  });
  importing.end();
  watch.disconnect();
  return { ...counts, preview, commit, longest, seq };
}

/** Writes the rows that an import left behind once more, raw. */
export async function measureRawImport(
  book: Book,
  seq: number,
): Promise<{ readonly rows: number; readonly raw: number }> {
  const rows = await rowsOf(book, seq);
  const into = await makeRaw();
  const raw = await timed(() => writeRaw(into, rows));
  await dropRaw(into);
  return { rows: rows.reduce((sum, [, ofTable]) => sum + ofTable.length, 0), raw };
}

async function contactsFile(book: Book, count: number): Promise<string> {
  const known = await book.database.clients.limit(count).toArray();
  const lines = Array.from({ length: count }, (_, index) => {
    const client = index % presentEvery === 0 ? known[index] : undefined;
    const name = client?.name ?? `Prénom${index} Nouveau${index}`;
    const phone =
      client?.phones[0]?.value ??
      `+33 7 ${String(index)
        .padStart(8, '0')
        .replace(/..(?=.)/g, '$& ')}`;
    const email = client?.emails[0]?.value ?? `nouveau.${index}@example.net`;
    return `"${name}",* myContacts,Home,${email},Mobile,${phone},Home,"${index} rue du Puits",Angers,49000,France`;
  });
  const head =
    'Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,' +
    'Address 1 - Type,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country';
  return [head, ...lines].join('\n');
}

/** The rows that an action put into the book, those of its history among them. */
async function rowsOf(book: Book, seq: number): Promise<readonly (readonly [TableName, readonly object[]])[]> {
  const history = await answered<object[]>(
    book.database
      .backendDB()
      .transaction('changes')
      .objectStore('changes')
      .getAll(IDBKeyRange.bound([seq, 0], [seq, []])),
  );
  const changes = (await book.database.changes.where('[seq+part]').between([seq, 0], [seq, []]).toArray()).flatMap(
    (row) => row.changes,
  );
  const written = changes.flatMap(({ after }) => (after === null ? [] : [after]));
  return [
    ['clients', written],
    ['changes', history],
    ['meta', [{ key: 'lastSeq', value: seq }]],
  ];
}
