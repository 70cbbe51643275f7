import type { BuyerRevenue, Revenue } from './revenue';

export interface RankedBuyer extends BuyerRevenue {
  /** Of the whole, as a ratio; null when the whole is nothing or negative, where a share means nothing. */
  readonly share: number | null;
}

/** Who brings in what: the first ones, and the rest in one line. They add up to the total. */
export interface Ranking {
  readonly top: readonly RankedBuyer[];
  readonly rest: { readonly count: number; readonly amount: number; readonly share: number | null } | null;
}

/** The first `count` buyers of a span and all others in one line; shares are of the whole. */
export function rank({ buyers, total }: Revenue, count: number): Ranking {
  const share = (amount: number) => (total > 0 ? amount / total : null);
  const top = buyers.slice(0, count).map((buyer) => ({ ...buyer, share: share(buyer.amount) }));
  if (buyers.length <= count) return { top, rest: null };
  const amount = top.reduce((left, buyer) => left - buyer.amount, total);
  return { top, rest: { count: buyers.length - count, amount, share: share(amount) } };
}

/** How much hangs on the first one and on the first three, as ratios; walk-ins are nobody one could lose. */
export function dependence({ buyers, total }: Revenue): { readonly first: number; readonly three: number } | null {
  const clients = buyers.filter((buyer) => buyer.buyerId !== 'walk-in');
  const [first] = clients;
  if (total <= 0 || !first || first.amount <= 0) return null;
  const three = clients.slice(0, 3).reduce((sum, buyer) => sum + Math.max(0, buyer.amount), 0);
  return { first: first.amount / total, three: three / total };
}
