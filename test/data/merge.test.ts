import { afterEach, expect, test } from 'vitest';
import { readWholeClients } from '../../renderer/data/attached';
import { creation, label } from '../../renderer/domain/book/action';
import { trashClients } from '../../renderer/domain/client/actions';
import type { Client } from '../../renderer/domain/client/client';
import { distinctionId, distinctionOf } from '../../renderer/domain/client/distinction';
import type { Link } from '../../renderer/domain/client/link';
import { distinguish, mergeClients } from '../../renderer/domain/client/merge';
import { mergedDraft } from '../../renderer/domain/client/merge-fields';
import { canonicalJson } from '../../renderer/exchange/backup/canonical';
import { interactionOn, paymentOn, saleOn } from '../support/client-rows';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const open: TestBook[] = [];
afterEach(async () => {
  for (const made of open.splice(0)) await made.destroy();
});

/** Two records of one woman, each with a life of its own, and a third client whom both know. */
async function twoRecords() {
  const made = await openTestBook();
  open.push(made);
  const [one, other, third] = ['Hélène Faure', 'FAURE Helene', 'Garage Petit'].map((name) => clientNamed(name, made));
  if (!one || !other || !third) throw new Error('three clients');
  const sale = saleOn('2026-03-02', 50_000, { buyerId: other.id, label: 'Étagère' });
  const stamps = { createdAt: made.clock.now(), updatedAt: made.clock.now() };
  const link = (from: Client, to: Client, kind: Link['kind']): Link => ({
    ...stamps,
    id: made.newId<'link'>(),
    fromId: from.id,
    toId: to.id,
    kind,
    note: '',
    trashedAt: null,
  });
  const apart = distinctionOf(other.id, third.id, made.clock.now());
  const links = {
    keptSpouse: link(one, third, 'spouse'),
    sameSpouse: link(third, other, 'spouse'),
    sent: link(other, third, 'sent'),
    between: link(one, other, 'other'),
  };
  const outcome = await made.book.commit({
    label: label('client-added'),
    changes: [
      ...[one, other, third].map((client) => creation('clients', client)),
      creation('interactions', interactionOn('2026-03-01', 'hésite', { clientId: other.id })),
      creation('interactions', interactionOn('2026-03-03', 'décidée', { clientId: one.id })),
      creation('sales', sale),
      creation('payments', paymentOn('2026-03-03', 20_000, sale)),
      ...Object.values(links).map((each) => creation('links', each)),
      creation('distinctions', apart),
      creation('portraits', { id: other.id, image: '/9j/4AAQ', ...stamps }),
    ],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return { made, one, other, third, links };
}

async function contentsOf({ book }: TestBook): Promise<string> {
  const tables = ['clients', 'interactions', 'followUps', 'sales', 'payments', 'links', 'distinctions', 'portraits'];
  return canonicalJson(
    await Promise.all([...tables, 'figures', 'openSales'].map((name) => book.database.table(name).toArray())),
  );
}

async function merge({ made, one, other }: Awaited<ReturnType<typeof twoRecords>>): Promise<void> {
  const whole = await readWholeClients(made.book.database, [one.id, other.id]);
  const [kept, left] = whole ?? [];
  const draft = kept && left ? mergedDraft(kept.client, left.client, {}) : null;
  if (!kept || !left || !draft?.ok) throw new Error('nothing to merge');
  made.clock.pass(1_000);
  const choices = { draft: draft.value, takesPortrait: false };
  const outcome = await made.book.commit(mergeClients(kept, left, choices, made.clock.now()));
  expect(outcome.ok).toBe(true);
}

test('everything that hung on the one hangs on the other, and figures and open sales follow', async () => {
  const records = await twoRecords();
  await merge(records);
  const { made, one, other, third, links } = records;
  const { database } = made.book;
  const ofOne = { clientId: one.id };
  expect(await database.interactions.toArray()).toMatchObject([ofOne, ofOne]);
  expect(await database.sales.toArray()).toMatchObject([{ buyerId: one.id }]);
  expect(await database.payments.toArray()).toMatchObject([{ buyerId: one.id }]);
  expect((await database.openSales.toArray()).map(({ buyerId }) => buyerId)).toEqual([one.id]);
  expect((await database.portraits.toArray()).map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, other.id]));
  expect((await database.clients.get(other.id))?.trashedAt).not.toBeNull();
  expect(await database.links.get(links.sent.id)).toMatchObject({ fromId: one.id, toId: third.id, trashedAt: null });
  expect((await database.links.get(links.sameSpouse.id))?.trashedAt).not.toBeNull();
  expect(await database.links.get(links.between.id)).toEqual(links.between);
  expect(await database.distinctions.get(distinctionId(one.id, third.id))).toBeDefined();
  const figures = await database.figures.toArray();
  await made.book.rebuildFigures();
  expect(await database.figures.toArray()).toEqual(figures);
});

test('one undo brings back the book as it was, to the byte', async () => {
  const records = await twoRecords();
  const before = await contentsOf(records.made);
  await merge(records);
  expect(await contentsOf(records.made)).not.toBe(before);
  expect((await records.made.book.undo()).ok).toBe(true);
  expect(await contentsOf(records.made)).toBe(before);
});

test('a client in the trash, or gone, is not one of two to be merged', async () => {
  const { made, one, other } = await twoRecords();
  await made.book.commit(trashClients([other], made.clock.now()));
  expect(await readWholeClients(made.book.database, [one.id, other.id])).toBeNull();
});

test('two are told apart once, whichever is named first', async () => {
  const { made, one, other } = await twoRecords();
  const now = made.clock.now();
  expect((await made.book.commit(distinguish(other, one, [], now))).ok).toBe(true);
  const [known] = await made.book.database.distinctions.where('oneId').equals(one.id).toArray();
  if (!known) throw new Error('nothing was remembered');
  expect(distinguish(one, other, [known], now).changes).toEqual([]);
});
