import type { Day, Moment, Month, TimeOfDay } from '../calendar/day';
import { monthOf } from '../calendar/day';
import type { FollowUp } from '../follow-up/follow-up';
import { compareDue } from '../follow-up/follow-up';
import type { Interaction } from '../interaction/interaction';
import { invariant } from '../invariant';
import type { ClientRows } from '../portfolio/figures';
import { type SaleStanding, standingsOf } from '../portfolio/sale-standing';
import type { Payment, Sale } from '../sale/sale';

/** One line of a client's history. `day` is where it stands in time: a closed follow-up stands on its closing day. */
export type TimelineEntry = InteractionEntry | SaleEntry | PaymentEntry | FollowUpEntry;

interface InTime {
  readonly id: string;
  readonly day: Day;
  readonly time: TimeOfDay | null;
}
export interface InteractionEntry extends InTime {
  readonly kind: 'interaction';
  readonly interaction: Interaction;
}
export interface SaleEntry extends InTime {
  readonly kind: 'sale';
  readonly sale: Sale;
  readonly standing: SaleStanding;
}
export interface PaymentEntry extends InTime {
  readonly kind: 'payment';
  readonly payment: Payment;
  /** What was paid for; null when that sale is in the trash. */
  readonly sale: Sale | null;
}
export interface FollowUpEntry extends InTime {
  readonly kind: 'follow-up';
  readonly followUp: FollowUp;
}

export interface Timeline {
  /** Still to be done, soonest first. */
  readonly open: readonly FollowUpEntry[];
  /** What has been, newest first. */
  readonly past: readonly TimelineEntry[];
}

/** Lays one client's rows out in time; rows in the trash may be among them and are left out. */
export function layOut(rows: ClientRows, today: Day, dayAt: (moment: Moment) => Day): Timeline {
  const sales = new Map(rows.sales.filter(isLiving).map((sale) => [sale.id, sale] as const));
  const standings = standingsOf(rows.sales, rows.payments, today);
  const past: TimelineEntry[] = [];
  const open: FollowUpEntry[] = [];
  for (const interaction of rows.interactions) {
    if (!isLiving(interaction)) continue;
    past.push({ kind: 'interaction', id: interaction.id, day: interaction.day, time: interaction.time, interaction });
  }
  for (const sale of sales.values()) {
    const standing = standings.get(sale.id);
    invariant(standing, 'a sale that is not in the trash has a standing');
    past.push({ kind: 'sale', id: sale.id, day: sale.day, time: null, sale, standing });
  }
  for (const payment of rows.payments) {
    if (!isLiving(payment)) continue;
    const sale = sales.get(payment.saleId) ?? null;
    past.push({ kind: 'payment', id: payment.id, day: payment.day, time: null, payment, sale });
  }
  for (const followUp of rows.followUps) {
    if (!isLiving(followUp)) continue;
    if (followUp.status === 'open') {
      open.push({ kind: 'follow-up', id: followUp.id, day: followUp.day, time: followUp.time, followUp });
    } else {
      const day = dayAt(followUp.closedAt ?? followUp.updatedAt);
      past.push({ kind: 'follow-up', id: followUp.id, day, time: null, followUp });
    }
  }
  open.sort((left, right) => compareDue(left.followUp, right.followUp));
  past.sort(newestFirst);
  return { open, past };
}

function isLiving(row: { readonly trashedAt: Moment | null }): boolean {
  return row.trashedAt === null;
}

/** By day, then by hour; what has no hour is taken as the end of its day, and ids, made in time order, settle the rest. */
function newestFirst(left: TimelineEntry, right: TimelineEntry): number {
  const leftKey = `${left.day} ${left.time ?? '99:99'} ${left.id}`;
  const rightKey = `${right.day} ${right.time ?? '99:99'} ${right.id}`;
  return leftKey < rightKey ? 1 : leftKey > rightKey ? -1 : 0;
}

export const timelineFilters = ['all', 'contacts', 'sales', 'follow-ups'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

const kindsOf: Record<TimelineFilter, ReadonlySet<TimelineEntry['kind']>> = {
  all: new Set(['interaction', 'sale', 'payment', 'follow-up']),
  contacts: new Set(['interaction']),
  sales: new Set(['sale', 'payment']),
  'follow-ups': new Set(['follow-up']),
};

/** What of a timeline a filter shows; `open` holds follow-ups only. */
export function filterTimeline({ open, past }: Timeline, filter: TimelineFilter): Timeline {
  const kinds = kindsOf[filter];
  return {
    open: kinds.has('follow-up') ? open : [],
    past: filter === 'all' ? past : past.filter((entry) => kinds.has(entry.kind)),
  };
}

export interface TimelineMonth {
  readonly month: Month;
  readonly entries: readonly TimelineEntry[];
}

/** Cuts entries, ordered by day, into months. */
export function byMonth(entries: readonly TimelineEntry[]): readonly TimelineMonth[] {
  return [...Map.groupBy(entries, (entry) => monthOf(entry.day))].map(([month, own]) => ({ month, entries: own }));
}
