import { type Book, openBook } from '../../renderer/data/book';
import { deleteDatabase } from '../../renderer/data/database';
import { type Journal, noJournal } from '../../renderer/data/journal';
import type { Clock } from '../../renderer/domain/calendar/clock';
import type { Day, Moment, TimeOfDay } from '../../renderer/domain/calendar/day';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import { type Id, idFrom, type NewId, type Subject } from '../../renderer/domain/id';

/** A clock that stands still until it is moved. */
export interface TestClock extends Clock {
  goTo(day: Day, time?: string): void;
  pass(milliseconds: number): void;
}

export function testClock(start: Day = '2026-03-10' as Day): TestClock {
  let moment = Date.parse(`${start}T09:00:00Z`);
  const dayAt = (value: number) => new Date(value).toISOString().slice(0, 10) as Day;
  return {
    now: () => moment as Moment,
    today: () => dayAt(moment),
    timeNow: () => new Date(moment).toISOString().slice(11, 16) as TimeOfDay,
    dayAt,
    goTo: (day, time = '09:00') => {
      moment = Date.parse(`${day}T${time}:00Z`);
    },
    pass: (milliseconds) => {
      moment += milliseconds;
    },
  };
}

/** Ids that count up: the order in which a test makes things is the order in which they sort. None up to `after`. */
export function testIds(after = 0): NewId {
  let count = after;
  return <S extends Subject>(): Id<S> => {
    count += 1;
    const random = new Uint8Array(10);
    new DataView(random.buffer).setUint32(6, count);
    return idFrom<S>(1_700_000_000_000 + count, random);
  };
}

export interface TestBook {
  readonly name: string;
  readonly book: Book;
  readonly clock: TestClock;
  readonly newId: NewId;
  /** Opens the same database again, as after a restart. */
  reopen(): Promise<Book>;
  destroy(): Promise<void>;
}

/** A book in real IndexedDB, under a name of its own. */
export async function openTestBook(
  options: { readonly journal?: Journal; readonly clock?: TestClock; readonly watchdogMilliseconds?: number } = {},
): Promise<TestBook> {
  const name = `test-${crypto.randomUUID()}`;
  const clock = options.clock ?? testClock();
  const services = { clock, journal: noJournal, newBookId: () => crypto.randomUUID(), ...options };
  const open = async () => {
    const opened = await openBook(name, services);
    if (!opened.ok) throw new Error(`the test book did not open: ${opened.reason.code}`);
    return opened.value;
  };
  let book = await open();
  return {
    name,
    clock,
    newId: testIds(),
    get book() {
      return book;
    },
    async reopen() {
      book.close();
      book = await open();
      return book;
    },
    async destroy() {
      book.close();
      await deleteDatabase(name);
    },
  };
}

/** A client with a name and nothing else. */
export function clientNamed(name: string, { newId, clock }: Pick<TestBook, 'newId' | 'clock'>): Client {
  const now = clock.now();
  return { ...emptyClientDraft, id: newId<'client'>(), name, createdAt: now, updatedAt: now, trashedAt: null };
}
