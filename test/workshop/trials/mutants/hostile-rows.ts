import type { Random } from '../../../../renderer/domain/sample/random';
import type { BackupTable } from '../../../../renderer/exchange/backup/manifest';
import { authored, filledTables, type Kind, kind, type Lines, linesOf } from './mutant';

/** Rows that the app would never have written, in an archive whose counts and hashes all agree. */

function rows(name: string, spoil: (lines: Lines, random: Random) => void): Kind {
  return kind(`rows: ${name}`, (original, random) => {
    const lines = linesOf(original);
    spoil(lines, random);
    return authored(original, lines);
  });
}

/** Spoils one line of one table. */
function oneRow(name: string, spoil: (line: string, random: Random, all: Lines) => string): Kind {
  return rows(name, (lines, random) => {
    const table = random.pick(filledTables(lines));
    const at = random.between(0, lines[table].length - 1);
    lines[table][at] = spoil(lines[table][at] ?? '', random, lines);
  });
}

/** Puts JSON text in the place of one field's value. */
function withField(line: string, random: Random, text: string): string {
  const row: Record<string, unknown> = JSON.parse(line);
  const name = random.pick(Object.keys(row));
  const fields = Object.entries(row).map(
    ([key, value]) => `${JSON.stringify(key)}:${key === name ? text : JSON.stringify(value)}`,
  );
  return `{${fields.join(',')}}`;
}

const oddValues = [
  ...['null', 'true', 'false', '0', '-1', '-0', '0.5', '1e308', '-1e999', '9007199254740993', '""', '" "', '[]', '{}'],
  ...[
    '[[]]',
    '[null]',
    '[{}]',
    '{"__proto__":null}',
    '"2026-02-30"',
    '"24:00"',
    '"walk-in"',
    '"settings"',
    '"\\ud800"',
  ],
  ...['"\\u0000"', '"\\u202e"', '"__proto__"', '"constructor"', '[1,[2,[3]]]', '{"length":1e9}', '{"toString":1}'],
];
const hostileKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  '',
  'part',
  'id',
];

const deep = (depth: number, random: Random) =>
  random.chance(0.5) ? `${'['.repeat(depth)}${']'.repeat(depth)}` : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

const wide = (random: Random) => {
  const item = random.pick(['1', '{}', '""', '[]', '{"label":"","value":"x"}']);
  return `[${`${item},`.repeat(Math.floor(random.between(200_000, 6_000_000) / (item.length + 1)))}${item}]`;
};

const everyHistory = (
  lines: Lines,
  change: (row: Record<string, unknown>, index: number) => Record<string, unknown>,
) => {
  lines.changes = lines.changes.map((line, index) => JSON.stringify(change(JSON.parse(line), index)));
};

const without = (table: BackupTable) =>
  rows(`no ${table} at all`, (lines) => {
    lines[table] = [];
  });

