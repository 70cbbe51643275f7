import type { Day, Month, TimeOfDay } from '../calendar/day';
import { daysBetween, monthOf } from '../calendar/day';
import type { FollowUp } from '../follow-up/follow-up';
import type { FollowUpId, SaleId } from '../id';
import { type Interaction, isContact } from '../interaction/interaction';
import {
  type BuyerId,
  isCreditNote,
  lateAfter,
  type Payment,
  type Sale,
  type SaleKind,
  saleAmount,
  saleKinds,
} from '../sale/sale';
import { settle } from '../sale/settlement';

/**
 * What lists and charts show of one client, kept in the transaction that moves it (see `data/keep-figures.ts`) and
 * computed from scratch by the same functions when the book is rebuilt. Nothing here depends on today.
 */
export interface ClientFigures {
  readonly buyerId: BuyerId;
  /** One group of `monthWidth` numbers per month with a sale or a payment, oldest first: see `packMonths`. */
  readonly months: readonly number[];
  readonly saleCount: number;
  readonly lastSaleDay: Day | null;
  /** The first day on which money came in: from then on a prospect is a client. */
  readonly firstPaidDay: Day | null;
  /** What all sales together still wait for, in minor units; credit notes count against it. */
  readonly openBalance: number;
  /** The last day of a contact or a sale: where silence and cadence count from. */
  readonly lastContactDay: Day | null;
  readonly contactCount: number;
  /** The usual number of days between two contacts; null when there are too few to tell. */
  readonly rhythmDays: number | null;
  readonly nextFollowUp: NextFollowUp | null;
  readonly openFollowUps: number;
}

export interface NextFollowUp {
  readonly id: FollowUpId;
  readonly day: Day;
  readonly time: TimeOfDay | null;
  readonly title: string;
  readonly kind: FollowUp['kind'];
}

/** A sale that is not settled, kept beside the figures so that the unpaid list needs no count. */
export interface OpenSale {
  readonly saleId: SaleId;
  readonly buyerId: BuyerId;
  readonly day: Day;
  readonly lateAfter: Day;
  readonly amount: number;
  readonly balance: number;
}

/** What one client's rows say; rows in the trash may be among them and do not count. */
export interface ClientRows {
  readonly interactions: readonly Interaction[];
  readonly followUps: readonly FollowUp[];
  readonly sales: readonly Sale[];
  readonly payments: readonly Payment[];
}

export type ContactFigures = Pick<ClientFigures, 'lastContactDay' | 'contactCount' | 'rhythmDays'>;
export type MoneyFigures = Pick<ClientFigures, 'months' | 'saleCount' | 'lastSaleDay' | 'firstPaidDay' | 'openBalance'>;
export type FollowUpFigures = Pick<ClientFigures, 'nextFollowUp' | 'openFollowUps'>;

export function emptyFigures(buyerId: BuyerId): ClientFigures {
  return {
    buyerId,
    months: [],
    saleCount: 0,
    lastSaleDay: null,
    firstPaidDay: null,
    openBalance: 0,
    lastContactDay: null,
    contactCount: 0,
    rhythmDays: null,
    nextFollowUp: null,
    openFollowUps: 0,
  };
}

/** True for figures that say nothing; the book keeps no row for those. */
export function isBlank(figures: ClientFigures): boolean {
  return (
    figures.months.length === 0 &&
    figures.saleCount === 0 &&
    figures.contactCount === 0 &&
    figures.openFollowUps === 0 &&
    figures.lastContactDay === null
  );
}

export function computeFigures(buyerId: BuyerId, rows: ClientRows): ClientFigures {
  return {
    buyerId,
    ...contactFigures(rows.interactions, rows.sales),
    ...moneyFigures(rows.sales, rows.payments),
    ...followUpFigures(rows.followUps),
  };
}

// A mean over few gaps jumps with each contact; over many it forgets how the relation is now.
const fewestGaps = 3;
const mostGaps = 12;

/**
 * Contacts, and the rhythm: the mean of the last twelve gaps between days with a contact or a sale (a sale means that one
 * was in touch). A mean and not a median: work comes in bursts (quote, visit, delivery within days, then months of
 * nothing), and the median of such gaps would call every finished job a silence. Fewer than three gaps tell no rhythm.
 */
