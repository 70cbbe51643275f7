import { z } from 'zod';
import { daySchema } from '../calendar/day';
import type { Currency } from '../money/money';
import { type AmountRefusal, parseAmount } from '../money/parse-amount';
import { type Outcome, refuse, succeed } from '../outcome';
import { type DiscountRefusal, parseDiscount } from './discount';
import { buyerSchema, type PaymentDraft, paymentMethods, type SaleDraft, saleKinds } from './sale';

/** A sale as it stands in the form: amounts are still text. */
export const typedSaleSchema = z.strictObject({
  buyerId: buyerSchema.nullable(),
  label: z.string(),
  amount: z.string(),
  kind: z.enum(saleKinds),
  day: daySchema.nullable(),
  /** An amount, or a percentage. */
  discount: z.string(),
  cost: z.string(),
  reference: z.string(),
  dueDay: daySchema.nullable(),
  note: z.string(),
  paid: z.enum(['not-yet', 'in-full', 'in-part']),
  /** What was paid, when only a part was. */
  paidAmount: z.string(),
  paidOn: daySchema.nullable(),
  method: z.enum(paymentMethods),
});
export type TypedSale = Readonly<z.infer<typeof typedSaleSchema>>;

/** Who buys: a client of the book, a walk-in, or a name that enters the book with this sale. */
const typedBuyerSchema = z
  .union([z.strictObject({ id: buyerSchema }), z.strictObject({ newName: z.string() })])
  .nullable();
export type TypedBuyer = Readonly<z.infer<typeof typedBuyerSchema>>;

/** A new sale as it stands in the form, where the buyer may not be in the book yet. */
export const typedNewSaleSchema = typedSaleSchema.extend({ buyer: typedBuyerSchema });
export type TypedNewSale = Readonly<z.infer<typeof typedNewSaleSchema>>;

export type AmountMistake = AmountRefusal | DiscountRefusal | 'missing' | 'negative' | 'zero' | 'beyond-amount';

/** What is wrong, by the field that it stands beside. */
export interface SaleMistakes {
  readonly buyerId?: 'missing';
  readonly amount?: AmountMistake;
  readonly day?: 'missing';
  readonly discount?: AmountMistake;
  readonly cost?: AmountMistake;
  readonly dueDay?: 'before-sale';
  readonly paidAmount?: AmountMistake;
  readonly paidOn?: 'missing';
}

export interface ReadSale {
  readonly sale: SaleDraft;
  readonly payments: readonly PaymentDraft[];
}

/**
 * Turns what was typed into a sale and the payment made in the same gesture, or into every mistake at once. A negative
 * amount is a credit note of a sale that the book does not know; money "paid" for it went back to the buyer.
 */
export function readTypedSale(typed: TypedSale, currency: Currency): Outcome<ReadSale, SaleMistakes> {
  const price = parseAmount(typed.amount, currency);
  const known = price.ok ? price.value.minor : 0;
  // Without a price a discount cannot be judged: the price's own mistake is enough.
  const discount = price.ok ? parseDiscount(typed.discount, known, currency) : succeed(0);
  const cost = readCost(typed.cost, currency);
  const amount = discount.ok ? known - discount.value : known;
  const paid = typed.paid === 'in-part' ? readPart(typed.paidAmount, amount, currency) : succeed(amount);
  const pays = typed.paid !== 'not-yet' && (amount !== 0 || !price.ok);

  const mistakes: SaleMistakes = {
    ...(typed.buyerId === null ? { buyerId: 'missing' } : null),
    ...(price.ok ? null : { amount: price.reason === 'empty' ? 'missing' : price.reason }),
    ...(typed.day === null ? { day: 'missing' } : null),
    ...(discount.ok ? null : { discount: discount.reason }),
    ...(cost.ok ? null : { cost: cost.reason }),
    ...(typed.dueDay !== null && typed.day !== null && typed.dueDay < typed.day ? { dueDay: 'before-sale' } : null),
    ...(pays && price.ok && discount.ok && !paid.ok ? { paidAmount: paid.reason } : null),
    ...(pays && typed.paidOn === null ? { paidOn: 'missing' } : null),
  };
  const { buyerId, day, paidOn, method } = typed;
  const complete = price.ok && discount.ok && cost.ok && paid.ok && buyerId !== null && day !== null;
  if (!complete || Object.keys(mistakes).length > 0) return refuse(mistakes);
  return succeed({
    sale: {
      buyerId,
      day,
      label: typed.label,
      kind: typed.kind,
      price: known,
      discount: discount.value,
      cost: cost.value,
      currency,
      reference: typed.reference,
      dueDay: typed.dueDay,
      creditOf: null,
      note: typed.note,
    },
    payments: pays && paidOn !== null ? [{ day: paidOn, amount: paid.value, method, reference: '' }] : [],
  });
}

function readCost(text: string, currency: Currency): Outcome<number | null, AmountMistake> {
  const read = parseAmount(text, currency);
  if (!read.ok) return read.reason === 'empty' ? succeed(null) : read;
  return read.value.minor < 0 ? refuse('negative') : succeed(read.value.minor);
}

/** A part of what is owed: above nothing, not beyond the whole, of the whole's sign. */
function readPart(text: string, whole: number, currency: Currency): Outcome<number, AmountMistake> {
  const read = parseAmount(text, currency);
  if (!read.ok) return read.reason === 'empty' ? refuse('missing') : read;
  const part = read.value.minor;
  if (part === 0) return refuse('zero');
  if (part < 0 && whole > 0) return refuse('negative');
  if (Math.abs(part) > Math.abs(whole)) return refuse('beyond-amount');
  return succeed(whole < 0 ? -Math.abs(part) : part);
}
