import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportedSale } from '../../../renderer/domain/sale/import-plan';
import { readSales } from '../../../renderer/exchange/sales/read-sales';
import type { SalesReading } from '../../../renderer/exchange/sales/reading';
import { salesColumn } from '../../../renderer/exchange/sales/sales-columns';
import { hostileTexts } from '../../support/hostile-texts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/sales');

function fixture(name: string) {
  return { name, bytes: readFileSync(resolve(fixtures, name)) };
}

function csv(text: string) {
  return { name: 'ventes.csv', bytes: new TextEncoder().encode(text) };
}

function read(file: { name: string; bytes: Uint8Array }, country?: string): Promise<SalesReading> {
  return readSales([file], { currency: 'EUR', ...(country ? { country } : {}) });
}

/** What matters of a sale, in one line. */
function said({ buyer, sale, payments }: ImportedSale): string {
  const who = buyer === 'walk-in' ? 'walk-in' : [buyer.name, buyer.email].filter((text) => text !== '').join(' ');
  const paid = payments.map(({ day, amount, method }) => `${amount} ${day} ${method}`).join(', ');
  return `${sale.day} | ${who} | ${sale.label} | ${sale.price}-${sale.discount} | ${paid}`;
}

function refusals({ refused }: SalesReading) {
  return refused.map(({ line, reason }) => `${line} ${reason.code}`);
}

test('a file that holds no sales is refused whole, by what it is', async () => {
  const refusal = async (bytes: Uint8Array) => (await read({ name: 'x.csv', bytes })).refused[0]?.reason;
  const text = (content: string) => refusal(new TextEncoder().encode(content));
  expect(await refusal(new Uint8Array())).toEqual({ code: 'empty' });
  expect(await text(' \n\n')).toEqual({ code: 'empty' });
  expect(await text('BEGIN:VCARD\nFN:Anne\nEND:VCARD')).toEqual({ code: 'not-sales', content: 'cards' });
  expect(await text('BEGIN:VCALENDAR\n')).toEqual({ code: 'not-sales', content: 'calendar' });
  expect(await text('<!doctype html><p>bonjour')).toEqual({ code: 'not-sales', content: 'web-page' });
  expect(await text('Bonjour,\nvoici mes ventes.\nAnne')).toEqual({ code: 'not-sales', content: 'prose' });
  const contacts = readFileSync(resolve(fixtures, '../contacts/outlook-francais.csv'));
  expect(await refusal(contacts)).toEqual({ code: 'not-sales', content: 'contacts' });
  expect(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 1, 1, 1, 1]))).toEqual({ code: 'binary', kind: 'zip' });
  expect(await refusal(new TextEncoder().encode('%PDF-1.7'))).toEqual({ code: 'binary', kind: 'pdf' });
});

test('a spreadsheet of a French craftsman is read in Windows-1252, and each bad row says why', async () => {
  const reading = await read(fixture('ventes-artisan.csv'));
  expect(reading.files[0]).toMatchObject({
    format: 'other-sales-csv',
    encoding: 'windows-1252',
    separator: ';',
    sales: 5,
    needsMapping: true,
  });
  expect(reading.files[0]?.table?.guess.columns.map(({ field }) => field)).toEqual([
    'day',
    'client',
    'label',
    'amount',
    'paid-on',
    'method',
    'reference',
    'cost',
  ]);
  expect(reading.sales.map(({ sale }) => said(sale))).toEqual([
    '2026-01-05 | Mme Faure Anne | Pose de volets, façade sud | 123450-0 | 123450 2026-01-20 cheque',
    '2026-01-07 | Menuiserie Lebrun | Escalier en chêne (acompte) | 240000-0 | ',
    '2026-01-12 | Hôtel du Parc | Réfection du comptoir ; dépose comprise | 98000-0 | 98000 2026-01-12 card',
    '2026-01-15 | walk-in | Boîte à outils | 4500-0 | 4500 2026-01-15 cash',
    '2026-01-18 | Hôtel du Parc | Avoir sur F-2026-003 | -8000-0 | ',
  ]);
  expect(reading.sales[0]?.sale.sale).toMatchObject({ reference: 'F-2026-001', cost: 41_200, kind: null });
  expect(reading.refused.map(({ line, reason }) => ({ line, reason }))).toEqual([
    { line: 7, reason: { code: 'not-a-day', field: 'day', text: '31/02/2026' } },
    { line: 10, reason: { code: 'not-an-amount', field: 'amount', text: 'douze' } },
    { line: 11, reason: { code: 'other-currency', text: '60,00 $' } },
    { line: 12, reason: { code: 'no-day' } },
  ]);
});

