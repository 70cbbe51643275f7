import type { Moment } from '../../renderer/domain/calendar/day';
import { idFrom, type SegmentId } from '../../renderer/domain/id';
import type { SegmentRule } from '../../renderer/domain/segment/rule';
import type { Segment } from '../../renderer/domain/segment/segment';

/** Asks for nothing. */
export const noRule: SegmentRule = { words: '', stages: [], kinds: [], tags: [], tooLong: false };

const made = 1_700_000_000_000 as Moment;

/** A segment of this name; `number` tells its identity from others'. */
export function someSegment(name: string, rule: Partial<SegmentRule>, number = 1): Segment {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, number);
  const id: SegmentId = idFrom<'segment'>(made, random);
  const { words, stages, kinds, tags, tooLong } = { ...noRule, ...rule };
  const stored = { words, stages: [...stages], kinds: [...kinds], tags: [...tags], tooLong };
  return { id, name, rule: stored, createdAt: made, updatedAt: made };
}
