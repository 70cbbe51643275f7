import type { ClientId } from '../id';
import { fold, foldPhone } from '../text/fold';
import type { Client } from './client';

/**
 * What search looks at, one entry per client, built once per snapshot. Plain strings and a linear scan: at 20,000
 * clients a keystroke costs a few milliseconds, and no index has to be kept true (see performance.md).
 */
export interface SearchKeys {
  readonly ids: readonly ClientId[];
  /** Folded, each word preceded by a space, so that " dur" finds the start of a word. */
  readonly names: readonly string[];
  /** Company, e-mails, cities, tags, notes, folded the same way. */
  readonly texts: readonly string[];
  /** Digits of all phones, separated by spaces. */
  readonly phones: readonly string[];
}

/** The keys of these clients, in their order. */
export function buildSearchKeys(clients: readonly Client[]): SearchKeys {
  const ids: ClientId[] = [];
  const names: string[] = [];
  const texts: string[] = [];
  const phones: string[] = [];
  for (const client of clients) {
    const key = searchKeyOf(client);
    ids.push(client.id);
    names.push(key.name);
    texts.push(key.text);
    phones.push(key.phones);
  }
  return { ids, names, texts, phones };
}

interface SearchKey {
  readonly name: string;
  readonly text: string;
  readonly phones: string;
}

// Folding 20,000 clients takes a quarter of a second, and a record never changes: a new snapshot folds only new records.
const known = new WeakMap<Client, SearchKey>();

/** What search looks at in one client. Asking for it beforehand, a few clients at a time, makes `buildSearchKeys` quick. */
export function searchKeyOf(client: Client): SearchKey {
  const found = known.get(client);
  if (found) return found;
  const key = {
    name: ` ${fold(`${client.name} ${client.givenName} ${client.familyName}`)}`,
    text: ` ${fold(textOf(client))}`,
    phones: client.phones.map((phone) => foldPhone(phone.value)).join(' '),
  };
  known.set(client, key);
  return key;
}

function textOf(client: Client): string {
  return [
    client.company,
    client.jobTitle,
    ...client.emails.map((email) => email.value),
    ...client.addresses.map((address) => `${address.street} ${address.postcode} ${address.city}`),
    ...client.tags,
    client.notes,
    client.howToDeal,
    client.registration,
  ].join(' ');
}

/** A search that found something; kept to narrow the next one when more letters are typed. */
export interface SearchResult {
  readonly query: string;
  /** Positions in the keys, best first: names before other text, starts before middles, else in the order of the keys. */
  readonly positions: readonly number[];
}

// While a number is being typed, `foldPhone` cannot tell yet that it is a French one.
const frenchPrefix = /^\s*(?:\+|00)\s*33[\s.]*(?:\(0\)|0)?[\s.]*/;

// Smaller is better; a client is ranked by its worst word, so that every word counts.
const atNameStart = 0;
const atNameWord = 1;
const inName = 2;
const atTextWord = 3;
const inPhone = 4;
const inText = 5;
const nowhere = 6;

/**
 * Finds the clients in whom every word of the query occurs, in any order; accents and case do not matter, and digits are
 * looked for in phone numbers however those are written. An empty query finds everybody, in the order of the keys.
 * `former` speeds up typing: when the query only grew, its hits are the only candidates.
 */
export function searchClients(keys: SearchKeys, query: string, former: SearchResult | null = null): SearchResult {
  const folded = fold(query);
  const digits = /^[\d\s().+-]{2,}$/.test(query.trim()) ? foldPhone(query.replace(frenchPrefix, '0')) : '';
  const words = folded
    .split(' ')
    .filter((word) => word !== '')
    .map((word): Wanted => ({ word, start: ` ${word}`, isNumber: /^\d+$/.test(word) }));
  if (words.length === 0 && digits === '') return { query: folded, positions: keys.ids.map((_, index) => index) };

  const grew = former !== null && former.query !== '' && folded.startsWith(former.query) && digits === '';
  const candidates = grew ? former.positions : null;
  const count = candidates?.length ?? keys.ids.length;
  const byRank: number[][] = Array.from({ length: nowhere }, () => []);
  for (let turn = 0; turn < count; turn += 1) {
    const position = candidates?.[turn] ?? turn;
    let rank = digits !== '' && keys.phones[position]?.includes(digits) ? inPhone : nowhere;
    if (rank === nowhere && words.length > 0) rank = rankOf(keys, position, words);
    if (rank < nowhere) byRank[rank]?.push(position);
  }
  // Candidates come ranked by the former query; within one rank the order of the keys is the one to show.
  if (grew) for (const positions of byRank) positions.sort((left, right) => left - right);
  return { query: folded, positions: byRank.flat() };
}

/** A word of the query, with what is worked out once for all clients. */
interface Wanted {
  readonly word: string;
  readonly start: string;
  readonly isNumber: boolean;
}

function rankOf(keys: SearchKeys, position: number, words: readonly Wanted[]): number {
  const name = keys.names[position] ?? '';
  let worst = atNameStart;
  for (let index = 0; index < words.length; index += 1) {
    const wanted = words[index];
    if (!wanted) continue;
    const rank = rankInName(wanted, index === 0, name) ?? rankElsewhere(wanted, keys, position);
    if (rank === nowhere) return nowhere;
    if (rank > worst) worst = rank;
  }
  return worst;
}

function rankInName({ word, start }: Wanted, isFirst: boolean, name: string): number | null {
  const inside = name.indexOf(word);
  if (inside < 0) return null;
  if (inside === 1 && isFirst) return atNameStart;
  return name.includes(start) ? atNameWord : inName;
}

function rankElsewhere({ word, start, isNumber }: Wanted, keys: SearchKeys, position: number): number {
  const text = keys.texts[position] ?? '';
  const inside = text.indexOf(word);
  if (inside >= 0 && (text[inside - 1] === ' ' || text.includes(start, inside))) return atTextWord;
  if (isNumber && keys.phones[position]?.includes(word)) return inPhone;
  return inside >= 0 ? inText : nowhere;
}
