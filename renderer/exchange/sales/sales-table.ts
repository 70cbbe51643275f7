import { type Table, tableOf } from '../table/table';
import {
  leadingSalesColumns,
  mostPayments,
  type OwnSalesColumn,
  paymentColumns,
  type SaleToWrite,
  trailingSalesColumns,
} from './own-sales-table';
import type { SaleLanguage } from './sale-words';

/** What can be chosen of a sale; all columns of its payments are one choice. */
export const salesColumnKeys = [
  'day',
  'client',
  'email',
  'label',
  'kind',
  'price',
  'discount',
  'amount',
  'currency',
  'cost',
  'reference',
  'due-day',
  'payments',
  'note',
  'credit-of',
  'client-identity',
  'sale-identity',
] as const;
export type SalesColumnKey = (typeof salesColumnKeys)[number];

/** What a sale cost tells the margin. */
export const confidentialSalesColumns: readonly SalesColumnKey[] = ['cost', 'note'];

/**
 * Sales as a table, a row for each and with as many payment columns as these sales need. With all its columns it
 * carries every field of the records but their moments, and `readSales` makes the same sales and payments of it.
 */
export function salesTable(
  sales: readonly SaleToWrite[],
  language: SaleLanguage,
  wanted: readonly SalesColumnKey[] = salesColumnKeys,
): Table {
  const needed = sales.reduce((most, { payments }) => Math.max(most, payments.length), 1);
  const groups = Array.from({ length: Math.min(needed, mostPayments) }, (_, index) => paymentColumns(index + 1));
  const columns = [...leadingSalesColumns, ...groups.flat(), ...trailingSalesColumns];
  return tableOf(
    columns.filter(({ column }) => wanted.includes(keyOf(column.field))),
    sales,
    language,
  );
}

function keyOf(field: OwnSalesColumn['column']['field']): SalesColumnKey {
  return salesColumnKeys.find((key) => key === field) ?? 'payments';
}
