import { type Day, daysBetween, type TimeOfDay } from '../calendar/day';
import { compareDue, type FollowUp } from '../follow-up/follow-up';
import type { FollowUpId, SaleId } from '../id';
import { type Interaction, isContact } from '../interaction/interaction';
import { type BuyerId, isCreditNote, lateAfter, type Payment, type Sale, saleAmount } from '../sale/sale';
import { settle } from '../sale/settlement';
import { packMonths } from './months';

/**
 * What lists and charts show of one client, kept in the transaction that moves it (see `data/keep-figures.ts`) and
 * computed from scratch by the same functions when the book is rebuilt. Nothing here depends on today.
 */
export interface ClientFigures {
  readonly buyerId: BuyerId;
  /** One group of `monthWidth` numbers per month with a sale or a payment, oldest first: see `months.ts`. */
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

/** What is known of somebody of whom nothing is written. */
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

/** All figures of one client from their rows, as the book keeps them. */
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

/** What was sold and what came in, in minor units; credit notes lower what is open and are no sales. */
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

/** How much is planned, and what of it comes first. */
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
