import { afterEach, beforeEach, expect, test } from 'vitest';
import { creation, label, update } from '../../renderer/domain/book/action';
import type { Client } from '../../renderer/domain/client/client';
import { recordSale } from '../../renderer/domain/sale/actions';
import { type Importing, workerJobs } from '../../renderer/workers/jobs';
import { stairs } from '../domain/sale/rows';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
let importing: Importing;
let anne: Client;
let seq: number;
beforeEach(async () => {
  made = await openTestBook();
  importing = workerJobs.startImport();
  anne = clientNamed('Anne Faure', made);
  const changes = [creation('clients', anne), creation('clients', clientNamed('Paul Petit', made))];
  const committed = await made.book.commit({ label: label('contacts-imported', 'a.csv', 2), changes });
  if (!committed.ok) throw new Error(JSON.stringify(committed.reason));
  seq = committed.value.seq;
});
afterEach(async () => {
  importing.end();
  await made.destroy();
});

const plan = async (which = seq) =>
  (await importing.planTakingBack({ databaseName: made.name, seq: which })) as Answered;
const takeBack = async () => (await importing.takeBackImport({ now: made.clock.now() })) as Answered;
type Answered = { readonly value: { readonly ok: boolean; readonly reason?: unknown; readonly value?: unknown } };
const names = async () => (await made.book.database.clients.toArray()).map(({ name }) => name).toSorted();

async function write(changes: readonly Parameters<TestBook['book']['commit']>[0]['changes'][number][]) {
  made.clock.pass(1_000);
  const committed = await made.book.commit({ label: label('client-changed'), changes });
  if (!committed.ok) throw new Error(JSON.stringify(committed.reason));
}

test('an import whose clients were given something while its plan was looked at is not taken back before it is shown anew', async () => {
  expect((await plan()).value.value).toMatchObject({ removed: { clients: 2 }, stayingCount: 0 });
  await write(recordSale({ ...stairs, buyerId: anne.id }, [], { now: made.clock.now(), newId: made.newId }));
  expect((await takeBack()).value).toEqual({ ok: false, reason: { code: 'book-moved' } });
  expect(await names()).toEqual(['Anne Faure', 'Paul Petit']);

  expect((await plan()).value.value).toMatchObject({ removed: { clients: 1 }, staying: [{ why: 'needed' }] });
  expect((await takeBack()).value.ok).toBe(true);
  expect(await names()).toEqual(['Anne Faure']);
});

test('what was written elsewhere meanwhile is no matter as long as it comes to the same', async () => {
  await plan();
  await write([creation('clients', clientNamed('Zoé Roux', made))]);
  expect((await takeBack()).value.ok).toBe(true);
  expect(await names()).toEqual(['Zoé Roux']);
});

test('that a client stays for another reason is shown anew as well', async () => {
  await write([update('clients', anne, { notes: 'vue' }, made.clock.now())]);
  await plan();
  const now = (await made.book.database.clients.get(anne.id)) as Client;
  await write([update('clients', now, { trashedAt: made.clock.now() }, made.clock.now())]);
  expect((await takeBack()).value).toEqual({ ok: false, reason: { code: 'book-moved' } });
});

test('what is no import of the history is refused, and nothing is taken back that was not planned', async () => {
  await write([creation('clients', clientNamed('Zoé Roux', made))]);
  expect((await takeBack()).value).toEqual({ ok: false, reason: { code: 'nothing-read' } });
  for (const other of [seq + 1, 99]) {
    expect((await plan(other)).value).toEqual({ ok: false, reason: { code: 'import-gone' } });
  }
  expect(await names()).toHaveLength(3);
});
