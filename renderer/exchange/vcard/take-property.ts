import type { FoundAddress, FoundContact, FoundLine } from '../contacts/found-contact';
import { type LabelSubject, labelFor, plainLabel } from '../contacts/labels';
import { readKind, readOwnLabel } from '../contacts/own-words';
import { addressParts, ownGroup } from '../contacts/split-cell';
import { readAndroidCustom } from './android-custom';
import { listOf, type Property, partsOf, textOf } from './property';

/** A card while its properties are taken in, one after the other. */
export interface CardBeingRead {
  readonly found: FoundContact;
  readonly labels: ReadonlyMap<string, string>;
  readonly formatted: FoundAddress[];
  isList: boolean;
}

type Take = (card: CardBeingRead, property: Property) => void;

function labelOf(card: CardBeingRead, property: Property, subject: LabelSubject): string {
  const own = card.labels.get(property.group) ?? property.parameters.get('X-CUSTOM');
  if (own !== undefined) return card.found.exact ? readOwnLabel(own) : labelFor(subject, own);
  const { types } = property;
  if (types.has('fax') && subject === 'phone') return 'fax';
  for (const type of ['cell', 'iphone', 'mobile', 'work', 'home', 'other']) {
    if (types.has(type)) return labelFor(subject, type);
  }
  const other = [...types].find((type) => !idleTypes.has(type) && /^[\w-]+$/.test(type)) ?? '';
  return labelFor(subject, other.replace(/^x-/, ''));
}

/** Types that say how a value is used, not whose it is. */
const idleTypes = new Set([
  'voice',
  'pref',
  'internet',
  'text',
  'msg',
  'dom',
  'intl',
  'postal',
  'parcel',
  'x400',
  'quoted',
  '8bit',
  '7bit',
]);

function lineFor(card: CardBeingRead, property: Property, subject: LabelSubject, value: string): FoundLine {
  const preferred = property.types.has('pref') || property.parameters.has('PREF');
  return { label: labelOf(card, property, subject), value, preferred };
}

type TextKey = 'displayName' | 'nickname' | 'birthday' | 'foreignId' | 'registration' | 'vatNumber';

function text(key: TextKey): Take {
  return ({ found }, property) => {
    if (found[key] === '') found[key] = textOf(property).trim();
  };
}

function aside(label: string): Take {
  return ({ found }, property) => {
    found.asides.push({ label, value: textOf(property) });
  };
}

/** An aside whose group or type says what it is. */
function labelledAside(fallback: string): Take {
  return ({ found, labels }, property) => {
    const value = textOf(property);
    if (/^(?:urn|data):/i.test(value)) return;
    const [type = ''] = [...property.types].filter((candidate) => !idleTypes.has(candidate));
    found.asides.push({ label: plainLabel(labels.get(property.group) ?? type) || fallback, value });
  };
}

function messaging(service: string): Take {
  return ({ found }, property) => {
    found.asides.push({ label: 'messaging', value: `${service}${textOf(property)}`.replace(/^x-apple:/i, '') });
  };
}

const readAddress: Take = (card, property) => {
  const [box = '', extra = '', street = '', city = '', region = '', postcode = '', country = ''] = partsOf(property);
  const lines = [extra, street, box].filter((part) => part !== '').join('\n');
  const address = { label: labelOf(card, property, 'address'), street: lines, postcode, city, region, country };
  if (`${lines}${city}${region}${postcode}${country}` !== '') card.found.addresses.push(address);
  else if (property.parameters.has('LABEL')) readFormatted(card, property, property.parameters.get('LABEL') ?? '');
};

function readFormatted(card: CardBeingRead, property: Property, whole: string): void {
  card.formatted.push({ label: labelOf(card, property, 'address'), region: '', ...addressParts(whole) });
}

const readName: Take = ({ found }, property) => {
  if (found.familyName !== '' || found.givenName !== '') return;
  const [family = '', given = '', middle = '', civility = '', suffix = ''] = partsOf(property);
  found.familyName = family;
  found.givenName = given;
  found.middleName = middle.replaceAll(',', ' ');
  found.civility = civility;
  found.suffix = suffix;
};

const readOrganisation: Take = ({ found }, property) => {
  if (found.company !== '') return;
  const [company = '', ...units] = partsOf(property);
  found.company = company;
  found.department = units.filter((unit) => unit !== '').join(', ');
};

const readTitle: Take = ({ found }, property) => {
  const title = textOf(property).trim();
  if (found.jobTitle === '') found.jobTitle = title;
  else if (title !== found.jobTitle) found.asides.push({ label: 'profession', value: title });
};

