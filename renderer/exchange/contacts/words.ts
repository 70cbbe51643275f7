import { cleanText } from '../../domain/text/clean';

/** The languages in which notes and headers are written by these formats. */
export type ContactLanguage = 'fr' | 'en';

/** Words put before what the book has no field for, when it is kept in the notes. */
const words = {
  address: { fr: 'Adresse', en: 'Address' },
  anniversary: { fr: 'Anniversaire de mariage', en: 'Anniversary' },
  assistant: { fr: 'Assistant(e)', en: 'Assistant' },
  birthday: { fr: 'Anniversaire', en: 'Birthday' },
  brother: { fr: 'Frère', en: 'Brother' },
  child: { fr: 'Enfant', en: 'Child' },
  city: { fr: 'Ville', en: 'City' },
  civility: { fr: 'Civilité', en: 'Title' },
  company: { fr: 'Société', en: 'Company' },
  date: { fr: 'Date', en: 'Date' },
  department: { fr: 'Service', en: 'Department' },
  email: { fr: 'E-mail', en: 'E-mail' },
  father: { fr: 'Père', en: 'Father' },
  friend: { fr: 'Ami(e)', en: 'Friend' },
  'job title': { fr: 'Fonction', en: 'Job title' },
  manager: { fr: 'Responsable', en: 'Manager' },
  messaging: { fr: 'Messagerie', en: 'Messaging' },
  mother: { fr: 'Mère', en: 'Mother' },
  name: { fr: 'Nom', en: 'Name' },
  nickname: { fr: 'Surnom', en: 'Nickname' },
  parent: { fr: 'Parent', en: 'Parent' },
  partner: { fr: 'Conjoint(e)', en: 'Partner' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  profession: { fr: 'Profession', en: 'Profession' },
  registration: { fr: 'SIREN/SIRET', en: 'Registration' },
  relation: { fr: 'Relation', en: 'Relation' },
  sister: { fr: 'Sœur', en: 'Sister' },
  source: { fr: 'Origine', en: 'Source' },
  spouse: { fr: 'Conjoint(e)', en: 'Spouse' },
  tag: { fr: 'Étiquette', en: 'Tag' },
  'vat number': { fr: 'N° TVA', en: 'VAT number' },
  website: { fr: 'Site web', en: 'Website' },
} as const satisfies Record<string, Readonly<Record<ContactLanguage, string>>>;

/** True for a label that the notes say in the person's language. */
export function isAsideWord(text: string): text is keyof typeof words {
  return Object.hasOwn(words, text);
}

/** A value kept in the notes: `label` is one of the words above, said in the language, or the file's own words. */
export interface Aside {
  readonly label: string;
  readonly value: string;
}

/** The notes with the asides behind them, a line each; blank ones are left out. */
export function notesWith(notes: readonly string[], asides: readonly Aside[], language: ContactLanguage): string {
  const lines = asides.filter(({ value }) => value.trim() !== '').map((aside) => lineOf(aside, language));
  return [...notes, lines.join('\n')]
    .map(cleanText)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function lineOf({ label, value }: Aside, language: ContactLanguage): string {
  const word = label.toLowerCase();
  const said = isAsideWord(word) ? words[word][language] : label;
  if (said === '') return value;
  return language === 'fr' ? `${said} : ${value}` : `${said}: ${value}`;
}
