import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Day } from '../../../renderer/domain/calendar/day';
import { foreignIdOfClient } from '../../../renderer/domain/client/same-client';
import { contactsTable } from '../../../renderer/exchange/contacts/contacts-table';
import { readContacts } from '../../../renderer/exchange/contacts/read-contacts';
import { flavours } from '../../../renderer/exchange/csv/flavours';
import { type Table, writeTableCsv } from '../../../renderer/exchange/table/table';
import { writeTableXlsx } from '../../../renderer/exchange/xlsx/write-xlsx';
import { anyClient } from '../../support/any-client';
import { hostileTexts } from '../../support/hostile-texts';

async function written(table: Table, language: 'fr' | 'en' = 'fr'): Promise<Uint8Array> {
  const outcome = await writeTableXlsx(table, { sheetName: 'Clients', language });
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

async function sheetOf(table: Table, language?: 'fr' | 'en') {
  const [sheet] = (await readXlsx(await written(table, language), { readStyles: true })).sheets;
  if (!sheet) throw new Error('a workbook has a sheet');
  return sheet;
}

test('phones and postcodes keep their zeros, amounts are numbers, days are dates', async () => {
  const table: Table = {
    header: ['Téléphone', 'Code postal', 'Montant', 'Jour', 'Minutes'],
    rows: [
      ['0639980001', '01000', { minor: -123_456, currency: 'EUR' }, { day: '2026-03-02' as Day }, { number: 15 }],
      ['+33 6', '', { minor: 0, currency: 'EUR' }, '', ''],
    ],
  };
  const { rows, cells, name } = await sheetOf(table);
  expect(name).toBe('Clients');
  expect(rows[0]).toEqual(table.header);
  expect(rows[1]).toEqual(['0639980001', '01000', -1234.56, new Date('2026-03-02T00:00:00Z'), 15]);
  expect(rows[2]?.slice(0, 3)).toEqual(['+33 6', null, 0]);
  const formats = ['1,0', '1,2', '1,3'].map((at) => cells?.get(at)?.style?.numFmt);
  expect(formats).toEqual(['@', '#,##0.00', 'dd/mm/yyyy']);
});

test('English sheets show days as ISO, and currencies their own decimals', async () => {
  const row = [
    { day: '2026-03-02' as Day },
    { minor: 1_500, currency: 'JPY' },
    { minor: 1_500, currency: 'TND' },
  ] as const;
  const { rows, cells } = await sheetOf({ header: ['Day', 'Yen', 'Dinar'], rows: [row] }, 'en');
  expect(rows[1]?.slice(1)).toEqual([1500, 1.5]);
  expect(['1,0', '1,1', '1,2'].map((at) => cells?.get(at)?.style?.numFmt)).toEqual([
    'yyyy-mm-dd',
    '#,##0',
    '#,##0.000',
  ]);
});

test('days that Excel cannot count stand as text', async () => {
  const rows = [[{ day: '1899-12-31' as Day }], [{ day: '--02-29' as Day }]];
  expect((await sheetOf({ header: ['Jour'], rows })).rows.slice(1)).toEqual([['31/12/1899'], ['29/02/0000']]);
});

test('nothing that was typed becomes a formula', async () => {
  const texts = ['=1+1', '+1+1', '-2+3', '@SUM(A1)', '=HYPERLINK("http://exemple.invalid";"ici")'];
  const { rows, cells } = await sheetOf({ header: ['a'], rows: texts.map((text) => [text]) });
  expect(rows.slice(1).flat()).toEqual(texts);
  expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test('a cell longer than Excel holds is refused, and named', async () => {
  const table = { header: ['Nom', 'Note'], rows: [['a', 'x'.repeat(32_768)]] };
  expect(await writeTableXlsx(table, { sheetName: 'x', language: 'fr' })).toEqual({
    ok: false,
    reason: { code: 'cell-too-long', header: 'Note' },
  });
});

test('every text comes back as it was', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'_x0005FD<>&"\' \n\t=\ufffe\uffff'), maxLength: 20 }),
    fc.constantFrom(...hostileTexts.filter((each) => each.length < 32_768)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 12 }), async (texts) => {
      const sound = texts.map((each) => each.toWellFormed());
      const { rows } = await sheetOf({ header: ['a', ...sound.map(() => 'b')], rows: [['a', ...sound]] });
      expect(rows[1]?.slice(1).map((cell) => cell ?? '')).toEqual(sound);
    }),
    { numRuns: 100 },
  );
});

test('clients come back from a workbook as they do from a table of text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyClient, { minLength: 1, maxLength: 4 }), async (clients) => {
      const table = contactsTable(clients, 'fr');
      const [fromSheet, fromText] = await Promise.all(
        [await written(table), new TextEncoder().encode(writeTableCsv(table, flavours.french))].map((bytes) =>
          readContacts([{ name: 'x', bytes }], { language: 'fr' }),
        ),
      );
      const drafts = fromSheet?.contacts.map(({ draft }) => draft);
      expect(drafts).toHaveLength(clients.length);
      expect(drafts).toEqual(fromText?.contacts.map(({ draft }) => draft));
      expect(drafts?.map(({ foreignId }) => foreignId)).toEqual(
        clients.map((client) => client.foreignId || foreignIdOfClient(client.id)),
      );
    }),
    { numRuns: 60 },
  );
});

test('only the columns that were chosen', () => {
  const table = contactsTable([], 'en', ['name', 'phones', 'foreign-id']);
  expect(table.header).toEqual(['Display name', 'Phone 1 (label)', 'Phone 1', 'More phones', 'Clientèle ID']);
});
