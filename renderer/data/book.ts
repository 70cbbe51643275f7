import type { Transaction } from 'dexie';
import { type Action, type Change, inverse, isEmpty } from '../domain/book/action';
import { type Invalid, judge } from '../domain/book/judge';
import { startingSettings } from '../domain/book/settings';
import type { Clock } from '../domain/calendar/clock';
import { type Outcome, refuse, succeed } from '../domain/outcome';
import { appendHistory, type Conflict, type Entry, examine, writeRows } from './commit';
import { type BookDatabase, type OpenedDatabase, type OpenRefusal, openDatabase } from './database';
import type { Door } from './door';
import type { Front } from './front';
import { type History, readAction, readHistory, readLastSeq } from './history';
import type { Journal, JournalRefusal } from './journal';
import { figuresAfter, keepWalkIns, storeFigures } from './keep-figures';
import { recountAll } from './recount-figures';
import { inTurn } from './turns';
import { type Watch, watched } from './watchdog';

export interface BookServices {
  readonly clock: Clock;
  readonly journal: Journal;
  /** Makes the identity of a book that is opened for the first time. */
  readonly newBookId: () => string;
  /** How long one write may stay without a sign of life, in milliseconds. */
  readonly watchdogMilliseconds?: number;
}

export type CommitRefusal =
  | Invalid
  | Conflict
  /** The person cancelled; nothing was written. */
  | { readonly code: 'cancelled' }
  /** The disk gave no answer in time; nothing is known to be saved. */
  | { readonly code: 'not-answering' }
  /** The disk is full, or the journal cannot be written; nothing was written. */
  | JournalRefusal
  /** The database refused; nothing was written. */
  | { readonly code: 'failed'; readonly detail: string };

export interface CommitOptions {
  /** Heard with the rows written so far and all rows; for long actions. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Aborts the whole action while it is being written. */
  readonly signal?: AbortSignal;
  /**
   * The sequence of the last action that the changes were worked out from, for those that hold only while nothing else is
   * written: after any other the action is refused as `book-moved`.
   */
  readonly after?: number;
}

export interface Committed {
  readonly seq: number;
}

export type UndoRefusal = CommitRefusal | { readonly code: 'nothing-to-undo' };

/**
 * The one book that is open. `commit` is the only way to write; `database` is for reading (a write that goes round the
 * queue throws, see `door.ts`).
 */
export interface Book {
  readonly database: BookDatabase;
  /**
   * Takes actions one at a time: judged by their schemas, checked against what is stored, appended to the journal, written
   * with the figures they move and their row of history in one transaction, then acknowledged. Refusals are values and
   * leave nothing behind. An action without changes succeeds and leaves no trace.
   */
  commit(action: Action, options?: CommitOptions): Promise<Outcome<Committed, CommitRefusal>>;
  /** Takes back an action, the last undoable one when none is named. Refused when a record was changed since. */
  undo(seq?: number, options?: CommitOptions): Promise<Outcome<Committed, UndoRefusal>>;
  /** Does again the action that was undone last. */
  redo(): Promise<Outcome<Committed, UndoRefusal>>;
  /**
   * Writes an action of the journal that the database does not have, under its own sequence and moment, without putting it
   * down again. One that it has already is success; one that does not follow the last is refused as `out-of-order`.
   */
  writeAgain(entry: Entry): Promise<Outcome<Committed, CommitRefusal | { readonly code: 'out-of-order' }>>;
  readHistory(): Promise<History>;
  /** Recounts every figure from the rows, in one transaction. */
  rebuildFigures(): Promise<void>;
  /** Keeps what the next start shows first; nothing where the book has moved on since, or the disk takes too long. */
  keepFront(front: Front): Promise<void>;
  close(): void;
}

const watchdogDefault = 5_000;

/** Opens the book of this database name, making it when it does not exist. */
export async function openBook(name: string, services: BookServices): Promise<Outcome<Book, OpenRefusal>> {
  const opened = await openDatabase(name);
  return opened.ok ? succeed(await startBook(opened.value, services)) : opened;
}

/** Makes the book of a database that is open already; from here on it may be written to. */
export async function startBook({ database, door }: OpenedDatabase, services: BookServices): Promise<Book> {
  await introduce(database, door, services);
  return makeBook(database, door, services);
}

/** Gives a new book its identity and its first settings. */
async function introduce(database: BookDatabase, door: Door, services: BookServices): Promise<void> {
  const [identified, settled] = await Promise.all([database.meta.get('book'), database.settings.get('settings')]);
  if (identified && settled) return;
  await database.transaction('rw', database.meta, database.settings, async (transaction) => {
    door.admit(transaction.idbtrans);
    if (!(await database.meta.get('book'))) {
      const identity = { id: services.newBookId(), createdAt: services.clock.now() };
      await database.meta.put({ key: 'book', value: identity });
    }
    if (!(await database.settings.get('settings'))) await database.settings.put(startingSettings);
  });
}

