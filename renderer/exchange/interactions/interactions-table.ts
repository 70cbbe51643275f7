import type { Client } from '../../domain/client/client';
import type {
  Direction,
  Interaction,
  InteractionKind,
  InteractionOutcome,
  Mood,
} from '../../domain/interaction/interaction';
import { foreignIdOf } from '../contacts/own-identity';
import type { ContactLanguage } from '../contacts/words';
import { type Cell, type Table, type TableColumn, tableOf } from '../table/table';

export interface InteractionToWrite {
  readonly interaction: Interaction;
  /** null for one that left the book. */
  readonly client: Client | null;
}

type Said = Readonly<Record<ContactLanguage, string>>;

const kinds: Readonly<Record<InteractionKind, Said>> = {
  call: { fr: 'Appel', en: 'Call' },
  visit: { fr: 'Visite', en: 'Visit' },
  email: { fr: 'E-mail', en: 'E-mail' },
  message: { fr: 'Message', en: 'Message' },
  letter: { fr: 'Courrier', en: 'Letter' },
  meeting: { fr: 'Rendez-vous', en: 'Meeting' },
  note: { fr: 'Note', en: 'Note' },
};

const directions: Readonly<Record<Direction, Said>> = {
  in: { fr: 'Reçu', en: 'Incoming' },
  out: { fr: 'Émis', en: 'Outgoing' },
};

const outcomes: Readonly<Record<InteractionOutcome, Said>> = {
  reached: { fr: 'Échange utile', en: 'Good exchange' },
  'no-answer': { fr: 'Pas de réponse', en: 'No answer' },
  agreed: { fr: 'D’accord', en: 'Agreed' },
  thinking: { fr: 'Réfléchit', en: 'Thinking it over' },
  refused: { fr: 'Refus', en: 'Refused' },
};

const moods: Readonly<Record<Mood, Said>> = {
  good: { fr: 'Content', en: 'Happy' },
  neutral: { fr: 'Neutre', en: 'Neutral' },
  bad: { fr: 'Mécontent', en: 'Unhappy' },
};

const count = (number: number | null): Cell => (number === null ? '' : { number });

const columns = {
  day: { header: { fr: 'Jour', en: 'Day' }, cell: ({ interaction }) => ({ day: interaction.day }) },
  time: { header: { fr: 'Heure', en: 'Time' }, cell: ({ interaction }) => interaction.time ?? '' },
  client: { header: { fr: 'Client', en: 'Client' }, cell: ({ client }) => client?.name ?? '' },
  kind: {
    header: { fr: 'Nature', en: 'Kind' },
    cell: ({ interaction }, language) => kinds[interaction.kind][language],
  },
  direction: {
    header: { fr: 'Sens', en: 'Direction' },
    cell: ({ interaction: { direction } }, language) => (direction === null ? '' : directions[direction][language]),
  },
  text: { header: { fr: 'Ce qui a été dit', en: 'What was said' }, cell: ({ interaction }) => interaction.text },
  outcome: {
    header: { fr: 'Issue', en: 'Outcome' },
    cell: ({ interaction: { outcome } }, language) => (outcome === null ? '' : outcomes[outcome][language]),
  },
  mood: {
    header: { fr: 'Humeur', en: 'Mood' },
    cell: ({ interaction: { mood } }, language) => (mood === null ? '' : moods[mood][language]),
  },
  minutes: { header: { fr: 'Minutes', en: 'Minutes' }, cell: ({ interaction }) => count(interaction.minutes) },
  kilometres: {
    header: { fr: 'Kilomètres', en: 'Kilometres' },
    cell: ({ interaction }) => count(interaction.kilometres),
  },
  'client-identity': {
    header: { fr: 'Identifiant Clientèle du client', en: 'Clientèle client ID' },
    cell: ({ client }) => (client ? foreignIdOf(client) : ''),
  },
  identity: {
    header: { fr: 'Identifiant Clientèle du contact', en: 'Clientèle contact ID' },
    cell: ({ interaction }) => `urn:uuid:${interaction.id}`,
  },
} as const satisfies Readonly<Record<string, TableColumn<InteractionToWrite>>>;

export type InteractionColumnKey = keyof typeof columns;
export const interactionColumnKeys = Object.keys(columns) as readonly InteractionColumnKey[];

/** What was said, and how the client took it. */
export const confidentialInteractionColumns: readonly InteractionColumnKey[] = ['text', 'mood'];

/**
 * Contacts as a table, a row for each, with these columns in their own order. `readHistory` knows its headers and words, and
 * makes the same contacts of it but for the mood.
 */
export function interactionsTable(
  rows: readonly InteractionToWrite[],
  language: ContactLanguage,
  wanted: readonly InteractionColumnKey[] = interactionColumnKeys,
): Table {
  return tableOf(
    interactionColumnKeys
      .filter((key) => wanted.includes(key))
      .map((key): TableColumn<InteractionToWrite> => columns[key]),
    rows,
    language,
  );
}
