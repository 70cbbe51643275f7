import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as anywhere } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as french } from '@zxcvbn-ts/language-fr';

/**
 * How long a passphrase stands against whoever has stolen the sealed identity: 0 minutes, 1 days, 2 months, 3 years,
 * 4 centuries.
 */
export type Band = 0 | 1 | 2 | 3 | 4;

/** What weakens a passphrase most, or `long-enough`. Closed: i18n has a sentence for each. */
export const strengthReasons = [
  'too-short',
  'known-password',
  'word-or-name',
  'few-words',
  'own-name',
  'date',
  'repeated',
  'sequence',
  'keyboard-row',
  'long-enough',
] as const;
export type StrengthReason = (typeof strengthReasons)[number];

export interface Strength {
  readonly band: Band;
  readonly reason: StrengthReason;
}

/**
 * One guess writes and reads the 256 MiB of scrypt (see sealed-identity.ts): a data centre's graphics card that moves 3,350 GB
 * a second (NVIDIA H100) makes some 6,000. So this is two of them, rented for as long as the band says.
 */
const guessesPerSecond = 10_000;
const day = 86_400;
/** In seconds, where each band from 1 on begins. */
const bandsFrom = [600, 7 * day, 365 * day, 36_525 * day] as const;

/** Brown et al., "An Estimate of an Upper Bound for the Entropy of English", 1992: bits per character of written words. */
const bitsPerLetter = 1.75;
const bitsPerDigit = Math.log2(10);

/**
 * Makes the judge of passphrases. It knows common passwords, words and names in French and English, keyboards, dates and
 * repetitions (zxcvbn, Wheeler 2016), and that words which follow one another say less than words drawn by lot. `ownNames` are
 * what a thief knows already: the business, its owner. Making one takes about a second, each answer up to a tenth of one: both
 * belong in a worker.
 */
export function judgeOfPassphrases(ownNames: readonly string[]): (passphrase: string) => Strength {
  const judge = new ZxcvbnFactory({
    dictionary: { ...anywhere, ...english, ...french },
    graphs: adjacencyGraphs,
    // What comes behind is taken for nothing. Longer texts, and more ways to read 4 as a, take seconds.
    maxLength: 32,
    l33tMaxSubstitutions: 20,
  });
  const known = ownNames.flatMap((name) => [name, ...name.split(/\s+/)]).filter((name) => name.length > 2);
  return (passphrase) => {
    const { guessesLog10, sequence } = judge.check(passphrase.normalize('NFC'), known);
    const asWords = decadesOfWords(passphrase);
    const band = bandOf(Math.min(guessesLog10, asWords));
    if (band >= 3) return { band, reason: 'long-enough' };
    return { band, reason: asWords < guessesLog10 ? 'few-words' : reasonOf(sequence) };
  };
}

function bandOf(decades: number): Band {
  const seconds = 10 ** decades / guessesPerSecond;
  return bandsFrom.filter((from) => seconds >= from).length as Band;
}

/**
 * The most guesses that words in a row can be worth, as a power of ten: zxcvbn takes each for drawn by lot, and calls "le petit
 * chat est mort ce matin" as strong as a key. Infinite for what is not two words or more.
 */
function decadesOfWords(text: string): number {
  const words = text.split(/[\s'’_.,;:!?-]+/u).filter((word) => word !== '');
  const isWords = words.every((word) => /^(\p{L}+|\d+)$/u.test(word));
  if (!isWords || words.filter((word) => !/\d/.test(word)).length < 2) return Number.POSITIVE_INFINITY;
  const digits = text.replaceAll(/\D/g, '').length;
  return ((text.length - digits) * bitsPerLetter + digits * bitsPerDigit) * Math.log10(2);
}

/** The kind of what was recognised in the largest part, when that is half of what was judged or more. */
function reasonOf(sequence: readonly MatchExtended[]): StrengthReason {
  const judged = sequence.reduce((sum, { token }) => sum + token.length, 0);
  const [largest] = sequence
    .filter(({ pattern }) => pattern !== 'bruteforce' && pattern !== 'separator')
    .toSorted((a, b) => b.token.length - a.token.length);
  if (!largest || largest.token.length * 2 < judged) return 'too-short';
  if (largest.pattern === 'dictionary') return reasonOfList(String(largest.dictionaryName));
  return reasonsOfPatterns[largest.pattern] ?? 'too-short';
}

const reasonsOfPatterns: Readonly<Record<string, StrengthReason>> = {
  spatial: 'keyboard-row',
  repeat: 'repeated',
  sequence: 'sequence',
  wordSequence: 'sequence',
  regex: 'date',
  date: 'date',
};

function reasonOfList(name: string): StrengthReason {
  if (name === 'userInputs') return 'own-name';
  return name.startsWith('passwords') ? 'known-password' : 'word-or-name';
}
