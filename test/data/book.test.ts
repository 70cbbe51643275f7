import { afterEach, expect, test } from 'vitest';
import type { Entry } from '../../renderer/data/commit';
import { creation, label, removal, update } from '../../renderer/domain/book/action';
import { distinctionOf } from '../../renderer/domain/client/distinction';
import type { Portrait } from '../../renderer/domain/client/portrait';
import type { FollowUp } from '../../renderer/domain/follow-up/follow-up';
import type { ClientId } from '../../renderer/domain/id';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const open: TestBook[] = [];
async function freshBook(options: Parameters<typeof openTestBook>[0] = {}): Promise<TestBook> {
  const made = await openTestBook(options);
  open.push(made);
  return made;
}
afterEach(async () => {
  for (const made of open.splice(0)) await made.destroy();
});

async function addClient(made: TestBook, name: string) {
  const client = clientNamed(name, made);
  const outcome = await made.book.commit({
    label: label('client-added', name),
    changes: [creation('clients', client)],
  });
  expect(outcome.ok).toBe(true);
  return client;
}

test('an action without changes succeeds and leaves no trace', async () => {
  const { book } = await freshBook();
  expect(await book.commit({ label: label('client-changed'), changes: [] })).toEqual({ ok: true, value: { seq: 0 } });
  expect(await book.database.changes.count()).toBe(0);
});

test('a record that its schema refuses is named, and nothing is written', async () => {
  const made = await freshBook();
  const nameless = { ...clientNamed('x', made), name: '   ' };
  const good = clientNamed('Mme Faure', made);
  const outcome = await made.book.commit({
    label: label('client-added'),
    changes: [creation('clients', good), creation('clients', nameless)],
  });
  expect(outcome).toEqual({ ok: false, reason: { code: 'invalid', table: 'clients', id: nameless.id, path: 'name' } });
  expect(await made.book.database.clients.count()).toBe(0);
});

test('text is stored clean: control characters and bidi marks are gone, accents are composed', async () => {
  const made = await freshBook();
  const client = await addClient(made, ' He\u0301le\u0300ne\u202E  Faure\u0007 ');
  expect((await made.book.database.clients.get(client.id))?.name).toBe('Hélène Faure');
});

test('a write that goes round the door throws and writes nothing', async () => {
  const made = await freshBook();
  const client = clientNamed('Intrus', made);
  await expect(made.book.database.clients.put(client)).rejects.toThrow(/went round book\.commit/);
  await expect(
    made.book.database.transaction('rw', made.book.database.clients, () => made.book.database.clients.add(client)),
  ).rejects.toThrow(/went round book\.commit/);
  await expect(made.book.database.meta.clear()).rejects.toThrow(/went round book\.commit/);
  expect(await made.book.database.clients.count()).toBe(0);
});

test('an action that holds only after a certain one is refused after any other, and writes nothing', async () => {
  const made = await freshBook();
  const client = await addClient(made, 'Garage Petit');
  const change = (notes: string) => ({
    label: label('client-changed'),
    changes: [update('clients', client, { notes }, made.clock.now())],
  });
  await addClient(made, 'Menuiserie Lebrun');
  const refused = await made.book.commit(change('trop tard'), { after: 1 });
  expect(refused).toEqual({ ok: false, reason: { code: 'book-moved' } });
  expect((await made.book.database.clients.get(client.id))?.notes).toBe('');
  expect((await made.book.commit(change('à temps'), { after: 2 })).ok).toBe(true);
});

test('an action worked out from an older state of a record is refused and overwrites nothing', async () => {
  const made = await freshBook();
  const client = await addClient(made, 'Garage Petit');
  const first = await made.book.commit({
    label: label('client-changed'),
    changes: [update('clients', client, { notes: 'premier' }, made.clock.now())],
  });
  const second = await made.book.commit({
    label: label('client-changed'),
    changes: [update('clients', client, { notes: 'second' }, made.clock.now())],
  });
  expect(first.ok).toBe(true);
  expect(second).toEqual({ ok: false, reason: { code: 'changed-meanwhile', table: 'clients', id: client.id } });
  expect((await made.book.database.clients.get(client.id))?.notes).toBe('premier');
});

test.each([
  ['in the midst of those that come', 60],
  ['as the last of the book', 119],
])('one of many records that is there already, %s, refuses the whole action', async (_where, position) => {
  const made = await freshBook();
  const coming = Array.from({ length: 120 }, (_, index) => clientNamed(`Client ${index}`, made));
  const [there] = coming.splice(position, 1);
  if (!there) throw new Error('one is taken out');
  const add = (...clients: readonly (typeof there)[]) => ({
    label: label('client-added'),
    changes: clients.map((client) => creation('clients', client)),
  });
  expect((await made.book.commit(add(there))).ok).toBe(true);
  const refused = await made.book.commit(add(...coming, { ...there, name: 'Un autre' }));
  expect(refused).toEqual({ ok: false, reason: { code: 'changed-meanwhile', table: 'clients', id: there.id } });
  expect(await made.book.database.clients.toArray()).toEqual([there]);
  expect((await made.book.commit(add(...coming))).ok).toBe(true);
});

