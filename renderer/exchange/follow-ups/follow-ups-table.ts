import type { Client } from '../../domain/client/client';
import type { FollowUp, FollowUpStatus } from '../../domain/follow-up/follow-up';
import { foreignIdOf } from '../contacts/own-identity';
import { cadenceWords } from '../contacts/own-words';
import type { ContactLanguage } from '../contacts/words';
import { type Table, type TableColumn, tableOf } from '../table/table';
import { followUpKindWord } from './follow-up-words';

export interface FollowUpToWrite {
  readonly followUp: FollowUp;
  /** null for one that left the book. */
  readonly client: Client | null;
}

const statuses: Readonly<Record<FollowUpStatus, Readonly<Record<ContactLanguage, string>>>> = {
  open: { fr: 'À faire', en: 'To do' },
  done: { fr: 'Fait', en: 'Done' },
  dropped: { fr: 'Abandonné', en: 'Dropped' },
};

const columns = {
  day: { header: { fr: 'Échéance', en: 'Due on' }, cell: ({ followUp }) => ({ day: followUp.day }) },
  time: { header: { fr: 'Heure', en: 'Time' }, cell: ({ followUp }) => followUp.time ?? '' },
  client: { header: { fr: 'Client', en: 'Client' }, cell: ({ client }) => client?.name ?? '' },
  kind: {
    header: { fr: 'Nature', en: 'Kind' },
    cell: ({ followUp }, language) => followUpKindWord(followUp.kind, language),
  },
  title: { header: { fr: 'Objet', en: 'Subject' }, cell: ({ followUp }) => followUp.title },
  status: {
    header: { fr: 'État', en: 'Status' },
    cell: ({ followUp }, language) => statuses[followUp.status][language],
  },
  repeat: {
    header: { fr: 'Se répète tous les', en: 'Repeats every' },
    cell: ({ followUp }, language) => cadenceWords(followUp.repeat, language),
  },
  'snoozed-from': {
    header: { fr: 'Reporté du', en: 'Put off from' },
    cell: ({ followUp: { snoozedFrom } }) => (snoozedFrom === null ? '' : { day: snoozedFrom }),
  },
  'client-identity': {
    header: { fr: 'Identifiant Clientèle du client', en: 'Clientèle client ID' },
    cell: ({ client }) => (client ? foreignIdOf(client) : ''),
  },
  identity: {
    header: { fr: 'Identifiant Clientèle de la relance', en: 'Clientèle follow-up ID' },
    cell: ({ followUp }) => `urn:uuid:${followUp.id}`,
  },
} as const satisfies Readonly<Record<string, TableColumn<FollowUpToWrite>>>;

export type FollowUpColumnKey = keyof typeof columns;
export const followUpColumnKeys = Object.keys(columns) as readonly FollowUpColumnKey[];

/**
 * Follow-ups as a table, a row for each, with these columns in their own order. `readHistory` knows its headers and words,
 * and makes the same open follow-ups of it but for their repetition.
 */
export function followUpsTable(
  rows: readonly FollowUpToWrite[],
  language: ContactLanguage,
  wanted: readonly FollowUpColumnKey[] = followUpColumnKeys,
): Table {
  return tableOf(
    followUpColumnKeys.filter((key) => wanted.includes(key)).map((key): TableColumn<FollowUpToWrite> => columns[key]),
    rows,
    language,
  );
}
