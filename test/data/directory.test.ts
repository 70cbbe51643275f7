import { afterEach, expect, test } from 'vitest';
import { type Directory, openDirectory } from '../../renderer/data/directory';
import { creation, label, update } from '../../renderer/domain/book/action';
import type { Interaction } from '../../renderer/domain/interaction/interaction';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const open: { book: TestBook; directory: Directory }[] = [];
async function fresh() {
  const book = await openTestBook();
  const directory = openDirectory(book.book.database);
  open.push({ book, directory });
  return { made: book, directory };
}
afterEach(async () => {
  for (const { book, directory } of open.splice(0)) {
    directory.close();
    await book.destroy();
  }
});

function names(directory: Directory): readonly string[] {
  return directory.snapshot()?.lines.map((line) => line.client.name) ?? [];
}

test('before the first reading there is no snapshot, then an empty one', async () => {
  const { directory } = await fresh();
  expect(directory.snapshot()).toBeNull();
  await directory.reached(0);
  expect(directory.snapshot()?.lines).toEqual([]);
});

test('it follows additions, changes, the trash and undo, and its figures move with the history', async () => {
  const { made, directory } = await fresh();
  const client = clientNamed('Garage Petit', made);
  const seen: number[] = [];
  directory.subscribe(() => seen.push(directory.snapshot()?.seq ?? -1));
  const added = await made.book.commit({ label: label('client-added'), changes: [creation('clients', client)] });
  await directory.reached(added.ok ? added.value.seq : 0);
  expect(names(directory)).toEqual(['Garage Petit']);

  const now = made.clock.now();
  const call: Interaction = {
    id: made.newId<'interaction'>(),
    clientId: client.id,
    kind: 'call',
    direction: 'out',
    day: made.clock.today(),
    time: null,
    text: '',
    outcome: null,
    mood: null,
    minutes: null,
    kilometres: null,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
  await made.book.commit({ label: label('contact-logged'), changes: [creation('interactions', call)] });
  await directory.reached(2);
  expect(directory.snapshot()?.byId.get(client.id)?.figures.lastContactDay).toBe(made.clock.today());

  await made.book.commit({
    label: label('clients-trashed'),
    changes: [update('clients', client, { trashedAt: now }, now)],
  });
  await directory.reached(3);
  expect(names(directory)).toEqual([]);
  expect(directory.snapshot()?.byId.get(client.id)?.client.trashedAt).toBe(now);
  await made.book.undo();
  await directory.reached(4);
  expect(names(directory)).toEqual(['Garage Petit']);
  expect(seen.length).toBeGreaterThanOrEqual(4);
});

test('after an import it equals a directory that reads everything anew', async () => {
  const { made, directory } = await fresh();
  await directory.reached(0);
  const clients = Array.from({ length: 5000 }, (_, index) => clientNamed(`Client ${index}`, made));
  const changes = clients.map((client) => creation('clients', client));
  await made.book.commit({ label: label('contacts-imported', '', 5000), changes });
  await directory.reached(1);
  expect(directory.snapshot()?.lines.length).toBe(5000);
  await made.book.undo();
  await directory.reached(2);
  expect(directory.snapshot()?.byId.size).toBe(0);
});

test('what is saved while everything is read for the first time is in it as well', async () => {
  const made = await openTestBook();
  const clients = Array.from({ length: 4_500 }, (_, index) => clientNamed(`Client ${index}`, made));
  const changes = clients.map((client) => creation('clients', client));
  await made.book.commit({ label: label('contacts-imported', '', clients.length), changes });
  const directory = openDirectory(made.book.database);
  open.push({ book: made, directory });
  const [first, last] = [clients[0], clients.at(-1)];
  if (!first || !last) throw new Error('the book has clients');
  const now = made.clock.now();
  const saved = await Promise.all([
    made.book.commit({ label: label('clients-trashed'), changes: [update('clients', first, { trashedAt: now }, now)] }),
    made.book.commit({ label: label('client-changed'), changes: [update('clients', last, { name: 'Autre' }, now)] }),
    made.book.commit({ label: label('client-added'), changes: [creation('clients', clientNamed('Neuf', made))] }),
  ]);
  expect(saved.every((outcome) => outcome.ok)).toBe(true);
  await directory.reached(4);
  const shown = names(directory);
  expect(shown.length).toBe(4_500);
  expect(shown).not.toContain('Client 0');
  expect(shown).toContain('Autre');
  expect(shown).toContain('Neuf');
});

test('closed while it reads, it ends without a word, and whoever waits for it waits no more', async () => {
  const made = await openTestBook();
  const directory = openDirectory(made.book.database);
  const waiting = directory.reached(12);
  directory.close();
  await made.destroy();
  await waiting;
  expect(directory.snapshot()?.seq ?? 0).toBe(0);
});
