import type { Address, Client, LabelledLine } from '../../domain/client/client';
import { foreignIdOf } from '../contacts/own-identity';
import { kindWord, labelWord } from '../contacts/own-words';
import type { ContactLanguage } from '../contacts/words';
import { foldLine } from './fold-line';
import { ownMark } from './own-properties';

/**
 * Clients as vCards 3.0 (RFC 2426): UTF-8, CRLF, lines folded at 75 bytes. They carry what a phone's address book can
 * use, and tags, notes, registration and VAT number; how to deal with the client, the message to oneself, source,
 * role and cadence stay in the book. `language`: of the words for labels that vCard has no type for.
 */
export function writeVcards(clients: readonly Client[], language: ContactLanguage): string {
  return clients.map((client) => writeVcard(client, language)).join('');
}

function writeVcard(client: Client, language: ContactLanguage): string {
  const groups = new Groups();
  const isPerson = client.kind === 'person';
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `PRODID:-${ownMark}Clientele//${language.toUpperCase()}`,
    `UID:${escapeText(foreignIdOf(client))}`,
    `FN:${escapeText(client.name)}`,
    `N:${[client.familyName, client.givenName, '', client.civility, ''].map(escapeText).join(';')}`,
    ...optional('ORG', isPerson ? client.company : client.name),
    ...(isPerson ? [] : ['X-ABShowAs:COMPANY', `X-CLIENTELE-COMPANY:${escapeText(client.company)}`]),
    `X-CLIENTELE-KIND:${escapeText(kindWord(client.kind, language))}`,
    ...optional('TITLE', client.jobTitle),
    ...client.phones.flatMap((phone) => writePhone(phone, language, groups)),
    ...client.emails.flatMap((email) => writeEmail(email, language, groups)),
    ...client.addresses.flatMap((address) => writeAddress(address, language, groups)),
    ...client.websites.map((website) => `URL:${escapeText(website)}`),
    ...writeBirthday(client),
    ...optional('X-CLIENTELE-REGISTRATION', client.registration),
    ...optional('X-CLIENTELE-VAT', client.vatNumber),
    ...(client.tags.length === 0 ? [] : [`CATEGORIES:${client.tags.map(escapeText).join(',')}`]),
    ...optional('NOTE', client.notes),
    'END:VCARD',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** Numbers Apple's groups, which tie a label of one's own to its value. */
class Groups {
  private count = 0;

  next(): string {
    this.count += 1;
    return `item${this.count}`;
  }
}

const phoneTypes: ReadonlyMap<string, string> = new Map([
  ['mobile', 'CELL'],
  ['work', 'WORK,VOICE'],
  ['home', 'HOME,VOICE'],
  ['fax', 'FAX'],
]);

const placeTypes: ReadonlyMap<string, string> = new Map([
  ['work', 'WORK'],
  ['home', 'HOME'],
]);

// Always a TYPE: Outlook drops a TEL without one. Google shows a label of one's own only from X-ABLabel.
function writePhone({ label, value }: LabelledLine, language: ContactLanguage, groups: Groups): string[] {
  const type = phoneTypes.get(label);
  return withLabel(`TEL;TYPE=${type ?? 'VOICE'}:${escapeText(value)}`, type ? '' : label, language, groups);
}

function writeEmail({ label, value }: LabelledLine, language: ContactLanguage, groups: Groups): string[] {
  const type = placeTypes.get(label);
  return withLabel(
    `EMAIL;TYPE=INTERNET${type ? `,${type}` : ''}:${escapeText(value)}`,
    type ? '' : label,
    language,
    groups,
  );
}

function writeAddress(address: Address, language: ContactLanguage, groups: Groups): string[] {
  const type = placeTypes.get(address.label);
  const { street, city, region, postcode, country } = address;
  const parts = ['', '', street, city, region, postcode, country].map(escapeText).join(';');
  return withLabel(`ADR${type ? `;TYPE=${type}` : ''}:${parts}`, type ? '' : address.label, language, groups);
}

function withLabel(line: string, label: string, language: ContactLanguage, groups: Groups): string[] {
  if (label === '') return [line];
  const group = groups.next();
  return [`${group}.${line}`, `${group}.X-ABLabel:${escapeText(labelWord(label, language))}`];
}

// Without a year as Apple writes it: vCard 3.0 has no notation of its own, and 1604 is a leap year.
function writeBirthday({ birthday }: Client): string[] {
  if (birthday === null) return [];
  return birthday.startsWith('--') ? [`BDAY;X-APPLE-OMIT-YEAR=1604:1604-${birthday.slice(2)}`] : [`BDAY:${birthday}`];
}

function optional(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}:${escapeText(value)}`];
}

function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}
