import Dexie from 'dexie';
import type { ClientChange } from '../domain/client/as-it-was';
import type { Client } from '../domain/client/client';
import type { ClientId } from '../domain/id';
import type { BookDatabase, ChangeRow } from './database';
import { readLastSeq } from './history';

/** Actions looked through at once: about a sixth of a second. */
const actionsAtOnce = 5_000;
/** Rows per reading: a part of an import holds 250 records. */
const rowsAtOnce = 250;

/** Some of what was done to one client's record, newest first. */
export interface ClientHistoryPart {
  readonly changes: readonly ClientChange[];
  /** The sequence of the action from which it was looked for. */
  readonly from: number;
  /** The sequence to look on from; null when everything has been looked through. */
  readonly next: number | null;
}

/**
 * Looks for what was done to one client's record, backwards from action `from` (null: from the last one) and only among
 * those with a sequence above `above`, through `atMost` actions. The history has no index by client and is walked whole
 * (25,000 actions a second, for a worker), but from its end, where what one looks for stands most often, and no further
 * than the making of the record.
 */
export async function readClientChanges(
  database: BookDatabase,
  clientId: ClientId,
  wanted: { readonly from: number | null; readonly above: number },
  atMost = actionsAtOnce,
): Promise<ClientHistoryPart> {
  const from = wanted.from ?? (await readLastSeq(database));
  const { above } = wanted;
  const first = Math.max(above + 1, from - atMost + 1);
  const changes: ClientChange[] = [];
  let last: readonly unknown[] = [first, Dexie.minKey];
  for (;;) {
    const rows = await database.changes
      .where(':id')
      .between(last, [from, Dexie.maxKey], false, true)
      .limit(rowsAtOnce)
      .toArray();
    for (const row of rows) changes.push(...changesOf(row, clientId));
    const end = rows.at(-1);
    if (!end || rows.length < rowsAtOnce) break;
    last = [end.seq, end.part];
  }
  const [oldest] = changes;
  // A making that was done, neither undone nor redone, is the first of all.
  const isMaking = oldest?.kind === 'do' && oldest.before === null;
  return { changes: changes.toReversed(), from, next: isMaking || first <= above + 1 ? null : first - 1 };
}

function changesOf({ seq, at, kind, label, changes }: ChangeRow, clientId: ClientId): readonly ClientChange[] {
  return (
    changes
      .filter((change) => change.table === 'clients' && change.id === clientId)
      // A change of the table of clients holds clients; the union of all records cannot say so.
      .map(({ before, after }) => ({
        seq,
        at,
        kind,
        label,
        before: before as Client | null,
        after: after as Client | null,
      }))
  );
}
