import { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { type Change, creation, label, removal, update } from '../../renderer/domain/book/action';
import type { Moment } from '../../renderer/domain/calendar/day';
import type { Client } from '../../renderer/domain/client/client';
import { answerOf } from '../../renderer/workers/job';
import { workerJobs } from '../../renderer/workers/jobs';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';

const made: TestBook[] = [];
afterEach(async () => {
  for (const each of made.splice(0)) await each.destroy();
});

async function bookOf(...names: readonly string[]): Promise<{ test: TestBook; clients: readonly Client[] }> {
  const test = await openTestBook();
  made.push(test);
  const clients = names.map((name) => clientNamed(name, test));
  await commit(
    test,
    clients.map((client) => creation('clients', client)),
  );
  return { test, clients };
}

async function commit({ book }: TestBook, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const outcome = await book.commit({ label: label('contacts-imported'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function backupOf({ name }: TestBook): Promise<Blob> {
  const request = { databaseName: name, appVersion: '0.1.0', now: 1_780_000_000_000 as Moment };
  const written = answerOf(await workerJobs.writeBackup(request));
  if (!written.ok) throw new Error(written.reason.code);
  return written.value.file;
}

async function compared(file: Blob, { name }: TestBook) {
  return answerOf(await workerJobs.compareBackup({ file, databaseName: name }));
}

async function clientsOf(file: Blob, test: TestBook) {
  const outcome = await compared(file, test);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return { ...outcome.value.clients, counts: outcome.value.counts.clients };
}

const nothing = { back: [], gone: [], changed: [], counts: { back: 0, gone: 0, changed: 0 } };

test('a book does not differ from its own backup, even an empty one', async () => {
  const { test: book } = await bookOf('Mme Faure', 'Garage Petit');
  expect(await clientsOf(await backupOf(book), book)).toEqual(nothing);
  const { test: empty } = await bookOf();
  expect(await clientsOf(await backupOf(empty), empty)).toEqual(nothing);
});

test('against an empty book all comes back, and against an empty backup all goes', async () => {
  const { test: book } = await bookOf('Mme Faure', 'Garage Petit');
  const { test: empty } = await bookOf();
  const names = ['Mme Faure', 'Garage Petit'];
  expect(await clientsOf(await backupOf(book), empty)).toMatchObject({ back: names, gone: [], changed: [] });
  expect(await clientsOf(await backupOf(empty), book)).toMatchObject({ back: [], gone: names, changed: [] });
});

test('what was removed, thrown away, added and changed since is told apart, by name', async () => {
  const { test: book, clients } = await bookOf('Gardée', 'Retirée', 'Jetée', 'Changée');
  const file = await backupOf(book);
  const [, removed, thrown, changed] = clients as [Client, Client, Client, Client];
  const now = book.clock.now();
  await commit(book, [
    removal('clients', removed),
    update('clients', thrown, { trashedAt: now }, now),
    update('clients', changed, { notes: 'sonner deux fois' }, now),
    creation('clients', clientNamed('Nouvelle', book)),
  ]);
  expect(await clientsOf(file, book)).toEqual({
    back: ['Retirée', 'Jetée'],
    gone: ['Nouvelle'],
    changed: ['Changée'],
    counts: { back: 2, gone: 1, changed: 1 },
  });
});

test('law: whatever was done to a book of many batches, the counts are those of the two sets', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('kept', 'removed', 'changed'), { minLength: 1, maxLength: 1_400 }),
      fc.integer({ min: 0, max: 700 }),
      async (fates, added) => {
        const { test: book, clients } = await bookOf(...fates.map((_, index) => `Client ${index}`));
        const file = await backupOf(book);
        const now = book.clock.now();
        await commit(book, [
          ...clients.flatMap((client, index) => {
            if (fates[index] === 'removed') return [removal('clients', client)];
            return fates[index] === 'changed' ? [update('clients', client, { notes: 'x' }, now)] : [];
          }),
          ...Array.from({ length: added }, (_, index) => creation('clients', clientNamed(`Ajouté ${index}`, book))),
        ]);
        const count = (fate: string) => fates.filter((each) => each === fate).length;
        const { counts } = await clientsOf(file, book);
        expect(counts).toEqual({ back: count('removed'), gone: added, changed: count('changed') });
      },
    ),
    { numRuns: 8 },
  );
});

test('a changed backup, and one whose records were put in another order, are refused as damaged', async () => {
  const { test: book } = await bookOf('A', 'B', 'C');
  const file = await backupOf(book);
  const damaged = { ok: false, reason: { code: 'damaged', table: 'clients' } };
  expect(await compared(await withClients(file, (lines) => lines.slice(1)), book)).toEqual(damaged);
  expect(await compared(await withClients(file, (lines) => lines.toReversed()), book)).toEqual(damaged);
});

test('a comparison that is stopped says so, and leaves the book open to others', async () => {
  const { test: book } = await bookOf(...Array.from({ length: 2_500 }, (_, index) => `Client ${index}`));
  const file = await backupOf(book);
  const controller = new AbortController();
  const options = { signal: controller.signal, onProgress: () => controller.abort() };
  const outcome = answerOf(await workerJobs.compareBackup({ file, databaseName: book.name }, options));
  expect(outcome).toEqual({ ok: false, reason: { code: 'cancelled' } });
  expect(await book.book.database.clients.count()).toBe(2_500);
});

/** The same zip with the lines of its clients worked on. */
async function withClients(file: Blob, work: (lines: readonly string[]) => readonly string[]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const entry of await new ZipReader(new BlobReader(file)).getEntries()) {
    if (entry.directory) continue;
    const text = await entry.getData(new TextWriter());
    const isClients = entry.filename === 'tables/clients.jsonl';
    const lines = isClients ? work(text.trimEnd().split('\n')) : [];
    await zip.add(entry.filename, new TextReader(isClients ? `${lines.join('\n')}\n` : text));
  }
  return zip.close();
}
