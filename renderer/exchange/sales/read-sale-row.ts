import type { z } from 'zod';
import type { Day, Moment } from '../../domain/calendar/day';
import { idFrom } from '../../domain/id';
import { type Currency, decimalsOf } from '../../domain/money/money';
import { parseAmount } from '../../domain/money/parse-amount';
import { type Outcome, refuse, succeed } from '../../domain/outcome';
import { parseDiscount } from '../../domain/sale/discount';
import type { ImportedBuyer } from '../../domain/sale/import-buyers';
import type { ImportedSale } from '../../domain/sale/import-plan';
import { type PaymentDraft, paymentSchema, saleSchema, walkIn } from '../../domain/sale/sale';
import { cleanLine } from '../../domain/text/clean';
import type { DayOrder } from '../contacts/birthday-notations';
import { readDayCell } from './day-cell';
import { readMorePayments } from './own-sales-table';
import type { SaleRowRefusal } from './reading';
import { RowCells } from './row-cells';
import { isWalkInWord, readMethod, readPaidState, readSaleKind } from './sale-words';
import type { SalesColumn, SalesField } from './sales-columns';

export interface SaleRowContext {
  /** The book's: an amount of another one is refused. */
  readonly currency: Currency;
  readonly dayOrder: DayOrder;
  /** A workbook shows fewer decimals than it reckons with: what is beyond the currency's is rounded, not refused. */
  readonly roundsAmounts: boolean;
}

export interface SaleRow {
  readonly sale: ImportedSale;
  /** The file says that it is paid and not when: the day of the sale was taken. */
  readonly assumedPaymentDay: boolean;
}

type Read<Value> = Outcome<Value, SaleRowRefusal>;

/**
 * Reads one row by what its columns mean, and has the book's own schemas judge what comes of it. Refused: a row without day or amount,
 * cells that are not what their column holds, amounts that do not agree, another currency, what the file says is no sale
 * (cancelled, a draft, a quote).
 */
export function readSaleRow(
  columns: readonly SalesColumn[],
  cells: readonly string[],
  context: SaleRowContext,
): Read<SaleRow> {
  const row = new RowCells(columns, cells);
  const state = row.text('status');
  if (readPaidState(state) === 'no-sale') return refuse({ code: 'no-sale', text: state });
  const stranger = otherCurrency(row.text('currency'), context.currency);
  if (stranger) return refuse(stranger);
  const day = readDay(row, 'day', context);
  if (!day.ok) return day;
  if (day.value === null) return refuse({ code: 'no-day' });
  const due = readDay(row, 'due-day', context);
  if (!due.ok) return due;
  const owed = readOwed(row, context);
  if (!owed.ok) return owed;
  const cost = readAmount(row, 'cost', context);
  if (!cost.ok) return cost;
  const amount = owed.value.price - owed.value.discount;
  const paid = readPayments(row, amount, day.value, context);
  if (!paid.ok) return paid;
  const kind = readSaleKind(row.text('kind'));
  const sale = {
    day: day.value,
    label: row.text('label'),
    ...owed.value,
    cost: cost.value,
    currency: context.currency,
    reference: row.text('reference'),
    dueDay: due.value,
    note: row.text('note'),
  };
  const buyer = readBuyer(row);
  if (!buyer.ok) return buyer;
  const judged = judge(sale, paid.value.payments);
  if (!judged.ok) return judged;
  return succeed({
    sale: {
      buyer: buyer.value,
      sale: { ...judged.value.sale, kind },
      payments: judged.value.payments,
      identity: cleanLine(row.text('sale-identity')),
      creditOf: cleanLine(row.text('credit-of')),
    },
    assumedPaymentDay: paid.value.assumedDay,
  });
}

function readDay(row: RowCells, field: 'day' | 'due-day', { dayOrder }: SaleRowContext): Read<Day | null> {
  const text = row.text(field);
  const day = readDayCell(text, dayOrder);
  if (day === null) return refuse({ code: 'not-a-day', field, text });
  return succeed(day === 'none' ? null : day);
}

/** null for an empty cell. */
function readAmount(row: RowCells, field: SalesField, context: SaleRowContext, nth = 0): Read<number | null> {
  const { currency } = context;
  const text = row.text(field, nth);
  const said = parseAmount(text, currency);
  const rounds = !said.ok && said.reason === 'too-many-decimals' && context.roundsAmounts;
  const read = rounds ? parseAmount(Number(text).toFixed(decimalsOf(currency)), currency) : said;
  if (read.ok) return succeed(read.value.minor);
  switch (read.reason) {
    case 'empty':
      return succeed(null);
    case 'other-currency':
      return refuse({ code: 'other-currency', text });
    case 'too-large':
      return refuse({ code: 'too-large', field });
    default:
      return refuse({ code: read.reason === 'too-many-decimals' ? 'too-many-decimals' : 'not-an-amount', field, text });
  }
}

function otherCurrency(text: string, currency: Currency): SaleRowRefusal | null {
  if (text === '') return null;
  const read = parseAmount(`1 ${text}`, currency);
  return read.ok ? null : { code: 'other-currency', text };
}

