import { type Book, type BookServices, startBook } from '../data/book';
import { type BookDatabase, type OpenRefusal, openDatabase } from '../data/database';
import { readAction, readLastSeq } from '../data/history';
import { type Journal, noJournal } from '../data/journal';
import type { Shelf } from '../data/shelf';
import { bookSchema, countTable, readIdentity } from '../data/whole-book';
import { type TableName, tableNames } from '../domain/book/records';
import {
  compareWithVault,
  type FoundBook,
  isCalm,
  type OpeningFinding,
  type RecoveryFinding,
} from '../domain/safety/opening';
import { actionOf } from '../exchange/journal/line';
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
  const { shelf, vault } = services;
  const place = await shelf.peek();
  // The sample is not worth a journal: it can be made again.
  if (place?.isSample) return openUncompared(place.name, noJournal, true, services);
  const current = await readCurrentManifest(vault);
  if (typeof current === 'string') return openUnreachable(current, place?.name ?? null, services);
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
  const finding = compareWithVault(found, keptCurrent, own);
  if (!isCalm(finding)) {
    database.close();
    return recovery(finding, found, own ?? keptCurrent);
  }
  const book = await startBook(opened.value, { ...services, journal: services.journalOf(place.name) });
  const settled = await settle(book, finding, own, services);
  if (settled === null) {
    book.close();
    return recovery({ kind: 'gap' }, found, own ?? keptCurrent);
  }
  const unreachable = await nameTheCurrent(book, current, own, services);
  const wantsSnapshot = finding.kind === 'adopt' || finding.kind === 'ahead';
  return { kind: 'open', book, isSample: false, broughtBack: settled, wantsSnapshot, unreachable };
}

async function readOwn(vault: Vault, name: string): Promise<Kept | VaultRefusal | null> {
  const manifest = await readManifestOf(vault, name);
  return manifest === null || typeof manifest === 'string' ? manifest : readKept(vault, manifest);
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
    counts: Object.fromEntries(counted.map((name, index) => [name, counts[index]])),
  };
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

async function openUncompared(
  name: string,
  journal: Journal,
  isSample: boolean,
  services: OpeningServices,
): Promise<Opening> {
  const opened = await openDatabase(name);
  if (!opened.ok) return { kind: 'refused', refusal: opened.reason };
  const book = await startBook(opened.value, { ...services, journal });
  return { kind: 'open', book, isSample, broughtBack: 0, wantsSnapshot: false, unreachable: null };
}

/** The vault cannot be read: the book is shown, and what cannot be put down is refused, action by action. */
async function openUnreachable(reason: VaultRefusal, name: string | null, services: OpeningServices): Promise<Opening> {
  const place = name ?? (await services.shelf.open()).name;
  const opened = await openUncompared(place, services.journalOf(place), false, services);
  return opened.kind === 'open' ? { ...opened, unreachable: reason } : opened;
}

/**
 * Brings book and journal to the same action: what the book lacks is written from the journal, what the journal lacks is
 * put down from the history. Answers how many actions came back into the book; null when the journal does not reach it.
 */
async function settle(
  book: Book,
  finding: OpeningFinding,
  kept: Kept | null,
  { journalOf }: OpeningServices,
): Promise<number | null> {
  if (finding.kind === 'behind' && kept) {
    for (const { seq, line } of kept.tail.actions) {
      if (seq < finding.from) continue;
      const action = actionOf(line);
      const written = action && (await book.writeAgain(action));
      if (!written?.ok) return null;
    }
    return (await readLastSeq(book.database)) === finding.to ? finding.to - finding.from + 1 : null;
  }
  if (finding.kind === 'ahead' && kept) await putDownMissing(book, kept, journalOf(book.database.name));
  return 0;
}

/** At most this many actions are put down at the start; a longer stretch is covered by the next snapshot. */
const mostPutDown = 200;

async function putDownMissing(book: Book, kept: Kept, journal: Journal): Promise<void> {
  const lastSeq = await readLastSeq(book.database);
  if (lastSeq - kept.lastSeq > mostPutDown || kept.tail.trouble === 'damaged') return;
  for (let seq = kept.lastSeq + 1; seq <= lastSeq; seq += 1) {
    const action = await readAction(book.database, seq);
    if (!action) return;
    const { at, kind, of, label, undoable } = action.head;
    const refused = await journal.append({ seq, at, kind, of, label, undoable, changes: action.changes });
    if (refused) return;
  }
}

/** Writes down which book is the current one, where that is not known yet. */
async function nameTheCurrent(
  book: Book,
  current: JournalManifest | null,
  own: Kept | null,
  { vault, appVersion, clock }: OpeningServices,
): Promise<VaultRefusal | null> {
  if (own && current?.database === book.database.name && current.schema === bookSchema) return null;
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
