import Dexie from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { deleteDatabase, nativeVersion, openDatabase } from '../../renderer/data/database';
import { stores, version } from '../../renderer/data/schema/v001-first-book';

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
  expect(version).toBe(1);
  expect(Object.fromEntries(found)).toEqual({
    changes: { key: ['seq', 'part'], indexes: [] },
    clients: { key: 'id', indexes: ['trashedAt'] },
    figures: { key: 'buyerId', indexes: [] },
    followUps: { key: 'id', indexes: ['[clientId+day]', '[status+day]', 'trashedAt'] },
    interactions: { key: 'id', indexes: ['[clientId+day]', 'trashedAt'] },
    links: { key: 'id', indexes: ['fromId', 'toId', 'trashedAt'] },
    meta: { key: 'key', indexes: [] },
    openSales: { key: 'saleId', indexes: ['buyerId'] },
    payments: { key: 'id', indexes: ['[buyerId+day]', 'saleId', 'trashedAt'] },
    sales: { key: 'id', indexes: ['[buyerId+day]', 'creditOf', 'day', 'trashedAt'] },
    settings: { key: 'id', indexes: [] },
  });
  expect(Object.keys(stores).length).toBe(found.length);
  opened.value.database.close();
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
