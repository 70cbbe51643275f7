import { type Currency, decimalsOf } from '../../domain/money/money';
import type { SoldAs } from '../../domain/receipts/past';
import type { LinePlace, ReceiptLine } from '../../domain/receipts/receipts-book';
import type { Layout } from '../../domain/receipts/rules';
import { type CsvFlavour, dayCell } from '../csv/flavours';
import { type CsvCell, writeCsv } from '../csv/write-csv';
import { methodWord, saleKindWord, walkInWord } from '../sales/sale-words';

/** A line with what was sold, and whose name it bears: null for a walk-in, '' for one who is no longer in the book. */
export interface ReceiptToWrite {
  readonly line: ReceiptLine;
  readonly sold: SoldAs | null;
  readonly name: string | null;
}

interface Column {
  readonly header: Readonly<Record<CsvFlavour['language'], string>>;
  readonly cell: (written: ReceiptToWrite, flavour: CsvFlavour, currency: Currency) => CsvCell;
}

function column(fr: string, en: string, cell: Column['cell']): Column {
  return { header: { fr, en }, cell };
}

const number = column('N°', 'No.', ({ line }) => ({ verbatim: String(line.number) }));
const day = column('Date', 'Date', ({ line }, flavour) => dayCell(line.day, flavour));
const client = column('Client', 'Client', (written, { language }) => nameOf(written, language));
const amount = column('Montant', 'Amount', ({ line }, flavour, currency) =>
  amountCell(line.entry.amount, flavour, currency),
);
const method = (fr: string, en: string) =>
  column(fr, en, ({ line }, { language }) => methodWord(line.entry.method, language));
const currencyColumn = column('Devise', 'Currency', (_written, _flavour, currency) => currency);
const paidOn = column('Payé le', 'Paid on', ({ line }, flavour) => dayCell(line.entry.day, flavour));
const correction = column('Correction', 'Correction', ({ line }, { language }) => sayCorrection(line, language));

const columnsOf: Readonly<Record<Layout, readonly Column[]>> = {
  bic: [
    number,
    day,
    client,
    column('Origine', 'Origin', ({ sold }) => sold?.label ?? ''),
    column('Nature', 'Kind', ({ line }, { language }) => saleKindWord(line.entry.kind, language)),
    amount,
    ofMethod('Espèces', 'Cash', true),
    ofMethod('Autre règlement', 'Other payment', false),
    method('Mode de règlement', 'Payment method'),
    column('Pièce justificative', 'Voucher', ({ line, sold }) => voucherOf(line, sold)),
    currencyColumn,
    paidOn,
    correction,
  ],
  bnc: [
    number,
    day,
    column('Identité déclarée par le client', 'Identity declared by the client', client.cell),
    amount,
    method('Forme du versement', 'Form of payment'),
    currencyColumn,
    paidOn,
    correction,
  ],
};

function ofMethod(fr: string, en: string, isCash: boolean): Column {
  return column(fr, en, ({ line }, flavour, currency) =>
    (line.entry.method === 'cash') === isCash ? amountCell(line.entry.amount, flavour, currency) : '',
  );
}

/**
 * Lines of the book of receipts as a table for spreadsheets, in one of the two layouts of the law (see `receipts-book.ts`).
 * Texts are defused, so that no spreadsheet runs one; amounts are bare numbers with the flavour's decimal mark.
 */
export function writeReceiptsCsv(
  rows: readonly ReceiptToWrite[],
  { layout, currency }: { readonly layout: Layout; readonly currency: Currency },
  flavour: CsvFlavour,
): string {
  const columns = columnsOf[layout];
  return writeCsv(
    [
      columns.map(({ header }) => header[flavour.language]),
      ...rows.map((row) => columns.map(({ cell }) => cell(row, flavour, currency))),
    ],
    flavour,
  );
}

/** The number of the invoice, then that of the payment (a cheque's), as far as there are any. */
export function voucherOf({ entry }: Pick<ReceiptLine, 'entry'>, sold: SoldAs | null): string {
  return [sold?.reference ?? '', entry.reference].filter((text) => text !== '').join(' · ');
}

function nameOf({ name }: ReceiptToWrite, language: CsvFlavour['language']): string {
  return name === null ? walkInWord(language) : name;
}

function amountCell(minor: number, { decimalMark }: CsvFlavour, currency: Currency): CsvCell {
  const decimals = decimalsOf(currency);
  return { verbatim: (minor / 10 ** decimals).toFixed(decimals).replace('.', decimalMark) };
}

function sayCorrection({ kind, of }: ReceiptLine, language: CsvFlavour['language']): string {
  if (of === null) return '';
  const place = sayPlace(of, language);
  if (language === 'fr') return kind === 'taken-back' ? `Annule le ${place}` : `Remplace le ${place}`;
  return kind === 'taken-back' ? `Takes back ${place}` : `Replaces ${place}`;
}

function sayPlace({ number: of, year }: LinePlace, language: CsvFlavour['language']): string {
  return language === 'fr' ? `n° ${of} de ${year}` : `no. ${of} of ${year}`;
}
