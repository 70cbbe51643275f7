import { invariant } from '../invariant';

/** A source of numbers that looks random and is not: the same seed gives the same numbers, on every machine. */
export interface Random {
  /** From 0 included to 1 excluded. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  bytes(count: number): Uint8Array;
}

/** Seeded by any text or number. The generator is sfc32 (Chris Doty-Humphrey, PractRand), its state filled by FNV-1a. */
export function randomFrom(seed: string | number): Random {
  let hash = 0x811c9dc5;
  for (const character of String(seed)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  let [a, b, c, counter] = [hash | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1];

  function integer(): number {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  }
  // The first numbers still resemble the seed.
  for (let turn = 0; turn < 12; turn += 1) integer();

  const next = () => integer() / 2 ** 32;
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick(values) {
      const value = values[Math.floor(next() * values.length)];
      invariant(value !== undefined, 'there is something to pick from');
      return value;
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => integer() & 0xff),
  };
}
