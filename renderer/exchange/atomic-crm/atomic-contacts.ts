import { refuse } from '../../domain/outcome';
import { emptyFoundContact, type FoundContact, type FoundLine } from '../contacts/found-contact';
import { labelFor } from '../contacts/labels';
import { type AtomicBook, type AtomicRecord, byIdentity, recordsOf, textOf } from './atomic-book';

/**
 * The companies of the file, then its contacts, each with the name of the company where it works. Their identities are
 * left out: they count from one in every installation, and would make strangers of two files one client. So are deals,
 * sellers and what the program keeps for itself.
 */
export function atomicContacts({ companies, contacts }: AtomicBook): readonly FoundContact[] {
  const employers = byIdentity(companies);
  return [
    ...companies.map(readCompany),
    ...contacts.map((contact) => readPerson(contact, employers.get(textOf(contact, 'company_id')))),
  ];
}

function readCompany(company: AtomicRecord): FoundContact {
  const found = emptyFoundContact();
  found.kind = 'company';
  found.displayName = textOf(company, 'name');
  const phone = textOf(company, 'phone_number');
  if (phone !== '') found.phones.push({ label: 'work', value: phone, preferred: false });
  const address = {
    label: 'work',
    street: textOf(company, 'address'),
    postcode: textOf(company, 'zipcode'),
    city: textOf(company, 'city'),
    region: textOf(company, 'state_abbr', 'stateAbbr'),
    country: textOf(company, 'country'),
  };
  const { label: _label, ...parts } = address;
  if (Object.values(parts).some((part) => part !== '')) found.addresses.push(address);
  found.websites.push(...[textOf(company, 'website'), textOf(company, 'linkedin_url')].filter((each) => each !== ''));
  found.notes.push(textOf(company, 'description'));
  const tax = textOf(company, 'tax_identifier');
  const digits = tax.replace(/[\s.]/g, '');
  if (/^\d{9}(?:\d{5})?$/.test(digits)) found.registration = digits;
  else found.vatNumber = tax;
  takePicture(found, company, 'logo');
  return found;
}

function readPerson(contact: AtomicRecord, employer: AtomicRecord | undefined): FoundContact {
  const found = emptyFoundContact();
  found.kind = 'person';
  found.givenName = textOf(contact, 'first_name');
  found.familyName = textOf(contact, 'last_name');
  found.jobTitle = textOf(contact, 'title');
  found.company = textOf(employer, 'name') || textOf(contact, 'company_name', 'company');
  found.phones.push(...linesOf(contact, 'phone', 'number', 'phones', 'phone_jsonb'));
  found.emails.push(...linesOf(contact, 'email', 'email', 'emails', 'email_jsonb'));
  found.websites.push(...[textOf(contact, 'linkedin_url')].filter((each) => each !== ''));
  found.notes.push(textOf(contact, 'background'));
  const { tags } = contact;
  if (Array.isArray(tags)) found.tags.push(...tags.filter((tag) => typeof tag === 'string'));
  takePicture(found, contact, 'avatar');
  return found;
}

function linesOf(
  contact: AtomicRecord,
  subject: 'phone' | 'email',
  value: string,
  ...lists: readonly string[]
): readonly FoundLine[] {
  return recordsOf(contact, ...lists).map((line) => ({
    label: labelFor(subject, textOf(line, 'type')),
    value: textOf(line, value),
    preferred: false,
  }));
}

// A picture is kept beside the file, which holds its address.
function takePicture(found: FoundContact, record: AtomicRecord, field: 'logo' | 'avatar'): void {
  const picture = record[field];
  const address = typeof picture === 'object' && picture !== null ? textOf({ ...picture }, 'src') : '';
  if (address !== '') found.picture = refuse('elsewhere');
}