export function contactFigures(interactions: readonly Interaction[], sales: readonly Sale[]): ContactFigures {
  const days = new Set<Day>();
  let contactCount = 0;
  for (const interaction of interactions) {
    if (!isContact(interaction)) continue;
    contactCount += 1;
    days.add(interaction.day);
  }
  for (const sale of sales) if (sale.trashedAt === null && !isCreditNote(sale)) days.add(sale.day);
  const ordered = [...days].sort();
  const recent = ordered.slice(-(mostGaps + 1));
  const gaps = recent.slice(1).map((day, index) => daysBetween(recent[index] ?? day, day));
  return {
    lastContactDay: ordered.at(-1) ?? null,
    contactCount,
    rhythmDays: gaps.length < fewestGaps ? null : Math.round(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length),
  };
}

/** The middle of some values, rounded; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? 0) + upper) / 2);
}

export function moneyFigures(sales: readonly Sale[], payments: readonly Payment[]): MoneyFigures {
  let saleCount = 0;
  let lastSaleDay: Day | null = null;
  let firstPaidDay: Day | null = null;
  let openBalance = 0;
  for (const sale of sales) {
    if (sale.trashedAt !== null) continue;
    openBalance += saleAmount(sale);
    if (isCreditNote(sale)) continue;
    saleCount += 1;
    if (lastSaleDay === null || sale.day > lastSaleDay) lastSaleDay = sale.day;
  }
  for (const payment of payments) {
    if (payment.trashedAt !== null) continue;
    openBalance -= payment.amount;
    if (payment.amount > 0 && (firstPaidDay === null || payment.day < firstPaidDay)) firstPaidDay = payment.day;
  }
  return { months: packMonths(sales, payments), saleCount, lastSaleDay, firstPaidDay, openBalance };
}

export function followUpFigures(followUps: readonly FollowUp[]): FollowUpFigures {
  let openFollowUps = 0;
  let next: FollowUp | null = null;
  for (const followUp of followUps) {
    if (followUp.trashedAt !== null || followUp.status !== 'open') continue;
    openFollowUps += 1;
    if (next === null || compareDue(followUp, next) < 0) next = followUp;
  }
  return {
    openFollowUps,
    nextFollowUp: next && { id: next.id, day: next.day, time: next.time, title: next.title, kind: next.kind },
  };
}

/** Orders by due day, then by hour; any-hour ones come after those with an hour, and ids settle what is left. */
export function compareDue(
  left: Pick<FollowUp, 'day' | 'time' | 'id'>,
  right: Pick<FollowUp, 'day' | 'time' | 'id'>,
): number {
  const leftKey = `${left.day} ${left.time ?? '99:99'} ${left.id}`;
  const rightKey = `${right.day} ${right.time ?? '99:99'} ${right.id}`;
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}

/**
 * The sales among these that are not settled. `payments` holds at least all payments of these sales; `sales` holds, with a
 * credit note, the sale that it takes back, and with a sale its credit notes (see `sale/settlement`).
 */
export function openSales(sales: readonly Sale[], payments: readonly Payment[]): readonly OpenSale[] {
  const balances = settle(sales, payments);
  const open: OpenSale[] = [];
  for (const sale of sales) {
    const balance = balances.get(sale.id) ?? 0;
    if (balance === 0) continue;
    const amount = saleAmount(sale);
    open.push({ saleId: sale.id, buyerId: sale.buyerId, day: sale.day, lateAfter: lateAfter(sale), amount, balance });
  }
  return open;
}

/**
 * Numbers per month in `ClientFigures.months`: the month counted from year 0, sold by kind, received by kind (both in
 * the order of `saleKinds`), cost, number of sales. Packed in one flat list because 20,000 clients are read at once, and a
 * list of numbers is cloned several times faster than the same numbers in objects.
 */
export const monthWidth = 9;
const soldAt = 1;
const receivedAt = 4;
const costAt = 7;
const countAt = 8;

