import { foldHeader } from '../csv/fold-header';

/** What a person may say that a column of a table of contacts and follow-ups holds. Closed: the mapping screen lists exactly these. */
export const historyFields = [
  'ignore',
  /** The day on which something passed. */
  'day',
  /** The day on which something is due. */
  'due-day',
  'time',
  'client',
  'company',
  'email',
  'kind',
  'subject',
  'text',
  'direction',
  'outcome',
  'done',
  'minutes',
  'kilometres',
] as const;
export type HistoryField = (typeof historyFields)[number];

/** What each column means, in the table's order; and whether the first row is a row of headers. */
export interface HistoryMapping {
  readonly hasHeader: boolean;
  readonly columns: readonly HistoryField[];
}

/** Fields of which several columns are put one behind the other. */
export const joinedFields: ReadonlySet<HistoryField> = new Set(['client', 'subject', 'text', 'ignore']);

/** Headers that people write and programs export, in French and English, folded; the text between bars is one header. */
const synonyms: readonly (readonly [field: HistoryField, headers: string])[] = [
  ['day', 'date|jour|day|le|date du contact|date d appel|contact date|date contact|date rdv|date du rendez vous'],
  ['day', 'activity date|date activite|note date|date de la note|date note|fait le|done on'],
  [
    'due-day',
    'echeance|date echeance|date d echeance|due|due date|due on|a faire le|a faire avant|rappel|date de rappel',
  ],
  [
    'due-day',
    'date de relance|relance|relance le|date relance|activity due date|task due date|reminder|follow up date',
  ],
  ['time', 'heure|time|hour|due time|activity due time|a'],
  ['client', 'client|nom|nom du client|contact|person|person name|name|full name|nom complet|customer|prenom|tiers'],
  ['client', 'first name|last name|client name|customer name|contact name|interlocuteur|nom de famille|qui'],
  ['company', 'societe|entreprise|organisation|organization|organization name|company|company name|account name'],
  ['email', 'e mail|email|mail|courriel|person email|e mail du client|client e mail|email address|adresse e mail'],
  ['kind', 'type|nature|genre|kind|activity type|task type|canal|moyen|channel|type d activite|type de contact'],
  ['subject', 'objet|sujet|titre|subject|title|activity subject|intitule|tache|task|libelle|action|a faire'],
  ['text', 'texte|text|note|notes|activity note|description|commentaire|commentaires|comment|comments|compte rendu'],
  [
    'text',
    'contenu|content|body|detail|details|message|resume|summary|remarque|remarques|deal title|ce qui a ete dit|what was said',
  ],
  ['direction', 'sens|direction|entrant sortant'],
  ['outcome', 'resultat|outcome|result|issue|suite'],
  ['done', 'fait|done|activity done|termine|terminee|statut|etat|status|state|completed|is done'],
  ['minutes', 'minutes|duree|duration|duree min|duree minutes|temps'],
  ['kilometres', 'kilometres|km|distance|kms'],
];

const meanings: ReadonlyMap<string, HistoryField> = new Map(
  synonyms.flatMap(([field, headers]) => headers.split('|').map((header) => [header, field] as const)),
);

/** What a header says its column holds; 'ignore' when it says nothing that is known. */
export function historyMeaningOf(header: string): HistoryField {
  return meanings.get(foldHeader(header)) ?? 'ignore';
}

/** Whether something that passed, or is due, can be read with these columns at all. */
export function isEnough(columns: readonly HistoryField[]): boolean {
  const has = (...fields: readonly HistoryField[]) => fields.some((field) => columns.includes(field));
  return has('day', 'due-day') && has('client', 'company', 'email') && has('kind', 'subject', 'text');
}

/** A table whose headers alone say that it is none of clients and none of sales: each must match one of the folded ones. */
const programs = [
  { format: 'pipedrive-activities', needs: [/^activity subject$/, /^activity (?:type|due date|done)$/] },
] as const;

/** Every table of contacts and follow-ups that is recognised. Closed: i18n has a name for each. */
export const historyFormats = [...programs.map(({ format }) => format), 'atomic-crm', 'other-history'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** Whose table this is; null when no program is known by these headers. */
export function historyProgram(header: readonly string[]): HistoryFormat | null {
  const folded = header.map(foldHeader);
  const isOf = (needs: readonly RegExp[]) => needs.every((need) => folded.some((each) => need.test(each)));
  return programs.find(({ needs }) => isOf(needs))?.format ?? null;
}

/**
 * Guesses what each column holds from its header. Of two columns that say the same, the first is believed; further names and texts are put
 * behind it.
 */
export function guessHistoryMapping(header: readonly string[] | null, width: number): HistoryMapping {
  const taken = new Set<HistoryField>();
  const columns = Array.from({ length: width }, (_, index) => {
    const field = historyMeaningOf(header?.[index] ?? '');
    if (taken.has(field) && !joinedFields.has(field)) return 'ignore';
    taken.add(field);
    return field;
  });
  return { hasHeader: header !== null, columns };
}
