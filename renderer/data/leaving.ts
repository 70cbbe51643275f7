import type { FollowUp } from '../domain/follow-up/follow-up';
import type { ClientId } from '../domain/id';
import type { Interaction } from '../domain/interaction/interaction';
import type { BookDatabase } from './database';
import { readByIds, readInSlices } from './slices';

// What exports read beside clients and sales: without what is in the trash.

/** Rows per reading; between two of them a worker hears of a cancellation. */
const sliceSize = 2_000;

/** The contacts of these clients by day. `onSlice` hears how many have come so far. */
export async function readInteractionsOf(
  database: BookDatabase,
  clients: ReadonlySet<ClientId>,
  onSlice: (count: number) => void = () => {},
): Promise<readonly Interaction[]> {
  const found: Interaction[] = [];
  await readInSlices(database.interactions, sliceSize, (slice) => {
    for (const row of slice) if (row.trashedAt === null && clients.has(row.clientId)) found.push(row);
    onSlice(found.length);
  });
  return found.sort(byDay);
}

/** The follow-ups of these clients by day, open and closed. `onSlice` hears how many have come so far. */
export async function readFollowUpsOf(
  database: BookDatabase,
  clients: ReadonlySet<ClientId>,
  onSlice: (count: number) => void = () => {},
): Promise<readonly FollowUp[]> {
  const found: FollowUp[] = [];
  await readInSlices(database.followUps, sliceSize, (slice) => {
    for (const row of slice) if (row.trashedAt === null && clients.has(row.clientId)) found.push(row);
    onSlice(found.length);
  });
  return found.sort(byDay);
}

/** The portraits of those of these clients who have one, as JPEGs in base64. */
export async function readPortraitsOf(
  database: BookDatabase,
  clientIds: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, string>> {
  const portraits = await readByIds(database.portraits, clientIds);
  return new Map(portraits.flatMap((portrait) => (portrait ? [[portrait.id, portrait.image] as const] : [])));
}

function byDay<Row extends Pick<Interaction, 'day' | 'time'> & { readonly id: string }>(one: Row, other: Row): number {
  const key = ({ day, time, id }: Row) => `${day} ${time ?? ''} ${id}`;
  const [left, right] = [key(one), key(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
