import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { birthdaySchema } from '../../../renderer/domain/calendar/birthday';
import { defuseCell, restoreCell } from '../../../renderer/exchange/csv/cells';
import { dayCell, flavours } from '../../../renderer/exchange/csv/flavours';
import { readCsv } from '../../../renderer/exchange/csv/read-csv';
import { writeCsv } from '../../../renderer/exchange/csv/write-csv';
import { hostileTexts } from '../../support/hostile-texts';

describe('a cell that a spreadsheet would run is defused', () => {
  test.each([
    '=1+1',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00a0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '﹦1',
    '−1',
    '=HYPERLINK("http://exemple.invalid";"ici")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '+33',
    "'=1",
    "''=1",
    '+33 6 12 34 56 78;=1',
  ])('%j', (text) => {
    expect(defuseCell(text)).toBe(`'${text}`);
    expect(restoreCell(defuseCell(text))).toBe(text);
  });

  test.each(['+33 6 12 34 56 78', '+33(0)6.12.34.56.78', '+1-555-010-0199', "l'été", "'tis", '12-3', 'a=b', '', "'"])(
    '%j stays as it is',
    (text) => {
      expect(defuseCell(text)).toBe(text);
      expect(restoreCell(text)).toBe(text);
    },
  );

  it('takes back one apostrophe of a phone number that another program defused', () => {
    expect(restoreCell("'+33612345678")).toBe('+33612345678');
  });

  it('every text comes back as it was', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', ' ', '1', 'a', '＝') });
    fc.assert(
      fc.property(text, (given) => {
        const cell = defuseCell(given);
        expect(restoreCell(cell)).toBe(given);
        expect(/^\s*[=@＝]/.test(cell)).toBe(false);
      }),
    );
  });
});

describe('a table as spreadsheets want it', () => {
  it('French: mark, semicolons, CRLF', () => {
    expect(
      writeCsv(
        [
          ['Nom', 'Montant'],
          ['Faure; fils', { verbatim: '-12,50' }],
        ],
        flavours.french,
      ),
    ).toBe('\ufeffNom;Montant\r\n"Faure; fils";-12,50\r\n');
  });

  it('English: mark, commas, CRLF', () => {
    expect(writeCsv([['Name'], ['Faure, son']], flavours.english)).toBe('\ufeffName\r\n"Faure, son"\r\n');
  });

  it.each(Object.values(flavours))('what is written in $language is read back', (flavour) => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...hostileTexts),
      fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', "'", '=', ' ', 'a') }),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const outcome = readCsv(writeCsv(rows, flavour), { separator: flavour.separator });
        const expected = rows
          .map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')))
          .filter((row) => row.some((text) => text.trim() !== ''));
        expect(outcome.ok ? outcome.value.rows.map((row) => row.cells) : []).toEqual(expected);
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['1985-04-12', '12/04/1985', '1985-04-12'],
    ['--04-12', '12/04/0000', '0000-04-12'],
  ])('%s', (day, french, english) => {
    expect(dayCell(birthdaySchema.parse(day), flavours.french)).toBe(french);
    expect(dayCell(birthdaySchema.parse(day), flavours.english)).toBe(english);
  });
});
