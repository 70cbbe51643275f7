import type { Day } from '../calendar/day';
import type { Currency } from '../money/money';
import { type Outcome, refuse, succeed } from '../outcome';
import type { ReceiptsRules } from '../receipts/rules';
import { type Action, label } from './action';
import { sameRecord } from './same-record';
import { receiptsRulesOf, type Settings, type StageRules, stageRulesSchema, startingSettings } from './settings';

/**
 * Replaces some settings of the book. Ctrl+Z does not reach them: it is for what one writes into the book, and a setting is
 * changed back where it was changed. No changes when everything stands so already.
 */
export function changeSettings(before: Settings, fields: Partial<Omit<Settings, 'id'>>): Action {
  const after = { ...before, ...fields };
  const changes = sameRecord(before, after) ? [] : [{ table: 'settings' as const, id: before.id, before, after }];
  return { label: label('settings-changed'), changes, undoable: false };
}

/** Remembers that the person has chosen how to begin. */
export function passFirstStart(before: Settings): Action {
  return changeSettings(before, { started: true });
}

/**
 * Counts the book in another currency. Refused as soon as the book holds an amount (`hasAmounts`: a sale or a payment,
 * those in the trash included, since they can come back): amounts are kept as written and never converted.
 */
export function changeCurrency(
  before: Settings,
  currency: Currency,
  hasAmounts: boolean,
): Outcome<Action, { readonly code: 'has-amounts' }> {
  if (hasAmounts && currency !== before.currency) return refuse({ code: 'has-amounts' });
  return succeed(changeSettings(before, { currency }));
}

/** The three numbers of the rules that derive a stage. */
export type StageNumbers = Omit<StageRules, 'decidedOn'>;

export const stageNumberNames = ['regularSales', 'regularWithinMonths', 'lostAfterMonths'] as const;
export type StageNumberName = (typeof stageNumberNames)[number];

/** Those that the app starts with. */
export const startingStageNumbers: StageNumbers = numbersOf(startingSettings.stageRules);

/** The smallest and the largest value that the book takes, both included. */
export function limitsOf(name: StageNumberName): { readonly least: number; readonly most: number } {
  const { minValue, maxValue } = stageRulesSchema.shape[name];
  return { least: minValue ?? 1, most: maxValue ?? Number.MAX_SAFE_INTEGER };
}

/** Whether a typed value is a whole number within its limits; an empty field is ''. */
export function isStageNumber(name: StageNumberName, typed: number | string): typed is number {
  const { least, most } = limitsOf(name);
  return typeof typed === 'number' && Number.isInteger(typed) && typed >= least && typed <= most;
}

/** Decides the rules on `today`, the starting ones included. The day of the decision stays when no number moves. */
export function decideStageRules(before: Settings, numbers: StageNumbers, today: Day): Action {
  if (sameRecord(numbersOf(before.stageRules), numbers)) return changeSettings(before, {});
  return changeSettings(before, { stageRules: { ...numbers, decidedOn: today } });
}

/** The rules without the day on which they were decided. */
export function numbersOf({ regularSales, regularWithinMonths, lostAfterMonths }: StageRules): StageNumbers {
  return { regularSales, regularWithinMonths, lostAfterMonths };
}

/** Decides how the book of receipts is kept. Nothing is stored as long as it is kept as the app starts. */
export function changeReceiptsRules(before: Settings, rules: ReceiptsRules): Action {
  return changeSettings(before, sameRecord(receiptsRulesOf(before), rules) ? {} : { receipts: rules });
}
