import { type Period, periodUnits } from '../../domain/calendar/repeat';
import { type ClientKind, type ClientRole, clientKinds, clientRoles } from '../../domain/client/client';
import { fold } from '../../domain/text/fold';
import type { ContactLanguage } from './words';

// The words that the app's own files use for its codes: written in the person's language, read in both.

type Said = Readonly<Record<ContactLanguage, string>>;

const kinds: Readonly<Record<ClientKind, Said>> = {
  person: { fr: 'Particulier', en: 'Person' },
  company: { fr: 'Entreprise', en: 'Company' },
  organisation: { fr: 'Organisation', en: 'Organisation' },
};

const roles: Readonly<Record<ClientRole, Said>> = {
  direct: { fr: 'Client direct', en: 'Direct' },
  intermediary: { fr: 'Intermédiaire', en: 'Intermediary' },
  prescriber: { fr: 'Prescripteur', en: 'Prescriber' },
};

const units: Readonly<Record<Period['unit'], Said>> = {
  day: { fr: 'jours', en: 'days' },
  week: { fr: 'semaines', en: 'weeks' },
  month: { fr: 'mois', en: 'months' },
  year: { fr: 'ans', en: 'years' },
};

const labels: ReadonlyMap<string, Said> = new Map([
  ['mobile', { fr: 'Mobile', en: 'Mobile' }],
  ['work', { fr: 'Bureau', en: 'Work' }],
  ['home', { fr: 'Domicile', en: 'Home' }],
  ['fax', { fr: 'Fax', en: 'Fax' }],
  ['delivery', { fr: 'Livraison', en: 'Delivery' }],
  ['billing', { fr: 'Facturation', en: 'Billing' }],
  ['other', { fr: 'Autre', en: 'Other' }],
]);

/** What a kind of client is called in the app's own files. */
export function kindWord(kind: ClientKind, language: ContactLanguage): string {
  return kinds[kind][language];
}

/** What a role is called; '' for none. */
export function roleWord(role: ClientRole | null, language: ContactLanguage): string {
  return role === null ? '' : roles[role][language];
}

/** "6 semaines"; '' for none. */
export function cadenceWords(cadence: Period | null, language: ContactLanguage): string {
  return cadence === null ? '' : `${cadence.every} ${units[cadence.unit][language]}`;
}

/** The app's own labels in the language; any other as it is. */
export function labelWord(label: string, language: ContactLanguage): string {
  return labels.get(label)?.[language] ?? label;
}

/** The kind that a word of either language names; null for any other word. */
export function readKind(text: string): ClientKind | null {
  return clientKinds.find((kind) => says(kinds[kind], text)) ?? null;
}

/** The role that a word of either language names; null for any other word. */
export function readRole(text: string): ClientRole | null {
  return clientRoles.find((role) => says(roles[role], text)) ?? null;
}

/** "6 semaines", "6 weeks", as `cadenceWords` writes it; null for anything else. */
export function readCadence(text: string): Period | null {
  const [, count, word] = /^\s*(\d{1,3})\s+(\S+)\s*$/.exec(text) ?? [];
  const unit = periodUnits.find((candidate) => says(units[candidate], word ?? ''));
  return unit && Number(count) > 0 ? { every: Number(count), unit } : null;
}

/** The reverse of `labelWord`. A label typed by hand that is one of those very words becomes the app's own. */
export function readOwnLabel(text: string): string {
  for (const [code, said] of labels) if (said.fr === text || said.en === text) return code;
  return text;
}

function says(said: Said, text: string): boolean {
  const folded = fold(text);
  return folded !== '' && (fold(said.fr) === folded || fold(said.en) === folded);
}
