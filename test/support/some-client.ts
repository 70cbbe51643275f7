import type { Moment } from '../../renderer/domain/calendar/day';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import { type ClientId, idFrom } from '../../renderer/domain/id';

const made = 1_700_000_000_000 as Moment;
let count = 0;

/** A client of this name and whatever else matters to a test, with an id of its own; later ones sort later. */
export function someClient(name: string, fields: Partial<Client> = {}): Client {
  count += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, count);
  const id: ClientId = idFrom<'client'>(made, random);
  return { ...emptyClientDraft, id, name, createdAt: made, updatedAt: made, trashedAt: null, ...fields };
}
