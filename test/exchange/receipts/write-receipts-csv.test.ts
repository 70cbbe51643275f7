import { expect, test } from 'vitest';
import type { PaymentId, SaleId } from '../../../renderer/domain/id';
import type { ReceiptLine } from '../../../renderer/domain/receipts/receipts-book';
import { layouts } from '../../../renderer/domain/receipts/rules';
import { walkIn } from '../../../renderer/domain/sale/sale';
import { flavours } from '../../../renderer/exchange/csv/flavours';
import { readCsv } from '../../../renderer/exchange/csv/read-csv';
import { type ReceiptToWrite, writeReceiptsCsv } from '../../../renderer/exchange/receipts/write-receipts-csv';
import { day } from '../../support/days';
import { otherId, someId } from '../../support/record-schema';

const receipt: ReceiptLine = {
  year: 2026,
  number: 1,
  day: day('2026-03-10'),
  kind: 'receipt',
  paymentId: someId as PaymentId,
  saleId: otherId as SaleId,
  entry: {
    day: day('2026-03-10'),
    amount: 123_450,
    method: 'cheque',
    reference: 'chèque 12',
    buyerId: walkIn,
    kind: 'craft',
  },
  of: null,
};
const sold = { label: 'Escalier', kind: 'craft', reference: 'F-12' } as const;
const takenBack: ReceiptToWrite = {
  line: {
    ...receipt,
    number: 2,
    day: day('2026-04-02'),
    kind: 'taken-back',
    entry: { ...receipt.entry, amount: -123_450, method: 'cash' },
    of: { year: 2026, number: 1, day: receipt.day },
  },
  sold: null,
  name: 'Mme Faure',
};

function cellsOf(text: string): readonly (readonly string[])[] {
  const read = readCsv(text);
  return read.ok ? read.value.rows.map(({ cells }) => cells) : [];
}

test('micro-BIC in French: date, origin, amount, cash or other, voucher; a correction names its line', () => {
  const text = writeReceiptsCsv(
    [{ line: receipt, sold, name: null }, takenBack],
    { layout: 'bic', currency: 'EUR' },
    flavours.french,
  );
  expect(text.startsWith('\ufeffN°;Date;')).toBe(true);
  expect(cellsOf(text).slice(1)).toEqual([
    [
      '1',
      '10/03/2026',
      'Client de passage',
      'Escalier',
      'Travaux',
      '1234,50',
      '',
      '1234,50',
      'Chèque',
      'F-12 · chèque 12',
      'EUR',
      '10/03/2026',
      '',
    ],
    [
      '2',
      '02/04/2026',
      'Mme Faure',
      '',
      'Travaux',
      '-1234,50',
      '-1234,50',
      '',
      'Espèces',
      'chèque 12',
      'EUR',
      '10/03/2026',
      'Annule le n° 1 de 2026',
    ],
  ]);
});

test('micro-BNC in English: date, identity, amount, form of payment, and no column of the other layout', () => {
  const text = writeReceiptsCsv([takenBack], { layout: 'bnc', currency: 'EUR' }, flavours.english);
  expect(cellsOf(text)).toEqual([
    [
      'No.',
      'Date',
      'Identity declared by the client',
      'Amount',
      'Form of payment',
      'Currency',
      'Paid on',
      'Correction',
    ],
    ['2', '2026-04-02', 'Mme Faure', '-1234.50', 'Cash', 'EUR', '2026-03-10', 'Takes back no. 1 of 2026'],
  ]);
});

test.each(layouts)('no spreadsheet runs what a name or a label holds, in layout %s', (layout) => {
  for (const flavour of Object.values(flavours)) {
    for (const formula of ['=1+1', '+cmd|calc', '-2', '@SUM(A1)', ' =1']) {
      const line = { ...receipt, entry: { ...receipt.entry, reference: formula } };
      const row = { line, sold: { ...sold, label: formula, reference: '' }, name: formula };
      const text = writeReceiptsCsv([row], { layout, currency: 'EUR' }, flavour);
      const cells = text.split('\r\n')[1]?.split(flavour.separator) ?? [];
      expect(cells.filter((cell) => cell.includes(formula))).toEqual(
        Array.from({ length: layout === 'bic' ? 3 : 1 }, () => `'${formula}`),
      );
    }
  }
});
