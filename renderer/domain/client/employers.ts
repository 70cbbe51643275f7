import type { ClientId, LinkId, NewId } from '../id';
import { fold } from '../text/fold';
import type { Client, ClientDraft } from './client';
import { nameWords } from './matching/name-words';

/** A company of which some files say that people work there: by its name, and no more is known of it. */
export interface Employer {
  /** As the files write it first. */
  readonly name: string;
  /** Of the client that it would be, if it is made one. */
  readonly id: ClientId;
  /** Who bears the name: a client of the book, or one that the files may bring; null when nobody does. */
  readonly same: { readonly id: ClientId; readonly isOfBook: boolean } | null;
}

/** Where a contact works, and the link that would say so. */
export interface Employment {
  readonly employer: Employer;
  readonly linkId: LinkId;
}

/** A contact of the files with the client that it is, or would be. */
interface Contact {
  readonly draft: ClientDraft;
  readonly id: ClientId;
}

/**
 * Where each contact works, in their order; null for companies, and for people of whom the files do not say. One company is one
 * whatever its legal form and spelling (see `nameWords`), whether it is a client of the book, one of these contacts, or
 * neither. A client who may be a person of that name is not taken for a company.
 */
export function findEmployers(
  contacts: readonly Contact[],
  book: readonly Client[],
  newId: NewId,
): readonly (Employment | null)[] {
  const known = new ByName<NonNullable<Employer['same']>>();
  const present = book.filter(({ trashedAt }) => trashedAt === null);
  for (const isMeant of [isCompany, mayBeCompany]) {
    for (const client of present) if (isMeant(client)) known.add(client.name, { id: client.id, isOfBook: true });
    for (const { draft, id } of contacts) if (isMeant(draft)) known.add(draft.name, { id, isOfBook: false });
  }
  const employers = new ByName<Employer>();
  return contacts.map(({ draft: { kind, company } }) => {
    if (kind !== 'person' || company === '') return null;
    const former = employers.find(company);
    const employer = former ?? { name: company, id: newId<'client'>(), same: known.find(company) };
    if (former === null) employers.add(company, employer);
    return { employer, linkId: newId<'link'>() };
  });
}

function isCompany({ kind }: ClientDraft): boolean {
  return kind !== 'person';
}

// Whoever has neither given nor family name may well be a company that nobody said to be one.
function mayBeCompany({ kind, name, givenName, familyName, company }: ClientDraft): boolean {
  if (kind !== 'person' || givenName !== '' || familyName !== '') return false;
  return company === '' || areOneCompany(company, name);
}

/** True when two texts name one company. */
export function areOneCompany(one: string, other: string): boolean {
  const keys = keysOf(one);
  return keysOf(other).some((key) => keys.includes(key));
}

function keysOf(name: string): readonly string[] {
  const { sorted, joined } = nameWords(name);
  if (sorted === '') return [fold(name) || name];
  return joined === '' ? [sorted] : [sorted, `joined ${joined}`];
}

/** The first of each name. */
class ByName<Value> {
  readonly #values = new Map<string, Value>();

  add(name: string, value: Value): void {
    for (const key of keysOf(name)) if (!this.#values.has(key)) this.#values.set(key, value);
  }

  find(name: string): Value | null {
    for (const key of keysOf(name)) {
      const value = this.#values.get(key);
      if (value !== undefined) return value;
    }
    return null;
  }
}

/** A person with the employment that the files name, as far as the person's own record agrees. */
export interface Employed {
  readonly personId: ClientId;
  /** What the record says, or will say; '' for nothing. */
  readonly company: string;
  readonly employment: Employment;
}

/** Companies to make, and people to link with theirs. */
export interface Employments {
  readonly companies: readonly Employer[];
  readonly links: readonly { readonly id: LinkId; readonly fromId: ClientId; readonly toId: ClientId }[];
}

/** The key of a link from a person to a company. */
export function employmentKey(personId: ClientId, companyId: ClientId): string {
  return `${personId} ${companyId}`;
}

/**
 * Which companies are made and whom they are linked with: nobody whose record names another company, nobody with
 * themselves, and no link that is there (`known`, see `employmentKey`) or was made for an earlier contact. `isComing`: whether a client
 * that the files may bring does come; a company that does not is made by its name.
 */
export function decideEmployments(
  people: readonly Employed[],
  known: ReadonlySet<string>,
  isComing: (id: ClientId) => boolean,
): Employments {
  const companies = new Set<Employer>();
  const links = new Map<string, Employments['links'][number]>();
  for (const { personId, company, employment } of people) {
    const { employer, linkId } = employment;
    if (company !== '' && !areOneCompany(company, employer.name)) continue;
    const { same } = employer;
    const isThere = same !== null && (same.isOfBook || isComing(same.id));
    const companyId = isThere ? same.id : employer.id;
    const key = employmentKey(personId, companyId);
    if (personId === companyId || known.has(key) || links.has(key)) continue;
    links.set(key, { id: linkId, fromId: personId, toId: companyId });
    if (!isThere) companies.add(employer);
  }
  return { companies: [...companies], links: [...links.values()] };
}
