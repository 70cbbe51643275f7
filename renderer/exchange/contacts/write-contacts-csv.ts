import type { Client } from '../../domain/client/client';
import type { CsvFlavour } from '../csv/flavours';
import { writeCsv } from '../csv/write-csv';
import {
  addressColumns,
  emailColumns,
  leadingColumns,
  mostColumns,
  type OwnColumn,
  phoneColumns,
  trailingColumns,
} from './programs/own';

/**
 * Clients as a table for spreadsheets, with as many phone, e-mail and address columns as these clients need. It
 * carries every field of the record but its moments, and `readContacts` makes the same drafts of it. A client without
 * a foreign id gets its own id as one.
 */
export function writeContactsCsv(clients: readonly Client[], flavour: CsvFlavour): string {
  const columns = columnsFor(clients);
  return writeCsv(
    [
      columns.map(({ header }) => header[flavour.language]),
      ...clients.map((client) => columns.map(({ cell }) => cell(client, flavour))),
    ],
    flavour,
  );
}

function columnsFor(clients: readonly Client[]): readonly OwnColumn[] {
  const groups = (key: keyof typeof mostColumns, make: (nth: number) => readonly OwnColumn[]) => {
    const needed = clients.reduce((most, client) => Math.max(most, client[key].length), 1);
    return Array.from({ length: Math.min(needed, mostColumns[key]) }, (_, index) => make(index + 1)).flat();
  };
  return [
    ...leadingColumns,
    ...groups('phones', phoneColumns),
    ...groups('emails', emailColumns),
    ...groups('addresses', addressColumns),
    ...trailingColumns,
  ];
}