test('a follow-up for a client who is not in the book is refused', async () => {
  const made = await freshBook();
  const now = made.clock.now();
  const followUp: FollowUp = {
    id: made.newId<'follow-up'>(),
    clientId: made.newId<'client'>(),
    kind: 'call',
    title: 'rappeler',
    day: made.clock.today(),
    time: null,
    repeat: null,
    status: 'open',
    snoozedFrom: null,
    closedAt: null,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
  const outcome = await made.book.commit({
    label: label('follow-up-added'),
    changes: [creation('followUps', followUp)],
  });
  expect(outcome).toMatchObject({ ok: false, reason: { code: 'dangling', id: followUp.id } });
});

test('forty actions at once are written one after the other, each with its own sequence', async () => {
  const made = await freshBook();
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, index) => {
      const client = clientNamed(`Client ${index}`, made);
      return made.book.commit({ label: label('client-added'), changes: [creation('clients', client)] });
    }),
  );
  const sequences = outcomes.map((outcome) => (outcome.ok ? outcome.value.seq : -1));
  expect([...sequences].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('two windows on one book take turns and lose nothing', async () => {
  const made = await freshBook();
  const { openBook } = await import('../../renderer/data/book');
  const { noJournal } = await import('../../renderer/data/journal');
  const other = await openBook(made.name, { clock: made.clock, journal: noJournal, newBookId: () => 'never used' });
  if (!other.ok) throw new Error('the second window did not open');
  const both = [made.book, other.value];
  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      both[index % 2]?.commit({
        label: label('client-added'),
        changes: [creation('clients', clientNamed(`Client ${index}`, made))],
      }),
    ),
  );
  expect(await made.book.database.clients.count()).toBe(60);
  expect(await made.book.database.meta.get('lastSeq')).toEqual({ key: 'lastSeq', value: 60 });
  other.value.close();
});

