import { newSystemId, systemClock } from '../../renderer/app/clock';
import { type Book, openBook } from '../../renderer/data/book';
import { noJournal } from '../../renderer/data/journal';
import { openShelf } from '../../renderer/data/shelf';
import { trustOnlyOurOwn } from '../../renderer/host/trusted-types';
import { measureBackup, measureGzip, measureRawWrite, measureRestore } from './measure-backup';
import { measureImport, measureRawImport } from './measure-import';
import { measureDirectory, measureRawList, measureScans, measureSheets } from './measure-reading';
import { measureColumns } from './measure-revenue';
import { addOneMore, measureJournal, measureOpening, measureSnapshot } from './measure-safety';
import { measureSaving } from './measure-saving';
import { anybody, theBusiest } from './some-clients';

// Workers are started under the same policy as in the app.
trustOnlyOurOwn();

/** Opens the book for one work, and closes it. */
async function withBook<Answer>(work: (book: Book) => Promise<Answer>): Promise<Answer> {
  const { name } = await openShelf(systemClock.now, () => crypto.randomUUID()).open();
  const opened = await openBook(name, { clock: systemClock, journal: noJournal, newBookId: newSystemId });
  if (!opened.ok) throw new Error(opened.reason.code);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** What the bench asks of the page: works timed beside the same work on raw IndexedDB. */
export const measuring = {
  directory: () => withBook(measureDirectory),
  rawList: () => withBook(measureRawList),
  scans: (queries: readonly string[]) => withBook((book) => measureScans(book, queries)),
  sheetsOfAnybody: (count: number) => withBook(async (book) => measureSheets(book, await anybody(book, count))),
  sheetsOfTheBusiest: (count: number) => withBook(async (book) => measureSheets(book, await theBusiest(book, count))),
  savingForAnybody: (count: number) => withBook(async (book) => measureSaving(book, await anybody(book, count))),
  savingForTheBusiest: (count: number) => withBook(async (book) => measureSaving(book, await theBusiest(book, count))),
  columns: (turns: number) => withBook((book) => measureColumns(book, turns)),
  import: (count: number) => withBook((book) => measureImport(book, count)),
  rawImport: (seq: number) => withBook((book) => measureRawImport(book, seq)),
  backup: () => withBook((book) => measureBackup(book.database.name)),
  gzip: (bytes: number) => withBook((book) => measureGzip(book.database.name, bytes)),
  restore: measureRestore,
  rawWrite: measureRawWrite,
  journal: measureJournal,
  opening: measureOpening,
  snapshot: measureSnapshot,
  oneMore: addOneMore,
};