test('an invoice summary is known by its header: TTC counts, cancelled invoices are no sales, payment days are assumed', async () => {
  const reading = await read(fixture('factures-faktu.csv'));
  expect(reading.files[0]).toMatchObject({ format: 'invoice-summary-csv', encoding: 'utf-8', needsMapping: false });
  expect(reading.sales.map(({ sale }) => said(sale))).toEqual([
    '2026-02-03 | Menuiserie Lebrun |  | 120000-0 | 120000 2026-02-03 other',
    '2026-02-10 | Hôtel du Parc |  | 60000-0 | 15000 2026-02-10 other',
    '2026-02-11 | Cécile Arnaud |  | 30000-0 | ',
  ]);
  expect(reading.sales[0]?.sale.sale).toMatchObject({ reference: 'FA-2026-0001', dueDay: '2026-03-05' });
  expect(reading.assumedPaymentDays).toBe(2);
  expect(refusals(reading)).toEqual(['5 no-sale']);
});

test('an English table: price, discount and total have to agree', async () => {
  const reading = await read(fixture('sales-english.csv'));
  expect(reading.sales.map(({ sale }) => said(sale))).toEqual([
    "2026-01-05 | O'Neill, Sarah sarah@example.com | Kitchen shelves, oak | 123450-12345 | 111105 2026-01-20 transfer",
    '2026-01-07 | Acme Ltd accounts@acme.example | Office doors | 40000-0 | ',
    '2026-01-09 | walk-in | Stool | 3500-500 | 3000 2026-01-09 cash',
  ]);
  expect(refusals(reading)).toEqual(['5 amounts-disagree']);
});

test('without headers the look of the cells tells what they are', async () => {
  const reading = await read(fixture('sans-en-tete.csv'));
  expect(reading.files[0]?.table?.header).toBeNull();
  expect(reading.sales.map(({ sale }) => said(sale))).toEqual([
    '2026-03-12 | Anne Faure | Pose de volets | 45000-0 | 45000 2026-03-15 other',
    '2026-03-13 | Julien Moreau | Réparation de chaise | 3850-0 | ',
    '2026-03-14 | Anne Faure | Vernis | 2200-0 | 2200 2026-03-14 other',
  ]);
});

test('a day after the 12th proves the order of all days; "yes" is paid on the day of the sale', async () => {
  const reading = await readSales([fixture('us-dates.csv')], { currency: 'USD' });
  expect(reading.sales.map(({ sale }) => said(sale))).toEqual([
    '2026-03-15 | Jane Roe | Table | 120000-0 | 120000 2026-03-15 other',
    '2026-04-12 | Jane Roe | Chair | 30000-0 | ',
  ]);
  expect(reading.assumedPaymentDays).toBe(1);
  expect(refusals(await read(fixture('us-dates.csv')))).toEqual(['2 other-currency', '3 other-currency']);
});

test('a column of currencies refuses the rows of another one', async () => {
  const reading = await read(csv('Date;Client;Montant;Devise\n12/03/2026;Anne;12,00;EUR\n13/03/2026;Anne;12,00;CHF\n'));
  expect(reading.sales).toHaveLength(1);
  expect(reading.refused[0]?.reason).toEqual({ code: 'other-currency', text: 'CHF' });
});

test('what the person says of the columns is believed', async () => {
  const file = csv('Quand;Combien;Qui;Quoi\n12/03/2026;45;Faure;Anne\n');
  const guess = (await read(file)).files[0];
  expect(guess?.needsMapping).toBe(true);
  const columns = ['day', 'amount', 'client', 'client'] as const;
  const mapping = { hasHeader: true, columns: columns.map((field) => salesColumn(field)) };
  const reading = await readSales([file], { currency: 'EUR', mappings: new Map([[0, mapping]]) });
  expect(reading.files[0]?.needsMapping).toBe(false);
  expect(reading.sales.map(({ sale }) => said(sale))).toEqual(['2026-03-12 | Faure Anne |  | 4500-0 | ']);
});

