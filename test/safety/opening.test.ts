import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Book } from '../../renderer/data/book';
import { deleteDatabase, nativeVersion } from '../../renderer/data/database';
import { bookSchema } from '../../renderer/data/whole-book';
import { type Change, creation, label, update } from '../../renderer/domain/book/action';
import { actionLine } from '../../renderer/exchange/journal/line';
import { adoptRestored } from '../../renderer/safety/adopt';
import { fileOf } from '../../renderer/safety/journal-files';
import { makeCurrent, readManifestOf } from '../../renderer/safety/manifest';
import type { Opening } from '../../renderer/safety/opening';
import { answerOf } from '../../renderer/workers/job';
import { safetyJobs } from '../../renderer/workers/safety-jobs';
import { followUp, numberedId } from '../support/follow-ups';
import { behindTheDoor, type Keeping, keeping, loseDatabases } from '../support/kept-book';
import { clientNamed, testIds } from '../support/open-test-book';

let kept: Keeping;
let open: Book[] = [];

beforeEach(async () => {
  await loseDatabases();
  kept = keeping();
});

afterEach(async () => {
  for (const book of open.splice(0)) book.close();
  kept.shelf.close();
  await loseDatabases();
});

async function opened(): Promise<Book> {
  const book = await kept.opened();
  open.push(book);
  return book;
}

function close(book: Book): void {
  book.close();
  open = open.filter((each) => each !== book);
}

function expectRecovery(opening: Opening): Extract<Opening, { kind: 'recovery' }>['recovery'] {
  if (opening.kind === 'open') open.push(opening.book);
  if (opening.kind !== 'recovery') throw new Error(`it opened: ${opening.kind}`);
  return opening.recovery;
}

describe('a book that was lost', () => {
  test('is not begun anew: nothing is written, and the way back is known', async () => {
    const book = await opened();
    await kept.add(book, 'Mme Faure');
    close(book);
    kept.shelf.close();
    await loseDatabases();

    const again = keeping(kept.vault);
    const { finding, kept: known } = expectRecovery(await again.open());
    expect(finding.kind).toBe('empty');
    expect(known.lastSeq).toBe(1);
    expect(known.counts?.clients).toBe(1);
    expect(await again.shelf.peek()).toBeNull();
    again.shelf.close();
  });

  test('was never used: it is a first start again', async () => {
    close(await opened());
    kept.shelf.close();
    await loseDatabases();
    const again = keeping(kept.vault);
    const opening = await again.open();
    expect(opening.kind).toBe('open');
    if (opening.kind === 'open') opening.book.close();
    again.shelf.close();
  });

  test('was never used, and only its rows were lost: it is a first start again, whose first client is kept', async () => {
    const book = await opened();
    close(book);
    await deleteDatabase(book.database.name);
    const begun = await opened();
    expect(await kept.add(begun, 'Mme Faure')).not.toBeNull();
    close(begun);
    const again = await opened();
    expect((await again.database.clients.toArray()).map(({ name }) => name)).toEqual(['Mme Faure']);
    close(again);
    await deleteDatabase(book.database.name);
    expect(expectRecovery(await kept.open()).finding.kind).toBe('empty');
  });
});

describe('a book of a newer version of the app', () => {
  test('is refused before its journal is read: an end that looks torn to this version is not cut off', async () => {
    const book = await opened();
    await kept.add(book, 'Mme Faure');
    const { name } = book.database;
    close(book);
    const written = await kept.vault.append('journal', fileOf(name, 2), new TextEncoder().encode('a line of later'));
    const raised = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, nativeVersion + 10);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    raised.close();
    expect(await kept.open()).toMatchObject({ kind: 'refused', refusal: { code: 'newer-book' } });
    const listed = await kept.vault.list('journal');
    expect(listed.ok && listed.value.find((file) => file.name === fileOf(name, 2))?.size).toBe(
      written.ok && written.value,
    );
  });

  test('that was lost is not rebuilt from what this version can read of it', async () => {
    const book = await opened();
    await kept.add(book, 'Mme Faure');
    const manifest = await readManifestOf(kept.vault, book.database.name);
    if (manifest === null || typeof manifest === 'string') throw new Error('it has a manifest');
    await makeCurrent(kept.vault, { ...manifest, schema: bookSchema + 1 });
    close(book);
    kept.shelf.close();
    await loseDatabases();
    const again = keeping(kept.vault);
    const expected = { code: 'newer-book', found: nativeVersion + 10, expected: nativeVersion };
    expect(await again.open()).toEqual({ kind: 'refused', refusal: expected });
    expect(await again.shelf.peek()).toBeNull();
    again.shelf.close();
  });
});

