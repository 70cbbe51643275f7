import { newSystemId, systemClock } from '../../renderer/app/clock';
import { type Book, openBook } from '../../renderer/data/book';
import { noJournal } from '../../renderer/data/journal';
import { openShelf } from '../../renderer/data/shelf';
import { creation, label } from '../../renderer/domain/book/action';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import { invariant } from '../../renderer/domain/invariant';
import { browserVault } from '../../renderer/host/browser-vault';
import { journalIn } from '../../renderer/safety/journal-files';
import { openSafely } from '../../renderer/safety/opening';
import { safetyJobs } from '../../renderer/workers/safety-jobs';
import { type Compared, compare } from './timing';

const startWorker = () =>
  new Worker(new URL('../../renderer/workers/vault-worker.ts', import.meta.url), { type: 'module' });
const shelf = () => openShelf(systemClock.now, () => crypto.randomUUID());

/** The same small action with and without the journal: each on a book of its own, so that the sequences go on by one. */
export async function measureJournal(turns: number): Promise<Compared> {
  const vault = browserVault(startWorker);
  const books: Book[] = [];
  const open = async (name: string, isJournaled: boolean) => {
    const journal = isJournaled ? journalIn(vault, name, () => true) : noJournal;
    const opened = await openBook(name, { clock: systemClock, journal, newBookId: newSystemId });
    invariant(opened.ok, 'a book to measure opens');
    books.push(opened.value);
    return opened.value;
  };
  const [journaled, bare] = [await open('measure-journaled', true), await open('measure-bare', false)];
  const took = await compare(
    turns,
    () => addClient(journaled),
    () => addClient(bare),
  );
  for (const book of books) book.close();
  vault.close();
  return took;
}

async function addClient(book: Book): Promise<void> {
  const now = systemClock.now();
  const client: Client = {
    ...emptyClientDraft,
    id: newSystemId(),
    name: 'Menuiserie Lebrun',
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
  const outcome = await book.commit({
    label: label('client-added', client.name),
    changes: [creation('clients', client)],
  });
  invariant(outcome.ok, 'the client is saved');
}

/** Opening the book as the app does at a start, beside opening it without a look at the vault; the worker's start included. */
export async function measureOpening(turns: number): Promise<Compared> {
  return compare(
    turns,
    () => withSafeBook(async () => undefined),
    async () => {
      const { name } = await shelf().open();
      const opened = await openBook(name, { clock: systemClock, journal: noJournal, newBookId: newSystemId });
      invariant(opened.ok, 'the book opens');
      opened.value.close();
    },
  );
}

/** One action more in the book that the app shows, put down in its journal. */
export async function addOneMore(): Promise<void> {
  await withSafeBook(addClient);
}

async function withSafeBook(work: (book: Book) => Promise<void>): Promise<void> {
  const vault = browserVault(startWorker);
  const opening = await openSafely({
    shelf: shelf(),
    vault,
    clock: systemClock,
    newBookId: newSystemId,
    journalOf: (name) => journalIn(vault, name, () => true),
    appVersion: '0',
    countsAll: false,
  });
  invariant(opening.kind === 'open', 'the book opens');
  await work(opening.book);
  opening.book.close();
  vault.close();
}

/** A snapshot of the whole book in its worker: written, read back, compared. Milliseconds. */
export async function measureSnapshot(): Promise<number> {
  const vault = browserVault(startWorker);
  const { name } = await shelf().open();
  const began = performance.now();
  const answered = await safetyJobs(vault).takeSnapshot({
    databaseName: name,
    appVersion: '0',
    now: systemClock.now(),
    day: systemClock.today(),
    seq: null,
    onShelf: [name],
  });
  invariant(answered.ok && answered.value.ok, 'the snapshot is taken');
  const milliseconds = performance.now() - began;
  vault.close();
  return milliseconds;
}
