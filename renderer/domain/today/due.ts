import { type Day, daysBetween } from '../calendar/day';
import type { FollowUp } from '../follow-up/follow-up';
import { compareDue } from '../follow-up/follow-up';
import type { ClientId } from '../id';
import { yearlyRevenue } from '../portfolio/months';
import type { KnownClient } from './known-client';
import type { UnpaidBuyer } from './unpaid';

/** The euros behind a line: what is owed too late, else what the client bought in twelve months; in minor units. */
export type Stake = { readonly kind: 'owed' | 'yearly'; readonly amount: number };

/** A follow-up that is due, with whom it is about and why it stands here. */
export interface DueLine extends KnownClient {
  readonly followUp: FollowUp;
  /** Days since it was due; 0 on its day. */
  readonly daysLate: number;
  readonly stake: Stake | null;
}

export interface Due {
  readonly overdue: readonly DueLine[];
  readonly today: readonly DueLine[];
}

/**
 * The open follow-ups due until `today`, overdue ones first due first, those of today by hour and then those for any
 * hour. Among equals more euros come first. Those of clients in the trash, or unknown, wait with their client.
 */
export function listDue(
  followUps: readonly FollowUp[],
  known: ReadonlyMap<ClientId, KnownClient>,
  unpaid: readonly UnpaidBuyer[],
  today: Day,
): Due {
  const owed = new Map(unpaid.map((each) => [each.buyerId, each.amount] as const));
  const lines: DueLine[] = [];
  for (const followUp of followUps) {
    const whom = known.get(followUp.clientId);
    if (!whom || whom.client.trashedAt !== null) continue;
    if (followUp.status !== 'open' || followUp.trashedAt !== null || followUp.day > today) continue;
    lines.push({
      ...whom,
      followUp,
      daysLate: daysBetween(followUp.day, today),
      stake: stakeOf(owed.get(followUp.clientId) ?? 0, yearlyRevenue(whom.figures, today)),
    });
  }
  lines.sort(compareLines);
  return {
    overdue: lines.filter((line) => line.daysLate > 0),
    today: lines.filter((line) => line.daysLate === 0),
  };
}

function stakeOf(owed: number, yearly: number): Stake | null {
  if (owed > 0) return { kind: 'owed', amount: owed };
  return yearly > 0 ? { kind: 'yearly', amount: yearly } : null;
}

function compareLines(left: DueLine, right: DueLine): number {
  const one = left.followUp;
  const other = right.followUp;
  if (one.day === other.day && one.time === other.time) {
    const euros = (right.stake?.amount ?? 0) - (left.stake?.amount ?? 0);
    if (euros !== 0) return euros;
  }
  return compareDue(one, other);
}