describe('a book that is behind its journal', () => {
  test('is brought up to it, to the byte', async () => {
    const book = await opened();
    await kept.add(book, 'Mme Faure');
    const name = book.database.name;
    // The last action is in the journal, and the kill came before the database had it.
    const other = keeping(kept.vault);
    const ghost = await lateAction(book, 'Menuiserie Lebrun');
    await kept.vault.append('journal', fileOf(name, 2), ghost);
    close(book);

    const opening = await other.open();
    if (opening.kind !== 'open') throw new Error(opening.kind);
    open.push(opening.book);
    expect(opening.broughtBack).toBe(1);
    expect((await opening.book.database.clients.toArray()).map((client) => client.name).toSorted()).toEqual([
      'Menuiserie Lebrun',
      'Mme Faure',
    ]);
    expect((await opening.book.readHistory()).undoable.map(({ seq }) => seq)).toEqual([1, 2]);
    other.shelf.close();
  });

  test('and whose journal is damaged before it reaches the book, is not opened', async () => {
    const book = await opened();
    for (const name of ['A', 'B', 'C']) await kept.add(book, name);
    const name = book.database.name;
    const bytes = await kept.vault.read('journal', fileOf(name, 1));
    if (!bytes.ok) throw new Error(bytes.reason);
    close(book);
    // The database goes back to its first action, and the second line is damaged.
    await rewind(name);
    const damaged = bytes.value.slice();
    const second = damaged.indexOf(10, 1) + 60;
    damaged[second] = (damaged[second] ?? 0) ^ 1;
    await kept.vault.replace('journal', fileOf(name, 1), new Blob([damaged]));
    expect(expectRecovery(await kept.open()).finding.kind).toBe('gap');
  });
});

test('a book that knows more than the journal is trusted, and the journal catches up', async () => {
  const book = await opened();
  await kept.add(book, 'Mme Faure');
  await kept.add(book, 'Menuiserie Lebrun');
  const name = book.database.name;
  const bytes = await kept.vault.read('journal', fileOf(name, 1));
  if (!bytes.ok) throw new Error(bytes.reason);
  await kept.vault.truncate('journal', fileOf(name, 1), bytes.value.indexOf(10, 2) + 1);
  close(book);

  const opening = await kept.open();
  if (opening.kind !== 'open') throw new Error(opening.kind);
  open.push(opening.book);
  expect(opening.wantsSnapshot).toBe(true);
  const after = await kept.vault.read('journal', fileOf(name, 1));
  expect(after).toEqual(bytes);
});

test('records that vanished from a table are noticed, named, and nothing is written', async () => {
  const book = await opened();
  for (const name of ['A', 'B', 'C']) await kept.add(book, name);
  close(book);
  await behindTheDoor(book.database.name, 'clients', (store) => {
    store.openCursor().onsuccess = (event) => {
      (event.target as IDBRequest<IDBCursorWithValue | null>).result?.delete();
    };
  });
  const { finding } = expectRecovery(await kept.open());
  expect(finding).toEqual({ kind: 'miscounted', tables: [{ table: 'clients', found: 2, expected: 3 }] });
});

