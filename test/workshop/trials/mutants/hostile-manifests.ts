import type { Random } from '../../../../renderer/domain/sample/random';
import type { Manifest } from '../../../../renderer/exchange/backup/manifest';
import { authored, type Kind, kind, linesOf } from './mutant';

/** Lies of the manifest over tables that are as they should be. */

const lie = (name: string, tell: (manifest: Manifest, random: Random) => unknown): Kind =>
  kind(`manifest: ${name}`, (original, random) =>
    authored(original, linesOf(original), (manifest) => tell(manifest, random)),
  );

const odd: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 2 ** 53, 1e308, '', 'x', [], {}, [[]], '__proto__', { toString: 1 }, 'x'.repeat(900_000)],
];

const deepText = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const inTable = (manifest: Manifest, random: Random, fields: object): unknown => {
  const table = random.pick(Object.keys(manifest.tables) as (keyof Manifest['tables'])[]);
  return { ...manifest, tables: { ...manifest.tables, [table]: { ...manifest.tables[table], ...fields } } };
};

export const hostileManifests: readonly Kind[] = [
  lie('another count', (manifest, random) => inTable(manifest, random, { count: random.between(0, 100_000) })),
  lie('another size', (manifest, random) =>
    inTable(manifest, random, { bytes: random.pick([0, 1, 5_000, 7_999_999_999]) }),
  ),
  lie('another hash', (manifest, random) =>
    inTable(manifest, random, {
      sha256: Array.from(random.bytes(32), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    }),
  ),
  lie('a summary of another kind', (manifest, random) =>
    inTable(manifest, random, { [random.pick(['count', 'bytes', 'sha256'])]: random.pick(odd) }),
  ),
  lie('another last action', (manifest, random) => ({
    ...manifest,
    lastSeq: random.pick([0, 1, manifest.lastSeq - 1, manifest.lastSeq + 1, 10 ** 12, Number.MAX_SAFE_INTEGER]),
  })),
  lie('a field of another kind', (manifest, random) => ({
    ...manifest,
    [random.pick(Object.keys(manifest))]: random.pick(odd),
  })),
  lie('a field missing', (manifest, random) => {
    const entries = Object.entries(manifest);
    entries.splice(random.between(0, entries.length - 1), 1);
    return Object.fromEntries(entries);
  }),
  lie('a field too many', (manifest, random) => ({
    ...manifest,
    [random.pick(['wonders', 'toJSON ', 'constructor'])]: 1,
  })),
  lie('a key that means something', (manifest) =>
    JSON.stringify(manifest).replace('{', '{"__proto__":{"format":"clientele-backup"},'),
  ),
  lie('a book of another name', (manifest, random) => ({
    ...manifest,
    book: { ...manifest.book, id: random.pick(['__proto__', '../../etc', 'x'.repeat(101), '', 'a', 7, null]) },
  })),
  lie('a newer shape', (manifest, random) => ({ ...manifest, schema: random.between(2, 1_000) })),
  lie('a newer format by a version of any kind', (manifest, random) => ({
    ...manifest,
    formatVersion: random.between(2, 99),
    appVersion: random.pick(odd),
  })),
  lie('a newer format by a version that is very deep', (manifest, random) =>
    JSON.stringify({ ...manifest, formatVersion: 2, appVersion: 'here' }).replace(
      '"here"',
      deepText(random.between(5_000, 400_000)),
    ),
  ),
  lie('nothing but depth', (_, random) => deepText(random.between(5_000, 480_000))),
  lie('no manifest', (_, random) =>
    random.pick(['', ' ', 'null', '[]', '1', '"x"', '{}', '{"format":"clientele-backup"}', '\ufeff{}', '{']),
  ),
  lie('a manifest of a million characters', (manifest) => JSON.stringify(manifest).padEnd(1_000_001, ' ')),
  lie('another program’s', (manifest) => ({ ...manifest, format: 'other-backup' })),
];
