import { noFilter } from '../../../../domain/client/filter';
import type { SegmentId } from '../../../../domain/id';
import { filterOf, type SegmentRule } from '../../../../domain/segment/rule';
import type { Segment } from '../../../../domain/segment/segment';
import { keepState, useKeptState } from '../../../../ui/kept-state';

const keys = { query: 'clients.query', filter: 'clients.filter', segment: 'clients.segment' } as const;

/** What the list is asked for, found again when one comes back to it: words, filters, and the segment that they began with. */
export function useAsked() {
  const [query, setQuery] = useKeptState<string>(keys.query, '');
  const [filter, setFilter] = useKeptState(keys.filter, noFilter);
  const [segmentId, setSegmentId] = useKeptState<SegmentId | null>(keys.segment, null);
  return { query, setQuery, filter, setFilter, segmentId, setSegmentId };
}

/** Asks the list for the clients of a segment, whether it is open or not. */
export function askForSegment({ id, rule }: Segment): void {
  keepState(keys.segment, id);
  askForRule(rule);
}

/** Asks the list for those whom a rule selects, and leaves the segment as it is. */
export function askForRule(rule: SegmentRule): void {
  keepState(keys.query, rule.words);
  keepState(keys.filter, filterOf(rule));
}
