import type { ClientId } from '../id';
import { fold, foldPhone } from '../text/fold';
import type { Client } from './client';

/**
 * What search looks at, one entry per client, built once per snapshot. Plain strings and a linear scan, narrowed by the
 * letters that each text has: at 20,000 clients a keystroke costs a millisecond or two, and no index has to be kept true
 * (see performance.md).
 */
export interface SearchKeys {
  readonly ids: readonly ClientId[];
  /** Folded, each word preceded by a space, so that " dur" finds the start of a word. */
  readonly names: readonly string[];
  /** Company, e-mails, cities, tags, notes, folded the same way. */
  readonly texts: readonly string[];
  /** Digits of all phones, separated by spaces. */
  readonly phones: readonly string[];
  /** Which letters occur in each name and in each text, and which of them begin a word; see `lettersOf`. */
  readonly nameLetters: Letters;
  readonly textLetters: Letters;
}

interface Letters {
  readonly anywhere: Int32Array;
  readonly atStarts: Int32Array;
}

/** The keys of these clients, in their order. */
export function buildSearchKeys(clients: readonly Client[]): SearchKeys {
  const ids: ClientId[] = [];
  const names: string[] = [];
  const texts: string[] = [];
  const phones: string[] = [];
  const letters = () => ({ anywhere: new Int32Array(clients.length), atStarts: new Int32Array(clients.length) });
  const [nameLetters, textLetters] = [letters(), letters()];
  for (const [position, client] of clients.entries()) {
    const key = searchKeyOf(client);
    ids.push(client.id);
    names.push(key.name);
    texts.push(key.text);
    phones.push(key.phones);
    nameLetters.anywhere[position] = key.nameLetters.anywhere;
    nameLetters.atStarts[position] = key.nameLetters.atStarts;
    textLetters.anywhere[position] = key.textLetters.anywhere;
    textLetters.atStarts[position] = key.textLetters.atStarts;
  }
  return { ids, names, texts, phones, nameLetters, textLetters };
}

interface SearchKey {
  readonly name: string;
  readonly text: string;
  readonly phones: string;
  readonly nameLetters: ReturnType<typeof lettersOf>;
  readonly textLetters: ReturnType<typeof lettersOf>;
}

// Folding 20,000 clients takes a quarter of a second, and a record never changes: a new snapshot folds only new records.
const known = new WeakMap<Client, SearchKey>();

/** What search looks at in one client. Asking for it beforehand, a few clients at a time, makes `buildSearchKeys` quick. */
export function searchKeyOf(client: Client): SearchKey {
  const found = known.get(client);
  if (found) return found;
  const name = ` ${fold(`${client.name} ${client.givenName} ${client.familyName}`)}`;
  const text = ` ${fold(textOf(client))}`;
  const phones = client.phones.map((phone) => foldPhone(phone.value)).join(' ');
  const key = { name, text, phones, nameLetters: lettersOf(name), textLetters: lettersOf(text) };
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

const letterA = 0x61;
const letterZ = 0x7a;

/** The bit of a character: each letter from a to z has its own, all others share what is left. */
function bitOf(code: number): number {
  return 1 << (code >= letterA && code <= letterZ ? code - letterA : 26 + (code % 6));
}

/** The characters of a folded text as bits, and those that follow a space. A word whose bits are missing is not in it. */
function lettersOf(folded: string): { readonly anywhere: number; readonly atStarts: number } {
  let [anywhere, atStarts, before] = [0, 0, 0];
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    const bit = bitOf(code);
    anywhere |= bit;
    if (before === 0x20) atStarts |= bit;
    before = code;
  }
  return { anywhere, atStarts };
}

/** A search that found something; kept to narrow the next one when more letters are typed. */
export interface SearchResult {
  readonly query: string;
  /** How well each client fits, by position in the keys; `nowhere` for those who do not. */
  readonly ranks: Uint8Array;
  /** Positions in the keys, best first: names before other text, starts before middles, else in the order of the keys. */
  readonly positions: Int32Array;
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
  const { nameLetters, textLetters } = keys;
  const folded = fold(query);
  const digits = /^[\d\s().+-]{2,}$/.test(query.trim()) ? foldPhone(query.replace(frenchPrefix, '0')) : '';
  const words = folded
    .split(' ')
    .filter((word) => word !== '')
    .map(wantedOf);
  const ranks = new Uint8Array(keys.ids.length);
  if (words.length === 0 && digits === '') return { query: folded, ranks, positions: inOrderOfRanks(ranks) };

