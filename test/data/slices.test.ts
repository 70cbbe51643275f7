import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInSlices } from '../../renderer/data/slices';
import { creation, label } from '../../renderer/domain/book/action';
import type { Client } from '../../renderer/domain/client/client';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
let clients: readonly Client[];
beforeEach(async () => {
  made = await openTestBook();
  clients = Array.from({ length: 6 }, (_, index) => clientNamed(`Client ${index}`, made));
  await made.book.commit({
    label: label('contacts-imported', '', clients.length),
    changes: clients.map((client) => creation('clients', client)),
  });
});
afterEach(() => made.destroy());

async function slicesOf(most: number): Promise<readonly (readonly Client[])[]> {
  const slices: (readonly Client[])[] = [];
  await readInSlices(made.book.database.clients, most, (slice) => slices.push(slice));
  return slices;
}

test.each([1, 2, 3, 4, 6, 7])('in slices of %i every row comes once, in the order of its key', async (most) => {
  const slices = await slicesOf(most);
  expect(slices.flat()).toEqual(clients);
  expect(slices.map((slice) => slice.length).every((length) => length > 0 && length <= most)).toBe(true);
});

test('of an empty table nothing is heard', async () => {
  await readInSlices(made.book.database.sales, 2, () => {
    throw new Error('a slice of nothing');
  });
});

test('what is thrown on hearing a slice ends the reading', async () => {
  const heard: string[] = [];
  const stopped = readInSlices(made.book.database.clients, 2, (slice) => {
    heard.push(...slice.map((client) => client.name));
    if (heard.length > 2) throw new Error('assez');
  });
  await expect(stopped).rejects.toThrow('assez');
  expect(heard).toEqual(clients.slice(0, 4).map((client) => client.name));
});