export const hostileRows: readonly Kind[] = [
  ...Array.from({ length: 4 }, () =>
    oneRow('a value of another kind', (line, random) => withField(line, random, random.pick(oddValues))),
  ),
  oneRow('a key that means something to JavaScript', (line, random) =>
    line.replace(
      '{',
      `{${JSON.stringify(random.pick(hostileKeys))}:${random.pick(['1', '{"admin":true}', 'null', '[]'])},`,
    ),
  ),
  oneRow('such a key inside a field', (line, random) =>
    withField(line, random, `{${JSON.stringify(random.pick(hostileKeys))}:{"admin":true}}`),
  ),
  oneRow('a field missing', (line, random) => {
    const entries = Object.entries(JSON.parse(line));
    entries.splice(random.between(0, entries.length - 1), 1);
    return JSON.stringify(Object.fromEntries(entries));
  }),
  oneRow('a field twice', (line, random) => {
    const [key, value] = random.pick(Object.entries(JSON.parse(line)));
    return line.replace('{', `{${JSON.stringify(key)}:${random.pick([JSON.stringify(value), ...oddValues])},`);
  }),
  oneRow('very deep', (line, random) => withField(line, random, deep(random.between(500, 500_000), random))),
  oneRow('a line that is nothing but depth', (_, random) => deep(random.between(500, 1_000_000), random)),
  oneRow('a list of millions', (line, random) => withField(line, random, wide(random))),
  oneRow('a text of millions', (line, random) =>
    withField(
      line,
      random,
      `"${random.pick(['x', 'é', ' ', '\\n', '\\u0301', '\\ud83d', '=']).repeat(random.between(20_001, 1_000_000))}"`,
    ),
  ),
  oneRow('a line that ends nowhere', (line, random) =>
    line.padEnd(random.pick([1_000_000, 9_000_000, 65_000_000]), ' '),
  ),
  oneRow('a thousand unknown keys', (line, random) =>
    line.replace(
      '{',
      `{${Array.from({ length: random.between(1_000, 60_000) }, (_, index) => `"k${index}":1,`).join('')}`,
    ),
  ),
  oneRow('no JSON', (line, random) =>
    random.pick(['', ' ', 'null', '[]', '"text"', '1', line.slice(1), line.slice(0, -1), `${line}x`, `\ufeff${line}`]),
  ),
  oneRow('a carriage return', (line) => `${line}\r`),
  oneRow('the id of another', (line, random, all) => {
    const other = JSON.parse(random.pick(all[random.pick(filledTables(all))]));
    return withField(line, random, JSON.stringify(other.id ?? other.seq ?? 1));
  }),
  rows('a row twice', (lines, random) => {
    const table = random.pick(filledTables(lines));
    lines[table].splice(random.between(0, lines[table].length), 0, random.pick(lines[table]));
  }),
  rows('a row missing', (lines, random) => {
    const table = random.pick(filledTables(lines));
    lines[table].splice(random.between(0, lines[table].length - 1), 1);
  }),
  rows('rows in another order', (lines, random) => {
    const table = random.pick(filledTables(lines));
    lines[table].sort(() => random.next() - 0.5);
  }),
  rows('two tables swapped', (lines, random) => {
    const [one, other] = [random.pick(filledTables(lines)), random.pick(filledTables(lines))];
    [lines[one], lines[other]] = [lines[other], lines[one]];
  }),
  rows('thousands of empty lines', (lines, random) => {
    lines[random.pick(filledTables(lines))].push(...Array.from({ length: 20_000 }, () => ''));
  }),
  ...(['settings', 'clients', 'sales', 'changes'] as const).map(without),
  rows('two settings', (lines) => lines.settings.push(lines.settings[0] ?? '')),
  rows('a history with other sequences', (lines, random) => {
    const seqs = [0, -1, 1.5, 2 ** 53, Number.MAX_SAFE_INTEGER, random.between(1, 10_000)];
    everyHistory(lines, (row) => (random.chance(0.3) ? { ...row, seq: random.pick(seqs) } : row));
  }),
  rows('a history of other parts', (lines, random) => {
    everyHistory(lines, (row) => ({ ...row, [random.pick(['part', 'parts'])]: random.between(0, 5) }));
  }),
  rows('a history that undoes what never was', (lines, random) => {
    everyHistory(lines, (row) => ({
      ...row,
      kind: random.pick(['do', 'undo', 'redo']),
      of: random.pick([null, 1, 10 ** 9]),
    }));
  }),
  rows('a history that tells of other records', (lines, random) => {
    everyHistory(lines, (row) => ({ ...row, changes: JSON.parse(random.pick(lines.changes)).changes }));
  }),
  rows('a history that tells of hostile records', (lines, random) => {
    const change = () => ({
      table: random.pick(['clients', 'meta', '__proto__', 'constructor']),
      id: random.pick(hostileKeys),
    });
    everyHistory(lines, (row) => ({ ...row, changes: [{ ...change(), before: null, after: { id: 'a' } }] }));
  }),
];