/** The price and the discount, from whichever of price, discount and amount the row has. */
function readOwed(row: RowCells, context: SaleRowContext): Read<{ readonly price: number; readonly discount: number }> {
  const { currency } = context;
  const amount = readAmount(row, 'amount', context);
  if (!amount.ok) return amount;
  const price = readAmount(row, 'price', context);
  if (!price.ok) return price;
  const said = row.text('discount');
  if (price.value !== null) {
    const discount = parseDiscount(said, price.value, currency);
    if (!discount.ok) return refuse({ code: 'discount-unclear' });
    if (amount.value === null || price.value - discount.value === amount.value) {
      return succeed({ price: price.value, discount: discount.value });
    }
    const lies = said !== '' || Math.sign(price.value - amount.value) * Math.sign(price.value) < 0;
    return lies
      ? refuse({ code: 'amounts-disagree' })
      : succeed({ price: price.value, discount: price.value - amount.value });
  }
  if (amount.value === null) return refuse({ code: 'no-amount' });
  const discount = parseAmount(said, currency);
  // A share of a price that the file does not give could be a share of either side.
  if (!discount.ok && discount.reason !== 'empty') return refuse({ code: 'discount-unclear' });
  const size = discount.ok ? Math.abs(discount.value.minor) : 0;
  const signed = amount.value < 0 ? -size : size;
  return succeed({ price: amount.value + signed, discount: signed === 0 ? 0 : signed });
}

interface Paid {
  readonly payments: readonly PaymentDraft[];
  readonly assumedDay: boolean;
}

function readPayments(row: RowCells, amount: number, saleDay: Day, context: SaleRowContext): Read<Paid> {
  const payments: PaymentDraft[] = [];
  let assumedDay = false;
  for (const nth of row.paymentNumbers()) {
    const paid = readPayment(row, nth, amount, saleDay, context);
    if (!paid.ok) return paid;
    payments.push(...paid.value.payments);
    assumedDay ||= paid.value.assumedDay;
  }
  return succeed({ payments: [...payments, ...readMorePayments(row.text('more-payments'))], assumedDay });
}

function readPayment(row: RowCells, nth: number, amount: number, saleDay: Day, context: SaleRowContext): Read<Paid> {
  const nothing: Paid = { payments: [], assumedDay: false };
  const when = row.text('paid-on', nth);
  const day = readDayCell(when, context.dayOrder);
  const said = day === null ? readPaidState(when) : null;
  if (said === 'no-sale') return refuse({ code: 'no-sale', text: when });
  if (day === null && said === null) return refuse({ code: 'paid-unclear', text: when });
  const paid = readAmount(row, 'paid-amount', context, nth);
  if (!paid.ok) return paid;
  const left = readAmount(row, 'left-to-pay', context, nth);
  if (!left.ok) return left;
  const state = said ?? readPaidState(row.text('status'));
  const isWhole = (day !== null && day !== 'none') || state === 'paid';
  const sum = paid.value ?? (left.value === null ? (isWhole ? amount : 0) : amount - left.value);
  // Money for a credit note goes back to the buyer, whichever sign another program gives it.
  const signed = nth === 0 && amount < 0 ? -Math.abs(sum) : sum;
  if (signed === 0) return succeed(nothing);
  const known = day === null || day === 'none' ? null : day;
  const method = readMethod(row.text('method', nth));
  const reference = row.text('payment-reference', nth);
  return succeed({
    payments: [{ day: known ?? saleDay, amount: signed, method, reference }],
    assumedDay: known === null,
  });
}

const longestName = 200;
const longestEmail = 320;
const longestIdentity = 300;

function readBuyer(row: RowCells): Read<ImportedBuyer> {
  const name = cleanLine(row.text('client'));
  const email = cleanLine(row.text('email'));
  const identity = cleanLine(row.text('client-identity'));
  if (name.length > longestName) return refuse({ code: 'field-too-long', field: 'client' });
  if (email.length > longestEmail) return refuse({ code: 'field-too-long', field: 'email' });
  const known = identity.length > longestIdentity ? '' : identity;
  if (known === '' && email === '' && (name === '' || isWalkInWord(name))) return succeed(walkIn);
  return succeed({ name, email, identity: known });
}

const nobody = idFrom<'sale'>(0, new Uint8Array(10));
const stamp = { createdAt: 0 as Moment, updatedAt: 0 as Moment, trashedAt: null };

/** The texts as they will be stored, or the first field that the book does not take. */
function judge(
  draft: Omit<ImportedSale['sale'], 'kind'>,
  payments: readonly PaymentDraft[],
): Read<{ readonly sale: Omit<ImportedSale['sale'], 'kind'>; readonly payments: readonly PaymentDraft[] }> {
  const sale = saleSchema.safeParse({ ...draft, ...stamp, id: nobody, buyerId: walkIn, kind: 'goods', creditOf: null });
  if (!sale.success) return refuse(reasonOf(sale.error));
  const judged: PaymentDraft[] = [];
  for (const payment of payments) {
    const owner = { id: nobody, saleId: nobody, buyerId: walkIn, currency: draft.currency };
    const parsed = paymentSchema.safeParse({ ...payment, ...stamp, ...owner });
    if (!parsed.success) return refuse(reasonOf(parsed.error));
    const { day, amount, method, reference } = parsed.data;
    judged.push({ day, amount, method, reference });
  }
  const { day, label, price, discount, cost, currency, reference, dueDay, note } = sale.data;
  return succeed({ sale: { day, label, price, discount, cost, currency, reference, dueDay, note }, payments: judged });
}

function reasonOf(error: z.ZodError): SaleRowRefusal {
  const issue = error.issues[0];
  const field = String(issue?.path[0] ?? '');
  if (field === 'discount') return { code: 'amounts-disagree' };
  return {
    code:
      issue?.code === 'too_big' && typeof issue.maximum === 'number' && issue.origin === 'string'
        ? 'field-too-long'
        : 'too-large',
    field,
  };
}
