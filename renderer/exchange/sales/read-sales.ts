import type { Currency } from '../../domain/money/money';
import { succeed } from '../../domain/outcome';
import type { ContactFile } from '../contacts/reading';
import { readTables } from '../table/read-tables';
import type { ReadTablesOptions } from '../table/reading';
import { readSaleRow } from './read-sale-row';
import type { SaleRowRefusal, SalesReading } from './reading';
import { recogniseSalesTable } from './recognise-sales-table';
import { isEnough, type SalesMapping } from './sales-columns';

export interface ReadSalesOptions extends ReadTablesOptions<SalesMapping> {
  /** The book's. */
  readonly currency: Currency;
}

/** Fewer columns, of which too little is understood, are words with a comma here and there. */
const fewestColumns = 3;

/** Reads tables of sales, as `readTables` does: what comes of them are sales that the book's schemas have passed. */
export async function readSales(files: readonly ContactFile[], options: ReadSalesOptions): Promise<SalesReading> {
  const { currency, country = null } = options;
  let assumedPaymentDays = 0;
  const read = await readTables(files, options, {
    not: 'not-sales',
    recognise: (found, given: SalesMapping | null) => ({
      ...recogniseSalesTable(found, given, country),
      roundsAmounts: found.sheet !== null,
    }),
    mayBe: ({ format, mapping: { columns } }) => {
      const isUnknown = format === 'other-sales-csv';
      return { contacts: isUnknown, prose: isUnknown && columns.length < fewestColumns && !isEnough(columns) };
    },
    reasonOf: ({ code }): SaleRowRefusal => (code === 'stray-quote' ? { code } : { code, field: '' }),
    readRow: ({ mapping, dayOrder, roundsAmounts }, cells, at) => {
      const row = readSaleRow(mapping.columns, cells, { currency, dayOrder, roundsAmounts });
      if (!row.ok) return row;
      if (row.value.assumedPaymentDay) assumedPaymentDays += 1;
      return succeed({ sale: row.value.sale, ...at });
    },
  });
  const { status, rows: sales, refused } = read;
  return {
    status,
    files: read.files.map(({ count, table, ...file }) => ({
      ...file,
      sales: count,
      table: table && { ...table, roundsAmounts: file.sheet !== null },
    })),
    sales,
    refused,
    assumedPaymentDays: status === 'read' ? assumedPaymentDays : 0,
  };
}
