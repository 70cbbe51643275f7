import { compareFingerprints, type Match, matchThreshold } from './compare';
import type { Fingerprint } from './fingerprint';

/** One client in the index, under whatever its owner calls it. */
export interface Indexed<Key> {
  readonly key: Key;
  readonly fingerprint: Fingerprint;
}

interface Block<Key> {
  readonly members: Indexed<Key>[];
  /** The members by what else they say; made once there are too many to compare each with each. */
  finer: Map<string, Indexed<Key>[]> | null;
}

/**
 * More than so many with one thing in common are compared only where they have a second one too, or say nothing else: it
 * keeps 20,000 cards called "Client" from being compared 400 million times. Alone, no block but that of a registration or of a
 * name reaches the threshold.
 */
const mostTogether = 60;

/** Says nothing besides what its block has in common. */
const nothingElse = '';

/**
 * Clients arranged so that those that may be one are found without walking through all: whoever scores `matchThreshold` with
 * somebody shares a block with them.
 */
export class MatchIndex<Key> {
  readonly #blocks = new Map<string, Block<Key>>();

  add(key: Key, fingerprint: Fingerprint): void {
    const indexed = { key, fingerprint };
    for (const name of blocksOf(fingerprint)) {
      const block = this.#blocks.get(name);
      if (!block) {
        this.#blocks.set(name, { members: [indexed], finer: null });
        continue;
      }
      block.members.push(indexed);
      if (block.finer) addFiner(block.finer, name, indexed);
      else if (block.members.length > mostTogether) {
        block.finer = new Map();
        for (const member of block.members) addFiner(block.finer, name, member);
      }
    }
  }

  /** Those who may be the same, each once, in the order in which they were found. */
  candidates(fingerprint: Fingerprint): ReadonlySet<Indexed<Key>> {
    const found = new Set<Indexed<Key>>();
    for (const name of blocksOf(fingerprint)) {
      const block = this.#blocks.get(name);
      if (!block) continue;
      for (const member of block.members.slice(0, mostTogether)) found.add(member);
      if (!block.finer) continue;
      for (const trait of [...traitsOf(fingerprint, name), nothingElse]) {
        for (const member of (block.finer.get(trait) ?? []).slice(0, mostTogether)) found.add(member);
      }
    }
    return found;
  }

  /** The most alike, of equals the one added first; null when nobody is alike enough. */
  best(fingerprint: Fingerprint): { readonly key: Key; readonly match: Match } | null {
    let best: { readonly key: Key; readonly match: Match } | null = null;
    for (const { key, fingerprint: known } of this.candidates(fingerprint)) {
      const match = compareFingerprints(known, fingerprint);
      if (match.score >= matchThreshold && match.score > (best?.match.score ?? 0)) best = { key, match };
    }
    return best;
  }
}

function addFiner<Key>(finer: Map<string, Indexed<Key>[]>, block: string, indexed: Indexed<Key>): void {
  const traits = traitsOf(indexed.fingerprint, block);
  for (const trait of traits.length > 0 ? traits : [nothingElse]) {
    const members = finer.get(trait);
    if (members) members.push(indexed);
    else finer.set(trait, [indexed]);
  }
}

/** What is strong enough to look for somebody by. */
function blocksOf(fingerprint: Fingerprint): readonly string[] {
  const { identities, siren, vatNumber, name, phones, emails, addresses } = fingerprint;
  const blocks: string[] = [];
  for (const identity of identities) blocks.push(`identity ${identity}`);
  if (siren !== '') blocks.push(`siren ${siren}`);
  if (vatNumber !== '') blocks.push(`vat ${vatNumber}`);
  if (name.sorted !== '') blocks.push(`name ${name.sorted}`);
  if (name.joined !== '') blocks.push(`joined ${name.joined}`);
  for (const phone of phones) blocks.push(`phone ${phone}`);
  for (const email of emails) blocks.push(`email ${email}`);
  for (const address of addresses) blocks.push(`address ${address}`);
  return blocks;
}

/** What else it says, beside one block. */
function traitsOf(fingerprint: Fingerprint, block: string): readonly string[] {
  const { postcodes, towns, birthday, company, name } = fingerprint;
  const isName = block.startsWith('name ') || block.startsWith('joined ');
  return [
    ...blocksOf(fingerprint).filter(
      (each) => each !== block && !(isName && (each.startsWith('joined ') || each.startsWith('name '))),
    ),
    ...postcodes.map((postcode) => `postcode ${postcode}`),
    ...towns.map((town) => `town ${town}`),
    ...(birthday === '' ? [] : [`birthday ${birthday.slice(-5)}`]),
    ...(company === '' ? [] : [`company ${company}`]),
    ...(isName ? [] : name.words.filter((word) => word.length > 2).map((word) => `word ${word}`)),
  ];
}
