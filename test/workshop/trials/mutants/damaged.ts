import type { Random } from '../../../../renderer/domain/sample/random';
import { type Kind, kind, type Mutant, type Original } from './mutant';

/** What disks, sticks and mail programs do to a file, in each of the forms in which it may lie there. */

const damages: Readonly<Record<string, (bytes: Uint8Array<ArrayBuffer>, random: Random) => BlobPart[]>> = {
  'bits flipped': (bytes, random) => {
    for (let count = random.between(1, 8); count > 0; count -= 1)
      flip(bytes, random.between(0, bytes.length - 1), random);
    return [bytes];
  },
  'bits flipped in its end': (bytes, random) => {
    flip(bytes, random.between(Math.max(0, bytes.length - 900), bytes.length - 1), random);
    return [bytes];
  },
  'bits flipped in its beginning': (bytes, random) => {
    flip(bytes, random.between(0, Math.min(400, bytes.length - 1)), random);
    return [bytes];
  },
  'cut off': (bytes, random) => [bytes.subarray(0, random.between(1, bytes.length - 1))],
  'beginning missing': (bytes, random) => [bytes.subarray(random.between(1, bytes.length - 1))],
  'a stretch missing': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return [bytes.subarray(0, from), bytes.subarray(to)];
  },
  'a stretch twice': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return [bytes.subarray(0, to), bytes.subarray(from)];
  },
  'a stretch of zeros': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return [bytes.fill(0, from, to)];
  },
  'a stretch of noise': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    bytes.set(random.bytes(to - from), from);
    return [bytes];
  },
  'halves swapped': (bytes, random) => {
    const [, at] = stretch(bytes, random);
    return [bytes.subarray(at), bytes.subarray(0, at)];
  },
  'something behind it': (bytes, random) => [bytes, new Uint8Array(random.bytes(random.between(1, 70_000)))],
  'something before it': (bytes, random) => [new Uint8Array(random.bytes(random.between(1, 300))), bytes],
  'as text of another system': (bytes) => [new TextDecoder('latin1').decode(bytes).replaceAll('\n', '\r\n')],
};

function flip(bytes: Uint8Array, at: number, random: Random): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
}

function stretch(bytes: Uint8Array, random: Random): readonly [number, number] {
  const from = random.between(0, bytes.length - 2);
  return [from, Math.min(bytes.length, from + random.between(1, 5_000))];
}

const forms = {
  plain: ({ plain }: Original): Mutant => ({ file: plain }),
  sealed: ({ sealed, keys }: Original): Mutant => ({ file: sealed, identity: keys.identity }),
  wrapped: ({ wrapped, keys }: Original): Mutant => ({ file: wrapped, identity: keys.identity }),
} as const;

export const damaged: readonly Kind[] = Object.entries(forms).flatMap(([form, take]) =>
  Object.entries(damages).map(([name, damage]) =>
    kind(`${form}: ${name}`, async (original, random) => {
      const { file, ...key } = take(original);
      return { file: new Blob(damage(new Uint8Array(await file.arrayBuffer()), random)), ...key };
    }),
  ),
);
