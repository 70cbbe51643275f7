import { type Day, daysBetween } from '../calendar/day';
import type { OpenSale } from '../portfolio/figures';
import { type BuyerId, walkIn } from '../sale/sale';

/** What one buyer owes too late. */
export interface UnpaidBuyer {
  readonly buyerId: BuyerId;
  /** Those whose day has passed, the one that waits longest first. */
  readonly sales: readonly OpenSale[];
  /** What they wait for together, in minor units. */
  readonly amount: number;
  /** Days since the first of them should have been paid. */
  readonly daysLate: number;
}

/**
 * Groups the sales that are late on `today` by buyer, most money first. `open` are all unsettled sales: money that waits to
 * go back to a client is set against what is late, and who owes nothing on the whole is left in peace. Walk-ins have no
 * account; each of their sales stands alone.
 */
export function groupLate(open: readonly OpenSale[], today: Day): readonly UnpaidBuyer[] {
  const groups = Map.groupBy(open, (sale) => (sale.buyerId === walkIn ? sale.saleId : sale.buyerId));
  const buyers: UnpaidBuyer[] = [];
  for (const group of groups.values()) {
    const sales = group.filter((sale) => sale.balance > 0 && sale.lateAfter < today).sort(compareSales);
    const amount = Math.min(sumOf(sales), sumOf(group));
    const [first] = sales;
    if (!first || amount <= 0) continue;
    buyers.push({ buyerId: first.buyerId, sales, amount, daysLate: daysBetween(first.lateAfter, today) });
  }
  return buyers.sort(compareBuyers);
}

function sumOf(sales: readonly OpenSale[]): number {
  return sales.reduce((total, sale) => total + sale.balance, 0);
}

function compareSales(left: OpenSale, right: OpenSale): number {
  if (left.lateAfter !== right.lateAfter) return left.lateAfter < right.lateAfter ? -1 : 1;
  return left.saleId < right.saleId ? -1 : left.saleId > right.saleId ? 1 : 0;
}

function compareBuyers(left: UnpaidBuyer, right: UnpaidBuyer): number {
  const [one] = left.sales;
  const [other] = right.sales;
  return (
    right.amount - left.amount ||
    right.daysLate - left.daysLate ||
    (one && other ? (one.saleId < other.saleId ? -1 : one.saleId > other.saleId ? 1 : 0) : 0)
  );
}
