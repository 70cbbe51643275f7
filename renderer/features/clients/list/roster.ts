import type { ClientLine, DirectorySnapshot } from '../../../data/directory';
import type { Front } from '../../../data/front';
import type { StageRules } from '../../../domain/book/settings';
import type { Day } from '../../../domain/calendar/day';
import type { Client } from '../../../domain/client/client';
import { type FilterColumns, filterColumns } from '../../../domain/client/filter';
import { buildSearchKeys } from '../../../domain/client/search';
import { type ClientSort, type ListEntry, listEntry, sortPositions } from '../../../domain/client/sort';
import { countTags, type TagCount } from '../../../domain/client/tags';
import type { ClientId } from '../../../domain/id';
import { invariant } from '../../../domain/invariant';
import { type ClientsByName, orderByName } from '../../../elements/clients-by-name';
import { inTurns } from '../../../elements/in-turns';

/** The clients in the order of their names, with what sorting and filtering need worked out. */
export interface Roster {
  /** False while only the first clients are known, as they were kept for the start. */
  readonly isWhole: boolean;
  /** How many clients there are, known or not. */
  readonly count: number;
  readonly entries: readonly ListEntry[];
  positionOf(id: ClientId): number | null;
  /** Positions in the order of a sort; worked out once per sort. */
  order(sort: ClientSort): Int32Array;
  /** All tags in use, the most used first. */
  tags(): readonly TagCount[];
  /** The same clients in the same order, and what search looks at. */
  readonly byName: ClientsByName;
  readonly columns: FilterColumns;
}

/** The day and the rules that entries were worked out for. */
export interface RosterTerms {
  readonly today: Day;
  readonly rules: StageRules;
}

/** Keeps the entries of lines that have not moved, so that after a save only what was saved is worked out again. */
export class EntryShelf {
  #terms = '';
  #entries = new WeakMap<ClientLine, ListEntry>();

  entryOf(line: ClientLine, terms: RosterTerms): ListEntry {
    const found = this.#entries.get(line);
    if (found) return found;
    const entry = listEntry(line.client, line.figures, terms.rules, terms.today);
    this.#entries.set(line, entry);
    return entry;
  }

  /** Forgets everything when the day or the rules have changed. */
  settleOn(terms: RosterTerms): void {
    const wanted = JSON.stringify(terms);
    if (wanted === this.#terms) return;
    this.#terms = wanted;
    this.#entries = new WeakMap();
  }
}

/** Builds the roster of a snapshot; null when it was stopped on the way. */
export async function buildRoster(
  snapshot: DirectorySnapshot,
  terms: RosterTerms,
  shelf: EntryShelf,
  stopped: () => boolean,
): Promise<Roster | null> {
  const byName = await orderByName(snapshot, stopped);
  if (!byName) return null;
  shelf.settleOn(terms);
  const entries: ListEntry[] = [];
  const add = ({ id }: Client) => {
    const line = snapshot.byId.get(id);
    invariant(line, 'who stands in the order of a snapshot is in it');
    entries.push(shelf.entryOf(line, terms));
  };
  return (await inTurns(byName.clients, add, stopped))
    ? rosterOf(entries, byName, { isWhole: true, count: entries.length, tags: null })
    : null;
}

/**
 * The roster of the first clients alone, for the moment until all have been read and worked out. `moved`: all clients, where they
 * have been read and are no longer those of the front; null where they are, or nobody knows yet. Then the first ones are as
 * they stand now, and who left the list since is gone; null where nobody of them is left.
 */
export function frontRoster(
  front: Front,
  moved: DirectorySnapshot | null,
  { rules, today }: RosterTerms,
): Roster | null {
  const lines = moved
    ? front.lines
        .flatMap(({ client: { id } }) => moved.byId.get(id) ?? [])
        .filter(({ client }) => client.trashedAt === null)
    : front.lines;
  if (moved && lines.length === 0) return null;
  const count = moved ? moved.lines.length : front.count;
  const entries = lines.map(({ client, figures }) => listEntry(client, figures, rules, today));
  const clients = entries.map(({ client }) => client);
  const byName = { clients, searchKeys: () => buildSearchKeys(clients) };
  return rosterOf(entries, byName, { isWhole: false, count, tags: front.tags });
}

function rosterOf(
  entries: readonly ListEntry[],
  byName: ClientsByName,
  whole: { readonly isWhole: boolean; readonly count: number; readonly tags: readonly TagCount[] | null },
): Roster {
  const orders = new Map<string, Int32Array>();
  let positions: ReadonlyMap<ClientId, number> | null = null;
  let { tags } = whole;
  return {
    isWhole: whole.isWhole,
    count: whole.count,
    entries,
    byName,
    columns: filterColumns(entries),
    positionOf(id) {
      positions ??= new Map(entries.map((entry, position) => [entry.client.id, position] as const));
      return positions.get(id) ?? null;
    },
    order(sort) {
      const name = `${sort.by} ${sort.direction}`;
      const found = orders.get(name) ?? sortPositions(entries, sort);
      orders.set(name, found);
      return found;
    },
    tags() {
      tags ??= countTags(entries.map((entry) => entry.client));
      return tags;
    },
  };
}
