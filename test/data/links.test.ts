import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLink, readLinkedClients, readLinksOf } from '../../renderer/data/links';
import { type Change, creation, label, update } from '../../renderer/domain/book/action';
import type { Client } from '../../renderer/domain/client/client';
import type { LinkKind } from '../../renderer/domain/client/link';
import { addLink, removeLink } from '../../renderer/domain/client/link-actions';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
beforeEach(async () => {
  made = await openTestBook();
});
afterEach(() => made.destroy());

async function write(changes: readonly Change[]) {
  const outcome = await made.book.commit({ label: label('client-added'), changes });
  expect(outcome.ok).toBe(true);
}

async function link(from: Client, to: Client, kind: LinkKind) {
  const draft = { fromId: from.id, toId: to.id, kind, note: '' };
  const given = { id: made.newId<'link'>(), now: made.clock.now() };
  const outcome = addLink(draft, [], `${from.name}, ${to.name}`, given);
  if (!outcome.ok) throw new Error(outcome.reason);
  expect((await made.book.commit(outcome.value)).ok).toBe(true);
  return given.id;
}

test('a client sees its links from its own side, in the order in which they were said', async () => {
  const [paul, lebrun, faure] = ['Paul', 'Lebrun', 'Mme Faure'].map((name) => clientNamed(name, made));
  if (!paul || !lebrun || !faure) throw new Error('three clients');
  await write([paul, lebrun, faure].map((client) => creation('clients', client)));
  await link(faure, paul, 'sent');
  await link(paul, lebrun, 'works-at');

  const { database } = made.book;
  const seen = async (client: Client) =>
    (await readLinkedClients(database, client.id)).map((each) => [each.other.name, each.link.kind, each.backwards]);
  expect(await seen(paul)).toEqual([
    ['Mme Faure', 'sent', true],
    ['Lebrun', 'works-at', false],
  ]);
  expect(await seen(lebrun)).toEqual([['Paul', 'works-at', true]]);
  expect(await seen(faure)).toEqual([['Paul', 'sent', false]]);
});

test('links and clients in the trash are left out, and come back with them', async () => {
  const [paul, lebrun] = [clientNamed('Paul', made), clientNamed('Lebrun', made)];
  await write([creation('clients', paul), creation('clients', lebrun)]);
  const id = await link(paul, lebrun, 'runs');
  const { database } = made.book;

  await write([update('clients', lebrun, { trashedAt: made.clock.now() }, made.clock.now())]);
  expect(await readLinkedClients(database, paul.id)).toEqual([]);
  await made.book.undo();
  expect(await readLinkedClients(database, paul.id)).toHaveLength(1);

  const stored = (await readLink(database, id))?.link;
  if (!stored) throw new Error('the link is there');
  await made.book.commit(removeLink(stored, '', made.clock.now()));
  expect(await readLinkedClients(database, paul.id)).toEqual([]);
  expect(await readLink(database, id)).toBeNull();
  expect(await readLinksOf(database, paul.id)).toHaveLength(1);
});

test('a link that nobody made is null', async () => {
  expect(await readLink(made.book.database, made.newId<'link'>())).toBeNull();
});
