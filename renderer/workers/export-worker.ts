import '../domain/without-evaluation';
import { readClients } from '../data/clients';
import { type BookDatabase, openDatabase } from '../data/database';
import { readAllClients, readSalesWithPayments } from '../data/imports';
import { countTable } from '../data/whole-book';
import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import { refuse, succeed } from '../domain/outcome';
import { walkIn } from '../domain/sale/sale';
import { confidentialContactColumns, contactColumnKeys, contactsTable } from '../exchange/contacts/contacts-table';
import { flavours } from '../exchange/csv/flavours';
import { confidentialSalesColumns, salesColumnKeys, salesTable } from '../exchange/sales/sales-table';
import { writeTableCsv } from '../exchange/table/table';
import { writeVcards } from '../exchange/vcard/write-vcard';
import type { AnyExportRequest, ExportAnswer, ExportClientsRequest, ExportSalesRequest } from './export-requests';
import { type Progress, serveJob } from './job';

type OnProgress = (progress: Progress) => void;

serveJob(async (request: AnyExportRequest, onProgress, signal): Promise<ExportAnswer> => {
  const opened = await openDatabase(request.databaseName);
  if (!opened.ok) return refuse({ code: 'no-book' });
  const { database } = opened.value;
  try {
    return request.task === 'export-clients'
      ? await exportClients(request, database, onProgress, signal)
      : await exportSales(request, database, onProgress, signal);
  } catch (error) {
    if (signal.aborted) return refuse({ code: 'cancelled' });
    throw error;
  } finally {
    database.close();
  }
});

/** Cards written between two pauses. */
const cardsAtOnce = 500;

async function exportClients(
  request: ExportClientsRequest,
  database: BookDatabase,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ExportAnswer> {
  const all = request.clientIds?.length ?? (await countTable(database, 'clients'));
  const clients = await wantedClients(request.clientIds, database, (done) => {
    signal.throwIfAborted();
    onProgress({ done: done / 2, all });
  });
  if (clients.length === 0) return refuse({ code: 'nothing' });
  const said = request.withNotes ? clients : clients.map(withoutNotes);
  const parts: string[] = [];
  if (request.format === 'vcard') {
    for (let start = 0; start < said.length; start += cardsAtOnce) {
      parts.push(writeVcards(said.slice(start, start + cardsAtOnce), { language: request.language }));
      onProgress({ done: (clients.length + start) / 2, all });
      await pause(signal);
    }
  } else {
    const flavour = flavourOf(request.format);
    parts.push(
      writeTableCsv(
        contactsTable(
          clients,
          flavour.language,
          columnsToWrite(contactColumnKeys, confidentialContactColumns, request),
        ),
        flavour,
      ),
    );
  }
  await pause(signal);
  const type = request.format === 'vcard' ? 'text/vcard' : 'text/csv';
  return succeed({ file: new Blob(parts, { type }), count: clients.length });
}

async function exportSales(
  request: ExportSalesRequest,
  database: BookDatabase,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<ExportAnswer> {
  const all = await countTable(database, 'sales');
  const rows = await readSalesWithPayments(database, request.clientIds, (done) => {
    signal.throwIfAborted();
    onProgress({ done: done / 2, all });
  });
  if (rows.length === 0) return refuse({ code: 'nothing' });
  const clients = new Map<string, Client>();
  for (const client of await readAllClients(database, () => signal.throwIfAborted())) clients.set(client.id, client);
  const written = rows.map(({ sale, payments }) => ({
    sale,
    payments,
    client: sale.buyerId === walkIn ? null : (clients.get(sale.buyerId) ?? null),
  }));
  await pause(signal);
  const flavour = flavourOf(request.format);
  const text = writeTableCsv(
    salesTable(written, flavour.language, columnsToWrite(salesColumnKeys, confidentialSalesColumns, request)),
    flavour,
  );
  await pause(signal);
  return succeed({ file: new Blob([text], { type: 'text/csv' }), count: rows.length });
}

/** In order of name, as people expect a list; without those in the trash. */
async function wantedClients(
  ids: readonly ClientId[] | null,
  database: BookDatabase,
  onSlice: (count: number) => void,
): Promise<readonly Client[]> {
  const clients = ids === null ? await readAllClients(database, onSlice) : await readClients(database, ids);
  onSlice(clients.length);
  const collator = new Intl.Collator('fr');
  return clients
    .filter((client) => client.trashedAt === null)
    .sort((one, other) => collator.compare(one.name, other.name));
}

function columnsToWrite<Key>(
  keys: readonly Key[],
  confidential: readonly Key[],
  { withNotes }: AnyExportRequest,
): readonly Key[] {
  return withNotes ? keys : keys.filter((key) => !confidential.includes(key));
}

function withoutNotes(client: Client): Client {
  return { ...client, notes: '', howToDeal: '', messageToSelf: '' };
}

function flavourOf(format: 'csv-french' | 'csv-english') {
  return format === 'csv-french' ? flavours.french : flavours.english;
}

/** Lets a cancellation be heard. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 0));
  signal.throwIfAborted();
}
