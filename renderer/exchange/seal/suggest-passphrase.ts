import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';

/**
 * The lists of BIP 39: everyday words of three to eight letters, none alike in its first four. Those with an accent are left
 * out: not every keyboard has it, and a terminal may write it another way.
 */
const lists = {
  en: english,
  fr: french.filter((word) => /^[a-z]+$/.test(word)),
};

const wordsInAPassphrase = 6;

/**
 * Six words drawn evenly from a list, joined by hyphens: 66 bits from the 2,048 English ones, 64 from the 1,682 French
 * ones. `randomBytes` is a source of secret randomness.
 */
export function suggestPassphrase(language: keyof typeof lists, randomBytes: (count: number) => Uint8Array): string {
  const list = lists[language];
  return Array.from({ length: wordsInAPassphrase }, () => list[drawBelow(list.length, randomBytes)]).join('-');
}

/** Draws 16 bits again until they fall below the largest multiple of `count`: a plain remainder would favour the first words. */
function drawBelow(count: number, randomBytes: (count: number) => Uint8Array): number {
  const fair = 65_536 - (65_536 % count);
  for (;;) {
    const [high = 0, low = 0] = randomBytes(2);
    const drawn = high * 256 + low;
    if (drawn < fair) return drawn % count;
  }
}
