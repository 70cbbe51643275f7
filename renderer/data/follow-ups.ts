import Dexie from 'dexie';
import { addDays, type Day, type Moment } from '../domain/calendar/day';
import type { FollowUp, FollowUpStatus } from '../domain/follow-up/follow-up';
import type { ClientId, FollowUpId } from '../domain/id';
import type { BookDatabase } from './database';

/** Null when there is none; one in the trash is found. */
export async function readFollowUp(database: BookDatabase, id: FollowUpId): Promise<FollowUp | null> {
  return (await database.followUps.get(id)) ?? null;
}

function withStatus(database: BookDatabase, status: FollowUpStatus, from: Day | typeof Dexie.minKey, to: Day | null) {
  return database.followUps.where('[status+day]').between([status, from], [status, to ?? Dexie.maxKey], true, true);
}

function present(followUps: readonly FollowUp[]): readonly FollowUp[] {
  return followUps.filter((followUp) => followUp.trashedAt === null);
}

/** The open follow-ups due on `until` or before, by index, in order of day. Those in the trash are left out. */
export async function readOpenUntil(database: BookDatabase, until: Day): Promise<readonly FollowUp[]> {
  return present(await withStatus(database, 'open', Dexie.minKey, until).toArray());
}

/** Every open follow-up that is not in the trash, in order of day. */
export async function readOpen(database: BookDatabase): Promise<readonly FollowUp[]> {
  return present(await withStatus(database, 'open', Dexie.minKey, null).toArray());
}

/** What is open for one client, in order of day. */
export async function readOpenOfClient(database: BookDatabase, clientId: ClientId): Promise<readonly FollowUp[]> {
  const all = await database.followUps
    .where('[clientId+day]')
    .between([clientId, Dexie.minKey], [clientId, Dexie.maxKey])
    .toArray();
  return present(all).filter((followUp) => followUp.status === 'open');
}

/** How long before it was closed a follow-up can have been due and still be found among the closed ones. */
const dueBeforeClosing = 366;

/**
 * What was closed (done or dropped) since `since`, the last closed first. Found by the day on which it was due: what was
 * due more than a year before `sinceDay`, the day of that moment, is not looked for.
 */
export async function readClosedSince(
  database: BookDatabase,
  since: Moment,
  sinceDay: Day,
): Promise<readonly FollowUp[]> {
  const from = addDays(sinceDay, -dueBeforeClosing);
  const [done, dropped] = await Promise.all([
    withStatus(database, 'done', from, null).toArray(),
    withStatus(database, 'dropped', from, null).toArray(),
  ]);
  const closed = present([...done, ...dropped]).filter((followUp) => (followUp.closedAt ?? 0) >= since);
  return [...closed].sort(
    (left, right) => (right.closedAt ?? 0) - (left.closedAt ?? 0) || (left.id < right.id ? -1 : 1),
  );
}
