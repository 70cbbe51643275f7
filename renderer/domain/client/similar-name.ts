import { fold } from '../text/fold';

/**
 * What names are compared by: their words, folded, in alphabetical order. "DUPONT Marie" and "Marie Dupont" are one
 * name.
 */
export function nameKey(name: string): string {
  return wordsOf(name).sort().join(' ');
}

// Longer names than this are compared only for equality.
const longestName = 60;
const mostWords = 30;

/**
 * True when two names can be one person's: one leaves out words of the other ("Marie", "Marie Dupont"), shortens them
 * ("M. Dupont"), or has a typo in one of them ("Dupond"). "Paul Dupont" and "Marie Dupont" are two people.
 */
export function areNamesSimilar(one: string, other: string): boolean {
  if (one.length > longestName || other.length > longestName) return false;
  return areWordListsSimilar(wordsOf(one), wordsOf(other));
}

/** The same for names whose words are at hand already. */
export function areWordListsSimilar(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0 || many.length > mostWords) return false;
  const left = [...many];
  let whole = 0;
  for (const word of few) {
    const at = left.findIndex((candidate) => areWordsSimilar(word, candidate));
    if (at < 0) return false;
    const [taken = ''] = left.splice(at, 1);
    if (word.length > 1 && taken.length > 1) whole += 1;
  }
  return whole > 0;
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[ .]+/)
    .filter((word) => word !== '');
}

function areWordsSimilar(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one.charAt(0) === other.charAt(0);
  return Math.min(one.length, other.length) >= 4 && isOneEditAway(one, other);
}

// One letter more, less or other, or two neighbours swapped.
function isOneEditAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const restOfShort = short.slice(at);
  const restOfLong = long.slice(at);
  if (short.length < long.length) return restOfShort === restOfLong.slice(1);
  const swapped = `${restOfShort.charAt(1)}${restOfShort.charAt(0)}${restOfShort.slice(2)}`;
  return restOfShort.slice(1) === restOfLong.slice(1) || swapped === restOfLong;
}
