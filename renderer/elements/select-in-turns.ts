import type { SegmentId } from '../domain/id';
import { type Selectable, selectPositions } from '../domain/segment/rule';
import type { Segment } from '../domain/segment/segment';

/** Whom each segment selects of these clients, letting the window breathe between two; null when it was stopped. */
export async function selectInTurns(
  clients: Selectable,
  segments: readonly Segment[],
  stopped: () => boolean,
): Promise<ReadonlyMap<SegmentId, Int32Array> | null> {
  const selected = new Map<SegmentId, Int32Array>();
  for (const { id, rule } of segments) {
    await scheduler.yield();
    if (stopped()) return null;
    selected.set(id, selectPositions(clients, rule));
  }
  return selected;
}
