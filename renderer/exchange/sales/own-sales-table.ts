import { type Day, isDay } from '../../domain/calendar/day';
import type { Client } from '../../domain/client/client';
import type { Currency } from '../../domain/money/money';
import { identityOfSale } from '../../domain/sale/import-plan';
import { type Payment, type PaymentMethod, paymentMethods, type Sale, saleAmount } from '../../domain/sale/sale';
import { foreignIdOf } from '../contacts/own-identity';
import { foldHeader } from '../csv/fold-header';
import type { Cell, TableColumn } from '../table/table';
import { methodWord, type SaleLanguage, saleKindWord, walkInWord } from './sale-words';
import { type SalesColumn, salesColumn } from './sales-columns';

/** What the app's own table says of one sale. `client` is null for a walk-in; `payments` in the order of their days. */
export interface SaleToWrite {
  readonly sale: Sale;
  readonly client: Client | null;
  readonly payments: readonly Payment[];
}

/** One column of the app's own table: its header, what it means when read back, and what it holds of a sale. */
export interface OwnSalesColumn extends TableColumn<SaleToWrite> {
  readonly column: SalesColumn;
}

/** The most payments that have columns of their own; further ones stand together in one cell. */
export const mostPayments = 6;

function own(fr: string, en: string, field: SalesColumn['field'], cell: OwnSalesColumn['cell']): OwnSalesColumn {
  return { header: { fr, en }, column: salesColumn(field), cell };
}

export const leadingSalesColumns: readonly OwnSalesColumn[] = [
  own('Jour', 'Day', 'day', ({ sale }) => ({ day: sale.day })),
  own('Client', 'Client', 'client', ({ client }, language) => client?.name ?? walkInWord(language)),
  own('E-mail du client', 'Client e-mail', 'email', ({ client }) => client?.emails[0]?.value ?? ''),
  own('Libellé', 'Label', 'label', ({ sale }) => sale.label),
  own('Nature', 'Kind', 'kind', ({ sale }, language) => saleKindWord(sale.kind, language)),
  own('Prix avant remise', 'Price before discount', 'price', ({ sale }) => amountOf(sale.price, sale)),
  own('Remise', 'Discount', 'discount', ({ sale }) => (sale.discount === 0 ? '' : amountOf(sale.discount, sale))),
  own('Montant', 'Amount', 'amount', ({ sale }) => amountOf(saleAmount(sale), sale)),
  own('Devise', 'Currency', 'currency', ({ sale }) => sale.currency),
  own('Coût', 'Cost', 'cost', ({ sale }) => (sale.cost === null ? '' : amountOf(sale.cost, sale))),
  own('Référence', 'Reference', 'reference', ({ sale }) => sale.reference),
  own('Échéance', 'Due on', 'due-day', ({ sale }) => (sale.dueDay === null ? '' : { day: sale.dueDay })),
];

/** The columns of the nth payment, counted from 1. */
export function paymentColumns(nth: number): readonly OwnSalesColumn[] {
  const of = (
    fr: string,
    en: string,
    field: SalesColumn['field'],
    cell: (payment: Payment, language: SaleLanguage) => Cell,
  ): OwnSalesColumn => ({
    header: { fr: `${fr} ${nth}`, en: `${en} ${nth}` },
    column: salesColumn(field, nth),
    cell: ({ payments }, language) => {
      const payment = payments[nth - 1];
      return payment ? cell(payment, language) : '';
    },
  });
  return [
    of('Payé le', 'Paid on', 'paid-on', (payment) => ({ day: payment.day })),
    of('Montant payé', 'Amount paid', 'paid-amount', (payment) => amountOf(payment.amount, payment)),
    of('Mode de règlement', 'Payment method', 'method', (payment, language) => methodWord(payment.method, language)),
    of('Référence du paiement', 'Payment reference', 'payment-reference', (payment) => payment.reference),
  ];
}

export const trailingSalesColumns: readonly OwnSalesColumn[] = [
  own('Autres paiements', 'More payments', 'more-payments', ({ payments }) =>
    payments.slice(mostPayments).map(writePayment).join('\n'),
  ),
  own('Note', 'Note', 'note', ({ sale }) => sale.note),
  own('Avoir sur', 'Credit note of', 'credit-of', ({ sale }) =>
    sale.creditOf === null ? '' : identityOfSale(sale.creditOf),
  ),
  own('Identifiant Clientèle du client', 'Clientèle client ID', 'client-identity', ({ client }) =>
    client ? foreignIdOf(client) : '',
  ),
  own('Identifiant Clientèle de la vente', 'Clientèle sale ID', 'sale-identity', ({ sale }) => identityOfSale(sale.id)),
];

function amountOf(minor: number, { currency }: { readonly currency: Currency }): Cell {
  return { minor, currency };
}

// As the rest of a client's phones in the table of clients: a line of JSON for each, here of its day, amount, method, reference.
function writePayment({ day, amount, method, reference }: Payment): string {
  return JSON.stringify([day, amount, method, reference]);
}

export interface MorePayment {
  readonly day: Day;
  readonly amount: number;
  readonly method: PaymentMethod;
  readonly reference: string;
}

/** Lines that are no payment are passed over. */
export function readMorePayments(cell: string): readonly MorePayment[] {
  return cell.split('\n').flatMap((line) => {
    try {
      const row: unknown = JSON.parse(line);
      if (!Array.isArray(row)) return [];
      const [day, amount, method, reference] = row;
      const known = paymentMethods.find((each) => each === method);
      const isPayment = isDay(day) && Number.isSafeInteger(amount) && amount !== 0 && typeof reference === 'string';
      return isPayment && known ? [{ day, amount, method: known, reference }] : [];
    } catch {
      return [];
    }
  });
}

const byHeader: ReadonlyMap<string, SalesColumn> = new Map(
  [
    ...leadingSalesColumns,
    ...Array.from({ length: mostPayments }, (_, index) => paymentColumns(index + 1)).flat(),
    ...trailingSalesColumns,
  ].flatMap(({ header, column }) => [
    [foldHeader(header.fr), column] as const,
    [foldHeader(header.en), column] as const,
  ]),
);

/** What the columns of the app's own table mean, in either language; null when these are not its headers. */
export function ownSalesColumns(header: readonly string[]): readonly SalesColumn[] | null {
  const columns = header.map((each) => byHeader.get(foldHeader(each)) ?? salesColumn('ignore'));
  return columns.some(({ field }) => field === 'sale-identity') ? columns : null;
}
