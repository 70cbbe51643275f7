import type { Address, Client, LabelledLine } from '../../domain/client/client';
import type { ClientId } from '../../domain/id';
import { foreignIdOf } from '../contacts/own-identity';
import { kindWord, labelWord } from '../contacts/own-words';
import type { ContactLanguage } from '../contacts/words';
import { ownMark } from './own-properties';
import type { CardVersion } from './property';
import { type PropertyToWrite, writeProperty } from './write-property';

export interface VcardOptions {
  /** Of the words for labels that vCard has no type for. */
  readonly language: ContactLanguage;
  /** 3.0 (RFC 2426) where nothing else is said: what every phone reads. 2.1 is for Outlook, one card in each file. */
  readonly version?: CardVersion;
  /** JPEGs in base64. */
  readonly portraits?: ReadonlyMap<ClientId, string>;
}

/**
 * Clients as vCards with CRLF. They carry what a phone's address book can use, and tags, notes, registration and VAT
 * number; how to deal with the client, the message to oneself, source, role and cadence stay in the book. vCard 2.1
 * also leaves out labels of one's own and birthdays without a year, which Outlook has no place for.
 */
export function writeVcards(clients: readonly Client[], options: VcardOptions): string {
  return clients.map((client) => writeVcard(client, options)).join('');
}

function writeVcard(client: Client, { language, version = '3.0', portraits }: VcardOptions): string {
  const writing: Writing = { language, version, groups: 0 };
  const isPerson = client.kind === 'person';
  const name = [client.familyName, client.givenName, '', client.civility, ''];
  const properties: readonly PropertyToWrite[] = [
    // The mark is read as it stands, before any escape.
    { name: 'PRODID', value: { verbatim: `-${ownMark}Clientele//${language.toUpperCase()}` } },
    ...(version === '4.0' ? [textProperty('KIND', isPerson ? 'individual' : 'org')] : []),
    writeIdentity(foreignIdOf(client), version),
    textProperty('FN', client.name),
    { name: 'N', value: { parts: version === '2.1' && name.join('') === '' ? [client.name] : name, joinedBy: ';' } },
    ...optional('ORG', isPerson ? client.company : client.name, (text) => ({ parts: [text], joinedBy: ';' })),
    ...(isPerson ? [] : [textProperty('X-ABShowAs', 'COMPANY'), textProperty('X-CLIENTELE-COMPANY', client.company)]),
    textProperty('X-CLIENTELE-KIND', kindWord(client.kind, language)),
    ...optional('TITLE', client.jobTitle),
    ...client.phones.flatMap((phone) => writePhone(phone, writing)),
    ...client.emails.flatMap((email) => writeEmail(email, writing)),
    ...client.addresses.flatMap((address) => writeAddress(address, writing)),
    ...client.websites.map((website) => writeWebsite(website, version)),
    ...writeBirthday(client, version),
    ...optional('X-CLIENTELE-REGISTRATION', client.registration),
    ...optional('X-CLIENTELE-VAT', client.vatNumber),
    ...(client.tags.length === 0
      ? []
      : [{ name: 'CATEGORIES', value: { parts: client.tags, joinedBy: ',' } } as const]),
    ...optional('NOTE', client.notes),
  ];
  return [
    `BEGIN:VCARD\r\nVERSION:${version}\r\n`,
    ...properties.map((property) => writeProperty(property, version)),
    writePortrait(portraits?.get(client.id), version),
    'END:VCARD\r\n',
  ].join('');
}

/** A card under way. `groups` numbers Apple's groups, which tie a label of one's own to its value. */
interface Writing {
  readonly language: ContactLanguage;
  readonly version: CardVersion;
  groups: number;
}

function textProperty(name: string, text: string): PropertyToWrite {
  return { name, value: { text } };
}

function optional(
  name: string,
  text: string,
  wrap: (text: string) => PropertyToWrite['value'] = (each) => ({ text: each }),
): PropertyToWrite[] {
  return text === '' ? [] : [{ name, value: wrap(text) }];
}

// In 4.0 an identity is an address (RFC 6350, section 6.7.6) unless it says that it is text.
function writeIdentity(identity: string, version: CardVersion): PropertyToWrite {
  const isText = version === '4.0' && !/^[a-z][a-z0-9+.-]*:/i.test(identity);
  return { name: 'UID', parameters: isText ? ['VALUE=text'] : [], value: { text: identity } };
}

const phoneTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['mobile', ['CELL']],
  ['work', ['WORK', 'VOICE']],
  ['home', ['HOME', 'VOICE']],
  ['fax', ['FAX']],
]);

const placeTypes: ReadonlyMap<string, readonly string[]> = new Map([
  ['work', ['WORK']],
  ['home', ['HOME']],
]);

// Always a TYPE: Outlook drops a TEL without one. Google shows a label of one's own only from X-ABLabel.
function writePhone({ label, value }: LabelledLine, writing: Writing): PropertyToWrite[] {
  const types = phoneTypes.get(label);
  const parameters = typeParameters(types ?? ['VOICE'], writing.version);
  return withLabel({ name: 'TEL', parameters, value: { text: value } }, types ? '' : label, writing);
}

function writeEmail({ label, value }: LabelledLine, writing: Writing): PropertyToWrite[] {
  const types = placeTypes.get(label);
  // 4.0 has no INTERNET any more.
  const all = [...(writing.version === '4.0' ? [] : ['INTERNET']), ...(types ?? [])];
  const parameters = typeParameters(all, writing.version);
  return withLabel({ name: 'EMAIL', parameters, value: { text: value } }, types ? '' : label, writing);
}

function writeAddress(address: Address, writing: Writing): PropertyToWrite[] {
  const types = placeTypes.get(address.label);
  const { street, city, region, postcode, country } = address;
  const parts = ['', '', street, city, region, postcode, country];
  const parameters = typeParameters(types ?? [], writing.version);
  return withLabel({ name: 'ADR', parameters, value: { parts, joinedBy: ';' } }, types ? '' : address.label, writing);
}

function typeParameters(types: readonly string[], version: CardVersion): readonly string[] {
  if (version === '2.1' || types.length === 0) return types;
  const joined = types.join(',');
  return [`TYPE=${version === '4.0' ? joined.toLowerCase() : joined}`];
}

function withLabel(property: PropertyToWrite, label: string, writing: Writing): PropertyToWrite[] {
  if (label === '' || writing.version === '2.1') return [property];
  writing.groups += 1;
  const group = `item${writing.groups}`;
  return [
    { ...property, group },
    { ...textProperty('X-ABLabel', labelWord(label, writing.language)), group },
  ];
}

// In 4.0 the value is an address of the web and not a text: its commas are its own.
function writeWebsite(website: string, version: CardVersion): PropertyToWrite {
  if (version !== '4.0') return textProperty('URL', website);
  return { name: 'URL', value: { verbatim: website.replaceAll('\\', '\\\\') } };
}

// Without a year as Apple writes it: vCard 3.0 has no notation of its own, and 1604 is a leap year.
function writeBirthday({ birthday }: Client, version: CardVersion): PropertyToWrite[] {
  if (birthday === null) return [];
  const hasYear = !birthday.startsWith('--');
  if (version === '4.0') {
    const compact = hasYear ? birthday.replaceAll('-', '') : `--${birthday.slice(2).replace('-', '')}`;
    return [{ name: 'BDAY', value: { verbatim: compact } }];
  }
  if (hasYear) return [{ name: 'BDAY', value: { verbatim: birthday } }];
  if (version === '2.1') return [];
  const parameters = ['X-APPLE-OMIT-YEAR=1604'];
  return [{ name: 'BDAY', parameters, value: { verbatim: `1604-${birthday.slice(2)}` } }];
}

function writePortrait(image: string | undefined, version: CardVersion): string {
  if (image === undefined) return '';
  if (version === '4.0')
    return writeProperty({ name: 'PHOTO', value: { verbatim: `data:image/jpeg;base64,${image}` } }, version);
  if (version === '3.0') {
    return writeProperty(
      { name: 'PHOTO', parameters: ['ENCODING=b', 'TYPE=JPEG'], value: { verbatim: image } },
      version,
    );
  }
  // Folded, and ended by an empty line (vCard 2.1, section 2.4.3).
  const lines = image.match(/.{1,74}/g) ?? [];
  return `PHOTO;JPEG;ENCODING=BASE64:\r\n${lines.map((line) => ` ${line}\r\n`).join('')}\r\n`;
}