const readBirthday: Take = ({ found }, property) => {
  const value = textOf(property).trim();
  const omitted = property.parameters.get('X-APPLE-OMIT-YEAR');
  if (found.birthday === '') found.birthday = omitted && value.startsWith(omitted) ? `0000${value.slice(4)}` : value;
};

const readKindProperty: Take = (card, property) => {
  const kind = textOf(property).trim().toLowerCase();
  if (kind === 'group') card.isList = true;
  else if (kind === 'org') card.found.kind = 'company';
};

const readSocialProfile: Take = (card, property) => {
  const value = textOf(property).trim();
  if (/^https?:/i.test(value)) card.found.websites.push(value);
  else labelledAside('messaging')(card, property);
};

const take: ReadonlyMap<string, Take> = new Map<string, Take>([
  ['FN', text('displayName')],
  ['N', readName],
  ['NICKNAME', text('nickname')],
  ['ORG', readOrganisation],
  ['TITLE', readTitle],
  ['ROLE', readTitle],
  [
    'TEL',
    (card, property) => {
      const number = textOf(property).trim().replace(/^tel:/i, '').replace(/;ext=/i, ' ext. ');
      card.found.phones.push(lineFor(card, property, 'phone', number));
    },
  ],
  [
    'EMAIL',
    (card, property) => {
      card.found.emails.push(
        lineFor(
          card,
          property,
          'email',
          textOf(property)
            .trim()
            .replace(/^mailto:/i, ''),
        ),
      );
    },
  ],
  ['ADR', readAddress],
  ['LABEL', (card, property) => readFormatted(card, property, textOf(property))],
  ['URL', ({ found }, property) => found.websites.push(textOf(property).trim())],
  ['BDAY', readBirthday],
  ['NOTE', ({ found }, property) => found.notes.push(textOf(property))],
  [
    'CATEGORIES',
    ({ found }, property) => found.tags.push(...listOf(property).filter((tag) => found.exact || !ownGroup(tag))),
  ],
  ['UID', text('foreignId')],
  ['KIND', readKindProperty],
  ['X-ADDRESSBOOKSERVER-KIND', readKindProperty],
  [
    'X-EVOLUTION-LIST',
    (card, property) => {
      if (/^true$/i.test(property.value.trim())) card.isList = true;
    },
  ],
  [
    'X-ABSHOWAS',
    ({ found }, property) => {
      if (/^company$/i.test(property.value.trim())) found.kind ??= 'company';
    },
  ],
  ['ANNIVERSARY', aside('anniversary')],
  ['X-ANNIVERSARY', aside('anniversary')],
  ['X-EVOLUTION-ANNIVERSARY', aside('anniversary')],
  ['X-ABDATE', labelledAside('date')],
  ['X-ABRELATEDNAMES', labelledAside('relation')],
  ['RELATED', labelledAside('relation')],
  ['X-SPOUSE', aside('spouse')],
  ['X-EVOLUTION-SPOUSE', aside('spouse')],
  ['X-MS-SPOUSE', aside('spouse')],
  ['X-MANAGER', aside('manager')],
  ['X-EVOLUTION-MANAGER', aside('manager')],
  ['X-MS-MANAGER', aside('manager')],
  ['X-ASSISTANT', aside('assistant')],
  ['X-EVOLUTION-ASSISTANT', aside('assistant')],
  ['X-MS-ASSISTANT', aside('assistant')],
  ['X-MS-CHILD', aside('child')],
  ['IMPP', messaging('')],
  ...['AIM', 'ICQ', 'JABBER', 'MSN', 'QQ', 'SKYPE', 'SKYPE-USERNAME', 'YAHOO', 'GOOGLE-TALK'].map(
    (service) => [`X-${service}`, messaging(`${service.toLowerCase().replace('-username', '')}:`)] as const,
  ),
  ['X-SOCIALPROFILE', readSocialProfile],
  ['X-ANDROID-CUSTOM', ({ found }, property) => readAndroidCustom(found, partsOf(property))],
  [
    'X-CLIENTELE-KIND',
    ({ found }, property) => {
      found.kind = readKind(textOf(property)) ?? found.kind;
    },
  ],
  [
    'X-CLIENTELE-COMPANY',
    ({ found }, property) => {
      found.company = textOf(property);
    },
  ],
  ['X-CLIENTELE-REGISTRATION', text('registration')],
  ['X-CLIENTELE-VAT', text('vatNumber')],
]);

/** Takes one property into the contact; one that says nothing of a client is passed over. */
export function takeProperty(card: CardBeingRead, property: Property): void {
  take.get(property.name)?.(card, property);
}
