import { z } from 'zod';
import { daySchema } from '../calendar/day';
import type { saleKinds } from '../sale/sale';
import { lineSchema } from '../text/clean';

/** The two layouts of the book (see `receipts-book.ts`). */
export const layouts = ['bic', 'bnc'] as const;
export type Layout = (typeof layouts)[number];

/** As turnover is declared: goods sold, services of trade and craft (BIC), services of the professions (BNC). */
export const categories = ['goods', 'bic', 'bnc'] as const;
export type Category = (typeof categories)[number];

export const declaredPeriods = ['month', 'quarter'] as const;
export type DeclaredPeriod = (typeof declaredPeriods)[number];

/** What the turnover of a year is held against: the micro regime, and freedom from VAT. */
export const limits = ['micro-goods', 'micro-services', 'vat-goods', 'vat-services'] as const;
export type Limit = (typeof limits)[number];

/** A limit from one day on, with where it was read. Data that a person may change, never a constant of the app. */
export const thresholdSchema = z.strictObject({
  limit: z.enum(limits),
  validFrom: daySchema,
  /** For a whole year, in minor units of the book's currency. */
  amount: z.int().min(1).max(9_000_000_000_000),
  source: lineSchema(300),
  /** The day on which a person checked it against its source; null as long as nobody did. */
  checkedOn: daySchema.nullable(),
});
export type Threshold = Readonly<z.infer<typeof thresholdSchema>>;

/** How the book of receipts is kept; part of the book's settings. */
export const receiptsRulesSchema = z.strictObject({
  layout: z.enum(layouts),
  /** Under what each kind of sale is declared. */
  categoryOf: z.strictObject({
    goods: z.enum(categories),
    service: z.enum(categories),
    craft: z.enum(categories),
  } satisfies Record<(typeof saleKinds)[number], unknown>),
  declared: z.enum(declaredPeriods),
  /** The first day in business; absent as long as it was not said. */
  startedOn: daySchema.optional(),
  /** The person's own rows; those that the app starts with stand beside them. */
  thresholds: z.array(thresholdSchema).max(100),
});
export type ReceiptsRules = Readonly<z.infer<typeof receiptsRulesSchema>>;

export const startingReceiptsRules: ReceiptsRules = {
  layout: 'bic',
  categoryOf: { goods: 'goods', service: 'bic', craft: 'bic' },
  declared: 'quarter',
  thresholds: [],
};