test('a vault that cannot be read: the book is shown, and the reason is known', async () => {
  const book = await opened();
  await kept.add(book, 'Mme Faure');
  close(book);
  const locked = { ...kept.vault, read: async () => ({ ok: false, reason: 'not-allowed' }) as const };
  const opening = await kept.open(locked);
  if (opening.kind !== 'open') throw new Error(opening.kind);
  open.push(opening.book);
  expect(opening.unreachable).toBe('not-allowed');
  expect(await opening.book.database.clients.count()).toBe(1);
});

test('an action that the journal refuses is not in the book', async () => {
  const book = await opened();
  close(book);
  const full = { ...kept.vault, append: async () => ({ ok: false, reason: 'disk-full' }) as const };
  const opening = await kept.open(full);
  if (opening.kind !== 'open') throw new Error(opening.kind);
  open.push(opening.book);
  expect(await kept.add(opening.book, 'Mme Faure')).toBeNull();
  expect(await opening.book.database.clients.count()).toBe(0);
  expect((await opening.book.readHistory()).undoable).toEqual([]);
});

test('undo, redo and a change are in the journal, and come back in their order', async () => {
  const book = await opened();
  const client = await kept.add(book, 'Mme Faure');
  if (!client) throw new Error('refused');
  const changed = update('clients', client, { name: 'Mme Faure-Roux' }, kept.clock.now());
  await book.commit({ label: label('client-changed', 'Mme Faure'), changes: [changed] });
  await book.undo();
  await book.redo();
  await book.undo();
  const before = await book.database.changes.toArray();
  close(book);
  await rewind(book.database.name);
  const opening = await kept.open();
  if (opening.kind !== 'open') throw new Error(opening.kind);
  open.push(opening.book);
  expect(opening.broughtBack).toBe(4);
  expect(await opening.book.database.changes.toArray()).toEqual(before);
  expect((await opening.book.database.clients.toArray())[0]?.name).toBe('Mme Faure');
});

test('a book that is behind and has lost records besides is not brought up: it is asked about', async () => {
  const book = await opened();
  for (const name of ['A', 'B', 'C']) await kept.add(book, name);
  close(book);
  const { name } = book.database;
  await behindTheDoor(name, 'changes', (store) => store.delete([3, 0]));
  await behindTheDoor(name, 'meta', (store) => store.put({ key: 'lastSeq', value: 2 }));
  // Two clients should be there after the second action: one is, and it is the third's.
  await behindTheDoor(name, 'clients', (store) => {
    store.getAllKeys(null, 2).onsuccess = (event) => {
      for (const key of (event.target as IDBRequest<IDBValidKey[]>).result) store.delete(key);
    };
  });
  const { finding } = expectRecovery(await kept.open());
  expect(finding).toEqual({ kind: 'miscounted', tables: [{ table: 'clients', found: 1, expected: 2 }] });
});

test('records whose history is gone are asked about', async () => {
  const book = await opened();
  for (const name of ['A', 'B']) await kept.add(book, name);
  close(book);
  await behindTheDoor(book.database.name, 'changes', (store) => store.clear());
  expect(expectRecovery(await kept.open()).finding.kind).toBe('no-history');
});

test('records whose history is gone can be gone on with: their copy begins one of its own, and opens', async () => {
  const { vault, shelf, clock } = kept;
  const book = await opened();
  for (const name of ['A', 'B']) await kept.add(book, name);
  close(book);
  await behindTheDoor(book.database.name, 'changes', (store) => store.clear());
  const scratchName = await shelf.lay('scratch');
  const works = safetyJobs(vault);
  const about = { appVersion: '0', now: clock.now() };
  const copied = await works.copyFound({ databaseName: book.database.name, scratchName, ...about });
  expect(copied).toEqual({ ok: true, value: { ok: true, value: null } });
  const keepRestored = async (databaseName: string) =>
    answerOf(await works.keepRestored({ databaseName, day: clock.today(), ...about }));
  expect(await adoptRestored(scratchName, { shelf, vault, keepRestored })).toBeNull();
  const again = await opened();
  expect(await again.database.clients.count()).toBe(2);
  expect(await kept.add(again, 'C')).not.toBeNull();
});

