import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { type ClientHistoryPart, readClientChanges } from '../../renderer/data/client-history';
import { type Change, creation, label, update } from '../../renderer/domain/book/action';
import { trashClients } from '../../renderer/domain/client/actions';
import { type ClientChange, versionsOf } from '../../renderer/domain/client/as-it-was';
import type { Client } from '../../renderer/domain/client/client';
import { workerJobs } from '../../renderer/workers/jobs';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const open: TestBook[] = [];
async function freshBook(): Promise<TestBook> {
  const made = await openTestBook();
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.destroy();
});

async function commit({ book }: TestBook, changes: readonly Change[]): Promise<void> {
  expect(await book.commit({ label: label('client-changed'), changes })).toMatchObject({ ok: true });
}

async function change(made: TestBook, client: Client, fields: Partial<Client>): Promise<Client> {
  made.clock.pass(60_000);
  const after = { ...client, ...fields, updatedAt: made.clock.now() };
  await commit(made, [update('clients', client, fields, made.clock.now())]);
  return after;
}

/** The whole history of a client, read in parts of so many actions. */
async function historyOf({ book }: TestBook, { id }: Client, atMost?: number): Promise<readonly ClientChange[]> {
  const changes: ClientChange[] = [];
  for (let from: number | null = null; ; ) {
    const part: ClientHistoryPart = await readClientChanges(book.database, id, { from, above: 0 }, atMost);
    changes.push(...part.changes);
    if (part.next === null) return changes;
    from = part.next;
  }
}

test('a client who is not in the book has no changes', async () => {
  const made = await freshBook();
  const { id } = clientNamed('Personne', made);
  const wanted = { from: null, above: 0 };
  expect(await readClientChanges(made.book.database, id, wanted)).toEqual({ changes: [], from: 0, next: null });
  await commit(made, [creation('clients', clientNamed('Mme Faure', made))]);
  expect(await readClientChanges(made.book.database, id, wanted)).toEqual({ changes: [], from: 1, next: null });
});

test('only what was done to this record, newest first, also from the middle of a large import', async () => {
  const made = await freshBook();
  const clients = Array.from({ length: 900 }, (_, index) => clientNamed(`C${index}`, made));
  await commit(
    made,
    clients.map((client) => creation('clients', client)),
  );
  const [other, wanted] = [clients[3], clients[777]];
  if (!other || !wanted) throw new Error('there are 900 clients');
  await change(made, other, { notes: 'pas lui' });
  const noted = await change(made, wanted, { notes: 'lui' });
  await commit(made, trashClients([noted], made.clock.now()).changes);
  const changes = await historyOf(made, wanted);
  expect(changes.map(({ seq, before, after }) => [seq, before?.notes, after?.notes, after?.trashedAt != null])).toEqual(
    [
      [4, 'lui', 'lui', true],
      [3, '', 'lui', false],
      [1, undefined, '', false],
    ],
  );
});

test('what was undone and done again is told, back to the first making', async () => {
  const made = await freshBook();
  const client = clientNamed('Mme Faure', made);
  await commit(made, [creation('clients', client)]);
  await change(made, client, { notes: 'un' });
  await made.book.undo();
  await made.book.undo();
  await made.book.redo();
  const changes = await historyOf(made, client, 2);
  expect(changes.map(({ seq, kind, after }) => [seq, kind, after?.notes])).toEqual([
    [5, 'redo', ''],
    [4, 'undo', undefined],
    [3, 'undo', ''],
    [2, 'do', 'un'],
    [1, 'do', ''],
  ]);
  expect(versionsOf(changes, true).map(({ until }) => until?.seq ?? null)).toEqual([null, 4, 3, 2]);
});

test('a history is read in parts, from its end and no further than the making of the record or what is known', async () => {
  const made = await freshBook();
  const { database } = made.book;
  const early = clientNamed('Premier', made);
  await commit(made, [creation('clients', early)]);
  let busy = clientNamed('Autre', made);
  await commit(made, [creation('clients', busy)]);
  for (let turn = 3; turn <= 20; turn += 1) busy = await change(made, busy, { notes: String(turn) });
  const late = clientNamed('Dernier', made);
  await commit(made, [creation('clients', late)]);
  const partOf = async ({ id }: Client, from: number, above: number, atMost: number) => {
    const part = await readClientChanges(database, id, { from, above }, atMost);
    return [part.changes.map(({ seq }) => seq), part.next];
  };
  expect(await partOf(late, 21, 0, 5)).toEqual([[21], null]);
  expect(await partOf(busy, 21, 0, 5)).toEqual([[20, 19, 18, 17], 16]);
  expect(await partOf(busy, 16, 0, 5)).toEqual([[16, 15, 14, 13, 12], 11]);
  expect(await partOf(busy, 6, 0, 5)).toEqual([[6, 5, 4, 3, 2], null]);
  expect(await partOf(early, 5, 0, 5)).toEqual([[1], null]);
  expect(await partOf(busy, 21, 18, 5)).toEqual([[20, 19], null]);
  expect(await partOf(busy, 21, 21, 5)).toEqual([[], null]);
  expect((await historyOf(made, busy, 7)).map(({ seq }) => seq)).toEqual(
    Array.from({ length: 19 }, (_, index) => 20 - index),
  );
});

test('a worker answers the same as the window would, refuses a book that it cannot open, and ends when it is told', async () => {
  const made = await freshBook();
  const client = clientNamed('Mme Faure', made);
  await commit(made, [creation('clients', client)]);
  await change(made, client, { notes: 'lui' });
  const request = { databaseName: made.name, clientId: client.id, from: null, above: 0 };
  const reading = workerJobs.startClientHistory();
  expect(await reading.read(request)).toEqual({
    ok: true,
    value: { ok: true, value: await readClientChanges(made.book.database, client.id, request) },
  });
  const newer = new Dexie(`test-${crypto.randomUUID()}`);
  newer.version(99).stores({ clients: 'id' });
  await newer.open();
  newer.close();
  expect(await reading.read({ ...request, databaseName: newer.name })).toEqual({
    ok: true,
    value: { ok: false, reason: { code: 'no-book' } },
  });
  await Dexie.delete(newer.name);
  const asked = reading.read(request);
  reading.end();
  expect(await asked).toEqual({ ok: false, reason: { code: 'cancelled' } });
});
