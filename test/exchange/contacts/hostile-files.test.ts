import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clientSchema } from '../../../renderer/domain/client/client';
import { contactFile, contactFileNames, readOne, textFile } from '../../support/contact-files';

const draftSchema = clientSchema.omit({ id: true, createdAt: true, updatedAt: true, trashedAt: true });

type Damage = (bytes: Uint8Array) => Uint8Array;

const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length);

function splice(bytes: Uint8Array, start: number, end: number, put: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, start), ...put, ...bytes.subarray(end)]);
}

const telling = [
  '"',
  ';',
  ',',
  ':',
  '=',
  '\n',
  '\r\n',
  '\\',
  '\0',
  '\ufeff',
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  '__proto__',
  ' ::: ',
  '%',
  '\ud83d',
];

/** What happens to files: bytes flipped, pieces cut out, doubled, moved, and telling texts put in. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(position, fc.nat({ max: 255 })).map(
    ([share, value]): Damage =>
      (bytes) => {
        const place = at(bytes, share);
        return splice(bytes, place, place + 1, Uint8Array.of(value));
      },
  ),
  position.map(
    (share): Damage =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
  position.map(
    (share): Damage =>
      (bytes) =>
        bytes.subarray(at(bytes, share)),
  ),
  fc.tuple(position, position).map(
    ([one, other]): Damage =>
      (bytes) => {
        const [start, end] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))];
        return splice(bytes, start, end, new Uint8Array());
      },
  ),
  fc.tuple(position, position).map(
    ([one, other]): Damage =>
      (bytes) => {
        const [start, end] = [at(bytes, Math.min(one, other)), at(bytes, Math.max(one, other))];
        return splice(bytes, end, end, bytes.subarray(start, end));
      },
  ),
  fc.tuple(position, fc.constantFrom(...telling)).map(
    ([share, text]): Damage =>
      (bytes) => {
        const place = at(bytes, share);
        return splice(bytes, place, place, new TextEncoder().encode(text));
      },
  ),
);

describe('damaged files', () => {
  it.each(contactFileNames)('no damage to %s makes it throw, and what still comes is whole', async (name) => {
    const { bytes } = contactFile(name);
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 6 }), async (damages) => {
        const damaged = damages.reduce((former, hurt) => hurt(former), bytes);
        const reading = await readOne({ name, bytes: damaged });
        expect(reading.status).toBe('read');
        expect(reading.contacts.length + reading.refused.length).toBeGreaterThanOrEqual(0);
        for (const { draft } of reading.contacts) expect(draftSchema.parse(draft)).toEqual(draft);
      }),
      { numRuns: 40 },
    );
  });

  it('bytes of no file at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect((await readOne({ name: 'x', bytes })).status).toBe('read');
      }),
      { numRuns: 100 },
    );
  });
});

const long = 500_000;
const inCard = (text: string) => `BEGIN:VCARD\nVERSION:2.1\nFN:Roy\n${text}\nEND:VCARD\n`;
const inCell = (text: string) =>
  `Nom;Tél;Adresse;Mail;Étiquettes;Anniversaire\n${`Roy;${text};${text};${text};${text};${text}\n`.repeat(20)}`;

describe('files made to take for ever end soon', () => {
  test.each([
    ['a line of one colonless word', inCard('x'.repeat(long))],
    ['quotes without end', inCard(`TEL;${'"'.repeat(long)}`)],
    ['parameters without end', inCard(`TEL${';TYPE=CELL'.repeat(long / 10)}:06`)],
    ['codes of quoted-printable', inCard(`NOTE;ENCODING=QUOTED-PRINTABLE:${'=E9'.repeat(long / 3)}`)],
    ['soft breaks', inCard(`NOTE;ENCODING=QUOTED-PRINTABLE:${'=\n'.repeat(long / 2)}`)],
    ['folds', inCard(`NOTE:x${'\n x'.repeat(long / 3)}`)],
    ['backslashes', inCard(`N:${'\\;'.repeat(30_000)}`)],
    ['properties', inCard('TEL:0639980001\n'.repeat(long / 15))],
    ['tags', `${inCard(`CATEGORIES:${'a,'.repeat(30_000)}`)}`.repeat(10)],
    ['cards in cards', 'BEGIN:VCARD\n'.repeat(90_000)],
    ['spaces in a cell', inCell(' '.repeat(60_000).concat('x'))],
    ['colons in a cell', inCell(':'.repeat(60_000))],
    ['spaces and colons in a cell', inCell(' :'.repeat(30_000))],
    ['digits in a cell', inCell('0 '.repeat(30_000))],
    ['at signs in a cell', inCell('@'.repeat(60_000))],
    ['commas in a cell', inCell('a,'.repeat(30_000))],
    ['apostrophes in a cell', inCell("'".repeat(60_000))],
    ['plus and digits in a cell', inCell(`+${'1-'.repeat(30_000)}x`)],
    ['letters that unfold to eighteen', inCell('ﷺ'.repeat(20_000))],
    ['combining marks in a cell', inCell('e\u0301'.repeat(30_000))],
    ['stray quotes', `Nom;Ville\n${'"a";"b"c\n'.repeat(long / 10)}`],
    ['separators', ';'.repeat(long)],
  ])('%s', async (_, text) => {
    // One that took for ever would be ended, and told, by the runner.
    expect((await readOne(textFile(text))).status).toBe('read');
  });
});
