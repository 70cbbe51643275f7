import Dexie from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { type LoadedPage, meetOtherWindows, type OtherWindows } from '../../renderer/app/other-windows';
import { deleteDatabase } from '../../renderer/data/database';
import { readSettings } from '../../renderer/data/settings';
import { inTime } from '../support/in-time';
import { openTestBook, type TestBook } from '../support/open-test-book';

const books: TestBook[] = [];
const met: OtherWindows[] = [];
afterEach(async () => {
  for (const windows of met.splice(0)) windows.close();
  for (const book of books.splice(0)) await book.destroy();
});

/** A window of its own: what it remembers, and how often it was loaded again. */
function someWindow(): LoadedPage & {
  readonly windows: OtherWindows;
  readonly reload: ReturnType<typeof vi.fn<() => void>>;
} {
  const kept = new Map<string, string>();
  const page = {
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    reload: vi.fn<() => void>(),
  };
  const windows = meetOtherWindows(page);
  met.push(windows);
  return { ...page, windows };
}

async function someBook(): Promise<TestBook> {
  const book = await openTestBook();
  books.push(book);
  return book;
}

/** Long enough for a message between windows to arrive. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 100));

test('a window loads again when another swaps the book, and says why once', async () => {
  const [here, there] = [someWindow(), someWindow()];
  const { book } = await someBook();
  here.windows.follow(book.database, async () => 'another book');

  there.windows.announceSwap();
  await inTime(() => expect(here.reload).toHaveBeenCalledOnce());

  expect(here.windows.takeReason()).toBe('book-swapped');
  expect(here.windows.takeReason()).toBe(null);
});

test('the window that swaps does not hear itself', async () => {
  const here = someWindow();
  const { book } = await someBook();
  here.windows.follow(book.database, async () => 'another book');
  here.windows.announceSwap();
  await aMoment();
  expect(here.reload).not.toHaveBeenCalled();
});

test('a window that shows the right book already stays as it is', async () => {
  const [here, there] = [someWindow(), someWindow()];
  const { book, name } = await someBook();
  here.windows.follow(book.database, async () => name);
  there.windows.announceSwap();
  await aMoment();
  expect(here.reload).not.toHaveBeenCalled();
});

test('words of others on the channel mean nothing', async () => {
  const here = someWindow();
  const { book } = await someBook();
  here.windows.follow(book.database, async () => 'another book');
  const stranger = new BroadcastChannel('clientele');
  for (const word of ['', 'reload', null, { type: 'book-swapped' }]) stranger.postMessage(word);
  await aMoment();
  stranger.close();
  expect(here.reload).not.toHaveBeenCalled();
});

test('a window lets go of a book that another deletes, and loads again', async () => {
  const here = someWindow();
  const { book, name } = await someBook();
  here.windows.follow(book.database, async () => name);

  await deleteDatabase(name);

  expect(here.reload).toHaveBeenCalledOnce();
  expect(here.windows.takeReason()).toBe('book-taken');
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
});

test('a window makes way for a newer shape of its book, and neither writes to it nor opens it again', async () => {
  const here = someWindow();
  const { book, name } = await someBook();
  here.windows.follow(book.database, async () => name);

  const newer = new Dexie(name);
  newer.version(99).stores({ something: 'id' });
  await newer.open();
  newer.close();

  expect(here.reload).toHaveBeenCalledOnce();
  expect(here.windows.takeReason()).toBe('book-taken');
  await expect(readSettings(book.database)).rejects.toThrow(/closed/i);
});
