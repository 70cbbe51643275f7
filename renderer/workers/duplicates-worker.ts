import '../domain/without-evaluation';
import { type BookDatabase, openDatabase } from '../data/database';
import { readToldApart } from '../data/distinctions';
import { readAllClients } from '../data/imports';
import { countTable } from '../data/whole-book';
import { scanForDuplicates } from '../domain/client/matching/scan';
import { refuse, succeed } from '../domain/outcome';
import { type DuplicatesAnswer, type DuplicatesRequest, mostPairs } from './duplicates-requests';
import { type Progress, serveJob } from './job';

serveJob(async ({ databaseName, country }: DuplicatesRequest, onProgress, signal): Promise<DuplicatesAnswer> => {
  const opened = await openDatabase(databaseName);
  if (!opened.ok) return refuse({ code: 'no-book' });
  const { database } = opened.value;
  try {
    return await scan(database, country, onProgress, signal);
  } catch (error) {
    if (signal.aborted) return refuse({ code: 'cancelled' });
    throw error;
  } finally {
    database.close();
  }
});

/** Reading is the smaller half of it. */
const readingShare = 0.4;

async function scan(
  database: BookDatabase,
  country: string | null,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<DuplicatesAnswer> {
  const all = Math.max(1, await countTable(database, 'clients'));
  const clients = await readAllClients(database, (count) => {
    signal.throwIfAborted();
    onProgress({ done: Math.min(all, count) * readingShare, all });
  });
  const scanning = scanForDuplicates(clients, await readToldApart(database), country);
  for (;;) {
    const next = scanning.next();
    if (next.done) {
      const compared = clients.filter(({ trashedAt }) => trashedAt === null).length;
      return succeed({ pairs: next.value.slice(0, mostPairs), all: next.value.length, compared });
    }
    onProgress({ done: (readingShare + (1 - readingShare) * (next.value / all)) * all, all });
    // Lets a cancellation be heard.
    await new Promise((resume) => setTimeout(resume, 0));
    signal.throwIfAborted();
  }
}
