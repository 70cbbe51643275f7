import { type Action, creation, label, removal, update } from '../book/action';
import type { Moment } from '../calendar/day';
import type { SegmentId } from '../id';
import { type Outcome, refuse, succeed } from '../outcome';
import { cleanLine } from '../text/clean';
import { fold } from '../text/fold';
import { isAsking, isSameRule, type SegmentRule } from './rule';
import { longestSegmentName, type Segment } from './segment';

/**
 * `no-name`: nothing to see was typed. `name-taken`: another segment is called so, but for case and accents. `no-rule`: the
 * rule asks for nothing and would select everybody.
 */
export type SegmentRefusal = 'no-name' | 'name-too-long' | 'name-taken' | 'no-rule';

/** The new segment; `existing` are those that the book holds. */
export function saveSegment(
  draft: { readonly name: string; readonly rule: SegmentRule },
  existing: readonly Segment[],
  given: { readonly id: SegmentId; readonly now: Moment },
): Outcome<Action, SegmentRefusal> {
  const name = judgeName(draft.name, existing, null);
  if (!name.ok) return name;
  if (!isAsking(draft.rule)) return refuse('no-rule');
  const { id, now } = given;
  const segment: Segment = { id, name: name.value, rule: stored(draft.rule), createdAt: now, updatedAt: now };
  return succeed({ label: label('segment-saved', segment.name), changes: [creation('segments', segment)] });
}

/** The segment under another name; without changes when it is called so already. */
export function renameSegment(
  segment: Segment,
  wanted: string,
  existing: readonly Segment[],
  now: Moment,
): Outcome<Action, SegmentRefusal> {
  const name = judgeName(wanted, existing, segment);
  if (!name.ok) return name;
  const changes = name.value === segment.name ? [] : [update('segments', segment, { name: name.value }, now)];
  return succeed({ label: label('segment-renamed', name.value), changes });
}

/** The segment with another rule; without changes when it asks for the same. */
export function changeSegmentRule(segment: Segment, rule: SegmentRule, now: Moment): Outcome<Action, SegmentRefusal> {
  if (!isAsking(rule)) return refuse('no-rule');
  const changes = isSameRule(segment.rule, rule) ? [] : [update('segments', segment, { rule: stored(rule) }, now)];
  return succeed({ label: label('segment-changed', segment.name), changes });
}

/** Removes a segment, and none of its clients. It has no trash: undo brings it back. */
export function removeSegment(segment: Segment): Action {
  return { label: label('segment-removed', segment.name), changes: [removal('segments', segment)] };
}

/** Segments as lists of them stand: by name. */
export function inOrderOfName(segments: readonly Segment[]): readonly Segment[] {
  return segments
    .map((segment) => ({ segment, key: nameKey(segment.name) }))
    .sort((left, right) => {
      if (left.key !== right.key) return left.key < right.key ? -1 : 1;
      return left.segment.id < right.segment.id ? -1 : 1;
    })
    .map(({ segment }) => segment);
}

function judgeName(
  typed: string,
  existing: readonly Segment[],
  itself: Segment | null,
): Outcome<string, SegmentRefusal> {
  const name = cleanLine(typed);
  if (name === '') return refuse('no-name');
  if (name.length > longestSegmentName) return refuse('name-too-long');
  const key = nameKey(name);
  const isTaken = existing.some((each) => each.id !== itself?.id && nameKey(each.name) === key);
  return isTaken ? refuse('name-taken') : succeed(name);
}

/** Names of signs alone ("!!!") fold to nothing, and are told apart as they are. */
function nameKey(name: string): string {
  return fold(name) || name;
}

/** What is not asked for is left out, as in segments of before it could be. */
function stored({ words, stages, kinds, tags, tooLong, silentDays, revenueFrom }: SegmentRule): Segment['rule'] {
  return {
    words,
    stages: [...stages],
    kinds: [...kinds],
    tags: [...tags],
    tooLong,
    ...(silentDays === undefined ? {} : { silentDays }),
    ...(revenueFrom === undefined ? {} : { revenueFrom }),
  };
}
