import { type Book, type BookServices, startBook } from '../data/book';
import {
  type BookDatabase,
  nativeVersion,
  type OpenRefusal,
  openDatabase,
  refusalOfStore,
  refuseNewer,
} from '../data/database';
import { hasBothEnds, readLastSeq } from '../data/history';
import { type Journal, noJournal } from '../data/journal';
import { lacksFigures } from '../data/recount-figures';
import type { Shelf } from '../data/shelf';
import { bookSchema, countTable, readIdentity } from '../data/whole-book';
import { type TableName, tableNames } from '../domain/book/records';
import { differencesOf } from '../domain/safety/counts';
import {
  compareWithVault,
  type FoundBook,
  isCalm,
  type OpeningFinding,
  type RecoveryFinding,
} from '../domain/safety/opening';
import type { Vault, VaultRefusal } from '../host/vault';
import { type Kept, readKept } from './kept-book';
import {
  announceJournal,
  type JournalManifest,
  makeCurrent,
  manifestOf,
  readCurrentManifest,
  readManifestOf,
} from './manifest';
import { settle } from './settle';
import { findUnnamed } from './unnamed';

export interface OpeningServices extends Omit<BookServices, 'journal'> {
  readonly shelf: Shelf;
  readonly vault: Vault;
  readonly journalOf: (databaseName: string) => Journal;
  readonly appVersion: string;
  /** Counts every table before the book opens, as is wanted once records were found missing. */
  readonly countsAll: boolean;
}

export type Opening =
  | {
      readonly kind: 'open';
      readonly book: Book;
      readonly isSample: boolean;
      /** How many actions the journal brought back into the book. */
      readonly broughtBack: number;
      /** The vault does not hold all of the book: a snapshot should be taken soon. */
      readonly wantsSnapshot: boolean;
      /** Why nothing can be written: the journal is out of reach. */
      readonly unreachable: VaultRefusal | null;
    }
  | { readonly kind: 'refused'; readonly refusal: OpenRefusal }
  | { readonly kind: 'recovery'; readonly recovery: Recovery };

/** Why the book was not opened, with all that the way back starts from. Nothing was written. */
export interface Recovery {
  readonly finding: RecoveryFinding;
  readonly found: FoundBook | null;
  /** The book that the vault holds for the current one, or what it knows of the database that was found. */
  readonly kept: Kept;
}

/** The tables that are counted before the window shows; counting the large ones takes longer than opening. */
const countedAtStart: readonly TableName[] = ['settings', 'clients'];

/**
 * Opens the current book after comparing it with what the vault keeps. What is behind is brought up from the journal, what
 * is ahead is trusted; where the two cannot both be right, nothing is written and the finding is answered.
 */
export async function openSafely(services: OpeningServices): Promise<Opening> {
  try {
    return await openCompared(services);
  } catch (error) {
    const refusal = refusalOfStore(error);
    if (refusal === null) throw error;
    return { kind: 'refused', refusal };
  }
}

async function openCompared(services: OpeningServices): Promise<Opening> {
  const { shelf, vault } = services;
  const place = await shelf.peek();
  // The sample is not worth a journal: it can be made again.
  if (place?.isSample) return openSample(place.name, services);
  // Before the journal is read: a torn end is cut off there, and the lines of a newer version may look like one.
  const newer = place && (await refuseNewer(place.name));
  if (newer) return { kind: 'refused', refusal: newer };
  const named = await readCurrentManifest(vault);
  if (typeof named === 'string') return openUnreachable(named, place?.name ?? null, services);
  const current = named ?? (await findUnnamed(vault));
  if (typeof current === 'string') return openUnreachable(current, place?.name ?? null, services);
  if (current && current.schema > bookSchema) return { kind: 'refused', refusal: newerManifest(current) };
  const keptCurrent = current && (await readKept(vault, current));
  if (typeof keptCurrent === 'string') return openUnreachable(keptCurrent, place?.name ?? null, services);
  if (!place) return openMissing(keptCurrent, services);

  const opened = await openDatabase(place.name);
  if (!opened.ok) return { kind: 'refused', refusal: opened.reason };
  const { database } = opened.value;
  const own = current?.database === place.name ? keptCurrent : await readOwn(vault, place.name);
  if (typeof own === 'string') {
    database.close();
    return openUnreachable(own, place.name, services);
  }
  const found = await look(database, services.countsAll ? tableNames : countedAtStart);
  const finding = compare(found, keptCurrent, own);
  if (!isCalm(finding)) {
    const whole = await lookCloser(database, finding, found);
    database.close();
    return recovery(finding, whole, own ?? keptCurrent);
  }
  const book = await startBook(opened.value, { ...services, journal: services.journalOf(place.name) });
  // Before the journal brings an action back, which counts the client that it is about and no other.
  const lackedFigures = await lacksFigures(database);
  const settled = await settle(book, finding, own, services.journalOf(place.name));
  if (settled === null) {
    book.close();
    return recovery({ kind: 'gap' }, found, own ?? keptCurrent);
  }
  // They follow from the rows: nobody need be asked.
  if (lackedFigures) await book.rebuildFigures();
  const unreachable = await nameTheCurrent(book, named, finding.kind === 'adopt' ? null : own, services);
  const wantsSnapshot = finding.kind === 'adopt' || finding.kind === 'ahead';
  return { kind: 'open', book, isSample: false, broughtBack: settled, wantsSnapshot, unreachable };
}

