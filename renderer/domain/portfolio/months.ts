import { type Day, type Month, monthOf } from '../calendar/day';
import type { SaleId } from '../id';
import { isCreditNote, type Payment, type Sale, type SaleKind, saleAmount, saleKinds } from '../sale/sale';

/**
 * What is kept of each client by month, packed in one flat list of numbers: 20,000 clients are read at once, and such a
 * list is cloned several times faster than the same numbers in objects. A group of `monthWidth` numbers for each month:
 * the month counted from year 0, sold by kind, received by kind (both in the order of `saleKinds`), cost, number of sales.
 */
export const monthWidth = 3 + 2 * saleKinds.length;

/** Where each number stands in its group; what is sold and received takes a place for each kind. */
export const placeOf = {
  sold: 1,
  received: 1 + saleKinds.length,
  cost: monthWidth - 2,
  count: monthWidth - 1,
} as const;

/** Months counted from January of year 0. */
export function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of an index (see `monthIndex`). */
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
    const group = [index, ...new Array<number>(monthWidth - 1).fill(0)];
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
    addTo(group, placeOf.sold + saleKinds.indexOf(sale.kind), saleAmount(sale));
    addTo(group, placeOf.cost, sale.cost ?? 0);
    if (!isCreditNote(sale)) addTo(group, placeOf.count, 1);
  }
  for (const payment of payments) {
    if (payment.trashedAt !== null) continue;
    const kind = kinds.get(payment.saleId) ?? 'service';
    addTo(groupFor(payment.day), placeOf.received + saleKinds.indexOf(kind), payment.amount);
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

/** Revenue from `first` to `last` (month indexes, both included), in minor units. */
export function revenueBetween(packed: readonly number[], first: number, last: number, measure: Measure): number {
  const place = placeOf[measure];
  let total = 0;
  for (let at = 0; at < packed.length; at += monthWidth) {
    const month = packed[at] ?? 0;
    if (month >= first && month <= last) total += sumOfKinds(packed, at + place);
  }
  return total;
}

/** The sum over all kinds of what is sold or received, which begins at `start`. */
export function sumOfKinds(packed: readonly number[], start: number): number {
  let sum = 0;
  for (let at = start; at < start + saleKinds.length; at += 1) sum += packed[at] ?? 0;
  return sum;
}

/** What a client bought in the twelve months that end with that of `today`, in minor units. */
export function yearlyRevenue({ months }: { readonly months: readonly number[] }, today: Day): number {
  const month = monthIndex(monthOf(today));
  return revenueBetween(months, month - 11, month, 'sold');
}

/** Sales from `first` to `last` (month indexes, both included). */
export function salesBetween(packed: readonly number[], first: number, last: number): number {
  let count = 0;
  for (let at = 0; at < packed.length; at += monthWidth) {
    const month = packed[at] ?? 0;
    if (month >= first && month <= last) count += packed[at + placeOf.count] ?? 0;
  }
  return count;
}
