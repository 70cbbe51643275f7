import type { Moment } from '../calendar/day';
import type { Client } from '../client/client';
import type { Distinction } from '../client/distinction';
import type { Link } from '../client/link';
import type { Portrait } from '../client/portrait';
import type { FollowUp } from '../follow-up/follow-up';
import type { Interaction } from '../interaction/interaction';
import { type Payment, type Sale, walkIn } from '../sale/sale';
import { type Action, type Change, label, removal, update } from './action';
import type { RecordOf } from './records';

/** How long what was thrown away can be taken back. */
export const daysInTrash = 30;

const millisecondsPerDay = 86_400_000;

/** The tables whose records can be in the trash. */
export const trashTables = ['clients', 'interactions', 'followUps', 'sales', 'payments', 'links'] as const;
export type TrashTable = (typeof trashTables)[number];

/** A record of one of those tables, with the table's name. */
export type Trashed = {
  readonly [Table in TrashTable]: { readonly table: Table; readonly record: RecordOf<Table> };
}[TrashTable];

/** Whole days until a record leaves the trash for good, counted down from `daysInTrash`; 0 when it leaves at the next start. */
export function daysLeft(trashedAt: Moment, now: Moment): number {
  const leavesAt = trashedAt + daysInTrash * millisecondsPerDay;
  return Math.min(daysInTrash, Math.max(0, Math.ceil((leavesAt - now) / millisecondsPerDay)));
}

/** The last moment at which something must have been thrown away to leave the trash now. */
export function leavesBefore(now: Moment): Moment {
  return (now - daysInTrash * millisecondsPerDay) as Moment;
}

/**
 * Takes records out of the trash, with those that have to come along (the sale of a payment, the client of a contact). The
 * label counts what was asked for; `subject` names it when it is one thing. What is not in the trash is left alone.
 */
export function restoreFromTrash(
  wanted: readonly Trashed[],
  companions: readonly Trashed[],
  subject: string,
  now: Moment,
): Action {
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (const each of [...wanted, ...companions]) {
    if (each.record.trashedAt === null || seen.has(each.record.id)) continue;
    seen.add(each.record.id);
    changes.push(restored(each, now));
  }
  const key = wanted.every((each) => each.table === 'clients') ? 'clients-restored' : 'records-restored';
  return { label: label(key, wanted.length === 1 ? subject : '', wanted.length), changes };
}

function restored(each: Trashed, now: Moment): Change {
  // One call per table: `update` ties the fields to the table that they belong to.
  switch (each.table) {
    case 'clients':
      return update('clients', each.record, { trashedAt: null }, now);
    case 'interactions':
      return update('interactions', each.record, { trashedAt: null }, now);
    case 'followUps':
      return update('followUps', each.record, { trashedAt: null }, now);
    case 'sales':
      return update('sales', each.record, { trashedAt: null }, now);
    case 'payments':
      return update('payments', each.record, { trashedAt: null }, now);
    case 'links':
      return update('links', each.record, { trashedAt: null }, now);
  }
}

/** Everything that emptying the trash concerns. Records may be listed twice. */
export interface Leaving {
  readonly clients: readonly Client[];
  /** Those that were thrown away themselves, and those of the clients who leave. */
  readonly interactions: readonly Interaction[];
  readonly followUps: readonly FollowUp[];
  readonly links: readonly Link[];
  /** Of clients who leave; they have no trash of their own. */
  readonly distinctions: readonly Distinction[];
  readonly portraits: readonly Portrait[];
  readonly sales: readonly Sale[];
  readonly payments: readonly Payment[];
  /** Sales and payments of clients who leave, which stay in the accounts. */
  readonly keptSales: readonly Sale[];
  readonly keptPayments: readonly Payment[];
}

/**
 * Removes for good what has been in the trash long enough. Contacts, follow-ups, links, distinctions and the portrait of a
 * client who leaves go with them; sales and payments become those of a walk-in, so that the accounts stay true, and lose their note, which may speak of
 * the person. `count` is how many things leave the trash. Nobody can undo it.
 */
export function emptyTrash(leaving: Leaving, count: number, now: Moment): Action {
  const changes = new Map<string, Change>();
  // A portrait has the id of its client.
  const add = (change: Change) => void changes.set(`${change.table} ${change.id}`, change);
  for (const sale of leaving.keptSales) add(update('sales', sale, { buyerId: walkIn, note: '' }, now));
  for (const payment of leaving.keptPayments) add(update('payments', payment, { buyerId: walkIn }, now));
  // After those that are kept: what was thrown away itself leaves, whoever bought it.
  for (const sale of leaving.sales) add(removal('sales', sale));
  for (const payment of leaving.payments) add(removal('payments', payment));
  for (const interaction of leaving.interactions) add(removal('interactions', interaction));
  for (const followUp of leaving.followUps) add(removal('followUps', followUp));
  for (const link of leaving.links) add(removal('links', link));
  for (const distinction of leaving.distinctions) add(removal('distinctions', distinction));
  for (const portrait of leaving.portraits) add(removal('portraits', portrait));
  for (const client of leaving.clients) add(removal('clients', client));
  return { label: label('trash-emptied', '', count), changes: [...changes.values()], undoable: false };
}
