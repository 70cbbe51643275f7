import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCsv } from '../../../renderer/exchange/csv/read-csv';
import { limits } from '../../../renderer/exchange/decode/limits';

function rowsOf(text: string) {
  const outcome = readCsv(text);
  return outcome.ok ? outcome.value.rows.map((row) => row.cells) : outcome.reason;
}

describe('the separator is guessed', () => {
  test.each([
    [';', 'Nom;Ville\nFaure;Lyon\nMorel;Nice'],
    [',', 'Name,City\nFaure,Lyon\nMorel,Nice'],
    ['\t', 'Nom\tVille\nFaure\tLyon'],
    ['|', 'Nom|Ville\nFaure|Lyon'],
    [';', 'Nom;Adresse\nFaure;12, rue Haute\nMorel;3, quai Bas, Nice\nPetit;1, impasse'],
    [',', 'Name,Notes\nFaure,"a; b; c"\nMorel,"d; e"'],
    [';', 'Nom\nFaure\nMorel'],
  ] as const)('%j', (separator, text) => {
    expect(readCsv(text)).toMatchObject({ ok: true, value: { separator } });
  });

  it('a first line that names it is believed and taken off', () => {
    expect(readCsv('sep=|\nNom|Ville;x\nFaure|Lyon;y')).toMatchObject({
      value: { separator: '|', rows: [{ line: 2, cells: ['Nom', 'Ville;x'] }, { line: 3 }] },
    });
  });
});

describe('rows', () => {
  it('the byte-order mark does not stick to the first header', () => {
    expect(rowsOf('\ufeffNom;Ville\nFaure;Lyon')).toEqual([
      ['Nom', 'Ville'],
      ['Faure', 'Lyon'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('ended by %j', (end) => {
    expect(rowsOf(`a;b${end}"c\r\nd";e${end}`)).toEqual([
      ['a', 'b'],
      ['c\nd', 'e'],
    ]);
  });

  it('line ends of two kinds in one file', () => {
    expect(rowsOf('a;b\r\nc;d\ne;f\r')).toHaveLength(3);
  });

  it('know the line on which they start, through quoted line breaks and blank lines', () => {
    const outcome = readCsv('a;b\n"1\n2\n3";x\n\n;;\nc;d');
    expect(outcome).toMatchObject({ value: { rows: [{ line: 1 }, { line: 2 }, { line: 7, cells: ['c', 'd'] }] } });
  });

  it('two columns of one name stay two', () => {
    expect(rowsOf('Titre;Nom;Titre\nMme;Faure;Gérante')).toEqual([
      ['Titre', 'Nom', 'Titre'],
      ['Mme', 'Faure', 'Gérante'],
    ]);
  });

  it('headers that name the parts of an object are words like others', () => {
    expect(rowsOf('__proto__;constructor\na;b')).toEqual([
      ['__proto__', 'constructor'],
      ['a', 'b'],
    ]);
  });
});

describe('what cannot be read is told, the rest still comes', () => {
  it('a quote that is never closed costs its own line only', () => {
    expect(readCsv('a;b\n"c;d\ne;f\ng;h')).toMatchObject({
      value: {
        rows: [{ cells: ['a', 'b'] }, { line: 3, cells: ['e', 'f'] }, { line: 4 }],
        faults: [{ line: 2, code: 'stray-quote', sample: '"c;d' }],
      },
    });
  });

  it('a quote that closes too late does not swallow the rows behind it', () => {
    expect(readCsv('a;b\n"12" pipe;x\n"c";y\n"d";z')).toMatchObject({
      value: { rows: [{ line: 1 }, { line: 3, cells: ['c', 'y'] }, { line: 4 }], faults: [{ line: 2 }] },
    });
  });

  it('quotes inside a cell that stays on its line are read', () => {
    expect(rowsOf('a;b\ntuyau 12";x\n"le "gros" chien";y')).toEqual([
      ['a', 'b'],
      ['tuyau 12"', 'x'],
      ['le "gros" chien', 'y'],
    ]);
  });

  it('a field over 64 KB costs its row', () => {
    expect(readCsv(`a;b\n${'x'.repeat(limits.fieldLength + 1)};c\nd;e`)).toMatchObject({
      value: { rows: [{ line: 1 }, { line: 3 }], faults: [{ line: 2, code: 'field-too-long' }] },
    });
  });
});

describe('what is no table is refused', () => {
  it.each(['', '\n\n', ';;;\n;;', '\ufeff'])('%j is empty', (text) => {
    expect(readCsv(text)).toEqual({ ok: false, reason: { code: 'empty' } });
  });

  it('one row over the limit', () => {
    expect(readCsv('a;b\n'.repeat(limits.rows))).toMatchObject({ ok: true });
    expect(readCsv('a;b\n'.repeat(limits.rows + 1))).toEqual({
      ok: false,
      reason: { code: 'too-many-rows', most: 100_000 },
    });
  });

  it('one column over the limit; empty columns at the end do not count', () => {
    expect(readCsv(`${'a;'.repeat(200)};;;;\nb`)).toMatchObject({ ok: true });
    expect(readCsv('a;'.repeat(201))).toEqual({ ok: false, reason: { code: 'too-many-columns', most: 200 } });
  });

  it('millions of separators on a line', () => {
    expect(readCsv(';'.repeat(5_000_000))).toMatchObject({ reason: { code: 'too-many-columns' } });
  });
});

describe('laws', () => {
  it('no text makes it throw', () => {
    const pieces = fc.constantFrom(
      '"',
      '""',
      ';',
      ',',
      '\t',
      '|',
      '\n',
      '\r\n',
      '\r',
      'a',
      "'",
      '=',
      ' ',
      'é',
      'sep=',
      '\0',
      '\ufeff',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((all) => all.join('')),
        (text) => typeof readCsv(text).ok === 'boolean',
      ),
    );
  });

  it('a file of nothing but stray quotes ends soon', () => {
    const started = performance.now();
    readCsv(`a;b\n${'"x\n'.repeat(60_000)}`);
    readCsv(`a;b\n${'"x";"y"z\n'.repeat(60_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
