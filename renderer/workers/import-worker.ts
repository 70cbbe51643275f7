import '../domain/without-evaluation';
import { type Book, openBook } from '../data/book';
import { noJournal } from '../data/journal';
import type { Moment } from '../domain/calendar/day';
import { invariant } from '../domain/invariant';
import { type Outcome, refuse } from '../domain/outcome';
import { largestContactFile } from '../exchange/contacts/read-contacts';
import { journalIn } from '../safety/journal-files';
import { ContactsImport } from './contacts-import';
import { receiveVault, vaultOfThisWorker } from './handed-vault';
import { HistoryImport } from './history-import';
import type { ImportAnswers, ImportFile, ImportRefusal, ImportRequest } from './import-requests';
import { serveJob } from './job';
import { forgetKnownColumns } from './known-columns';
import { listImports, TakingBack } from './past-imports';
import { SalesImport } from './sales-import';

receiveVault();

// One worker is asked several times: it keeps what it read, so that what is committed is what was shown.
let open: { readonly name: string; readonly book: Book } | null = null;
let contacts: ContactsImport | null = null;
let sales: SalesImport | null = null;
let history: HistoryImport | null = null;
let takingBack: TakingBack | null = null;
let now = 0 as Moment;

serveJob((request: ImportRequest, onProgress, signal): Promise<ImportAnswers[keyof ImportAnswers]> => {
  const watched = { onProgress, signal };
  if ('now' in request) now = request.now;
  switch (request.task) {
    case 'read-contacts':
      return withFiles(request, (book, files) => {
        contacts = new ContactsImport(book);
        return contacts.read(files, request, watched);
      });
    case 'read-sales':
      return withFiles(request, (book, files) => {
        sales = new SalesImport(book);
        return sales.read(files, request, watched);
      });
    case 'read-history':
      return withFiles(request, (book, files) => {
        history = new HistoryImport(book);
        return history.read(files, request, watched);
      });
    case 'list-imports':
      return withBook(request.databaseName, listImports);
    case 'plan-taking-back':
      return withBook(request.databaseName, (book) => {
        takingBack = new TakingBack(book, request.seq);
        return takingBack.plan();
      });
    case 'take-back-import':
      return takingBack ? takingBack.commit(watched) : nothingRead();
    case 'forget-columns':
      return withBook(request.databaseName, (book) => forgetKnownColumns(book, request.subject, request.header));
    case 'commit-contacts':
      return contacts ? contacts.commit(request, watched) : nothingRead();
    case 'plan-contacts':
      return contacts ? Promise.resolve(contacts.decide(request.choices)) : nothingRead();
    case 'compare-contact':
      return contacts ? contacts.compare(request.position) : nothingRead();
    case 'report-contacts':
      return contacts ? Promise.resolve(contacts.report(request)) : nothingRead();
    case 'plan-sales':
      return sales ? Promise.resolve(sales.plan(request.choices)) : nothingRead();
    case 'commit-sales':
      return sales ? sales.commit(request, watched) : nothingRead();
    case 'plan-history':
      return history ? history.plan(request.choices) : nothingRead();
    case 'commit-history':
      return history ? history.commit(request, watched) : nothingRead();
  }
});

function nothingRead() {
  return Promise.resolve(refuse({ code: 'nothing-read' } as const));
}

async function withFiles<Answer, Reason = ImportRefusal>(
  request: { readonly databaseName: string; readonly files: readonly ImportFile[] },
  work: (
    book: Book,
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ) => Promise<Outcome<Answer, Reason>>,
): Promise<Outcome<Answer, Reason | ImportRefusal>> {
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const file of request.files) {
    const bytes = await bytesOf(file);
    if (bytes === null) return refuse({ code: 'unreadable', name: file.name });
    files.push({ name: file.name, bytes });
  }
  return withBook(request.databaseName, (book) => work(book, files));
}

async function withBook<Answer, Reason>(
  name: string,
  work: (book: Book) => Promise<Outcome<Answer, Reason>>,
): Promise<Outcome<Answer, Reason | ImportRefusal>> {
  const book = await bookOf(name);
  return book === null ? refuse({ code: 'no-book' }) : work(book);
}

/** null when the file was changed or taken away after it was picked. */
async function bytesOf({ size, contents }: ImportFile): Promise<Uint8Array | null> {
  // A host leaves a very large file unread; one byte beyond the limit is enough for it to be refused for its size.
  if (size > largestContactFile) return new Uint8Array(largestContactFile + 1);
  if (contents.size !== size) return null;
  try {
    return new Uint8Array(await contents.arrayBuffer());
  } catch {
    return null;
  }
}

async function bookOf(name: string): Promise<Book | null> {
  if (open?.name === name) return open.book;
  const clock = { now: () => now, today: noDay, timeNow: noDay, dayAt: noDay };
  const vault = vaultOfThisWorker();
  // Whether there is room for it is asked before an import begins.
  const journal = vault === null ? noJournal : journalIn(vault, name, () => true);
  const opened = await openBook(name, { clock, journal, newBookId: () => crypto.randomUUID() });
  if (!opened.ok) return null;
  open = { name, book: opened.value };
  return opened.value;
}

function noDay(): never {
  invariant(false, 'the book asks its clock for moments only');
}