/** The database may be lost, and what is left of it is not for this version to rebuild. */
function newerManifest({ schema }: JournalManifest): OpenRefusal {
  return { code: 'newer-book', found: schema * 10, expected: nativeVersion };
}

async function readOwn(vault: Vault, name: string): Promise<Kept | VaultRefusal | null> {
  const manifest = await readManifestOf(vault, name);
  return manifest === null || typeof manifest === 'string' ? manifest : readKept(vault, manifest);
}

/** The comparison; of a book that is behind, also with what it must hold before anything is written to it. */
function compare(found: FoundBook, current: Kept | null, own: Kept | null): OpeningFinding {
  const finding = compareWithVault(found, current, own);
  const expected = finding.kind === 'behind' ? own?.countsAt(found.lastSeq) : null;
  const tables = expected ? differencesOf(found.counts, expected) : [];
  return tables.length === 0 ? finding : { kind: 'miscounted', tables };
}

/** What the database shows, before anything is written to it. */
async function look(database: BookDatabase, counted: readonly TableName[]): Promise<FoundBook> {
  const [identity, lastSeq, ...counts] = await Promise.all([
    database.meta.get('book'),
    readLastSeq(database),
    ...counted.map((name) => countTable(database, name)),
  ]);
  return {
    database: database.name,
    bookId: identity?.key === 'book' ? identity.value.id : '',
    lastSeq,
    hasHistory: await hasBothEnds(database, lastSeq),
    counts: Object.fromEntries(counted.map((name, index) => [name, counts[index]])),
  };
}

/** Of a database that seems to hold nothing, all tables: whatever is left in one of them is worth keeping. */
async function lookCloser(database: BookDatabase, finding: OpeningFinding, found: FoundBook): Promise<FoundBook> {
  return finding.kind === 'empty' ? look(database, tableNames) : found;
}

function recovery(finding: OpeningFinding, found: FoundBook | null, kept: Kept | null): Opening {
  if (isCalm(finding) || kept === null) throw new Error(`no way back from "${finding.kind}" without a kept book`);
  return { kind: 'recovery', recovery: { finding, found, kept } };
}

/** There is no book: a first start, unless the vault keeps one. */
async function openMissing(kept: Kept | null, services: OpeningServices): Promise<Opening> {
  const finding = compareWithVault(null, kept, null);
  if (finding.kind !== 'new') return recovery(finding, null, kept);
  const { name } = await services.shelf.open();
  const opened = await openDatabase(name);
  if (!opened.ok) return { kind: 'refused', refusal: opened.reason };
  const book = await startBook(opened.value, { ...services, journal: services.journalOf(name) });
  const unreachable = await nameTheCurrent(book, null, null, services);
  return { kind: 'open', book, isSample: false, broughtBack: 0, wantsSnapshot: false, unreachable };
}

async function openSample(name: string, services: OpeningServices): Promise<Opening> {
  const opened = await openDatabase(name);
  if (!opened.ok) return { kind: 'refused', refusal: opened.reason };
  const book = await startBook(opened.value, { ...services, journal: noJournal });
  return { kind: 'open', book, isSample: true, broughtBack: 0, wantsSnapshot: false, unreachable: null };
}

/**
 * The vault cannot be read: the book is shown, and what cannot be put down is refused, action by action. Where there is
 * none, no new one is begun: nobody knows whether one was lost.
 */
async function openUnreachable(reason: VaultRefusal, name: string | null, services: OpeningServices): Promise<Opening> {
  const unknown: Opening = { kind: 'refused', refusal: { code: 'no-storage', detail: reason } };
  if (name === null) return unknown;
  const opened = await openDatabase(name);
  if (!opened.ok) return { kind: 'refused', refusal: opened.reason };
  const { database } = opened.value;
  if ((await database.meta.get('book')) === undefined) {
    database.close();
    return unknown;
  }
  const book = await startBook(opened.value, { ...services, journal: services.journalOf(name) });
  return { kind: 'open', book, isSample: false, broughtBack: 0, wantsSnapshot: false, unreachable: reason };
}

/** Writes down which book is the current one, where that is not known yet, or not any more. */
async function nameTheCurrent(
  book: Book,
  named: JournalManifest | null,
  own: Kept | null,
  { vault, appVersion, clock }: OpeningServices,
): Promise<VaultRefusal | null> {
  const { name } = book.database;
  const isNamed = named?.database === name && named.schema === bookSchema;
  // The one of its own too: should the other be damaged one day, this one is left.
  if (own && isNamed && (await readManifestOf(vault, name)) !== null) return null;
  const beganEmpty = own?.manifest.beganEmpty ?? (await isUntouched(book.database));
  const manifest = await manifestFor(book.database, { appVersion, writtenAt: clock.now(), beganEmpty });
  return (await announceJournal(vault, manifest)) ?? (await makeCurrent(vault, manifest));
}

async function isUntouched(database: BookDatabase): Promise<boolean> {
  const clients = await database.clients.limit(1).primaryKeys();
  return clients.length === 0 && (await readLastSeq(database)) === 0;
}

/** The manifest of the journal that a database begins now. `beganEmpty`: nothing is in it yet. */
export async function manifestFor(
  database: BookDatabase,
  about: Pick<JournalManifest, 'appVersion' | 'writtenAt' | 'beganEmpty'>,
): Promise<JournalManifest> {
  const { book } = await readIdentity(database);
  return manifestOf(database.name, book, { schema: bookSchema, ...about });
}
