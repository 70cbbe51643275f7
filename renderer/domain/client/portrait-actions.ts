import { type Action, type Change, creation, label, removal, update } from '../book/action';
import type { Moment } from '../calendar/day';
import type { Client } from './client';
import type { Portrait } from './portrait';

/**
 * Gives a client a portrait in place of the former one, or takes it away where `image` is null. An action without changes when
 * there is nothing to take away, or the picture is the one that is there. `image`: see `Portrait.image`.
 */
export function changePortrait(client: Client, former: Portrait | null, image: string | null, now: Moment): Action {
  const done = label('portrait-changed', client.name);
  return { label: done, changes: changesTo(client, former, image, now) };
}

function changesTo({ id }: Client, former: Portrait | null, image: string | null, now: Moment): readonly Change[] {
  if (image === null) return former === null ? [] : [removal('portraits', former)];
  if (former === null) return [creation('portraits', { id, image, createdAt: now, updatedAt: now })];
  return image === former.image ? [] : [update('portraits', former, { image }, now)];
}