/** Months counted from January of year 0. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function monthAt(index: number): Month {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** Sales count in the month of the sale; payments in the month of the payment, under the kind of their sale. */
export function packMonths(
  sales: readonly Sale[],
  payments: readonly Payment[],
  kindsOfOtherSales: ReadonlyMap<SaleId, SaleKind> = new Map(),
): readonly number[] {
  const months = new Map<number, number[]>();
  const kinds = new Map<SaleId, SaleKind>(kindsOfOtherSales);
  const groupFor = (day: Day): number[] => {
    const index = monthIndex(monthOf(day));
    const found = months.get(index);
    if (found) return found;
    const group = [index, 0, 0, 0, 0, 0, 0, 0, 0];
    months.set(index, group);
    return group;
  };
  const addTo = (group: number[], position: number, amount: number) => {
    group[position] = (group[position] ?? 0) + amount;
  };
  for (const sale of sales) {
    kinds.set(sale.id, sale.kind);
    if (sale.trashedAt !== null) continue;
    const group = groupFor(sale.day);
    addTo(group, soldAt + saleKinds.indexOf(sale.kind), saleAmount(sale));
    addTo(group, costAt, sale.cost ?? 0);
    if (!isCreditNote(sale)) addTo(group, countAt, 1);
  }
  for (const payment of payments) {
    if (payment.trashedAt !== null) continue;
    const kind = kinds.get(payment.saleId) ?? 'service';
    addTo(groupFor(payment.day), receivedAt + saleKinds.indexOf(kind), payment.amount);
  }
  return [...months.values()].sort((left, right) => (left[0] ?? 0) - (right[0] ?? 0)).flat();
}

/** Replaces the groups of some months (named by index) by newly packed ones; for buyers too large to recount. */
export function replaceMonths(
  packed: readonly number[],
  indexes: ReadonlySet<number>,
  fresh: readonly number[],
): readonly number[] {
  const groups: number[][] = [];
  for (let at = 0; at < packed.length; at += monthWidth) {
    if (!indexes.has(packed[at] ?? -1)) groups.push(packed.slice(at, at + monthWidth));
  }
  for (let at = 0; at < fresh.length; at += monthWidth) {
    if (indexes.has(fresh[at] ?? -1)) groups.push(fresh.slice(at, at + monthWidth));
  }
  return groups.sort((left, right) => (left[0] ?? 0) - (right[0] ?? 0)).flat();
}

/** Whether revenue means what was sold or what was received. */
export type Measure = 'sold' | 'received';

export interface MonthFigures {
  readonly month: Month;
  readonly sold: Readonly<Record<SaleKind, number>>;
  readonly received: Readonly<Record<SaleKind, number>>;
  readonly cost: number;
  readonly saleCount: number;
}

export function readMonths(packed: readonly number[]): readonly MonthFigures[] {
  const months: MonthFigures[] = [];
  for (let at = 0; at < packed.length; at += monthWidth) {
    const byKind = (position: number) => ({
      goods: packed[at + position] ?? 0,
      service: packed[at + position + 1] ?? 0,
      craft: packed[at + position + 2] ?? 0,
    });
    months.push({
      month: monthAt(packed[at] ?? 0),
      sold: byKind(soldAt),
      received: byKind(receivedAt),
      cost: packed[at + costAt] ?? 0,
      saleCount: packed[at + countAt] ?? 0,
    });
  }
  return months;
}

/** Revenue from `first` to `last` (month indexes, both included), in minor units, of one kind or of all. */
export function revenueBetween(
  packed: readonly number[],
  first: number,
  last: number,
  measure: Measure,
  kind: SaleKind | null = null,
): number {
  const base = measure === 'sold' ? soldAt : receivedAt;
  const offset = kind === null ? -1 : saleKinds.indexOf(kind);
  let total = 0;
  for (let at = 0; at < packed.length; at += monthWidth) {
    const month = packed[at] ?? 0;
    if (month < first || month > last) continue;
    total +=
      offset >= 0
        ? (packed[at + base + offset] ?? 0)
        : (packed[at + base] ?? 0) + (packed[at + base + 1] ?? 0) + (packed[at + base + 2] ?? 0);
  }
  return total;
}

/** Sales from `first` to `last` (month indexes, both included). */
export function salesBetween(packed: readonly number[], first: number, last: number): number {
  let count = 0;
  for (let at = 0; at < packed.length; at += monthWidth) {
    const month = packed[at] ?? 0;
    if (month >= first && month <= last) count += packed[at + countAt] ?? 0;
  }
  return count;
}
