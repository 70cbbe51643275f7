import { expect, test } from 'vitest';
import { type Counts, countsOf, emptyCounts } from '../../../renderer/domain/safety/counts';
import {
  compareWithVault,
  type FoundBook,
  isCalm,
  isNothingLeft,
  type KeptBook,
} from '../../../renderer/domain/safety/opening';

const counts: Counts = countsOf((name) => (name === 'clients' ? 60 : name === 'settings' ? 1 : 200));
const found: FoundBook = {
  database: 'a',
  bookId: 'book',
  lastSeq: 40,
  hasHistory: true,
  counts: { clients: 60, settings: 1 },
};
const kept: KeptBook = { database: 'a', bookId: 'book', lastSeq: 40, counts, journalFrom: 0, isCut: false };

test('nothing found and nothing kept is a first start', () => {
  expect(compareWithVault(null, null, null)).toEqual({ kind: 'new' });
});

test('a first start that was never used is a first start still', () => {
  const untouched = { ...kept, lastSeq: 0, counts: emptyCounts };
  expect(compareWithVault(null, untouched, null)).toEqual({ kind: 'new' });
});

test('a first start that was never used, and whose database came back empty, is a first start still', () => {
  const wiped = { database: 'a', bookId: '', lastSeq: 0, hasHistory: true, counts: { clients: 0, settings: 0 } };
  const untouched = { ...kept, lastSeq: 0, counts: emptyCounts };
  expect(compareWithVault(wiped, untouched, untouched)).toEqual({ kind: 'adopt' });
  const unknown = { ...untouched, counts: null };
  expect(compareWithVault(wiped, unknown, unknown)).toEqual({ kind: 'empty' });
});

test('nothing is left where no action and no row is, of all tables that there are', () => {
  expect(isNothingLeft(null)).toBe(true);
  const wiped = { ...found, lastSeq: 0, counts: emptyCounts };
  expect(isNothingLeft(wiped)).toBe(true);
  expect(isNothingLeft({ ...wiped, counts: countsOf(() => 0) })).toBe(true);
  expect(isNothingLeft({ ...wiped, lastSeq: 1 })).toBe(false);
  expect(isNothingLeft({ ...wiped, counts: { ...emptyCounts, sales: 1 } })).toBe(false);
  // Nobody has looked into the others.
  expect(isNothingLeft({ ...wiped, counts: { clients: 0, settings: 0 } })).toBe(false);
});

test('nothing found beside a kept book is a lost book, not a first start', () => {
  expect(compareWithVault(null, kept, null)).toEqual({ kind: 'empty' });
});

test('a database that lost everything, its identity too, is a lost book', () => {
  const wiped = { database: 'a', bookId: '', lastSeq: 0, hasHistory: true, counts: { clients: 0, settings: 0 } };
  expect(compareWithVault(wiped, kept, kept)).toEqual({ kind: 'empty' });
  const anew = { database: 'b', bookId: 'another', lastSeq: 0, hasHistory: true, counts: { clients: 0, settings: 1 } };
  expect(compareWithVault(anew, kept, null)).toEqual({ kind: 'empty' });
});

test('a lost book is noticed behind a damaged journal too', () => {
  expect(compareWithVault(null, { ...kept, counts: null }, null)).toEqual({ kind: 'empty' });
});

test('a journal that cannot be read from its first line on was still somebody’s book', () => {
  expect(compareWithVault(null, { ...kept, lastSeq: 0, counts: null, isCut: true }, null)).toEqual({ kind: 'empty' });
});

test('where nothing says any more whose journal it is, it is taken for that of the book beside it', () => {
  const unnamed = { ...kept, bookId: null };
  expect(compareWithVault(found, unnamed, unnamed)).toEqual({ kind: 'equal' });
  expect(compareWithVault(null, unnamed, null)).toEqual({ kind: 'empty' });
});

test('records whose history is gone are asked about, behind their journal or not', () => {
  const forgotten = { ...found, hasHistory: false };
  expect(compareWithVault(forgotten, kept, kept)).toEqual({ kind: 'no-history' });
  expect(compareWithVault({ ...forgotten, lastSeq: 38 }, kept, kept)).toEqual({ kind: 'no-history' });
});

test('another book in use is asked about', () => {
  const other = { ...found, database: 'b', bookId: 'another' };
  expect(compareWithVault(other, kept, null)).toEqual({ kind: 'foreign' });
  expect(compareWithVault({ ...found, bookId: 'another' }, kept, kept)).toEqual({ kind: 'foreign' });
});

test('a book from before there was a vault is taken as it is', () => {
  expect(compareWithVault(found, null, null)).toEqual({ kind: 'adopt' });
});

test('the same action and the same counts are calm', () => {
  expect(compareWithVault(found, kept, kept)).toEqual({ kind: 'equal' });
});

test('records that are gone, or too many, are named with both counts', () => {
  const fewer = { ...found, counts: { clients: 59, settings: 1 } };
  expect(compareWithVault(fewer, kept, kept)).toEqual({
    kind: 'miscounted',
    tables: [{ table: 'clients', found: 59, expected: 60 }],
  });
});

test('what cannot be counted on the side of the vault is not held against the book', () => {
  expect(compareWithVault({ ...found, counts: { clients: 1 } }, kept, { ...kept, counts: null })).toEqual({
    kind: 'equal',
  });
});

test('the last actions are taken from the journal', () => {
  expect(compareWithVault({ ...found, lastSeq: 38 }, kept, kept)).toEqual({ kind: 'behind', from: 39, to: 40 });
  // The very first action of a book may be the one that a kill cut off.
  expect(compareWithVault({ ...found, lastSeq: 0 }, { ...kept, lastSeq: 1 }, { ...kept, lastSeq: 1 }).kind).toBe(
    'behind',
  );
});

test('a journal that begins after the book ends does not reach it', () => {
  const late = { ...kept, lastSeq: 90, journalFrom: 60 };
  expect(compareWithVault(found, late, late)).toEqual({ kind: 'gap' });
});

test('a book that ends just where the journal is damaged may have lost what followed', () => {
  const cut = { ...kept, counts: null, isCut: true };
  expect(compareWithVault(found, cut, cut)).toEqual({ kind: 'gap' });
  expect(compareWithVault({ ...found, lastSeq: 38 }, cut, cut)).toEqual({ kind: 'gap' });
  // One that goes on beyond the damage has all that the journal has lost.
  expect(compareWithVault({ ...found, lastSeq: 44 }, cut, cut)).toEqual({ kind: 'ahead' });
});

test('a book that knows more than the vault is trusted', () => {
  expect(compareWithVault({ ...found, lastSeq: 41 }, kept, kept)).toEqual({ kind: 'ahead' });
});

test('a restored book beside the one that the vault still calls the current one opens by its own journal', () => {
  const own = { ...kept, database: 'b', lastSeq: 12 };
  const restored = { ...found, database: 'b', lastSeq: 12 };
  const finding = compareWithVault(restored, kept, own);
  expect(finding).toEqual({ kind: 'equal' });
  expect(isCalm(finding)).toBe(true);
});
