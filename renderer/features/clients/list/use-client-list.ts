import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import {
  type ClientFilter,
  countTagKeys,
  type FilterCounts,
  filterClients,
  noFilter,
} from '../../../domain/client/filter';
import { type SearchKeys, type SearchResult, searchClients } from '../../../domain/client/search';
import type { ClientSort, ListEntry } from '../../../domain/client/sort';
import type { ClientId, SegmentId } from '../../../domain/id';
import { useKeptState } from '../../../ui/kept-state';
import type { Roster } from './roster';
import { useAsked } from './segments/asked';

/** The clients that a list shows, in order. */
export interface Shown {
  readonly count: number;
  entryAt(index: number): ListEntry | undefined;
  idAt(index: number): ClientId | null;
  indexOf(id: ClientId): number | null;
}

export interface ClientList {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly filter: ClientFilter;
  readonly setFilter: (filter: ClientFilter) => void;
  readonly sort: ClientSort;
  readonly setSort: (sort: ClientSort) => void;
  /** The segment that was chosen, if the book still has it; null for none. */
  readonly segmentId: SegmentId | null;
  readonly setSegmentId: (id: SegmentId | null) => void;
  /** Asks for the same words among everybody, and leaves the segment. */
  readonly dropFilters: () => void;
  /** Asks for everybody, and leaves the segment. */
  readonly clear: () => void;
  readonly shown: Shown;
  readonly counts: FilterCounts;
  /** How many of those shown have each tag, by tag key; counted when it is asked for. */
  readonly countTags: () => ReadonlyMap<string, number>;
}

const byName: ClientSort = { by: 'name', direction: 'ascending' };

/**
 * Up to so many clients, the list is searched within the keystroke: one drawing takes less than the two that it takes to show
 * the letter first and the list when there is a moment.
 */
const mostAtOnce = 40_000;

/** Search, filters and sort of the list of clients, found again when one comes back to it. */
export function useClientList(roster: Roster, searchable: boolean): ClientList {
  const { query, setQuery, filter, setFilter, segmentId, setSegmentId } = useAsked();
  const [sort, setSort] = useKeptState('clients.sort', byName);
  const wanted = query.trim() === '' || !searchable ? '' : query;
  const isLong = roster.entries.length > mostAtOnce;
  // Deferred only where it is used: a value that is put off draws everything a second time.
  const later = useDeferredValue(isLong ? wanted : '');
  const asked = isLong ? later : wanted;
  const former = useRef<{ readonly keys: SearchKeys; readonly result: SearchResult } | null>(null);

  const candidates = useMemo(() => {
    if (asked === '') return roster.order(sort);
    const keys = roster.byName.searchKeys();
    const narrowing = former.current?.keys === keys ? former.current.result : null;
    const result = searchClients(keys, asked, narrowing);
    former.current = { keys, result };
    // By name, the best hits stand on top; any other sort was asked for and is kept to.
    if (sort.by === 'name' && sort.direction === 'ascending') return result.positions;
    const hits = new Uint8Array(roster.entries.length);
    for (const position of result.positions) hits[position] = 1;
    return roster.order(sort).filter((position) => hits[position] === 1);
  }, [roster, asked, sort]);

  const filtered = useMemo(() => filterClients(roster.columns, candidates, filter), [roster, candidates, filter]);

  const shown = useMemo((): Shown => {
    const { positions } = filtered;
    const entryAt = (index: number) => roster.entries[positions[index] ?? -1];
    let indexes: Int32Array | null = null;
    return {
      count: positions.length,
      entryAt,
      idAt: (index) => entryAt(index)?.client.id ?? null,
      indexOf(id) {
        const position = roster.positionOf(id);
        indexes ??= indexesOf(positions, roster.entries.length);
        const index = position === null ? -1 : (indexes[position] ?? -1);
        return index < 0 ? null : index;
      },
    };
  }, [roster, filtered]);

  const countTags = useCallback(() => countTagKeys(roster.columns, filtered.positions), [roster, filtered]);

  const dropFilters = useCallback(() => {
    setFilter(noFilter);
    setSegmentId(null);
  }, [setFilter, setSegmentId]);

  const clear = useCallback(() => {
    setQuery('');
    dropFilters();
  }, [setQuery, dropFilters]);

  const asking = { query, setQuery, filter, setFilter, segmentId, setSegmentId, sort, setSort, dropFilters, clear };
  return { ...asking, shown, counts: filtered.counts, countTags };
}

/** Where each position stands in a list of positions; -1 for those that are not in it. */
function indexesOf(positions: Int32Array, count: number): Int32Array {
  const indexes = new Int32Array(count).fill(-1);
  for (let index = 0; index < positions.length; index += 1) indexes[positions[index] ?? 0] = index;
  return indexes;
}
