import { type Random, randomFrom } from '../../renderer/domain/sample/random';

/** What breaks readers: ends and beginnings of things, where none should be. */
const telling: readonly string[] = [
  '"',
  ';',
  ',',
  ':',
  '=',
  '\n',
  '\r\n',
  '\\',
  '\0',
  '\xef\xbb\xbf',
  '\xff\xfe',
  '\xc3',
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  'ENCODING=QUOTED-PRINTABLE:=',
  'sep=;\n',
  '__proto__',
  ' ::: ',
  '%',
  '0/0/00',
  '-99999999999999999999',
  '1e400',
  '=HYPERLINK("x")',
  'PK\x03\x04',
  'x'.repeat(70_000),
  ';'.repeat(300),
];

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const place = (bytes: Uint8Array, random: Random) => random.between(0, bytes.length);

function piece(bytes: Uint8Array, random: Random): readonly [number, number] {
  const [one, other] = [place(bytes, random), place(bytes, random)];
  return [Math.min(one, other), Math.max(one, other)];
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

const damages: readonly Damage[] = [
  // One byte is another one.
  (bytes, random) => {
    const at = place(bytes, random);
    return join(bytes.subarray(0, at), random.bytes(1), bytes.subarray(at + 1));
  },
  // Cut at the end, at the start, in the middle; a piece twice, or elsewhere.
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  (bytes, random) => bytes.subarray(place(bytes, random)),
  (bytes, random) => {
    const [start, end] = piece(bytes, random);
    return join(bytes.subarray(0, start), bytes.subarray(end));
  },
  (bytes, random) => {
    const [start, end] = piece(bytes, random);
    return join(bytes.subarray(0, end), bytes.subarray(start));
  },
  (bytes, random) => {
    const [start, end] = piece(bytes, random);
    const rest = join(bytes.subarray(0, start), bytes.subarray(end));
    const at = place(rest, random);
    return join(rest.subarray(0, at), bytes.subarray(start, end), rest.subarray(at));
  },
  // Something that means something, put in or in place of what was there.
  (bytes, random) => {
    const at = place(bytes, random);
    const text = random.pick(telling);
    return join(bytes.subarray(0, at), bytesOf(text), bytes.subarray(random.chance(0.5) ? at : at + text.length));
  },
];

/** One byte for each character. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The file with one to four damages, always the same ones for the same number. */
export function mutantOf(bytes: Uint8Array, number: number): Uint8Array {
  const random = randomFrom(number);
  let mutant = bytes;
  for (let left = random.between(1, 4); left > 0; left -= 1) {
    mutant = random.pick(damages)(mutant, random);
  }
  return mutant;
}
