import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, test } from 'vitest';
import { readContacts } from '../../../renderer/exchange/contacts/read-contacts';
import { limits } from '../../../renderer/exchange/decode/limits';
import { readSales } from '../../../renderer/exchange/sales/read-sales';
import { readXlsxTable } from '../../../renderer/exchange/xlsx/read-xlsx';
import { unpackedSize } from '../../../renderer/exchange/zip/unpacked-size';

type Values = NonNullable<WriteOptions['sheets'][number]['rows']>;

const workbook = (...sheets: WriteOptions['sheets']) => writeXlsx({ sheets });
const sheet = (rows: Values, name = 'Feuil1') => workbook({ name, rows });

async function rowsOf(bytes: Uint8Array) {
  const read = await readXlsxTable(bytes);
  if (!read.ok) throw new Error(read.reason.code);
  return read.value.rows.map(({ line, cells }) => [line, ...cells]);
}

describe('cells become texts that the tables of text have too', () => {
  it('days, hours, numbers as they are and not as they are shown, text with its zeros', async () => {
    const rows: Values = [
      ['Nom', 'Tél', 'Jour', 'À', 'Montant', 'Oui'],
      [null, null],
      ['Roy', '0639980001', new Date('2026-03-02T00:00:00Z'), new Date('2026-03-02T09:30:00Z'), 0.1 + 0.2, true],
      ['=1+1', 639980001, new Date('1968-02-29T00:00:00Z'), null, 1180.3992],
      ['deux\r\nlignes', 73282932000074, null, null, 1.234],
    ];
    expect(await rowsOf(await sheet(rows))).toEqual([
      [1, 'Nom', 'Tél', 'Jour', 'À', 'Montant', 'Oui'],
      [3, 'Roy', '0639980001', '2026-03-02', '2026-03-02 09:30', '0.3', 'true'],
      [4, '=1+1', '639980001', '1968-02-29', '', '1180.3992'],
      [5, 'deux\nlignes', '73282932000074', '', '', '1.2340'],
    ]);
  });

  it('takes the first sheet that is shown and holds anything, and says how many others there are', async () => {
    const bytes = await workbook(
      { name: 'Vide', rows: [] },
      { name: 'Cachée', rows: [['secret']], hidden: true },
      { name: 'Clients', rows: [['Nom'], ['Roy']] },
      { name: 'Autres', rows: [['Nom'], ['Petit']] },
    );
    const read = await readXlsxTable(bytes);
    expect(read).toMatchObject({ ok: true, value: { sheet: { name: 'Clients', others: 3 }, faults: [] } });
  });
});

describe('what cannot be read is refused with a reason', () => {
  it('an empty one', async () => {
    expect(await readXlsxTable(await sheet([]))).toEqual({ ok: false, reason: { code: 'empty' } });
  });

  it('one that stops in the middle', async () => {
    const bytes = await sheet([['Nom'], ['Roy']]);
    for (const share of [0.3, 0.6, 0.95]) {
      const cut = await readXlsxTable(bytes.subarray(0, bytes.length * share));
      expect(cut).toEqual({ ok: false, reason: { code: 'damaged-workbook' } });
    }
  });

  it('more columns than a list has', async () => {
    const rows = [Array.from({ length: limits.columns + 1 }, (_, index) => `c${index}`)];
    expect(await readXlsxTable(await sheet(rows))).toEqual({
      ok: false,
      reason: { code: 'too-many-columns', most: limits.columns },
    });
  });

  it('one that is far larger than it looks', async () => {
    const bytes = await sheet(Array.from({ length: 2_000 }, (_, index) => [String(index).padEnd(2_000, 'x')]));
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await unpackedSize(bytes, 1_000_000)).toBeNull();
    expect(await unpackedSize(bytes, 10_000_000)).toBeGreaterThan(2_000);
  });
});

test('contacts: recognised by their headers, zeros given back, birthdays read', async () => {
  const bytes = await sheet(
    [
      ['First Name', 'Last Name', 'E-mail 1 - Label', 'E-mail 1 - Value', 'Labels', 'Birthday'],
      ['Anne', 'Roy', 'Work', 'anne@roy.example', '* myContacts', new Date('1980-05-04T00:00:00Z')],
    ],
    'Contacts',
  );
  const reading = await readContacts([{ name: 'liste.csv', bytes }], { language: 'fr', country: 'FR' });
  expect(reading.files).toMatchObject([
    { format: 'google-csv', encoding: null, separator: null, sheet: { name: 'Contacts', others: 0 }, contacts: 1 },
  ]);
  expect(reading.contacts[0]?.draft).toMatchObject({ name: 'Anne Roy', birthday: '1980-05-04' });

  const list = await sheet([
    ['Nom complet', 'Portable', 'CP', 'Ville'],
    ['Zoé Noël', 639980001, 1000, 'Bourg'],
  ]);
  const own = await readContacts([{ name: 'x.xlsx', bytes: list }], { language: 'fr', country: 'FR' });
  expect(own.files[0]?.table?.header).toEqual(['Nom complet', 'Portable', 'CP', 'Ville']);
  expect(own.contacts[0]?.draft).toMatchObject({
    phones: [{ label: 'mobile', value: '0639980001' }],
    addresses: [{ postcode: '01000', city: 'Bourg' }],
  });
});

test('sales: amounts that were reckoned are rounded to cents, never read as thousands', async () => {
  const bytes = await sheet([
    ['Numéro Facture', 'Date Émission', 'Client', 'Montant TTC', 'Statut', 'Montant Payé', 'Reste à Payer'],
    ['F-1', new Date('2026-03-02T00:00:00Z'), 'Roy', 99.99 * 1.2, 'Payée', 99.99 * 1.2, 0],
    ['F-2', new Date('2026-03-03T00:00:00Z'), 'Roy', 1.234, 'Émise', 0, 1.234],
  ]);
  const reading = await readSales([{ name: 'factures.xlsx', bytes }], { currency: 'EUR', country: 'FR' });
  expect(reading.refused).toEqual([]);
  expect(reading.sales.map(({ sale }) => [sale.sale.day, sale.sale.price, sale.payments[0]?.amount])).toEqual([
    ['2026-03-02', 11_999, 11_999],
    ['2026-03-03', 123, undefined],
  ]);
});
