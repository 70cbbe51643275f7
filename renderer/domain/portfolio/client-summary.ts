import {
  addMonths,
  type Day,
  daysBetween,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  monthsFrom,
  shiftMonth,
} from '../calendar/day';
import { isCreditNote, type Payment, type Sale, saleAmount } from '../sale/sale';
import { type SaleStanding, standingsOf } from './sale-standing';

/** What one client brings in and how they pay, on one day. Amounts in minor units; revenue is what was sold. */
export interface ClientSummary {
  /** The twelve months that end with the present one, oldest first: the same twelve as in the list of clients. */
  readonly months: ReadonlyArray<{ readonly month: Month; readonly sold: number }>;
  readonly lastTwelveMonths: number;
  /** The same stretch a year before, ended on the same day of the month, so that a month under way is not held against it. */
  readonly twelveMonthsBefore: number;
  /** (now − before) ÷ before; null when nothing was sold before. */
  readonly change: number | null;
  readonly thisYear: number;
  readonly lastYear: number;
  /** Last year until the same day. */
  readonly lastYearToDate: number;
  readonly saleCount: number;
  /** Revenue, credit notes counted, per sale; null without a sale. */
  readonly averageBasket: number | null;
  readonly payingHabit: PayingHabit | null;
  /** What all sales together wait for; negative when the client has money to get back. */
  readonly owed: number;
  /** The part of it that is late. */
  readonly late: number;
  /** The day after which the oldest unpaid sale was late; null when none is. */
  readonly lateSince: Day | null;
}

/** How long this client takes to pay: half of the sales that were counted were settled within `days`. */
export interface PayingHabit {
  readonly days: number;
  readonly saleCount: number;
}

/** Older habits say little about the next invoice. */
const mostSettled = 12;

/** Sums up one client's own rows; those in the trash may be among them and do not count. */
export function summarise(sales: readonly Sale[], payments: readonly Payment[], today: Day): ClientSummary {
  const living = sales.filter((sale) => sale.trashedAt === null);
  const standings = standingsOf(living, payments, today);
  const month = monthOf(today);
  const firstMonth = shiftMonth(month, -11);
  const months = monthsFrom(firstMonth, month).map((each) => ({
    month: each,
    sold: soldBetween(living, firstDayOf(each), lastDayOf(each)),
  }));
  const lastTwelveMonths = months.reduce((sum, each) => sum + each.sold, 0);
  const yearAgo = addMonths(today, -12);
  const twelveMonthsBefore = soldBetween(living, firstDayOf(shiftMonth(firstMonth, -12)), yearAgo);
  const year = Number(today.slice(0, 4));
  const saleCount = living.filter((sale) => !isCreditNote(sale)).length;
  return {
    months,
    lastTwelveMonths,
    twelveMonthsBefore,
    change: twelveMonthsBefore > 0 ? (lastTwelveMonths - twelveMonthsBefore) / twelveMonthsBefore : null,
    thisYear: soldIn(living, year),
    lastYear: soldIn(living, year - 1),
    lastYearToDate: soldBetween(living, `${year - 1}-01-01`, yearAgo),
    saleCount,
    averageBasket: saleCount === 0 ? null : Math.round(sumOf(living) / saleCount),
    payingHabit: payingHabitOf(living, standings),
    ...dueOf(standings),
  };
}

function sumOf(sales: readonly Sale[]): number {
  return sales.reduce((sum, sale) => sum + saleAmount(sale), 0);
}

function soldBetween(sales: readonly Sale[], first: string, last: string): number {
  return sumOf(sales.filter((sale) => sale.day >= first && sale.day <= last));
}

function soldIn(sales: readonly Sale[], year: number): number {
  return soldBetween(sales, `${year}-01-01`, `${year}-12-31`);
}

function payingHabitOf(sales: readonly Sale[], standings: ReadonlyMap<Sale['id'], SaleStanding>): PayingHabit | null {
  const settled: Array<{ readonly on: Day; readonly days: number }> = [];
  for (const sale of sales) {
    const on = standings.get(sale.id)?.settledOn;
    // What was paid in advance took no time.
    if (on && !isCreditNote(sale)) settled.push({ on, days: Math.max(0, daysBetween(sale.day, on)) });
  }
  const recent = settled.sort((left, right) => (left.on < right.on ? 1 : -1)).slice(0, mostSettled);
  return recent.length === 0 ? null : { days: median(recent.map((each) => each.days)), saleCount: recent.length };
}

/** The middle of some values, rounded; 0 of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? 0) + upper) / 2);
}

function dueOf(standings: ReadonlyMap<Sale['id'], SaleStanding>): Pick<ClientSummary, 'owed' | 'late' | 'lateSince'> {
  let owed = 0;
  let late = 0;
  let lateSince: Day | null = null;
  for (const standing of standings.values()) {
    owed += standing.balance;
    if (!standing.isLate) continue;
    late += standing.balance;
    if (lateSince === null || standing.lateAfter < lateSince) lateSince = standing.lateAfter;
  }
  // A credit note without a sale, or money paid in advance, is set against what is late.
  const stillLate = Math.max(0, Math.min(late, owed));
  return { owed, late: stillLate, lateSince: stillLate > 0 ? lateSince : null };
}
