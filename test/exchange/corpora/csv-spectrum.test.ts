import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { test } from 'vitest';
import { readCsv } from '../../../renderer/exchange/csv/read-csv';
import { decodeText } from '../../../renderer/exchange/decode/decode-text';
import { compareFields, expectNearlyAll } from '../../support/equal-fields';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('csv-spectrum'));
const names = readdirSync(resolve(folder, 'csvs')).map((name) => name.replace(/\.csv$/, ''));

/** What the corpus itself says wrong: the phone of the table is not the one of its expectation. */
const mistaken: readonly (readonly [expected: string, table: string])[] = [['1234567890', '2095257564']];

test('csv-spectrum: its tables come out as it expects', () => {
  expectNearlyAll(
    'csv-spectrum',
    names.map((name) => compareFields(expectedOf(name), recordsOf(name), name)),
  );
});

function recordsOf(name: string): readonly object[] {
  const table = readCsv(textOf('csvs', `${name}.csv`));
  if (!table.ok) throw new Error(`${name}: ${table.reason.code}`);
  const [header, ...rows] = table.value.rows;
  return rows.map(({ cells }) => Object.fromEntries((header?.cells ?? []).map((key, at) => [key, cells[at] ?? ''])));
}

// Line ends inside a cell become LF, as they are stored; and one of its files has an object where others have a list.
function expectedOf(name: string): readonly object[] {
  let text = textOf('json', `${name}.json`).replaceAll('\\r\\n', '\\n');
  for (const [expected, table] of mistaken) text = text.replace(expected, table);
  const expected: object | readonly object[] = JSON.parse(text);
  return Array.isArray(expected) ? expected : [expected];
}

function textOf(kind: string, name: string): string {
  const decoded = decodeText(new Uint8Array(readFileSync(resolve(folder, kind, name))));
  if (!decoded.ok) throw new Error(`${name}: ${decoded.reason.code}`);
  return decoded.value.text;
}