  const grew = former !== null && former.query !== '' && folded.startsWith(former.query) && digits === '';
  const formerRanks = grew ? former.ranks : null;
  // Numbers may also stand in a phone. Asked here and not for each word: most clients go no further.
  const needed = words.reduce((bits, { letters, isNumber }) => (isNumber ? bits : bits | letters), 0);
  for (let position = 0; position < ranks.length; position += 1) {
    let rank = digits !== '' && keys.phones[position]?.includes(digits) ? inPhone : nowhere;
    const letters = (nameLetters.anywhere[position] ?? 0) | (textLetters.anywhere[position] ?? 0);
    const mayFit = (letters & needed) === needed && formerRanks?.[position] !== nowhere;
    if (rank === nowhere && mayFit && words.length > 0) rank = rankOf(keys, position, words);
    ranks[position] = rank;
  }
  return { query: folded, ranks, positions: inOrderOfRanks(ranks) };
}

/** The positions that have a rank, the best first, in their own order within one: counted, which is quicker than sorted. */
function inOrderOfRanks(ranks: Uint8Array): Int32Array {
  const counts = new Int32Array(nowhere + 1);
  for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1;
  const next = new Int32Array(nowhere + 1);
  for (let rank = 1; rank <= nowhere; rank += 1) next[rank] = (next[rank - 1] ?? 0) + (counts[rank - 1] ?? 0);
  const positions = new Int32Array(next[nowhere] ?? 0);
  for (let position = 0; position < ranks.length; position += 1) {
    const rank = ranks[position] ?? nowhere;
    if (rank === nowhere) continue;
    const place = next[rank] ?? 0;
    positions[place] = position;
    next[rank] = place + 1;
  }
  return positions;
}

/** A word of the query, with what is worked out once for all clients. */
interface Wanted {
  readonly word: string;
  readonly start: string;
  readonly isNumber: boolean;
  /** Its characters, and its first one, as bits. */
  readonly letters: number;
  readonly first: number;
  /** The code of its only letter, of which the bits say all; 0 for any other word. */
  readonly onlyLetter: number;
}

function wantedOf(word: string): Wanted {
  const code = word.charCodeAt(0);
  return {
    word,
    start: ` ${word}`,
    isNumber: /^\d+$/.test(word),
    letters: lettersOf(word).anywhere,
    first: bitOf(code),
    onlyLetter: word.length === 1 && code >= letterA && code <= letterZ ? code : 0,
  };
}

function rankOf(keys: SearchKeys, position: number, words: readonly Wanted[]): number {
  let worst = atNameStart;
  for (let index = 0; index < words.length; index += 1) {
    const wanted = words[index];
    if (!wanted) continue;
    let rank = rankInName(wanted, index === 0, keys, position);
    if (rank === nowhere) rank = rankElsewhere(wanted, keys, position);
    if (rank === nowhere) return nowhere;
    if (rank > worst) worst = rank;
  }
  return worst;
}

function rankInName(wanted: Wanted, isFirst: boolean, { names, nameLetters }: SearchKeys, position: number): number {
  const { word, start, letters, first, onlyLetter } = wanted;
  if (((nameLetters.anywhere[position] ?? 0) & letters) !== letters) return nowhere;
  const name = names[position] ?? '';
  const mayStart = ((nameLetters.atStarts[position] ?? 0) & first) !== 0;
  if (onlyLetter !== 0) {
    if (isFirst && name.charCodeAt(1) === onlyLetter) return atNameStart;
    return mayStart ? atNameWord : inName;
  }
  const inside = name.indexOf(word);
  if (inside < 0) return nowhere;
  if (inside === 1 && isFirst) return atNameStart;
  return mayStart && name.includes(start) ? atNameWord : inName;
}

function rankElsewhere(wanted: Wanted, { texts, textLetters, phones }: SearchKeys, position: number): number {
  const { word, start, isNumber, letters, first, onlyLetter } = wanted;
  const hasLetters = ((textLetters.anywhere[position] ?? 0) & letters) === letters;
  const mayStart = ((textLetters.atStarts[position] ?? 0) & first) !== 0;
  if (onlyLetter !== 0) return hasLetters ? (mayStart ? atTextWord : inText) : nowhere;
  const text = texts[position] ?? '';
  const inside = hasLetters ? text.indexOf(word) : -1;
  if (inside >= 0 && mayStart && (text[inside - 1] === ' ' || text.includes(start, inside))) return atTextWord;
  if (isNumber && phones[position]?.includes(word)) return inPhone;
  return inside >= 0 ? inText : nowhere;
}
