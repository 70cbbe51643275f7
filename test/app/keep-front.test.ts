import { afterEach, expect, test } from 'vitest';
import { keepFrontInStep } from '../../renderer/app/keep-front';
import { openDirectory } from '../../renderer/data/directory';
import { frontLines, readFront } from '../../renderer/data/front';
import { creation, label } from '../../renderer/domain/book/action';
import { clientNamed, openTestBook } from '../support/open-test-book';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

test('when the book rests, its first clients by name are kept, with how many there are and their tags', async () => {
  const made = await openTestBook();
  const directory = openDirectory(made.book.database);
  ends.push(made.destroy, directory.close, keepFrontInStep(made.book, directory));
  const clients = Array.from({ length: frontLines + 3 }, (_, index) => ({
    ...clientNamed(`Client ${String(index).padStart(3, '0')}`, made),
    tags: index % 2 === 0 ? ['Bois'] : [],
  })).reverse();
  const changes = clients.map((client) => creation('clients', client));
  await made.book.commit({ label: label('contacts-imported', '', clients.length), changes });
  const kept = () => readFront(made.book.database);
  await expect.poll(async () => (await kept())?.count, { timeout: 15_000 }).toBe(frontLines + 3);
  const front = await kept();
  expect(front?.lines.map(({ client }) => client.name)).toEqual(
    Array.from({ length: frontLines }, (_, index) => `Client ${String(index).padStart(3, '0')}`),
  );
  expect(front?.tags).toEqual([{ tag: 'Bois', count: 32 }]);
});

test('a book that was read before is kept as well, though nothing is written to it', async () => {
  const made = await openTestBook();
  ends.push(made.destroy);
  const changes = [creation('clients', clientNamed('Garage Petit', made))];
  await made.book.commit({ label: label('client-added'), changes });
  const directory = openDirectory(made.book.database);
  await directory.reached(1);
  ends.push(directory.close, keepFrontInStep(made.book, directory));
  await expect.poll(async () => (await readFront(made.book.database))?.count, { timeout: 15_000 }).toBe(1);
});
