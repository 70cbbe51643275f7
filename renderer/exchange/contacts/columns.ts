import { refuse } from '../../domain/outcome';
import { cleanLine } from '../../domain/text/clean';
import { emptyFoundContact, type FoundAddress, type FoundContact, type FoundLine } from './found-contact';
import { isPreferredLabel, type LabelSubject, labelFor, plainLabel } from './labels';
import { readMoreAddresses, readMoreLines } from './more-cell';
import { readKind, readOwnLabel } from './own-words';
import { addressParts, splitEmails, splitLines, splitList, splitPhones, splitTags } from './split-cell';

/** What a person may say that a column holds. Closed: the mapping screen lists exactly these. */
export const contactFields = [
  'ignore',
  'name',
  'civility',
  'given-name',
  'family-name',
  'company',
  'job-title',
  'phone',
  'email',
  'address',
  'street',
  'postcode',
  'city',
  'region',
  'country',
  'website',
  'birthday',
  'tags',
  'notes',
  'aside',
  'registration',
  'vat-number',
  'source',
] as const;
export type ContactField = (typeof contactFields)[number];

/**
 * What only the tables of known programs use: parts of a name, labels that stand in a column of their own, and so on.
 */
export type KnownField =
  | 'middle-name'
  | 'suffix'
  | 'nickname'
  | 'department'
  | 'street-extra'
  | 'photo'
  | 'foreign-id'
  | 'phone-label'
  | 'email-label'
  | 'address-label'
  | 'aside-label'
  | 'kind'
  | 'role'
  | 'cadence'
  | 'how-to-deal'
  | 'message-to-self'
  | 'more-phones'
  | 'more-emails'
  | 'more-addresses';

/** What a column of a table means. A mapping is a list of these, one for each column, in the table's order. */
export interface Column {
  readonly field: ContactField | KnownField;
  /** Of a phone, e-mail or address: the app's own label or words of the file; of an aside: what it is; else ''. */
  readonly label: string;
  /** Columns of one address, or a value and its label, have the same; '' when the label alone holds them together. */
  readonly group: string;
}

/** A column of this meaning; see `Column` for label and group. */
export function column(field: Column['field'], label = '', group = ''): Column {
  return { field, label, group };
}

interface RowBeingRead {
  readonly found: FoundContact;
  readonly addresses: Map<string, AddressBeingRead>;
  readonly labels: ReadonlyMap<string, string>;
  readonly leftOut: RowLeftOut[];
}

type AddressBeingRead = { -readonly [Part in keyof FoundAddress]: FoundAddress[Part] } & {
  extra: string;
  whole: string;
};

/** Exchange's inner addresses (`/o=…`), which nobody outside a company can write to. */
export type RowLeftOut = 'inner-address';

export interface RowRead {
  readonly found: FoundContact;
  readonly leftOut: readonly RowLeftOut[];
}

/**
 * Reads one row by what its columns mean. `exact`: the row is of the app's own file, nothing in it is split or guessed.
 * Cells beyond the columns are kept as asides; columns beyond the cells are empty.
 */
export function readRow(columns: readonly Column[], cells: readonly string[], exact: boolean): RowRead {
  const found = emptyFoundContact();
  found.exact = exact;
  const row: RowBeingRead = { found, addresses: new Map(), labels: labelsOf(columns, cells, exact), leftOut: [] };
  for (const [index, cell] of cells.entries()) {
    if (cell.trim() === '') continue;
    const meaning = columns[index] ?? column('aside');
    const label = row.labels.get(groupKey(meaning)) ?? '';
    take[meaning.field](row, cell, label === '' ? meaning : { ...meaning, label });
  }
  found.addresses.unshift(...[...row.addresses.values()].map(wholeAddress));
  return { found, leftOut: row.leftOut };
}

// A formatted address is taken apart only where its parts have no columns, or empty ones.
function wholeAddress({ extra, whole, ...address }: AddressBeingRead): FoundAddress {
  const street = [extra, address.street].filter((part) => part !== '').join('\n');
  const isTold = whole.trim() === '' || `${street}${address.postcode}${address.city}` !== '';
  if (isTold) return { ...address, street };
  const parts = addressParts(whole);
  return { ...address, ...parts, country: parts.country || address.country };
}

const labelled: ReadonlyMap<Column['field'], LabelSubject | 'aside'> = new Map([
  ['phone-label', 'phone'],
  ['email-label', 'email'],
  ['address-label', 'address'],
  ['aside-label', 'aside'],
]);

const subjectOf: ReadonlyMap<Column['field'], string> = new Map<Column['field'], string>([
  ['phone', 'phone'],
  ['email', 'email'],
  ['aside', 'aside'],
  ...(['address', 'street', 'street-extra', 'postcode', 'city', 'region', 'country'] as const).map(
    (field) => [field, 'address'] as const,
  ),
]);

// A label and its values have the same key: the subject and the group.
function groupKey({ field, group }: Column): string {
  return group === '' ? '' : `${subjectOf.get(field) ?? labelled.get(field) ?? ''} ${group}`;
}

const noLabels: ReadonlyMap<string, string> = new Map();

