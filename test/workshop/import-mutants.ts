import { systemClock } from '../../renderer/app/clock';
import { type Book, openBook } from '../../renderer/data/book';
import { noJournal } from '../../renderer/data/journal';
import type { Change } from '../../renderer/domain/book/action';
import type { Client } from '../../renderer/domain/client/client';
import type { SalesChoices } from '../../renderer/domain/sale/import-plan';
import { type Sale, saleAmount } from '../../renderer/domain/sale/sale';
import { recogniseFile } from '../../renderer/features/exchange/drop/recognise-files';
import { type Importing, workerJobs } from '../../renderer/workers/jobs';
import { bytesOf, mutantOf } from '../support/mutants';

/** What importing damaged files came to. */
export interface MutantsImported {
  readonly imported: number;
  /** A line for each mutant of which something is wrong. */
  readonly uncaught: readonly string[];
  readonly hung: readonly string[];
  readonly differing: readonly string[];
  /** Milliseconds. */
  readonly slowest: number;
}

/** Milliseconds after which a person would think that nothing happens. */
const hang = 5_000;

const salesChoices: SalesChoices = { buyers: new Map(), present: 'skip', kind: 'service' };

/**
 * Takes so many damaged files, each one of these with damages of its own, through what a person does: dropped, previewed, imported, undone.
 * `files`: one character for each byte.
 */
export async function importMutants(
  files: readonly { readonly name: string; readonly contents: string }[],
  count: number,
): Promise<MutantsImported> {
  const book = await scratchBook();
  const [uncaught, hung, differing]: string[][] = [[], [], []];
  const originals = files.map(({ name, contents }) => ({ name, bytes: bytesOf(contents) }));
  const noted = (event: ErrorEvent | PromiseRejectionEvent) =>
    uncaught?.push(String('reason' in event ? event.reason : event.message));
  addEventListener('error', noted);
  addEventListener('unhandledrejection', noted);
  let importing = workerJobs.startImport();
  let slowest = 0;
  let imported = 0;
  for (let number = 0; number < count; number += 1) {
    const original = originals[number % originals.length];
    if (!original) break;
    const name = `${original.name}, mutant ${number}`;
    const mutant = new Blob([mutantOf(original.bytes, number).slice()]);
    const began = performance.now();
    try {
      const found = await within(hang, importOne(book, importing, mutant, original.name));
      if (found === null) {
        hung?.push(name);
        importing.end();
        importing = workerJobs.startImport();
      } else {
        imported += found.rows > 0 ? 1 : 0;
        differing?.push(...found.differences.map((each) => `${name}: ${each}`));
      }
    } catch (error) {
      uncaught?.push(`${name}: ${error}`);
    }
    slowest = Math.max(slowest, performance.now() - began);
  }
  importing.end();
  removeEventListener('error', noted);
  removeEventListener('unhandledrejection', noted);
  return { imported, uncaught: uncaught ?? [], hung: hung ?? [], differing: differing ?? [], slowest };
}

interface Found {
  readonly rows: number;
  /** Where the book does not hold what the preview showed. */
  readonly differences: readonly string[];
}

async function importOne(book: Book, importing: Importing, contents: Blob, original: string): Promise<Found> {
  const recognised = await recogniseFile(contents);
  const isOf = (kind: 'sales' | 'history') =>
    recognised.kind === kind || (recognised.kind === 'unknown' && original.includes(`${kind}/`));
  if (isOf('sales')) return importSales(book, importing, contents);
  if (isOf('history')) return importHistory(book, importing, contents);
  const people = await importContacts(book, importing, contents);
  if (!original.includes('history/')) return people;
  // A whole book of another program: people, and what was said.
  const past = await importHistory(book, importing, contents);
  return { rows: people.rows + past.rows, differences: [...people.differences, ...past.differences] };
}

const requestFor = (book: Book, contents: Blob) => ({
  databaseName: book.database.name,
  files: [{ name: 'dropped', size: contents.size, contents }],
  country: 'FR',
  now: systemClock.now(),
});

