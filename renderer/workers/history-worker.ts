import '../domain/without-evaluation';
import { readClientChanges } from '../data/client-history';
import { openDatabase } from '../data/database';
import { refuse, succeed } from '../domain/outcome';
import type { ClientHistoryAnswer, ClientHistoryRequest } from './history-requests';
import { serveJob } from './job';

serveJob(async ({ databaseName, clientId, from, above }: ClientHistoryRequest): Promise<ClientHistoryAnswer> => {
  const opened = await openDatabase(databaseName);
  if (!opened.ok) return refuse({ code: 'no-book' });
  const { database } = opened.value;
  try {
    return succeed(await readClientChanges(database, clientId, { from, above }));
  } finally {
    database.close();
  }
});