test('without a column for the day or the amount the person has to say which', async () => {
  const { files, sales } = await read(csv('Produit;Couleur;Taille\nTable;Rouge;Grande\nChaise;Bleue;Petite\n'));
  expect(files[0]?.needsMapping).toBe(true);
  expect(sales).toEqual([]);
});

test('a discount in percent of an amount that may be on either side of it is refused', async () => {
  const reading = await read(
    csv('Date;Client;Montant;Remise\n12/03/2026;Anne;90,00;10 %\n12/03/2026;Anne;90,00;10,00\n'),
  );
  expect(refusals(reading)).toEqual(['2 discount-unclear']);
  expect(reading.sales.map(({ sale }) => said(sale))).toEqual(['2026-03-12 | Anne |  | 10000-1000 | ']);
});

test('what is left to pay tells what was paid; an unclear word in the paid column is refused', async () => {
  const text = 'Date;Client;Montant;Payé le;Reste à payer\n1/3/2026;A;100;2/3/2026;40\n1/3/2026;B;100;bientôt;\n';
  const reading = await read(csv(text));
  expect(reading.sales.map(({ sale }) => said(sale))).toEqual(['2026-03-01 | A |  | 10000-0 | 6000 2026-03-02 other']);
  expect(reading.refused[0]?.reason).toEqual({ code: 'paid-unclear', text: 'bientôt' });
});

test('hostile texts come through as text, or are refused with their line', async () => {
  const texts = hostileTexts.filter((text) => text.trim() !== '');
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const file = csv(
    `Date;Client;Libellé;Montant\n${texts.map((text) => `12/03/2026;${quoted(text)};${quoted(text)};5\n`).join('')}`,
  );
  const reading = await read(file);
  expect(reading.sales.length + reading.refused.length).toBe(texts.length);
  expect(refusals(reading).every((refusal) => refusal.endsWith('field-too-long'))).toBe(true);
  const labels = reading.sales.map(({ sale }) => sale.sale.label);
  expect(labels).toContain('<script>alert(1)</script>');
  expect(labels).toContain('=HYPERLINK("http://exemple.invalid";"ici")');
  expect(labels).toContain('__proto__');
});

test('a cancelled reading is empty, and progress never goes back', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `12/03/2026;Client ${index};Pose;45,00`);
  const file = csv(`Date;Client;Libellé;Montant\n${rows.join('\n')}`);
  const controller = new AbortController();
  const seen: number[] = [];
  const stopped = await readSales([file], {
    currency: 'EUR',
    signal: controller.signal,
    onProgress: (share) => {
      seen.push(share);
      if (share > 0.4) controller.abort();
    },
  });
  expect(stopped).toEqual({ status: 'cancelled', files: [], sales: [], refused: [], assumedPaymentDays: 0 });
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(seen.at(-1)).toBeLessThan(1);
});

test('damaged files never throw: every row comes, or is refused with its line', async () => {
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.csv'));
  const damage = fc.record({
    name: fc.constantFrom(...files),
    cut: fc.double({ min: 0.2, max: 1, noNaN: true }),
    flips: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      maxLength: 12,
    }),
    doubled: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ name, cut, flips, doubled }) => {
      const whole = readFileSync(resolve(fixtures, name));
      const bytes = Uint8Array.from(whole.subarray(0, Math.ceil(whole.length * cut)));
      for (const [place, byte] of flips) bytes[Math.floor(place * bytes.length)] = byte;
      const file = { name, bytes: doubled ? Uint8Array.from([...bytes, ...bytes]) : bytes };
      const { sales, refused, files: read } = await readSales([file], { currency: 'EUR' });
      expect(read).toHaveLength(1);
      // A table of headers alone holds nothing to take or to refuse.
      if (sales.length === 0) expect(refused.length > 0 || read[0]?.table !== null).toBe(true);
      for (const { sale } of sales) expect(Number.isSafeInteger(sale.sale.price - sale.sale.discount)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