async function importContacts(book: Book, importing: Importing, contents: Blob): Promise<Found> {
  const before = await lastSeq(book);
  const read = await importing.readContacts({ ...requestFor(book, contents), language: 'fr', mappings: new Map() });
  const preview = well(read);
  const { seq } = well(
    await importing.commitContacts({
      choices: { present: 'skip', tag: '', lines: new Map(), companies: false },
      now: systemClock.now(),
    }),
  );
  const written = await writtenBy(book, seq, before);
  const names = written.filter(({ table }) => table === 'clients').map(({ after }) => (after as Client).name);
  const shown = preview.fresh.map(({ name }) => name);
  const differences = [
    ...differs('contacts announced', preview.counts.fresh, names.length),
    ...differs('contacts shown', shown.join('|'), names.slice(0, shown.length).join('|')),
    ...(await undone(book, seq, written.length)),
  ];
  return { rows: written.length, differences };
}

async function importSales(book: Book, importing: Importing, contents: Blob): Promise<Found> {
  const choices = salesChoices;
  const before = await lastSeq(book);
  const read = await importing.readSales({ ...requestFor(book, contents), mappings: new Map(), choices });
  const { planned } = well(read);
  const { seq } = well(await importing.commitSales({ choices, now: systemClock.now() }));
  const written = await writtenBy(book, seq, before);
  const sales = written.filter(({ table }) => table === 'sales').map(({ after }) => after as Sale);
  const clients = written.filter(({ table }) => table === 'clients').length;
  const differences = [
    ...differs('sales announced', planned.coming.count, sales.length),
    ...differs(
      'their sum',
      planned.coming.amount,
      sales.reduce((sum, sale) => sum + saleAmount(sale), 0),
    ),
    ...differs('clients announced', planned.createdClients, clients),
    ...(await undone(book, seq, written.length)),
  ];
  return { rows: written.length, differences };
}

async function importHistory(book: Book, importing: Importing, contents: Blob): Promise<Found> {
  const choices = { people: new Map() };
  const before = await lastSeq(book);
  const read = await importing.readHistory({ ...requestFor(book, contents), mappings: new Map(), choices });
  const { planned } = well(read);
  const { seq } = well(await importing.commitHistory({ choices, now: systemClock.now() }));
  const written = await writtenBy(book, seq, before);
  const countOf = (table: Change['table']) => written.filter((change) => change.table === table).length;
  const differences = [
    ...differs('contacts announced', planned.counts.passed, countOf('interactions')),
    ...differs('follow-ups announced', planned.counts.due, countOf('followUps')),
    ...differs('clients announced', planned.createdClients, countOf('clients')),
    ...(await undone(book, seq, written.length)),
  ];
  return { rows: written.length, differences };
}

// When there is nothing to import, the sequence is that of what was written last.
async function writtenBy(book: Book, seq: number, before: number): Promise<readonly Change[]> {
  if (seq === before) return [];
  const rows = await book.database.changes.where('[seq+part]').between([seq, 0], [seq, []]).toArray();
  return rows.flatMap(({ changes }) => changes);
}

async function lastSeq(book: Book): Promise<number> {
  const row = await book.database.meta.get('lastSeq');
  return row?.key === 'lastSeq' ? row.value : 0;
}

async function undone(book: Book, seq: number, rows: number): Promise<readonly string[]> {
  if (rows > 0) well({ ok: true, value: await book.undo(seq) });
  const { clients, interactions, followUps, sales, payments, figures } = book.database;
  const tables = [clients, interactions, followUps, sales, payments, figures];
  const left = await Promise.all(tables.map((table) => table.count()));
  return differs('left after the undo', 0, Math.max(...left));
}

function differs(what: string, announced: string | number, found: string | number): readonly string[] {
  return announced === found ? [] : [`${what}: ${announced}, in the book ${found}`];
}

/** The answer of a job; what gives none, or refuses, is told as it is. */
function well<Value>(answered: { ok: boolean; value?: { ok: boolean; value?: Value }; reason?: unknown }): Value {
  if (!answered.ok || !answered.value?.ok || answered.value.value === undefined) {
    throw new Error(JSON.stringify(answered));
  }
  return answered.value.value;
}

function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds))]);
}

async function scratchBook(): Promise<Book> {
  const name = `mutants-${crypto.randomUUID()}`;
  const opened = await openBook(name, { clock: systemClock, journal: noJournal, newBookId: () => crypto.randomUUID() });
  if (!opened.ok) throw new Error(opened.reason.code);
  return opened.value;
}