function labelsOf(columns: readonly Column[], cells: readonly string[], exact: boolean): ReadonlyMap<string, string> {
  let labels: Map<string, string> | null = null;
  for (const [index, meaning] of columns.entries()) {
    if (!labelled.has(meaning.field)) continue;
    const cell = cells[index]?.trim() ?? '';
    if (cell === '') continue;
    labels ??= new Map();
    labels.set(groupKey(meaning), exact ? readOwnLabel(cell) : cell);
  }
  return labels ?? noLabels;
}

type Take = (row: RowBeingRead, cell: string, column: Column) => void;

const nothing: Take = () => {};

type TextKey = { [Key in keyof FoundContact]: FoundContact[Key] extends string ? Key : never }[keyof FoundContact];

/** Several columns of one meaning are put one behind the other. */
function text(key: TextKey): Take {
  return ({ found }, cell) => {
    const said = found.exact ? cell : splitList(cell).join(', ');
    found[key] = found[key] === '' ? said : `${found[key]} ${said}`;
  };
}

function addressPart(part: 'street' | 'extra' | 'postcode' | 'city' | 'region' | 'country', joint: string): Take {
  return (row, cell, meaning) => {
    const address = addressOf(row, meaning);
    const said = row.found.exact ? cell : splitList(cell).join(', ');
    address[part] = address[part] === '' ? said : `${address[part]}${joint}${said}`;
  };
}

function addressOf(row: RowBeingRead, { label, group }: Column): AddressBeingRead {
  const key = group === '' ? label : ` ${group}`;
  const former = row.addresses.get(key);
  if (former) return former;
  const said = row.found.exact ? label : labelFor('address', label);
  const address = { label: said, street: '', extra: '', whole: '', postcode: '', city: '', region: '', country: '' };
  row.addresses.set(key, address);
  return address;
}

function line(cell: string, subject: LabelSubject, { found }: RowBeingRead, { label }: Column): FoundLine {
  if (found.exact) return { label, value: cell, preferred: false };
  return { label: labelFor(subject, label), value: cleanLine(cell), preferred: isPreferredLabel(label) };
}

const take: Readonly<Record<Column['field'], Take>> = {
  ignore: nothing,
  'phone-label': nothing,
  'email-label': nothing,
  'address-label': nothing,
  'aside-label': nothing,
  name: text('displayName'),
  civility: text('civility'),
  'given-name': text('givenName'),
  'middle-name': text('middleName'),
  'family-name': text('familyName'),
  suffix: text('suffix'),
  nickname: text('nickname'),
  company: text('company'),
  department: text('department'),
  'job-title': text('jobTitle'),
  birthday: text('birthday'),
  // A SIRET starts with the SIREN that a column beside it repeats.
  registration: ({ found }, cell) => {
    const [former, said] = [found.registration.replace(/\s/g, ''), cell.replace(/\s/g, '')];
    if (said.startsWith(former)) found.registration = cell;
    else if (!former.startsWith(said)) found.asides.push({ label: 'registration', value: cell });
  },
  'vat-number': text('vatNumber'),
  source: text('source'),
  role: text('role'),
  cadence: text('cadence'),
  'how-to-deal': text('howToDeal'),
  'message-to-self': text('messageToSelf'),
  'foreign-id': (row, cell, { label }) => {
    row.found.foreignId = label === '' ? cell : `${label}:${cleanLine(cell)}`;
  },
  kind: (row, cell) => {
    row.found.kind = readKind(cell);
  },
  // A table holds the address of a picture, never the picture.
  photo: ({ found }) => {
    found.picture = refuse('elsewhere');
  },
  notes: ({ found }, cell) => found.notes.push(cell),
  aside: ({ found }, cell, { label }) => {
    found.asides.push({ label: plainLabel(label), value: splitList(cell).join(', ') });
  },
  tags: ({ found }, cell) => found.tags.push(...(found.exact ? cell.split('\n') : splitTags(cell))),
  website: ({ found }, cell) => found.websites.push(...(found.exact ? cell.split('\n') : splitLines(cell))),
  phone: (row, cell, meaning) => {
    const values = row.found.exact ? [cell] : splitPhones(cell);
    row.found.phones.push(...values.map((value) => line(value, 'phone', row, meaning)));
  },
  email: (row, cell, meaning) => {
    if (!row.found.exact && /^\s*\/o=/i.test(cell)) {
      row.leftOut.push('inner-address');
      return;
    }
    const values = row.found.exact ? [cell] : splitEmails(cell);
    row.found.emails.push(...values.map((value) => line(value, 'email', row, meaning)));
  },
  street: addressPart('street', '\n'),
  'street-extra': addressPart('extra', '\n'),
  postcode: addressPart('postcode', ' '),
  city: addressPart('city', ' '),
  region: addressPart('region', ' '),
  country: addressPart('country', ' '),
  address: (row, cell, meaning) => {
    const address = addressOf(row, meaning);
    address.whole = address.whole === '' ? cell : `${address.whole}\n${cell}`;
  },
  'more-phones': ({ found }, cell) => found.phones.push(...readMoreLines(cell)),
  'more-emails': ({ found }, cell) => found.emails.push(...readMoreLines(cell)),
  'more-addresses': ({ found }, cell) => found.addresses.push(...readMoreAddresses(cell)),
};
