import { cleanLine } from '../../domain/text/clean';
import { fold } from '../../domain/text/fold';
import type { FoundContact } from './found-contact';

export interface ContactName {
  readonly kind: 'person' | 'company' | 'organisation';
  readonly name: string;
  readonly civility: string;
  readonly givenName: string;
  readonly familyName: string;
  /** The company where a person works; '' for a company that is called by its own name. */
  readonly company: string;
}

const civilities = new Map([
  ['m', 'M.'],
  ['mr', 'Mr'],
  ['monsieur', 'M.'],
  ['mme', 'Mme'],
  ['madame', 'Mme'],
  ['mlle', 'Mlle'],
  ['mademoiselle', 'Mlle'],
  ['mrs', 'Mrs'],
  ['ms', 'Ms'],
  ['miss', 'Miss'],
  ['dr', 'Dr'],
  ['docteur', 'Dr'],
  ['me', 'Me'],
  ['maitre', 'Me'],
  ['pr', 'Pr'],
]);

/** True for "Mme", "M.", "Dr" and the like, in French or English. */
export function isCivility(text: string): boolean {
  return civilities.has(wordsOf(text).join(' '));
}

/**
 * Chooses what a contact is called in the book. A person is "Given Family", whatever order the file shows them in,
 * with the civility apart; a display name that says more ("Marie Dupont (boulangerie)", "Mémé") is kept. Without any
 * name, a company is called by its company, then anyone by their e-mail or phone. '' when there is nothing to call
 * them by.
 */
export function chooseName(found: FoundContact): ContactName {
  const givenName = cleanLine(`${found.givenName} ${found.middleName}`);
  const familyName = cleanLine(found.familyName);
  const displayName = cleanLine(found.displayName);
  const company = cleanLine(found.company);
  const kind = found.kind ?? guessKind(found, givenName, familyName, displayName, company);
  if (found.exact) {
    return { kind, name: displayName, civility: cleanLine(found.civility), givenName, familyName, company };
  }
  const fallback = company || found.emails[0]?.value || found.phones[0]?.value || '';
  if (kind !== 'person') {
    const name = displayName || company || cleanLine(`${givenName} ${familyName}`) || cleanLine(fallback);
    const otherCompany = areOne(company, name) ? '' : company;
    return { kind, name, civility: cleanLine(found.civility), givenName, familyName, company: otherCompany };
  }
  const composed = cleanLine(`${givenName} ${familyName} ${found.suffix}`);
  const civility = cleanLine(found.civility) || civilityBefore(displayName, composed);
  const saysNoMore = composed !== '' && isMadeOf(displayName, `${composed} ${civility} ${found.nickname}`);
  const name = saysNoMore ? composed : displayName || composed || cleanLine(found.nickname) || cleanLine(fallback);
  return { kind, name, civility, givenName, familyName, company };
}

function guessKind(found: FoundContact, given: string, family: string, display: string, company: string) {
  if (given || family || found.nickname) return 'person';
  if (company && (display === '' || areOne(display, company))) return 'company';
  const registered = found.registration !== '' || found.vatNumber !== '';
  return registered && found.civility === '' && display !== '' ? 'company' : 'person';
}

// "Mme Marie Dupont" for Marie Dupont: the file knew the civility and had no field for it.
function civilityBefore(displayName: string, composed: string): string {
  const [first = '', ...rest] = wordsOf(displayName);
  if (rest.length === 0 || wordsOf(composed).includes(first)) return '';
  return isMadeOf(rest.join(' '), composed) ? (civilities.get(first) ?? '') : '';
}

function areOne(one: string, other: string): boolean {
  return wordsOf(one).join(' ') === wordsOf(other).join(' ');
}

function isMadeOf(text: string, whole: string): boolean {
  const words = new Set(wordsOf(whole));
  return wordsOf(text).every((word) => words.has(word) || word === '');
}

// Longer names are refused anyway.
const longestCompared = 300;

function wordsOf(text: string): string[] {
  return fold(text.slice(0, longestCompared)).replace(/[.@+]/g, ' ').trim().split(/\s+/);
}
