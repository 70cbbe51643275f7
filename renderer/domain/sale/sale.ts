import { z } from 'zod';
import { addDays, type Day, daySchema, momentSchema } from '../calendar/day';
import { type ClientId, idSchema, isId } from '../id';
import { currencySchema, minorSchema } from '../money/money';
import { lineSchema, textSchema } from '../text/clean';

export const saleKinds = ['goods', 'service', 'craft'] as const;
export type SaleKind = (typeof saleKinds)[number];

export const paymentMethods = ['cash', 'transfer', 'card', 'cheque', 'direct-debit', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Stands in place of a client for sales that are counted without any personal data (IndexedDB cannot index null). */
export const walkIn = 'walk-in';
export type WalkIn = typeof walkIn;
/** Who bought: a client of the book, or a walk-in. */
export type BuyerId = ClientId | WalkIn;

export const buyerSchema = z.custom<BuyerId>((value) => value === walkIn || (typeof value === 'string' && isId(value)));

/**
 * What was sold, to whom and on which day. Amounts are integers of minor units. A credit note is a sale with a
 * negative price that names the sale it takes back, or none when that sale is older than the book.
 */
export const saleSchema = z
  .strictObject({
    id: idSchema<'sale'>(),
    buyerId: buyerSchema,
    day: daySchema,
    label: lineSchema(300),
    kind: z.enum(saleKinds),
    /** Before the discount. */
    price: minorSchema,
    /** Of the same sign as the price and not beyond it. */
    discount: minorSchema,
    /** What the sale cost in purchases; null when it was not said. */
    cost: minorSchema.nullable(),
    currency: currencySchema,
    /** Invoice or quote number, as the person writes it. */
    reference: lineSchema(80),
    dueDay: daySchema.nullable(),
    creditOf: idSchema<'sale'>().nullable(),
    note: textSchema(),
    createdAt: momentSchema,
    updatedAt: momentSchema,
    trashedAt: momentSchema.nullable(),
  })
  .refine(
    (sale) =>
      sale.price >= 0
        ? sale.discount >= 0 && sale.discount <= sale.price
        : sale.discount <= 0 && sale.discount >= sale.price,
    {
      path: ['discount'],
    },
  )
  .refine((sale) => sale.creditOf === null || (sale.price <= 0 && sale.creditOf !== sale.id), { path: ['creditOf'] });
export type Sale = Readonly<z.infer<typeof saleSchema>>;

/** What a form or an import says of a sale, before the book gives an id and moments. */
export type SaleDraft = Omit<Sale, 'id' | 'createdAt' | 'updatedAt' | 'trashedAt'>;

/** When and how money came in (or went back, when negative) for one sale. A sale is not a payment. */
export const paymentSchema = z.strictObject({
  id: idSchema<'payment'>(),
  saleId: idSchema<'sale'>(),
  /** The buyer of the sale, repeated here so that one client's payments are found by index. */
  buyerId: buyerSchema,
  day: daySchema,
  amount: minorSchema.refine((amount) => amount !== 0),
  currency: currencySchema,
  method: z.enum(paymentMethods),
  reference: lineSchema(80),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  trashedAt: momentSchema.nullable(),
});
export type Payment = Readonly<z.infer<typeof paymentSchema>>;

/** What a form or an import says of a payment; its sale gives the rest. The amount is not zero. */
export type PaymentDraft = Pick<Payment, 'day' | 'amount' | 'method' | 'reference'>;

/** What the client owes for a sale: price less discount, in minor units; negative for a credit note. */
export function saleAmount(sale: Pick<Sale, 'price' | 'discount'>): number {
  return sale.price - sale.discount;
}

/** A credit note gives money back: it moves revenue but is not one more sale. */
export function isCreditNote(sale: Pick<Sale, 'price' | 'creditOf'>): boolean {
  return sale.creditOf !== null || sale.price < 0;
}

/** The day after which an unpaid sale is late: its own due day, else 30 days after the sale (C. com. L441-10). */
export function lateAfter(sale: Pick<Sale, 'day' | 'dueDay'>): Day {
  return sale.dueDay ?? addDays(sale.day, 30);
}