function makeBook(database: BookDatabase, door: Door, services: BookServices): Book {
  const { clock, journal } = services;
  const patience = services.watchdogMilliseconds ?? watchdogDefault;

  async function write(
    draft: Omit<Entry, 'seq' | 'at'>,
    options: CommitOptions,
    journaled: Entry | null = null,
  ): Promise<Outcome<Committed, CommitRefusal>> {
    let running: Transaction | null = null;
    const stop = () => abortQuietly(running);
    options.signal?.addEventListener('abort', stop);
    const onTransaction = (transaction: Transaction) => {
      running = transaction;
    };
    const notAnswering = refuse({ code: 'not-answering' } as const);
    try {
      return await watched(
        patience,
        (watch) => writeInTurn(draft, journaled, options, watch, onTransaction),
        notAnswering,
        stop,
      );
    } finally {
      options.signal?.removeEventListener('abort', stop);
    }
  }

  async function writeInTurn(
    draft: Omit<Entry, 'seq' | 'at'>,
    journaled: Entry | null,
    options: CommitOptions,
    watch: Watch,
    onTransaction: (transaction: Transaction) => void,
  ): Promise<Outcome<Committed, CommitRefusal>> {
    const { changes } = draft;
    const stopped = () => options.signal?.aborted || watch.isGivenUp();
    try {
      // All reading comes first, side by side: what is then written waits for nothing but the disk.
      const [examined, figures] = await database.transaction('r', database.tables, (transaction) => {
        onTransaction(transaction);
        return Promise.all([
          examine(database, changes, options.after ?? null, watch.alive),
          figuresAfter(database, changes, watch.alive),
        ]);
      });
      if (!examined.ok) return examined;
      if (stopped()) return refuse({ code: 'cancelled' });
      const entry = journaled ?? { ...draft, seq: examined.value + 1, at: clock.now() };
      const unwritten = journaled ? null : await journal.append(entry);
      if (unwritten) return refuse(unwritten);
      watch.alive();
      try {
        await database.transaction('rw', database.tables, async (transaction) => {
          onTransaction(transaction);
          door.admit(transaction.idbtrans);
          if (stopped()) transaction.abort();
          let done = 0;
          const onRows = (count: number) => {
            done += count;
            watch.alive();
            options.onProgress?.(done, changes.length);
          };
          await Promise.all([
            writeRows(database, changes, onRows),
            storeFigures(database, figures, watch.alive),
            appendHistory(database, entry, watch.alive),
          ]);
          await keepWalkIns(database, changes, watch.alive);
        });
      } catch (error) {
        // Once given up, another action may already stand in the journal under this sequence: it takes this one's place.
        if (!journaled && !watch.isGivenUp()) await journal.abort(entry.seq);
        throw error;
      }
      return succeed({ seq: entry.seq });
    } catch (error) {
      return refuse(reasonOf(error, options.signal?.aborted ?? false));
    }
  }

  async function commit(action: Action, options: CommitOptions = {}): Promise<Outcome<Committed, CommitRefusal>> {
    const judged = judge(action);
    if (!judged.ok) return judged;
    return inTurn(database.name, async () => {
      if (isEmpty(action)) return succeed({ seq: await readLastSeq(database) });
      const { label, undoable = true, of = null } = action;
      return write({ kind: 'do', of, label, undoable, changes: judged.value }, options);
    });
  }

  async function replay(kind: 'undo' | 'redo', wanted: number | null, options: CommitOptions) {
    return inTurn(database.name, async () => {
      const history = await readHistory(database);
      const seq = wanted ?? (kind === 'undo' ? history.undoable : history.redoable).at(-1)?.seq;
      const action = seq === undefined ? null : await readAction(database, seq);
      if (!action) return refuse({ code: 'nothing-to-undo' } as const);
      const changes: readonly Change[] = kind === 'undo' ? inverse(action.changes) : action.changes;
      return write({ kind, of: action.head.seq, label: action.head.label, undoable: false, changes }, options);
    });
  }

  async function writeAgain(entry: Entry) {
    const judged = judge(entry);
    if (!judged.ok) return judged;
    return inTurn(database.name, async () => {
      const last = await readLastSeq(database);
      if (entry.seq <= last) return succeed({ seq: entry.seq });
      if (entry.seq > last + 1) return refuse({ code: 'out-of-order' } as const);
      const journaled = { ...entry, changes: judged.value };
      return write(journaled, {}, journaled);
    });
  }

  return {
    database,
    commit,
    writeAgain,
    undo: (seq, options = {}) => replay('undo', seq ?? null, options),
    redo: () => replay('redo', null, {}),
    readHistory: () => readHistory(database),
    rebuildFigures: () => inTurn(database.name, () => rebuild(database, door)),
    keepFront: (front) => inTurn(database.name, () => keepFront(database, door, front, patience)),
    close: () => database.close(),
  };
}

async function rebuild(database: BookDatabase, door: Door): Promise<void> {
  await database.transaction('rw', database.tables, async (transaction) => {
    door.admit(transaction.idbtrans);
    await database.figures.clear();
    await database.openSales.clear();
    for await (const slice of recountAll(database)) {
      await database.figures.bulkPut(slice.figures);
      await database.openSales.bulkPut(slice.open);
    }
  });
}

/** A full disk holds it no longer than `patience` milliseconds: whoever saves next waits for its turn to end. */
async function keepFront(database: BookDatabase, door: Door, front: Front, patience: number): Promise<void> {
  let running: Transaction | null = null;
  const work = () =>
    database.transaction('rw', database.meta, async (transaction) => {
      running = transaction;
      door.admit(transaction.idbtrans);
      if ((await readLastSeq(database)) !== front.seq) return;
      await database.meta.put({ key: 'front', value: front, shape: database.verno });
    });
  await watched(patience, work, undefined, () => abortQuietly(running));
}

function abortQuietly(transaction: Transaction | null): void {
  try {
    transaction?.abort();
  } catch {
    // It had already ended: then its own end says what became of it.
  }
}

function reasonOf(error: unknown, cancelled: boolean): CommitRefusal {
  if (cancelled) return { code: 'cancelled' };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return /quota/i.test(detail) ? { code: 'disk-full' } : { code: 'failed', detail };
}
