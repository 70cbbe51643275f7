import type { Client } from '../../domain/client/client';
import { type Table, tableOf } from '../table/table';
import {
  addressColumns,
  emailColumns,
  leadingColumns,
  mostColumns,
  type OwnColumn,
  phoneColumns,
  trailingColumns,
} from './programs/own';
import type { ContactLanguage } from './words';

/** What can be chosen of a client; all columns of phones are one choice, and so are those of e-mails and addresses. */
export const contactColumnKeys = [
  'name',
  'kind',
  'civility',
  'given-name',
  'family-name',
  'company',
  'job-title',
  'phones',
  'emails',
  'addresses',
  'website',
  'birthday',
  'registration',
  'vat-number',
  'tags',
  'notes',
  'how-to-deal',
  'message-to-self',
  'source',
  'role',
  'cadence',
  'foreign-id',
] as const;
export type ContactColumnKey = (typeof contactColumnKeys)[number];

/** Not to be handed over with a mere address list. */
export const confidentialContactColumns: readonly ContactColumnKey[] = ['notes', 'how-to-deal', 'message-to-self'];

/**
 * Clients as a table, with as many phone, e-mail and address columns as these clients need. With all its columns it
 * carries every field of the record but its moments, and `readContacts` makes the same drafts of it. A client without a
 * foreign id gets its own id as one.
 */
export function contactsTable(
  clients: readonly Client[],
  language: ContactLanguage,
  wanted: readonly ContactColumnKey[] = contactColumnKeys,
): Table {
  return tableOf(
    columnsFor(clients).filter(({ field }) => wanted.includes(keyOf(field))),
    clients,
    language,
  );
}

function keyOf(field: OwnColumn['field']): ContactColumnKey {
  if (/phone/.test(field)) return 'phones';
  if (/email/.test(field)) return 'emails';
  return contactColumnKeys.find((key) => key === field) ?? 'addresses';
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
