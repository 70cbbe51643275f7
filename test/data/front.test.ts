import { afterEach, expect, test } from 'vitest';
import { openDirectory } from '../../renderer/data/directory';
import { type Front, readFront } from '../../renderer/data/front';
import { creation, label } from '../../renderer/domain/book/action';
import { emptyFigures } from '../../renderer/domain/portfolio/figures';
import { behindTheDoor } from '../support/kept-book';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const open: TestBook[] = [];
async function withOneClient() {
  const made = await openTestBook();
  open.push(made);
  const client = clientNamed('Garage Petit', made);
  await made.book.commit({ label: label('client-added'), changes: [creation('clients', client)] });
  const front: Front = { seq: 1, count: 1, lines: [{ client, figures: emptyFigures(client.id) }], tags: [] };
  return { made, front };
}
afterEach(async () => {
  for (const book of open.splice(0)) await book.destroy();
});

test('a book that never kept a front has none', async () => {
  const { made } = await withOneClient();
  expect(await readFront(made.book.database)).toBeNull();
});

test('a front is read back as it was kept, by a directory before its first reading ends', async () => {
  const { made, front } = await withOneClient();
  await made.book.keepFront(front);
  expect(await readFront(await made.reopen().then(({ database }) => database))).toEqual(front);
  const directory = openDirectory(made.book.database);
  const seen: boolean[] = [];
  directory.subscribe(() => seen.push(directory.front() !== null && directory.snapshot() === null));
  await directory.reached(1);
  directory.close();
  expect(seen[0]).toBe(true);
});

test('a front that an action has overtaken is not shown', async () => {
  const { made, front } = await withOneClient();
  await made.book.keepFront(front);
  await made.book.undo();
  expect(await readFront(made.book.database)).toBeNull();
});

test('a front of an earlier action than the last is not kept', async () => {
  const { made, front } = await withOneClient();
  await made.book.undo();
  await made.book.keepFront(front);
  expect(await made.book.database.meta.get('front')).toBeUndefined();
});

test('a front of the records of another shape is not shown: a migration moves the rows, and no action', async () => {
  const { made, front } = await withOneClient();
  await made.book.keepFront(front);
  const kept = await made.book.database.meta.get('front');
  made.book.close();
  await behindTheDoor(made.name, 'meta', (store) => store.put({ ...kept, shape: made.book.database.verno - 1 }));
  const { database } = await made.reopen();
  expect(await readFront(database)).toBeNull();
});

test('a disk that does not answer keeps nobody from saving for longer than the watchdog waits', async () => {
  const made = await openTestBook({ watchdogMilliseconds: 50 });
  open.push(made);
  const request = indexedDB.open(made.name);
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  // Holds the table from a connection that is not the book's.
  const blocker = request.result.transaction(['meta'], 'readwrite');
  let isHeld = true;
  const spin = () => {
    const read = blocker.objectStore('meta').count();
    read.onsuccess = () => isHeld && spin();
  };
  spin();
  await made.book.keepFront({ seq: 0, count: 0, lines: [], tags: [] });
  isHeld = false;
  await new Promise((resolve) => {
    blocker.oncomplete = resolve;
  });
  request.result.close();
  const client = clientNamed('Garage Petit', made);
  const saved = await made.book.commit({ label: label('client-added'), changes: [creation('clients', client)] });
  expect(saved.ok).toBe(true);
  expect(await made.book.database.meta.get('front')).toBeUndefined();
});
