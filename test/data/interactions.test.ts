import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInteraction, readLastWords } from '../../renderer/data/interactions';
import { creation, label } from '../../renderer/domain/book/action';
import type { ClientId } from '../../renderer/domain/id';
import type { Interaction } from '../../renderer/domain/interaction/interaction';
import { interactionOn } from '../support/client-rows';
import { numberedId } from '../support/follow-ups';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
beforeEach(async () => {
  made = await openTestBook();
});
afterEach(() => made.destroy());

async function addClient(...rows: readonly Interaction[]): Promise<ClientId> {
  const client = clientNamed('Mme Faure', made);
  const changes = [
    creation('clients', client),
    ...rows.map((row) => creation('interactions', { ...row, clientId: client.id })),
  ];
  expect(await made.book.commit({ label: label('contact-logged'), changes })).toMatchObject({ ok: true });
  return client.id;
}

const lastWords = async (...ids: readonly ClientId[]) => [...(await readLastWords(made.book.database, ids))];

test('the last words are those of the newest contact that has any', async () => {
  const id = await addClient(
    interactionOn('2026-03-01', 'Hésite entre chêne et frêne'),
    interactionOn('2026-02-01', 'Premier contact'),
    interactionOn('2026-03-05', ''),
    interactionOn('2026-03-09', 'jeté', { trashedAt: made.clock.now() }),
  );
  expect(await lastWords(id)).toEqual([[id, 'Hésite entre chêne et frêne']]);
});

test('each client has their own; who never said anything, or is unknown, is left out', async () => {
  const one = await addClient(interactionOn('2026-03-01', 'un'));
  const other = await addClient(interactionOn('2026-03-01', 'deux'));
  const silent = await addClient();
  expect(await lastWords(other, silent, one, numberedId<'client'>(5))).toEqual([
    [other, 'deux'],
    [one, 'un'],
  ]);
  expect(await lastWords()).toEqual([]);
});

test('a contact is found by its id; an unknown id finds nothing', async () => {
  const row = interactionOn('2026-03-01', 'un');
  const clientId = await addClient(row);
  expect(await readInteraction(made.book.database, row.id)).toEqual({ ...row, clientId });
  expect(await readInteraction(made.book.database, numberedId<'interaction'>(5))).toBeNull();
});
