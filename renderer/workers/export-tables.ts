import { readSalesWithPayments } from '../data/imports';
import { readFollowUpsOf, readInteractionsOf } from '../data/leaving';
import { countTable } from '../data/whole-book';
import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import { refuse, succeed } from '../domain/outcome';
import { walkIn } from '../domain/sale/sale';
import { contactsTable } from '../exchange/contacts/contacts-table';
import { flavours } from '../exchange/csv/flavours';
import { followUpsTable } from '../exchange/follow-ups/follow-ups-table';
import { interactionsTable } from '../exchange/interactions/interactions-table';
import { salesTable } from '../exchange/sales/sales-table';
import { type Table, writeTableCsv } from '../exchange/table/table';
import { writeTableXlsx } from '../exchange/xlsx/write-xlsx';
import { columnsOut, type ExportAnswer, type ExportRequest, type TableFormat } from './export-requests';
import type { Exporting } from './exporting';

/** A subject of the book as a table, for a spreadsheet. */
export async function exportTable(exporting: Exporting, format: TableFormat): Promise<ExportAnswer> {
  const { request, pause } = exporting;
  const language = format === 'xlsx' ? request.language : flavourOf(format).language;
  const table = await tables[request.subject](exporting, language);
  const count = table.rows.length;
  if (count === 0) return refuse({ code: 'nothing' });
  await pause();
  if (format !== 'xlsx') {
    const text = writeTableCsv(table, flavourOf(format));
    await pause();
    return succeed({ file: new Blob([text], { type: 'text/csv' }), count });
  }
  const written = await writeTableXlsx(table, { sheetName: request.sheetName, language });
  if (!written.ok) return written;
  await pause();
  return succeed({ file: new Blob([written.value], { type: xlsxType }), count });
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type MakeTable = (exporting: Exporting, language: 'fr' | 'en') => Promise<Table>;

const tables: Readonly<Record<ExportRequest['subject'], MakeTable>> = {
  clients: async ({ clients, request }, language) =>
    contactsTable(clients, language, chosen(columnsOut.clients, request)),

  interactions: async (exporting, language) => {
    const { database, request } = exporting;
    const byId = clientsById(exporting.clients);
    const all = await countTable(database, 'interactions');
    const rows = await readInteractionsOf(database, new Set(byId.keys()), (done) => exporting.hear({ done, all }));
    return interactionsTable(
      rows.map((interaction) => ({ interaction, client: byId.get(interaction.clientId) ?? null })),
      language,
      chosen(columnsOut.interactions, request),
    );
  },

  'follow-ups': async (exporting, language) => {
    const { database, request } = exporting;
    const byId = clientsById(exporting.clients);
    const all = await countTable(database, 'followUps');
    const rows = await readFollowUpsOf(database, new Set(byId.keys()), (done) => exporting.hear({ done, all }));
    return followUpsTable(
      rows.map((followUp) => ({ followUp, client: byId.get(followUp.clientId) ?? null })),
      language,
      chosen(columnsOut['follow-ups'], request),
    );
  },

  sales: async ({ database, request, everybody, hear }, language) => {
    const all = await countTable(database, 'sales');
    const rows = await readSalesWithPayments(database, request.clientIds, (done) => hear({ done, all }));
    const byId = clientsById(everybody);
    return salesTable(
      rows.map(({ sale, payments }) => ({
        sale,
        payments,
        client: sale.buyerId === walkIn ? null : (byId.get(sale.buyerId) ?? null),
      })),
      language,
      chosen(columnsOut.sales, request),
    );
  },
};

function chosen<Key extends string>(
  { all, confidential }: { readonly all: readonly Key[]; readonly confidential: readonly Key[] },
  request: ExportRequest,
): readonly Key[] {
  const wanted = new Set<string>(request.columns);
  return all.filter((key) => wanted.has(key) && (request.confidential || !confidential.includes(key)));
}

function clientsById(clients: readonly Client[]): ReadonlyMap<ClientId, Client> {
  return new Map(clients.map((client) => [client.id, client]));
}

function flavourOf(format: 'csv-french' | 'csv-english') {
  return format === 'csv-french' ? flavours.french : flavours.english;
}
