import { z } from 'zod';
import { daySchema } from '../calendar/day';
import { currencySchema } from '../money/money';
import { type ReceiptsRules, receiptsRulesSchema, startingReceiptsRules } from '../receipts/rules';

/**
 * The rules that derive a client's stage. They are shown, dated and editable; a stage is never typed by hand.
 */
export const stageRulesSchema = z.strictObject({
  /** A client is regular with at least this many sales… */
  regularSales: z.int().min(1).max(1000),
  /** …within this many months, the present one included… */
  regularWithinMonths: z.int().min(1).max(240),
  /** …and lost after this many months without a sale or a contact. */
  lostAfterMonths: z.int().min(1).max(240),
  /** The day on which these rules were last decided; null for the ones that the app starts with. */
  decidedOn: daySchema.nullable(),
});
export type StageRules = Readonly<z.infer<typeof stageRulesSchema>>;

/** What belongs to the book and travels with it; language and theme belong to the device (see `Host`). */
export const settingsSchema = z.strictObject({
  id: z.literal('settings'),
  /** All amounts of the book; it can change only while the book has no sale. */
  currency: currencySchema,
  /** 1 = Monday … 7 = Sunday. */
  firstWeekday: z.int().min(1).max(7),
  stageRules: stageRulesSchema,
  /** Due days with an hour are announced this many minutes before. */
  noticeMinutes: z.int().min(0).max(1440),
  /** Whether the person has passed the first start. */
  started: z.boolean(),
  /** How the book of receipts is kept; absent as long as nobody has changed it, as in every older book and backup. */
  receipts: receiptsRulesSchema.optional(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

export const startingSettings: Settings = {
  id: 'settings',
  currency: 'EUR',
  firstWeekday: 1,
  stageRules: { regularSales: 3, regularWithinMonths: 24, lostAfterMonths: 18, decidedOn: null },
  noticeMinutes: 10,
  started: false,
};

/** How the book of receipts is kept, as it starts or as it was decided. */
export function receiptsRulesOf(settings: Settings): ReceiptsRules {
  return settings.receipts ?? startingReceiptsRules;
}
