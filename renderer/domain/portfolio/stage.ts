import type { StageRules } from '../book/settings';
import { addMonths, type Day, monthOf } from '../calendar/day';
import type { ClientFigures } from './figures';
import { monthIndex, salesBetween } from './months';

export const stages = ['prospect', 'occasional', 'regular', 'lost'] as const;
export type Stage = (typeof stages)[number];

/**
 * The stage that the rules give a client on `today`. A prospect has never paid; a lost client has neither bought nor
 * been in touch for `lostAfterMonths`; a regular one has bought often enough lately; the others are occasional.
 */
export function stageOf(
  figures: Pick<ClientFigures, 'months' | 'firstPaidDay' | 'lastContactDay'>,
  rules: StageRules,
  today: Day,
): Stage {
  if (figures.firstPaidDay === null || figures.firstPaidDay > today) return 'prospect';
  // The last contact includes the last sale; a client with payments but neither counts from the first payment.
  const lastSign = figures.lastContactDay ?? figures.firstPaidDay;
  if (addMonths(lastSign, rules.lostAfterMonths) <= today) return 'lost';
  const month = monthIndex(monthOf(today));
  const recentSales = salesBetween(figures.months, month - rules.regularWithinMonths + 1, month);
  return recentSales >= rules.regularSales ? 'regular' : 'occasional';
}
