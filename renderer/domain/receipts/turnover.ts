import { type Day, daysBetween, partsOf } from '../calendar/day';
import { saleKinds } from '../sale/sale';
import type { Threshold } from './rules';
import { type Category, categories, type DeclaredPeriod, type Limit, limits, type ReceiptsRules } from './rules';
import { type MonthRange, monthsOfQuarter, totalOf, wholeYear, type YearCount } from './year-count';

/** What is declared for one month or one quarter, in minor units. */
export interface DeclaredTurnover {
  readonly months: MonthRange;
  readonly amounts: Readonly<Record<Category, number>>;
  readonly total: number;
  /** What of the total are corrections of periods that were over. */
  readonly carried: number;
}

/**
 * The turnover that came in, period by period: twelve months or four quarters. A correction counts in the period in which it
 * was made, so that what was declared stays as it was; `carried` says how much that is. Amounts are what was paid: who
 * charges VAT declares less than this.
 */
export function declaredTurnover(count: YearCount, rules: ReceiptsRules): readonly DeclaredTurnover[] {
  return periodsOf(rules.declared).map((months, at) => {
    const carried = rules.declared === 'month' ? count.carried.months : count.carried.quarters;
    return {
      months,
      amounts: turnoverBy(count, months, rules),
      total: totalOf(count, months),
      carried: carried[at] ?? 0,
    };
  });
}

function periodsOf(declared: DeclaredPeriod): readonly MonthRange[] {
  return declared === 'month'
    ? Array.from({ length: 12 }, (_, month) => ({ first: month, last: month }))
    : Array.from({ length: 4 }, (_, quarter) => monthsOfQuarter(quarter));
}

/** What came in over these months, under what it is declared. */
export function turnoverBy(count: YearCount, months: MonthRange, rules: ReceiptsRules): Record<Category, number> {
  const under = (category: Category) =>
    totalOf(
      count,
      months,
      saleKinds.filter((kind) => rules.categoryOf[kind] === category),
    );
  return { goods: under('goods'), bic: under('bic'), bnc: under('bnc') };
}

/** How a year stands against one limit. */
export interface LimitStanding {
  readonly threshold: Threshold;
  /** What counts against it, in minor units. */
  readonly turnover: number;
  /** What the threshold comes to in this year, in minor units. */
  readonly limit: number;
  /** The days in business of a first year that was not whole, for which alone the threshold counts; null for all of it. */
  readonly share: DaysInBusiness | null;
}

/** How many of the days of a year. */
export interface DaysInBusiness {
  readonly days: number;
  readonly ofYear: number;
}

/**
 * How much of a year was spent in business, when it is the first one and did not begin on its first day; null otherwise.
 * Both days count.
 */
function shareOf(year: number, { startedOn }: ReceiptsRules): DaysInBusiness | null {
  if (startedOn === undefined || partsOf(startedOn).year !== year) return null;
  const within = (first: Day) => daysBetween(first, `${year}-12-31` as Day) + 1;
  const [days, ofYear] = [within(startedOn), within(`${year}-01-01` as Day)];
  return days === ofYear ? null : { days, ofYear };
}

/**
 * The year beside its limits. Who sells goods has the limit for goods over everything, and that for services over the
 * services within it; who sells none has that for services alone (CGI 50-0 and 293 B). Limits of which no row is in force
 * on `day` are left out, and so are those against which nothing counts.
 *
 * In a first year that was not whole, the limits of the micro regime count for the days in business (CGI 50-0, 1 and 102
 * ter, 1: "ajusté au prorata du temps d'exploitation"), cut to a whole minor unit. Those of the freedom from VAT stay
 * whole: how they are adjusted since 2025 is told in ways that contradict each other.
 */
export function standingsOf(
  count: YearCount,
  rules: ReceiptsRules,
  thresholds: readonly Threshold[],
  day: Day,
): readonly LimitStanding[] {
  const amounts = turnoverBy(count, wholeYear, rules);
  const services = amounts.bic + amounts.bnc;
  return limits.flatMap((limit) => {
    const threshold = inForce(thresholds, limit, day);
    const isOfGoods = limit === 'micro-goods' || limit === 'vat-goods';
    if (!threshold || (isOfGoods ? amounts.goods : services) === 0) return [];
    const share = limit === 'micro-goods' || limit === 'micro-services' ? shareOf(count.year, rules) : null;
    return [
      {
        threshold,
        turnover: isOfGoods ? amounts.goods + services : services,
        limit: share ? Math.floor((threshold.amount * share.days) / share.ofYear) : threshold.amount,
        share,
      },
    ];
  });
}

/** The row of a limit that holds on a day: the last to begin. */
function inForce(thresholds: readonly Threshold[], limit: Limit, day: Day): Threshold | null {
  let found: Threshold | null = null;
  for (const each of thresholds) {
    if (each.limit !== limit || each.validFrom > day) continue;
    if (found === null || each.validFrom > found.validFrom) found = each;
  }
  return found;
}

/** How near a limit is: `near` from nine tenths on. */
export function nearness({ limit, turnover }: Pick<LimitStanding, 'limit' | 'turnover'>): 'far' | 'near' | 'over' {
  if (turnover > limit) return 'over';
  return turnover * 10 >= limit * 9 ? 'near' : 'far';
}

/** The shipped rows and the person's own, which replace those of the same limit and first day; newest first. */
export function thresholdsOf(shipped: readonly Threshold[], own: readonly Threshold[]): readonly Threshold[] {
  const isReplaced = (row: Threshold) => own.some((each) => isSameRow(each, row));
  return [...own, ...shipped.filter((row) => !isReplaced(row))].sort(
    (left, right) =>
      limits.indexOf(left.limit) - limits.indexOf(right.limit) || (left.validFrom > right.validFrom ? -1 : 1),
  );
}

/** Whether two rows speak of the same limit from the same day on. */
export function isSameRow(left: Threshold, right: Threshold): boolean {
  return left.limit === right.limit && left.validFrom === right.validFrom;
}

/** The rules with this row of one's own, in place of `former` and of any other from the same day on. */
export function withThreshold(rules: ReceiptsRules, row: Threshold, former: Threshold | null): ReceiptsRules {
  const others = rules.thresholds.filter((each) => !isSameRow(each, row) && !(former && isSameRow(each, former)));
  return { ...rules, thresholds: [...others, row] };
}

/** The rules without this row of one's own: what the app ships for that day, if anything, stands again. */
export function withoutThreshold(rules: ReceiptsRules, row: Threshold): ReceiptsRules {
  return { ...rules, thresholds: rules.thresholds.filter((each) => !isSameRow(each, row)) };
}

/** The categories under which anything is declared by these rules. */
export function categoriesOf(rules: ReceiptsRules): readonly Category[] {
  return categories.filter((category) => saleKinds.some((kind) => rules.categoryOf[kind] === category));
}
