import type { Client } from '../../../domain/client/client';
import type { TableColumn } from '../../table/table';
import type { Column } from '../columns';
import { writeMoreAddresses, writeMoreLines } from '../more-cell';
import { foreignIdOf } from '../own-identity';
import { cadenceWords, kindWord, labelWord, roleWord } from '../own-words';
import type { HeaderEntry, Program } from './program';

/** One column of the app's own table: its header, what it means when read back, and what it holds of a client. */
export interface OwnColumn extends TableColumn<Client> {
  readonly field: Column['field'];
}

/** The most phones, e-mails and addresses that have columns of their own; further ones stand together in one cell. */
export const mostColumns = { phones: 10, emails: 10, addresses: 6 } as const;

const identity = { fr: 'Identifiant Clientèle', en: 'Clientèle ID' };

export const leadingColumns: readonly OwnColumn[] = [
  { header: { fr: 'Nom affiché', en: 'Display name' }, field: 'name', cell: (client) => client.name },
  {
    header: { fr: 'Nature', en: 'Kind' },
    field: 'kind',
    cell: (client, language) => kindWord(client.kind, language),
  },
  { header: { fr: 'Civilité', en: 'Title' }, field: 'civility', cell: (client) => client.civility },
  { header: { fr: 'Prénom', en: 'Given name' }, field: 'given-name', cell: (client) => client.givenName },
  { header: { fr: 'Nom de famille', en: 'Family name' }, field: 'family-name', cell: (client) => client.familyName },
  { header: { fr: 'Société', en: 'Company' }, field: 'company', cell: (client) => client.company },
  { header: { fr: 'Fonction', en: 'Job title' }, field: 'job-title', cell: (client) => client.jobTitle },
];

export const trailingColumns: readonly OwnColumn[] = [
  {
    header: { fr: 'Autres téléphones', en: 'More phones' },
    field: 'more-phones',
    cell: (client) => writeMoreLines(client.phones.slice(mostColumns.phones)),
  },
  {
    header: { fr: 'Autres e-mails', en: 'More e-mails' },
    field: 'more-emails',
    cell: (client) => writeMoreLines(client.emails.slice(mostColumns.emails)),
  },
  {
    header: { fr: 'Autres adresses', en: 'More addresses' },
    field: 'more-addresses',
    cell: (client) => writeMoreAddresses(client.addresses.slice(mostColumns.addresses)),
  },
  { header: { fr: 'Sites web', en: 'Websites' }, field: 'website', cell: (client) => client.websites.join('\n') },
  {
    header: { fr: 'Anniversaire', en: 'Birthday' },
    field: 'birthday',
    cell: (client) => (client.birthday === null ? '' : { day: client.birthday }),
  },
  { header: { fr: 'SIREN/SIRET', en: 'SIREN/SIRET' }, field: 'registration', cell: (client) => client.registration },
  { header: { fr: 'N° TVA', en: 'VAT number' }, field: 'vat-number', cell: (client) => client.vatNumber },
  { header: { fr: 'Étiquettes', en: 'Tags' }, field: 'tags', cell: (client) => client.tags.join('\n') },
  { header: { fr: 'Notes', en: 'Notes' }, field: 'notes', cell: (client) => client.notes },
  {
    header: { fr: "Comment s'y prendre", en: 'How to deal' },
    field: 'how-to-deal',
    cell: (client) => client.howToDeal,
  },
  {
    header: { fr: 'Message à moi-même', en: 'Message to self' },
    field: 'message-to-self',
    cell: (client) => client.messageToSelf,
  },
  { header: { fr: 'Origine', en: 'Source' }, field: 'source', cell: (client) => client.source },
  {
    header: { fr: 'Place dans la chaîne', en: 'Role in the chain' },
    field: 'role',
    cell: (client, language) => roleWord(client.role, language),
  },
  {
    header: { fr: 'Rythme', en: 'Cadence' },
    field: 'cadence',
    cell: (client, language) => cadenceWords(client.cadence, language),
  },
  { header: identity, field: 'foreign-id', cell: foreignIdOf },
];

/** The columns of the nth phone, e-mail or address (counted from 1). */
export function phoneColumns(nth: number): readonly OwnColumn[] {
  return [
    {
      header: { fr: `Téléphone ${nth} (libellé)`, en: `Phone ${nth} (label)` },
      field: 'phone-label',
      cell: (client, language) => labelWord(client.phones[nth - 1]?.label ?? '', language),
    },
    {
      header: { fr: `Téléphone ${nth}`, en: `Phone ${nth}` },
      field: 'phone',
      cell: (client) => client.phones[nth - 1]?.value ?? '',
    },
  ];
}

/** The columns of the nth e-mail, counted from 1. */
export function emailColumns(nth: number): readonly OwnColumn[] {
  return [
    {
      header: { fr: `E-mail ${nth} (libellé)`, en: `E-mail ${nth} (label)` },
      field: 'email-label',
      cell: (client, language) => labelWord(client.emails[nth - 1]?.label ?? '', language),
    },
    {
      header: { fr: `E-mail ${nth}`, en: `E-mail ${nth}` },
      field: 'email',
      cell: (client) => client.emails[nth - 1]?.value ?? '',
    },
  ];
}

/** The columns of the nth address, counted from 1. */
export function addressColumns(nth: number): readonly OwnColumn[] {
  const part = (fr: string, en: string, field: 'street' | 'postcode' | 'city' | 'region' | 'country'): OwnColumn => ({
    header: { fr: `${fr} ${nth}`, en: `${en} ${nth}` },
    field,
    cell: (client) => client.addresses[nth - 1]?.[field] ?? '',
  });
  return [
    {
      header: { fr: `Adresse ${nth} (libellé)`, en: `Address ${nth} (label)` },
      field: 'address-label',
      cell: (client, language) => labelWord(client.addresses[nth - 1]?.label ?? '', language),
    },
    part('Rue', 'Street', 'street'),
    part('Code postal', 'Postcode', 'postcode'),
    part('Ville', 'City', 'city'),
    part('Région', 'Region', 'region'),
    part('Pays', 'Country', 'country'),
  ];
}

/** How the app's own table is read back, in either language. */
export const ownTable: Program = {
  format: 'clientele-csv',
  needs: [/^(?:identifiant clientele|clientele id)$/],
  dayOrder: 'day-first',
  headers: [...leadingColumns, ...trailingColumns].flatMap(({ header, field }): HeaderEntry[] => [
    [header.fr, field],
    [header.en, field],
  ]),
  numbered: [
    [/^(?:telephone|phone) (\d+) (?:libelle|label)$/, 'phone-label'],
    [/^(?:telephone|phone) (\d+)$/, 'phone'],
    [/^e mail (\d+) (?:libelle|label)$/, 'email-label'],
    [/^e mail (\d+)$/, 'email'],
    [/^(?:adresse|address) (\d+) (?:libelle|label)$/, 'address-label'],
    [/^(?:rue|street) (\d+)$/, 'street'],
    [/^(?:code postal|postcode) (\d+)$/, 'postcode'],
    [/^(?:ville|city) (\d+)$/, 'city'],
    [/^region (\d+)$/, 'region'],
    [/^(?:pays|country) (\d+)$/, 'country'],
  ],
};
