import { useMemo } from 'react';
import { useAct } from '../../../../act';
import { useLive } from '../../../../data/live';
import { readSegments } from '../../../../data/segments';
import type { ClientFilter } from '../../../../domain/client/filter';
import { tagKey } from '../../../../domain/client/tags';
import type { SegmentId } from '../../../../domain/id';
import { changeSegmentRule, removeSegment } from '../../../../domain/segment/actions';
import {
  goneTags,
  isAsking,
  isSameRule,
  isSearching,
  ruleOf,
  type SegmentRule,
  selectPositions,
} from '../../../../domain/segment/rule';
import type { Segment } from '../../../../domain/segment/segment';
import { useServices } from '../../../../services';
import type { Roster } from '../roster';
import { askForRule } from './asked';

/** The segment that the list was asked for, and what became of it since. */
export interface ChosenSegment {
  readonly segment: Segment;
  /** How many clients it has, whatever the list shows; null until that is known. */
  readonly count: number | null;
  /** The list shows all its clients and nobody else. */
  readonly isShown: boolean;
  /** Something else is asked for than its rule. */
  readonly isChanged: boolean;
  /** Tags that are asked for and that nobody has. */
  readonly gone: readonly string[];
  /** null where nothing is asked for any more, which is no rule. */
  readonly updateRule: (() => void) | null;
  readonly forgetChanges: () => void;
  readonly remove: () => Promise<boolean>;
}

export interface ListSegments {
  /** In the order of their names; null until they have been read, which is after the list. */
  readonly all: readonly Segment[] | null;
  readonly chosen: ChosenSegment | null;
  /** What a new segment would ask for; null where the list is asked for nothing. */
  readonly asked: SegmentRule | null;
}

/** The segments of the book, beside what the list is asked for. */
export function useSegments(
  roster: Roster,
  searchable: boolean,
  list: { readonly query: string; readonly filter: ClientFilter; readonly segmentId: SegmentId | null },
): ListSegments {
  const { book, clock } = useServices();
  const act = useAct();
  const { query, filter, segmentId } = list;
  const { isWhole } = roster;
  const all = useLive(async () => (isWhole ? readSegments(book.database) : null), [book, isWhole]) ?? null;
  const segment = all?.find(({ id }) => id === segmentId) ?? null;
  const rule = segment?.rule ?? null;
  const isKnown = rule !== null && isWhole && (searchable || !isSearching(rule.words));
  const count = useMemo(() => (isKnown ? selectPositions(roster, rule).length : null), [roster, rule, isKnown]);
  const asked = useMemo(() => ruleOf(filter, query), [filter, query]);

  const chosen = useMemo((): ChosenSegment | null => {
    if (!segment) return null;
    // Looking for somebody within a segment is no change of it.
    const wanted = segment.rule.words === '' ? { ...asked, words: '' } : asked;
    async function update(which: Segment) {
      const changed = changeSegmentRule(which, wanted, clock.now());
      if (changed.ok) await act(changed.value);
    }
    return {
      segment,
      count,
      isShown: isSameRule(asked, segment.rule),
      isChanged: !isSameRule(wanted, segment.rule),
      gone: wanted.tags.length > 0 ? goneTags(wanted, new Set(roster.tags().map(({ tag }) => tagKey(tag)))) : [],
      updateRule: isAsking(wanted) ? () => void update(segment) : null,
      forgetChanges: () => askForRule(segment.rule),
      remove: () => act(removeSegment(segment)),
    };
  }, [segment, asked, count, roster, clock, act]);

  return { all, chosen, asked: isAsking(asked) ? asked : null };
}
