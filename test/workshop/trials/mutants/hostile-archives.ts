import type { Random } from '../../../../renderer/domain/sample/random';
import { backupTables, entryName } from '../../../../renderer/exchange/backup/manifest';
import { type Kind, kind, type Original, zipOf } from './mutant';

/** Zips that are not what a zip should be: foreign ones, bombs, entries that lie about themselves. */

type Entries = (readonly [string, string | Blob])[];

function entries(name: string, spoil: (all: Entries, random: Random, original: Original) => Entries): Kind {
  return kind(`archive: ${name}`, (original, random) => zipOf(spoil([...original.texts], random, original)));
}

/** Changes fields of an entry's record in the central directory; places as in APPNOTE.TXT 4.3.12. */
function lying(name: string, lie: (record: DataView, random: Random) => void): Kind {
  return kind(`archive: ${name}`, async (original, random) => {
    const file = await zipOf(original.texts);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const wanted = random.pick([...backupTables.map(entryName), 'manifest.json']);
    const text = new TextDecoder('latin1').decode(bytes);
    for (let at = text.indexOf('PK\u0001\u0002'); at !== -1; at = text.indexOf('PK\u0001\u0002', at + 4)) {
      if (text.startsWith(wanted, at + 46)) lie(new DataView(bytes.buffer, at), random);
    }
    return new Blob([bytes]);
  });
}

const method = 10;
const checksum = 16;
const packedSize = 20;
const unpackedSize = 24;
const nameLength = 28;
const place = 42;

/** So many bytes that pack into a thousandth. */
function monotonous(size: number, line: string): Blob {
  const part = new Blob([line.repeat(Math.ceil(1_000_000 / line.length))]);
  return new Blob(Array.from({ length: Math.ceil(size / part.size) }, () => part));
}

/** A bomb: an entry that unpacks to a hundred megabytes, announced as `announced` bytes. */
function bomb(name: string, announced: number | null, fuse: (random: Random) => string): Kind {
  return kind(`archive: ${name}`, async ({ texts }, random) => {
    const wanted = fuse(random);
    const line = random.pick(['\u0000', ' ', '\n', '{}\n', '[']);
    const file = await zipOf(
      [...texts].map(([entry, text]) => [entry, entry === wanted ? monotonous(100_000_000, line) : text]),
    );
    if (announced === null) return file;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    const view = new DataView(bytes.buffer);
    for (let at = text.indexOf('PK\u0001\u0002'); at !== -1; at = text.indexOf('PK\u0001\u0002', at + 4)) {
      if (text.startsWith(wanted, at + 46)) view.setUint32(at + unpackedSize, announced, true);
    }
    return new Blob([bytes]);
  });
}

const aTable = (random: Random) => entryName(random.pick(backupTables));

export const hostileArchives: readonly Kind[] = [
  entries('an entry missing', (all, random) =>
    all.filter((_, index, { length }) => index !== random.between(0, length - 1)),
  ),
  entries('an entry twice', (all, random) => [...all, [random.pick(all)[0], random.pick(all)[1]]]),
  entries('entries swapped', (all, random) => {
    const [one, other] = [random.pick(all), random.pick(all)];
    return all.map(([name, text]) => [name, name === one[0] ? other[1] : name === other[0] ? one[1] : text]);
  }),
  entries('in another order', (all, random) => all.sort(() => random.next() - 0.5)),
  entries('names that climb', (all, random) => [
    ...all,
    [
      random.pick([
        '../../.bashrc',
        '/etc/passwd',
        'C:\\x',
        'tables\\clients.jsonl',
        'tables/../manifest.json',
        '__proto__',
      ]),
      'x',
    ],
  ]),
  entries('names in capitals', (all) => all.map(([name, text]) => [name.toUpperCase(), text])),
  entries('a folder in the place of a table', (all, random) => {
    const wanted = aTable(random);
    return all.map(([name, text]) => (name === wanted ? [`${name}/x`, text] : [name, text]));
  }),
  entries('a table that is a backup itself', (all, random, { plain }) => {
    const wanted = aTable(random);
    return all.map(([name, text]) => [name, name === wanted ? plain : text]);
  }),
  entries('hundreds of entries', (all, random) => [
    ...all,
    ...Array.from({ length: random.between(100, 700) }, (_, index) => [`tables/${index}.jsonl`, ''] as const),
  ]),
  entries('an office document', () => [
    ['[Content_Types].xml', '<Types/>'],
    ['word/document.xml', '<w:document/>'],
  ]),
  entries('a manifest of another program', () => [['manifest.json', '{"name":"extension","manifest_version":3}']]),
  kind('archive: nothing in it', () => zipOf([])),
  kind(
    'archive: no archive',
    (_, random) => new Blob([random.pick(['', 'PK', 'PK\u0003\u0004', 'bonjour', '%PDF-1.7', '\u0000'.repeat(9_999)])]),
  ),
  kind(
    'archive: noise that begins as a zip',
    (_, random) => new Blob(['PK\u0003\u0004', new Uint8Array(random.bytes(20_000))]),
  ),
  lying('another method', (record, random) =>
    record.setUint16(method, random.pick([0, 1, 9, 12, 14, 93, 99, 65_535]), true),
  ),
  lying('another checksum', (record, random) => record.setUint32(checksum, random.between(0, 2 ** 32 - 1), true)),
  lying('another packed size', (record, random) =>
    record.setUint32(packedSize, random.pick([0, 1, 2 ** 31, 2 ** 32 - 1]), true),
  ),
  lying('another unpacked size', (record, random) =>
    record.setUint32(unpackedSize, random.pick([0, 1, 2 ** 31, 2 ** 32 - 1]), true),
  ),
  lying('another place', (record, random) => record.setUint32(place, random.pick([0, 7, 2 ** 31, 2 ** 32 - 1]), true)),
  lying('a longer name', (record, random) => record.setUint16(nameLength, random.pick([0, 5, 300, 65_535]), true)),
  lying('encrypted, it says', (record) => record.setUint16(8, record.getUint16(8, true) | 1, true)),
  bomb('a bomb in a table', null, aTable),
  bomb('a bomb in a table that says it is small', 900, aTable),
  bomb('a bomb in the manifest', null, () => 'manifest.json'),
  bomb('a bomb in the manifest that says it is small', 900, () => 'manifest.json'),
  bomb('a bomb in the notes', null, () => 'LISEZMOI-README.txt'),
];
