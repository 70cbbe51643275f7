import { afterEach, beforeEach, expect, test } from 'vitest';
import { readClient, readTimeline } from '../../renderer/data/timeline';
import { creation, label } from '../../renderer/domain/book/action';
import { startingSettings } from '../../renderer/domain/book/settings';
import { computeFigures, emptyFigures } from '../../renderer/domain/portfolio/figures';
import { followUpOn, interactionOn, paymentOn, saleOn } from '../support/client-rows';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

let made: TestBook;
beforeEach(async () => {
  made = await openTestBook();
});
afterEach(() => made.destroy());

test('a client that is not in the book is null', async () => {
  expect(await readClient(made.book.database, made.newId<'client'>())).toBeNull();
});

test('a name is enough: everything else is empty, and the rules are those of the book', async () => {
  const client = clientNamed('Mme Faure', made);
  await made.book.commit({ label: label('client-added'), changes: [creation('clients', client)] });
  expect(await readClient(made.book.database, client.id)).toEqual({
    client,
    portrait: null,
    figures: emptyFigures(client.id),
    rows: { interactions: [], followUps: [], sales: [], payments: [] },
    linked: [],
    settings: startingSettings,
  });
});

test('a client is read with all its rows by day and none of anybody else, and the figures that they make', async () => {
  const [client, other] = [clientNamed('Lebrun', made), clientNamed('Petit', made)];
  const own = { buyerId: client.id };
  const [late, early] = [saleOn('2026-03-02', 20_00, own), saleOn('2025-01-02', 10_00, own)];
  const rows = {
    interactions: [interactionOn('2025-05-05', 'appel', { clientId: client.id })],
    followUps: [followUpOn('2026-04-01', 'rappeler', { clientId: client.id })],
    sales: [early, late],
    payments: [paymentOn('2026-03-09', 5_00, late)],
  };
  const foreign = saleOn('2026-03-02', 99_00, { buyerId: other.id });
  const outcome = await made.book.commit({
    label: label('client-added'),
    changes: [
      creation('clients', client),
      creation('clients', other),
      creation('sales', late),
      creation('sales', early),
      creation('sales', foreign),
      creation('sales', saleOn('2026-03-02', 1_00, { buyerId: 'walk-in' })),
      ...rows.interactions.map((row) => creation('interactions', row)),
      creation('interactions', interactionOn('2025-05-05', 'autre', { clientId: other.id })),
      ...rows.followUps.map((row) => creation('followUps', row)),
      ...rows.payments.map((row) => creation('payments', row)),
      creation('payments', paymentOn('2026-03-03', 99_00, foreign)),
    ],
  });
  expect(outcome.ok).toBe(true);
  expect(await readTimeline(made.book.database, client.id)).toEqual(rows);
  expect((await readClient(made.book.database, client.id))?.figures).toEqual(computeFigures(client.id, rows));
});

test('sheets are read whole, side by side and while the book is written to', async () => {
  const clients = Array.from({ length: 12 }, (_, index) => clientNamed(`Client ${index}`, made));
  const [first, ...others] = clients;
  if (!first) throw new Error('there are clients');
  const links = others.map((other) => ({
    id: made.newId<'link'>(),
    fromId: first.id,
    toId: other.id,
    kind: 'sent' as const,
    note: '',
    createdAt: made.clock.now(),
    updatedAt: made.clock.now(),
    trashedAt: null,
  }));
  await made.book.commit({
    label: label('contacts-imported', '', clients.length),
    changes: [...clients.map((client) => creation('clients', client)), ...links.map((link) => creation('links', link))],
  });
  const written = clients.map((client) =>
    made.book.commit({
      label: label('contact-logged', client.name),
      changes: [creation('interactions', interactionOn('2026-03-02', 'appel', { clientId: client.id }))],
    }),
  );
  const sheets = await Promise.all(clients.map((client) => readClient(made.book.database, client.id)));
  expect(sheets.map((sheet) => sheet?.linked.length)).toEqual([11, ...others.map(() => 1)]);
  for (const sheet of sheets) {
    expect(sheet?.figures.contactCount).toBe(sheet?.rows.interactions.length);
  }
  expect((await Promise.all(written)).every((outcome) => outcome.ok)).toBe(true);
});
