import '../domain/without-evaluation';
import { readClients } from '../data/clients';
import { type BookDatabase, openDatabase } from '../data/database';
import { countParts, ReceiptsReader, type ReceiptsReading } from '../data/receipts';
import type { ClientId } from '../domain/id';
import { refuse, succeed } from '../domain/outcome';
import type { ReceiptLine } from '../domain/receipts/receipts-book';
import { countYear, linesWithin } from '../domain/receipts/year-count';
import { walkIn } from '../domain/sale/sale';
import { flavours } from '../exchange/csv/flavours';
import { writeReceiptsCsv } from '../exchange/receipts/write-receipts-csv';
import { serveJob } from './job';
import { localDay } from './local-day';
import type {
  CountedReceipts,
  ReceiptRow,
  ReceiptRows,
  ReceiptsAnswer,
  ReceiptsRequest,
  WriteReceiptsRequest,
} from './receipts-requests';

/** One worker serves one book: what it has heard of the history is of that one. */
const reader = new ReceiptsReader((moment) => localDay(new Date(moment)));

serveJob(
  async (request: ReceiptsRequest, onProgress): Promise<ReceiptsAnswer<CountedReceipts | ReceiptRows | Blob>> => {
    const opened = await openDatabase(request.databaseName);
    if (!opened.ok) return refuse({ code: 'no-book' });
    const { database } = opened.value;
    try {
      // Counting a large table takes half a second: only where there is a wait to be told of, and beside the reading.
      let all = 0;
      const count = async () => {
        if (reader.isNew) all = await countParts(database);
      };
      let done = 0;
      const read = () =>
        reader.read(database, request.year, (parts) => {
          done += parts;
          if (all > 0) onProgress({ done, all });
        });
      // Both are awaited: the database is closed behind the answer, and must not be while it is counted.
      const [, reading] = await Promise.all([count(), read()]);
      const { seq, years, lines } = reading;
      switch (request.task) {
        case 'count':
          return succeed({ seq, years, count: countYear(request.year, lines) });
        case 'read': {
          const { months, from, most } = request;
          const rows = linesWithin(lines, months).slice(from, from + most);
          return succeed({ seq, rows: rows.map((line) => withSold(line, reading)) });
        }
        case 'write':
          return succeed(await write(request, reading, database));
      }
    } finally {
      database.close();
    }
  },
);

function withSold(line: ReceiptLine, { soldAs }: ReceiptsReading): ReceiptRow {
  return { ...line, sold: soldAs(line.saleId) };
}

async function write(
  { months, layout, flavour }: WriteReceiptsRequest,
  reading: ReceiptsReading,
  database: BookDatabase,
): Promise<Blob> {
  const wanted = linesWithin(reading.lines, months);
  const ids = new Set(wanted.map(({ entry }) => entry.buyerId).filter((id): id is ClientId => id !== walkIn));
  const names = new Map((await readClients(database, [...ids])).map(({ id, name }) => [id, name]));
  const { currency } = (await database.settings.get('settings')) ?? { currency: 'EUR' as const };
  const rows = wanted.map((line) => {
    const { buyerId } = line.entry;
    return { line, sold: reading.soldAs(line.saleId), name: buyerId === walkIn ? null : (names.get(buyerId) ?? '') };
  });
  return new Blob([writeReceiptsCsv(rows, { layout, currency }, flavours[flavour])], { type: 'text/csv' });
}