test('the journal hears an action before the database has it, and hears of an abort', async () => {
  const heard: string[] = [];
  const seen: Entry[] = [];
  const made = await freshBook({
    journal: {
      append: async (entry) => {
        heard.push(`append ${entry.seq}, ${await made.book.database.clients.count()} in the book`);
        seen.push(entry);
        return null;
      },
      abort: async (seq) => void heard.push(`abort ${seq}`),
    },
  });
  await addClient(made, 'Mme Faure');
  const controller = new AbortController();
  const outcome = await made.book.commit(
    {
      label: label('contacts-imported', '', 2000),
      changes: Array.from({ length: 2000 }, (_, index) => creation('clients', clientNamed(`C${index}`, made))),
    },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  expect(outcome).toEqual({ ok: false, reason: { code: 'cancelled' } });
  expect(heard).toEqual(['append 1, 0 in the book', 'append 2, 1 in the book', 'abort 2']);
  expect(seen[1]?.changes.length).toBe(2000);
  expect(await made.book.database.clients.count()).toBe(1);
});

test('a large action reports progress, and is undone whole', async () => {
  const made = await freshBook();
  const progress: number[] = [];
  const changes = Array.from({ length: 3000 }, (_, index) => creation('clients', clientNamed(`C${index}`, made)));
  const outcome = await made.book.commit(
    { label: label('contacts-imported', '', 3000), changes },
    { onProgress: (done, all) => progress.push(done / all) },
  );
  expect(outcome.ok).toBe(true);
  expect(progress.at(-1)).toBe(1);
  expect(progress.length).toBeGreaterThan(3);
  expect((await made.book.undo()).ok).toBe(true);
  expect(await made.book.database.clients.count()).toBe(0);
});

test('undo puts every field back, redo does it again, and both survive a restart', async () => {
  const made = await freshBook();
  const client = await addClient(made, 'Hôtel du Parc');
  made.clock.pass(1000);
  const changed = update('clients', client, { notes: 'porte de service' }, made.clock.now());
  await made.book.commit({ label: label('client-changed', client.name), changes: [changed] });
  const book = await made.reopen();
  expect((await book.readHistory()).undoable.map((entry) => entry.label.key)).toEqual([
    'client-added',
    'client-changed',
  ]);
  await book.undo();
  expect(await book.database.clients.get(client.id)).toEqual(client);
  await book.redo();
  expect(await book.database.clients.get(client.id)).toEqual(changed.after);
  await book.undo();
  await book.undo();
  expect(await book.database.clients.count()).toBe(0);
  expect(await book.undo()).toEqual({ ok: false, reason: { code: 'nothing-to-undo' } });
});

test('a new action ends all redoing', async () => {
  const made = await freshBook();
  await addClient(made, 'A');
  await made.book.undo();
  await addClient(made, 'B');
  expect(await made.book.redo()).toEqual({ ok: false, reason: { code: 'nothing-to-undo' } });
});

test('undoing an older action is refused when its records have changed since', async () => {
  const made = await freshBook();
  const client = await addClient(made, 'A');
  await made.book.commit({
    label: label('client-changed'),
    changes: [update('clients', client, { notes: 'plus tard' }, made.clock.now())],
  });
  expect(await made.book.undo(1)).toMatchObject({ ok: false, reason: { code: 'changed-meanwhile', id: client.id } });
});

test('a removed record comes back by undo', async () => {
  const made = await freshBook();
  const client = await addClient(made, 'A');
  await made.book.commit({ label: label('trash-emptied'), changes: [removal('clients', client)] });
  expect(await made.book.database.clients.count()).toBe(0);
  await made.book.undo();
  expect(await made.book.database.clients.get(client.id)).toEqual(client);
});

test('a disk that does not answer ends in words, and the next action is taken', async () => {
  const made = await freshBook({ watchdogMilliseconds: 50 });
  // Holds the tables for longer than the watchdog waits, from a connection that is not the book's.
  const request = indexedDB.open(made.name);
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const blocker = request.result.transaction(['clients'], 'readwrite');
  const until = performance.now() + 400;
  const spin = () => {
    const read = blocker.objectStore('clients').count();
    read.onsuccess = () => performance.now() < until && spin();
  };
  spin();
  const client = clientNamed('A', made);
  const action = { label: label('client-added'), changes: [creation('clients', client)] };
  const outcome = made.book.commit(action);
  await new Promise((resolve) => {
    blocker.oncomplete = resolve;
  });
  request.result.close();
  expect(await outcome).toEqual({ ok: false, reason: { code: 'not-answering' } });
  expect((await made.book.commit({ ...action, changes: [creation('clients', clientNamed('B', made))] })).ok).toBe(true);
  // What was given up does not arrive afterwards.
  expect((await made.book.database.clients.toArray()).map((each) => each.name)).toEqual(['B']);
});

function portraitOf(id: ClientId, made: TestBook): Portrait {
  return { id, image: '/9j/4AAQ', createdAt: made.clock.now(), updatedAt: made.clock.now() };
}

test('a portrait and a distinction are written, undone and done again as all else', async () => {
  const made = await freshBook();
  const [marie, paul] = [await addClient(made, 'Marie'), await addClient(made, 'Paul')];
  const { book } = made;
  const portrait = portraitOf(marie.id, made);
  const distinction = distinctionOf(paul.id, marie.id, made.clock.now());
  const outcome = await book.commit({
    label: label('clients-distinguished'),
    changes: [creation('portraits', portrait), creation('distinctions', distinction)],
  });
  expect(outcome.ok).toBe(true);
  expect(await book.database.portraits.toArray()).toEqual([portrait]);
  expect((await book.undo()).ok).toBe(true);
  expect(await book.database.portraits.count()).toBe(0);
  expect((await book.redo()).ok).toBe(true);
  expect(await book.database.distinctions.toArray()).toEqual([distinction]);
});

test('a portrait of nobody and a distinction from nobody are refused', async () => {
  const made = await freshBook();
  const marie = await addClient(made, 'Marie');
  const nobody = clientNamed('Personne', made);
  for (const change of [
    creation('portraits', portraitOf(nobody.id, made)),
    creation('distinctions', distinctionOf(marie.id, nobody.id, made.clock.now())),
  ]) {
    const outcome = await made.book.commit({ label: label('client-changed'), changes: [change] });
    expect(outcome).toEqual({ ok: false, reason: { code: 'dangling', table: change.table, id: change.id } });
  }
});

test.each([1, 60])(
  'what brought %i clients is not undone while something else refers to one of them',
  async (count) => {
    const made = await freshBook();
    const clients = Array.from({ length: count }, (_, index) => clientNamed(`Client ${index}`, made));
    const changes = clients.map((client) => creation('clients', client));
    expect((await made.book.commit({ label: label('client-added'), changes })).ok).toBe(true);
    const last = clients.at(-1);
    if (!last) throw new Error('one was made');
    const portrait = portraitOf(last.id, made);
    const drawn = { label: label('portrait-changed'), changes: [creation('portraits', portrait)] };
    expect((await made.book.commit(drawn)).ok).toBe(true);
    const refused = await made.book.undo(1);
    expect(refused).toEqual({ ok: false, reason: { code: 'dangling', table: 'portraits', id: portrait.id } });
    expect(await made.book.database.clients.count()).toBe(count);
    // With what refers to it, it may go.
    const whole = {
      label: label('client-changed'),
      changes: [removal('portraits', portrait), removal('clients', last)],
    };
    expect((await made.book.commit(whole)).ok).toBe(true);
  },
);

test('a portrait leaves and its client stays, with what refers to that client in the same action', async () => {
  const made = await freshBook();
  const [marie, paul] = [await addClient(made, 'Marie'), await addClient(made, 'Paul')];
  const portrait = portraitOf(marie.id, made);
  const changes = [creation('portraits', portrait)];
  expect((await made.book.commit({ label: label('portrait-changed'), changes })).ok).toBe(true);
  const outcome = await made.book.commit({
    label: label('portrait-changed'),
    changes: [
      removal('portraits', portrait),
      creation('distinctions', distinctionOf(marie.id, paul.id, made.clock.now())),
    ],
  });
  expect(outcome.ok).toBe(true);
});
