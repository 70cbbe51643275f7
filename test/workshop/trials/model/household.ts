import { deleteDatabase } from '../../../../renderer/data/database';
import type { Action } from '../../../../renderer/domain/book/action';
import type { Day, Moment } from '../../../../renderer/domain/calendar/day';
import type { NewId } from '../../../../renderer/domain/id';
import { canonicalJson } from '../../../../renderer/exchange/backup/canonical';
import type { Vault } from '../../../../renderer/host/vault';
import { listSnapshots, type Snapshot } from '../../../../renderer/safety/snapshot-files';
import { countingIds } from '../../../support/follow-ups';
import { loseDatabases } from '../../../support/kept-book';
import { after, asOf, type Done, emptyPlainBook, expectedStores, type PlainBook } from '../../../support/plain-book';
import { plainVault } from '../../../support/plain-vault';
import { differences, readStores, withWholeActions } from '../stores';
import { type Answers, type Fate, type Head, type Order, startHead } from './head';

/** Thirty days, as long as a replaced book is kept. */
const keptFor = 30 * 86_400_000;

/** What must be true, in memory alone: the plain books by the name of their database, and which of them stands where. */
export interface Model {
  readonly current: string;
  readonly books: ReadonlyMap<string, PlainBook>;
  /** Those that a restore replaced, by the moment from which on they are kept. */
  readonly kept: ReadonlyMap<string, Moment>;
  /** Databases of which nothing is left. */
  readonly lost: ReadonlySet<string>;
}

/** The app of the household before. */
let idle: Head | null = null;

/** The app and what lies on its disk. */
export class Household {
  readonly vault: Vault;
  /** The next write to the journal fails: nothing of it is on the disk, or half of it. */
  journalFails: 'nothing' | 'half' | null = null;
  #head: Head;
  #now = Date.parse('2026-03-10T09:00:00Z') as Moment;
  readonly newId: NewId = countingIds();
  /** How much was done, and how often the app was killed before it could answer. */
  deeds = 0;
  kills = 0;
  /** Who each book is, as it was found first. */
  readonly #identities = new Map<string, string>();

  constructor() {
    const plain = plainVault();
    this.vault = {
      ...plain,
      append: async (folder, name, bytes) => {
        const fault = this.journalFails;
        this.journalFails = null;
        if (fault === null) return plain.append(folder, name, bytes);
        if (fault === 'half') await plain.append(folder, name, bytes.subarray(0, bytes.length / 2));
        return { ok: false, reason: 'failed' };
      },
    };
    this.#head = idle?.isAlive() ? idle : startHead(this.vault);
    this.#head.moveTo(this.vault);
    idle = null;
  }

  /** Leaves the app running, for the next household: starting it takes longer than all that is done in one. */
  async leave(): Promise<void> {
    if (this.#head.isAlive()) await this.ask({ task: 'leave' });
    idle = this.#head;
  }

  get now(): Moment {
    return this.#now;
  }

  get today(): Day {
    return new Date(this.#now).toISOString().slice(0, 10) as Day;
  }

  pass(milliseconds: number): void {
    this.#now = (this.#now + milliseconds) as Moment;
  }

  /** null when it was killed before it answered. */
  async ask<Asked extends Unstamped>(order: Asked, fate: Fate | null = null): Promise<Answers[Asked['task']] | null> {
    const stamped = { ...order, now: this.#now, today: this.today } as unknown as Extract<
      Order,
      { task: Asked['task'] }
    >;
    const answer = await this.#head.ask(stamped, fate);
    if (answer === null) this.kills += 1;
    return answer;
  }

  isAlive(): boolean {
    return this.#head.isAlive();
  }

  kill(): void {
    this.#head.kill();
  }

  /** Every database is gone, or the one of this name. */
  async lose(name: string | null): Promise<void> {
    this.kill();
    if (name === null) await loseDatabases();
    else await deleteDatabase(name);
  }

  /** Starts the app again where it was killed. */
  restart(): void {
    if (!this.#head.isAlive()) this.#head = startHead(this.vault);
  }

  /** Has the journal brought into the book, whatever is true: one more start follows, which is compared. */
  async settle(): Promise<void> {
    this.restart();
    await this.ask({ task: 'open' });
    this.kill();
  }

  async snapshots(): Promise<readonly Snapshot[]> {
    const listed = await listSnapshots(this.vault);
    if (typeof listed === 'string') throw new Error(listed);
    return listed;
  }

  /** Where a database differs from the plain book; nothing when it is equal. */
  async differences(name: string, book: PlainBook): Promise<readonly string[]> {
    const stores = await readStores(name);
    if (stores === null) return [`there is no database ${name}`];
    const { meta = [], ...found } = withWholeActions(stores);
    const { meta: expected, rows } = this.#metaOf(name, book, meta);
    return [...differences(rows, found), ...differences({ meta: expected }, { meta })];
  }

  /** The identity of a book is made by the app: what was found at first must stay. */
  #metaOf(name: string, book: PlainBook, found: readonly object[]) {
    const identity = found.find((row) => Reflect.get(row, 'key') === 'book');
    const known = this.#identities.get(name) ?? canonicalJson(identity);
    this.#identities.set(name, known);
    const counted = found.length > 1 || book.history.length > 0;
    const lastSeq = counted ? [{ key: 'lastSeq', value: book.history.length }] : [];
    return { rows: expectedStores(book), meta: [JSON.parse(known), ...lastSeq] };
  }

  /** Nothing was ever done in this book: another may come in its place. */
  forget(name: string): void {
    this.#identities.delete(name);
  }

  /** A restored or rebuilt book is the one that it was made from. */
  isAlso(name: string, original: string): void {
    const known = this.#identities.get(original);
    if (known !== undefined) this.#identities.set(name, known);
  }
}

type Unstamped = Order extends infer Each ? (Each extends Order ? Omit<Each, 'now' | 'today'> : never) : never;

export function bookIn({ books, current }: Model): PlainBook {
  return books.get(current) ?? emptyPlainBook();
}

export function withBook(model: Model, name: string, book: PlainBook): Model {
  return { ...model, books: new Map(model.books).set(name, book) };
}

/** The model once this was done to the current book. */
export function having(model: Model, done: Omit<Done, 'seq'>): Model {
  return withBook(model, model.current, after(bookIn(model), done));
}

/** An action as the history tells of it. */
export function doing(done: Action, at: Moment): Omit<Done, 'seq'> {
  return { at, kind: 'do', of: null, label: done.label, undoable: done.undoable ?? true, changes: done.changes };
}

/** The model once `name` has become the current book, as `book`, and what was current before is kept. */
export function swapped(model: Model, name: string, book: PlainBook, at: Moment): Model {
  const kept = new Map(model.kept).set(model.current, at);
  kept.delete(name);
  return { ...withBook(model, name, book), current: name, kept };
}

/** What is left after a start: books that were kept long enough are gone. */
export function swept(model: Model, now: Moment): Model {
  return { ...model, kept: new Map([...model.kept].filter(([, since]) => since >= now - keptFor)) };
}

/** The book that the last restore replaced. */
export function replacedIn({ kept }: Model): string | null {
  return [...kept].toSorted(([, left], [, right]) => left - right).at(-1)?.[0] ?? null;
}

export function pastOf({ books }: Model, { database, seq }: Snapshot): PlainBook {
  return asOf(books.get(database) ?? emptyPlainBook(), seq);
}
