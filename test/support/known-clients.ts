import type { Day, Moment, Month } from '../../renderer/domain/calendar/day';
import { type Client, emptyClientDraft } from '../../renderer/domain/client/client';
import { type ClientFigures, emptyFigures } from '../../renderer/domain/portfolio/figures';
import { monthIndex } from '../../renderer/domain/portfolio/months';
import type { KnownClient } from '../../renderer/domain/today/known-client';
import { numberedId } from './follow-ups';

/** A client with a number and what is known of them: a name, and nothing else unless it is said. */
export function knownClient(
  number: number,
  said: { readonly client?: Partial<Client>; readonly figures?: Partial<ClientFigures> } = {},
): KnownClient {
  const id = numberedId<'client'>(number);
  const now = 1_700_000_000_000 as Moment;
  return {
    client: {
      ...emptyClientDraft,
      name: `Client ${number}`,
      id,
      createdAt: now,
      updatedAt: now,
      trashedAt: null,
      ...said.client,
    },
    figures: { ...emptyFigures(id), ...said.figures },
  };
}

/** The packed months of one service sale of this amount, on this day. */
export function soldOn(day: Day, amount: number): readonly number[] {
  return [monthIndex(day.slice(0, 7) as Month), 0, amount, 0, 0, 0, 0, 0, 1];
}
