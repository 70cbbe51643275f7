import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { deleteDatabase, nativeVersion, openDatabase, whenLost } from '../../renderer/data/database';
import * as firstBook from '../../renderer/data/schema/v001-first-book';
import * as matchingAndLeaving from '../../renderer/data/schema/v002-matching-and-leaving';
import * as segments from '../../renderer/data/schema/v003-segments';

const names: string[] = [];
function freshName(): string {
  const name = `test-${crypto.randomUUID()}`;
  names.push(name);
  return name;
}
afterEach(async () => {
  for (const name of names.splice(0)) await deleteDatabase(name);
});

test('a book of a newer version is refused, and not one byte of it is touched', async () => {
  const name = freshName();
  const newer = new Dexie(name);
  newer.version(7).stores({ clients: 'id', wonders: 'id' });
  await newer.open();
  await newer.table('wonders').add({ id: 'a', from: 'the future' });
  newer.close();
  expect(await openDatabase(name)).toEqual({
    ok: false,
    reason: { code: 'newer-book', found: 70, expected: nativeVersion },
  });
  const again = new Dexie(name);
  await again.open();
  expect(again.verno).toBe(7);
  expect(await again.table('wonders').toArray()).toEqual([{ id: 'a', from: 'the future' }]);
  expect(again.tables.map((table) => table.name).sort()).toEqual(['clients', 'wonders']);
  again.close();
});

test('a new book has exactly the tables and indexes of its version', async () => {
  const opened = await openDatabase(freshName());
  if (!opened.ok) throw new Error('it did not open');
  const native = opened.value.database.backendDB();
  const found = [...native.objectStoreNames].map((name) => {
    const store = native.transaction(name).objectStore(name);
    return [name, { key: store.keyPath, indexes: [...store.indexNames] }] as const;
  });
  // Shipped: a change of these needs a new schema file with the next number, never an edit of this test.
  expect([firstBook.version, matchingAndLeaving.version, segments.version]).toEqual([1, 2, 3]);
  expect(nativeVersion).toBe(30);
  expect(Object.fromEntries(found)).toEqual({
    changes: { key: ['seq', 'part'], indexes: [] },
    clients: { key: 'id', indexes: ['trashedAt'] },
    columnMappings: { key: 'id', indexes: [] },
    distinctions: { key: 'id', indexes: ['oneId', 'otherId'] },
    exports: { key: 'id', indexes: [] },
    figures: { key: 'buyerId', indexes: [] },
    followUps: { key: 'id', indexes: ['[clientId+day]', '[status+day]', 'trashedAt'] },
    interactions: { key: 'id', indexes: ['[clientId+day]', 'trashedAt'] },
    links: { key: 'id', indexes: ['fromId', 'toId', 'trashedAt'] },
    meta: { key: 'key', indexes: [] },
    openSales: { key: 'saleId', indexes: ['buyerId'] },
    payments: { key: 'id', indexes: ['[buyerId+day]', 'saleId', 'trashedAt'] },
    portraits: { key: 'id', indexes: [] },
    sales: { key: 'id', indexes: ['[buyerId+day]', 'creditOf', 'day', 'trashedAt'] },
    segments: { key: 'id', indexes: [] },
    settings: { key: 'id', indexes: [] },
  });
  const shipped = [firstBook, matchingAndLeaving, segments].flatMap(({ stores }) => Object.keys(stores));
  expect(shipped.length).toBe(found.length);
  opened.value.database.close();
});

test('a book of the first shape is brought up to the last, every row where it was', async () => {
  const name = freshName();
  const old = new Dexie(name);
  old.version(firstBook.version).stores(firstBook.stores);
  await old.open();
  await old.table('clients').add({ id: 'a', name: 'Mme Faure', trashedAt: 3 });
  await old.table('meta').add({ key: 'lastSeq', value: 7 });
  old.close();
  const opened = await openDatabase(name);
  if (!opened.ok) throw new Error(opened.reason.code);
  const { database } = opened.value;
  expect(await database.clients.where('trashedAt').above(0).toArray()).toEqual([
    { id: 'a', name: 'Mme Faure', trashedAt: 3 },
  ]);
  expect(await database.meta.get('lastSeq')).toEqual({ key: 'lastSeq', value: 7 });
  const added = [matchingAndLeaving, segments].flatMap(({ stores }) => Object.keys(stores));
  expect(await Promise.all(added.map((table) => database.table(table).count()))).toEqual([0, 0, 0, 0, 0]);
  database.close();
});

test('writes are flushed to the disk: the book asks for strict durability', async () => {
  const opened = await openDatabase(freshName());
  if (!opened.ok) throw new Error('it did not open');
  const { database, door } = opened.value;
  const durability = await database.transaction('rw', database.meta, async (transaction) => {
    door.admit(transaction.idbtrans);
    await database.meta.put({ key: 'lastSeq', value: 0 });
    return (transaction.idbtrans as IDBTransaction).durability;
  });
  expect(durability).toBe('strict');
  database.close();
});

test('a book that the browser closes is heard of, one that we close is not', async () => {
  const heard: string[] = [];
  const [ours, theirs] = [await openDatabase(freshName()), await openDatabase(freshName())];
  if (!ours.ok || !theirs.ok) throw new Error('it did not open');
  whenLost(ours.value.database, () => heard.push('ours'));
  whenLost(theirs.value.database, () => heard.push('theirs'));
  ours.value.database.close();
  theirs.value.database.backendDB().dispatchEvent(new Event('close'));
  expect(heard).toEqual(['theirs']);
});
