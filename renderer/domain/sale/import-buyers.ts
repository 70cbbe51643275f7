import { type ClientDraft, emptyClientDraft } from '../client/client';
import { type ClientIndex, emailKey } from '../client/same-client';
import { areNamesSimilar, nameKey } from '../client/similar-name';
import type { ClientId } from '../id';
import { fold } from '../text/fold';
import { type WalkIn, walkIn } from './sale';

/** Who bought, as a file says it; each text is '' when it does not. */
export interface NamedBuyer {
  readonly name: string;
  readonly email: string;
  /** The identity that the app's own files give a client. */
  readonly identity: string;
}
export type ImportedBuyer = NamedBuyer | WalkIn;

/** One buyer of a file, over all of its rows. */
export interface FileBuyer {
  readonly key: string;
  /** As the file writes it first. */
  readonly name: string;
  readonly emails: readonly string[];
  readonly identity: string;
  readonly found: FoundBuyer;
}

export type FoundBuyer =
  | { readonly kind: 'client'; readonly id: ClientId }
  /** Nobody by that name or e-mail; `candidates` have a name much like it. */
  | { readonly kind: 'unknown'; readonly candidates: readonly ClientId[] }
  /** More than one client answers to it: the person has to say which. */
  | { readonly kind: 'several'; readonly candidates: readonly ClientId[] };

/** What becomes of what a file says of one person: a client is made of them, it is left out, or it is this client's. */
export type PersonChoice = 'create' | 'skip' | ClientId;

/**
 * What becomes of it as long as nobody has said: it is the found client's, a new one's, or nobody's where several answer to
 * the name.
 */
export function defaultChoice({ found }: FileBuyer): PersonChoice {
  if (found.kind === 'client') return found.id;
  return found.kind === 'unknown' ? 'create' : 'skip';
}

/** What a person is offered at most to choose from. */
const mostCandidates = 5;

/** The same for all rows of one buyer: the identity, else the name in any word order, else the e-mail. */
export function buyerKey(buyer: ImportedBuyer): string {
  if (buyer === walkIn) return walkIn;
  const { identity, name, email } = buyer;
  return `client ${identity || nameKey(name) || name || emailKey(email)}`;
}

/**
 * Finds the clients of the book who are meant: by the app's own identity; by name (any word order, with or without "Mme") and
 * e-mail; by either of them alone. Walk-ins are not among the answers.
 */
export function findBuyers(buyers: Iterable<ImportedBuyer>, index: ClientIndex): ReadonlyMap<string, FileBuyer> {
  const gathered = new Map<string, { name: string; emails: string[]; identity: string }>();
  for (const buyer of buyers) {
    if (buyer === walkIn) continue;
    const key = buyerKey(buyer);
    const former = gathered.get(key);
    const email = emailKey(buyer.email);
    if (!former) gathered.set(key, { ...buyer, emails: email === '' ? [] : [email] });
    else if (email !== '' && !former.emails.includes(email)) former.emails.push(email);
  }
  let similar: SimilarNames | null = null;
  const found = new Map<string, FileBuyer>();
  for (const [key, { name, emails, identity }] of gathered) {
    const known = clientsCalled({ name, emails, identity }, index);
    const [only] = known;
    let answer: FoundBuyer;
    if (only !== undefined && known.length === 1) answer = { kind: 'client', id: only };
    else if (known.length > 1) answer = { kind: 'several', candidates: known.slice(0, mostCandidates) };
    else {
      similar ??= new SimilarNames(index);
      answer = { kind: 'unknown', candidates: similar.to(name) };
    }
    found.set(key, { key, name: name || (emails[0] ?? ''), emails, identity, found: answer });
  }
  return found;
}

function clientsCalled(
  { name, emails, identity }: Pick<FileBuyer, 'name' | 'emails' | 'identity'>,
  index: ClientIndex,
): readonly ClientId[] {
  const identified = identity === '' ? undefined : index.byForeignId.get(identity);
  if (identified) return [identified.id];
  const byName = namesOf(name).flatMap((key) => index.byName.get(key) ?? []);
  const byEmail = emails.flatMap((email) => index.byEmail.get(email) ?? []);
  const ids = [...new Set(byName.map(({ id }) => id))];
  const writtenTo = new Set(byEmail.map(({ id }) => id));
  const both = ids.filter((id) => writtenTo.has(id));
  if (both.length > 0) return both;
  return ids.length > 0 ? ids : [...writtenTo];
}

/** Words before a name that books leave out or put in a field of their own. */
const civilities = new Set(['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'mrs', 'ms', 'miss', 'dr']);

function namesOf(name: string): readonly string[] {
  const key = nameKey(name);
  const plain = key
    .split(' ')
    .filter((word) => !civilities.has(word))
    .join(' ');
  return [key, plain].filter((each, at, all) => each !== '' && all.indexOf(each) === at);
}

/** Finds names that differ by a typo or a missing first name, through the beginnings of their words. */
class SimilarNames {
  private readonly byBeginning = new Map<string, { readonly id: ClientId; readonly name: string }[]>();

  constructor(index: ClientIndex) {
    for (const [key, known] of index.byName) {
      for (const beginning of beginningsOf(key)) {
        const others = this.byBeginning.get(beginning) ?? [];
        for (const { id, name } of known) others.push({ id, name });
        this.byBeginning.set(beginning, others);
      }
    }
  }

  to(name: string): readonly ClientId[] {
    const ids = new Set<ClientId>();
    for (const beginning of beginningsOf(nameKey(name))) {
      for (const candidate of (this.byBeginning.get(beginning) ?? []).slice(0, mostLookedAt)) {
        if (areNamesSimilar(candidate.name, name)) ids.add(candidate.id);
      }
    }
    return [...ids].slice(0, mostCandidates);
  }
}

/** Of the hundreds of a common name, only so many are compared. */
const mostLookedAt = 200;
const beginning = 4;

function beginningsOf(key: string): ReadonlySet<string> {
  const words = key.split(' ').filter((word) => word.length > 2 && !civilities.has(word));
  return new Set(words.map((word) => word.slice(0, beginning)));
}

const companyWords = /\b(?:sarl|sas|sasu|eurl|snc|sci|scop|selarl|ets|ltd|llc|inc|gmbh|limited|company|societe)\b/;
const organisationWords =
  /\b(?:mairie|commune|association|asso|syndicat|departement|conseil|ecole|college|lycee|paroisse|council|school|club)\b/;

/** The client that is made for a buyer whom the book does not know. What kind it is, is told by words such as "SARL". */
export function draftOfBuyer({ name, emails, identity }: FileBuyer): ClientDraft {
  const words = fold(name);
  const kind = companyWords.test(words) ? 'company' : organisationWords.test(words) ? 'organisation' : 'person';
  return {
    ...emptyClientDraft,
    kind,
    name,
    emails: emails.map((value) => ({ label: '', value })),
    foreignId: identity,
  };
}