test('figures that are gone are counted again before anybody sees them', async () => {
  const book = await opened();
  const client = await kept.add(book, 'A');
  if (!client) throw new Error('refused');
  const promised = followUp({ clientId: client.id });
  await book.commit({ label: label('follow-up-added'), changes: [creation('followUps', promised)] });
  const before = await book.database.figures.toArray();
  expect(before).toHaveLength(1);
  close(book);
  await behindTheDoor(book.database.name, 'figures', (store) => store.clear());
  expect(await (await opened()).database.figures.toArray()).toEqual(before);
});

test('figures that are gone are counted for every client, though the journal brings back what makes those of one', async () => {
  const book = await opened();
  const [first, second] = [await kept.add(book, 'A'), await kept.add(book, 'B')];
  if (!first || !second) throw new Error('refused');
  const [promised, late] = [followUp({ clientId: first.id }), followUp({ clientId: second.id, id: numberedId(2_000) })];
  await book.commit({ label: label('follow-up-added'), changes: [creation('followUps', promised)] });
  const { name } = book.database;
  await kept.vault.append('journal', fileOf(name, 2), await lateAction(book, 'B', [creation('followUps', late)]));
  close(book);
  await behindTheDoor(name, 'figures', (store) => store.clear());
  const counted = await (await opened()).database.figures.toCollection().primaryKeys();
  expect(counted.toSorted()).toEqual([first.id, second.id].toSorted());
});

describe('a vault that cannot be read', () => {
  const unreadable = () => ({ ...kept.vault, read: async () => ({ ok: false, reason: 'failed' }) as const });

  test('and no book: none is begun, for it may have been lost', async () => {
    const book = await opened();
    await kept.add(book, 'Mme Faure');
    close(book);
    kept.shelf.close();
    await loseDatabases();
    kept = keeping(kept.vault);
    expect(await kept.open(unreadable())).toMatchObject({ kind: 'refused', refusal: { detail: 'failed' } });
    expect(await kept.shelf.peek()).toBeNull();
    expect(expectRecovery(await kept.open()).finding.kind).toBe('empty');
  });

  test('and a database that lost its book: it is not begun anew', async () => {
    const book = await opened();
    close(book);
    await behindTheDoor(book.database.name, 'meta', (store) => store.clear());
    expect((await kept.open(unreadable())).kind).toBe('refused');
  });
});

test('a store that cannot be opened is said, not thrown', async () => {
  close(await opened());
  const { databases } = indexedDB;
  indexedDB.databases = () => Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError'));
  try {
    expect(await kept.open()).toMatchObject({ kind: 'refused', refusal: { code: 'no-storage' } });
  } finally {
    indexedDB.databases = databases;
  }
});

/** The line that a commit of this client would put down next. */
async function lateAction(book: Book, name: string, changes?: readonly Change[]): Promise<Uint8Array> {
  const { seq } = (await book.readHistory()).undoable.at(-1) ?? { seq: 0 };
  const newId = testIds();
  // The ids of a test begin anew: one that is not taken yet.
  newId();
  newId();
  return actionLine({
    seq: seq + 1,
    at: kept.clock.now(),
    kind: 'do',
    of: null,
    label: label('client-added', name),
    undoable: true,
    changes: changes ?? [creation('clients', clientNamed(name, { newId, clock: kept.clock }))],
  });
}

/** Takes the database back to its first action, behind the app's back. */
async function rewind(name: string): Promise<void> {
  await behindTheDoor(name, 'changes', (store) => store.delete(IDBKeyRange.lowerBound([2])));
  await behindTheDoor(name, 'meta', (store) => store.put({ key: 'lastSeq', value: 1 }));
  await behindTheDoor(name, 'clients', (store) => {
    store.openCursor(null, 'prev').onsuccess = (event) => {
      const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
      if (cursor && store.name === 'clients') {
        store.count().onsuccess = (counted) => {
          if ((counted.target as IDBRequest<number>).result > 1) {
            cursor.delete();
            cursor.continue();
          }
        };
      }
    };
  });
}
