import '../domain/without-evaluation';
import { readClients } from '../data/clients';
import { type BookDatabase, openDatabase } from '../data/database';
import { readAllClients } from '../data/imports';
import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import { refuse } from '../domain/outcome';
import { exportCalendar } from './export-calendar';
import { exportCards } from './export-cards';
import { type ExportAnswer, type ExportRequest, isTable } from './export-requests';
import { exportTable } from './export-tables';
import type { Exporting } from './exporting';
import { type Progress, serveJob } from './job';

serveJob(async (request: ExportRequest, onProgress, signal): Promise<ExportAnswer> => {
  const opened = await openDatabase(request.databaseName);
  if (!opened.ok) return refuse({ code: 'no-book' });
  const { database } = opened.value;
  const hear = (progress: Progress) => {
    signal.throwIfAborted();
    onProgress(progress);
  };
  const pause = async () => {
    await new Promise((resume) => setTimeout(resume, 0));
    signal.throwIfAborted();
  };
  try {
    const clients = await wantedClients(request.clientIds, database, () => signal.throwIfAborted());
    const exporting: Exporting = { request, database, clients, hear, pause };
    const { format } = request;
    if (isTable(format)) return await exportTable(exporting, format);
    return await (format === 'calendar' ? exportCalendar(exporting) : exportCards(exporting, format));
  } catch (error) {
    if (signal.aborted) return refuse({ code: 'cancelled' });
    throw error;
  } finally {
    database.close();
  }
});

/** In order of name, as people expect a list; without those in the trash. */
async function wantedClients(
  ids: readonly ClientId[] | null,
  database: BookDatabase,
  onSlice: () => void,
): Promise<readonly Client[]> {
  const clients = ids === null ? await readAllClients(database, onSlice) : await readClients(database, ids);
  onSlice();
  const collator = new Intl.Collator('fr');
  return clients
    .filter((client) => client.trashedAt === null)
    .sort((one, other) => collator.compare(one.name, other.name));
}
