import { cleanLine } from '../../domain/text/clean';
import { fold } from '../../domain/text/fold';

export type LabelSubject = 'phone' | 'email' | 'address';

/** What files write for the labels that the app translates, folded. Everything else is kept as the file wrote it. */
const known: Readonly<Record<LabelSubject, readonly (readonly [code: string, words: readonly string[]])[]>> = {
  phone: [
    [
      'fax',
      ['fax', 'telecopie', 'telecopieur', 'work fax', 'home fax', 'other fax', 'fax bureau', 'fax pro', 'fax domicile'],
    ],
    ['fax', ['telecopie bureau', 'telecopie domicile', 'workfax', 'homefax', 'business fax', 'otherfax']],
    [
      'mobile',
      ['mobile', 'cell', 'cellular', 'cellphone', 'iphone', 'portable', 'gsm', 'mobile phone', 'natel', 'handy'],
    ],
    ['mobile', ['telephone portable', 'telephone mobile', 'tel. mobile', 'work mobile', 'mobile pro', 'portable pro']],
    ['work', ['work', 'business', 'office', 'bureau', 'travail', 'pro', 'professionnel', 'work phone']],
    ['home', ['home', 'domicile', 'maison', 'personnel', 'perso', 'prive', 'private', 'personal', 'home phone']],
    ['other', ['other', 'autre']],
  ],
  email: [
    ['work', ['work', 'business', 'office', 'bureau', 'travail', 'pro', 'professionnel']],
    ['home', ['home', 'domicile', 'maison', 'personnel', 'perso', 'prive', 'private', 'personal']],
    ['other', ['other', 'autre']],
  ],
  address: [
    ['work', ['work', 'business', 'office', 'bureau', 'travail', 'pro', 'professionnel', 'siege', 'siege social']],
    ['home', ['home', 'domicile', 'maison', 'personnel', 'perso', 'prive', 'private', 'personal']],
    ['delivery', ['delivery', 'shipping', 'livraison', 'chantier']],
    ['billing', ['billing', 'facturation', 'invoice']],
    ['other', ['other', 'autre']],
  ],
};

const lookups: Readonly<Record<LabelSubject, ReadonlyMap<string, string>>> = {
  phone: lookup('phone'),
  email: lookup('email'),
  address: lookup('address'),
};

function lookup(subject: LabelSubject): ReadonlyMap<string, string> {
  return new Map(known[subject].flatMap(([code, words]) => words.map((word) => [word, code] as const)));
}

/**
 * The app's own label for what a file says ("Bureau", "WORK", `_$!<Work>!$_`), or the file's words where the app has
 * none. The length that labels may have is not for this function: a label too long is shortened here, at 60, since it
 * names and does not tell.
 */
export function labelFor(subject: LabelSubject, text: string): string {
  const words = plainLabel(text);
  if (words === '') return '';
  const codes = lookups[subject];
  return codes.get(words.toLowerCase()) ?? codes.get(fold(words)) ?? words.slice(0, 60).trim();
}

/** Takes off what programs put around a label: Apple's `_$!<…>!$_`, Google's `* ` before the preferred one. */
export function plainLabel(text: string): string {
  const apple = /^_\$!<(.*)>!\$_$/s.exec(text.trim());
  return cleanLine((apple?.[1] ?? text).replace(/^\s*\*(?:\s+|$)/, ''));
}

/** True when Google marks the label as that of the preferred value. */
export function isPreferredLabel(text: string): boolean {
  return /^\s*\*(?:\s|$)/.test(text);
}
