import type { CsvFlavour } from '../csv/flavours';
import { writeCsv } from '../csv/write-csv';
import {
  leadingSalesColumns,
  mostPayments,
  paymentColumns,
  type SaleToWrite,
  trailingSalesColumns,
} from './own-sales-table';

/**
 * Sales as a table for spreadsheets, a row for each sale and with as many payment columns as these sales need. It carries every field of
 * the records but their moments, and `readSales` makes the same sales and payments of it.
 */
export function writeSalesCsv(sales: readonly SaleToWrite[], flavour: CsvFlavour): string {
  const needed = sales.reduce((most, { payments }) => Math.max(most, payments.length), 1);
  const groups = Array.from({ length: Math.min(needed, mostPayments) }, (_, index) => paymentColumns(index + 1));
  const columns = [...leadingSalesColumns, ...groups.flat(), ...trailingSalesColumns];
  return writeCsv(
    [
      columns.map(({ header }) => header[flavour.language]),
      ...sales.map((written) => columns.map(({ cell }) => cell(written, flavour))),
    ],
    flavour,
  );
}
