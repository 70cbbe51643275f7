import '../domain/without-evaluation';
import { openDatabase } from '../data/database';
import { readAllClients } from '../data/imports';
import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import { refuse } from '../domain/outcome';
import { identifiedApart } from '../exchange/contacts/own-identity';
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
    const everybody = identifiedApart(await readAllClients(database, () => signal.throwIfAborted()));
    const clients = wantedClients(request.clientIds, everybody);
    const exporting: Exporting = { request, database, clients, everybody, hear, pause };
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
function wantedClients(ids: readonly ClientId[] | null, everybody: readonly Client[]): readonly Client[] {
  const wanted = ids && new Set(ids);
  const collator = new Intl.Collator('fr');
  return everybody
    .filter(({ id, trashedAt }) => trashedAt === null && (wanted === null || wanted.has(id)))
    .sort((one, other) => collator.compare(one.name, other.name));
}
