import { type Action, type Change, creation, label, removal, update } from '../book/action';
import type { Moment } from '../calendar/day';
import type { FollowUp } from '../follow-up/follow-up';
import type { Interaction } from '../interaction/interaction';
import type { Payment, Sale } from '../sale/sale';
import { differingFields } from './actions';
import type { Client, ClientDraft } from './client';
import { type Distinction, distinctionOf } from './distinction';
import type { Link } from './link';
import { isMutual } from './link-actions';
import type { Portrait } from './portrait';

/** Everything that hangs on a client, what lies in the trash included. */
export interface Attached {
  readonly interactions: readonly Interaction[];
  readonly followUps: readonly FollowUp[];
  readonly sales: readonly Sale[];
  readonly payments: readonly Payment[];
  readonly links: readonly Link[];
  readonly distinctions: readonly Distinction[];
  readonly portrait: Portrait | null;
}

/** A client as it is, with what hangs on it. */
export interface WholeClient {
  readonly client: Client;
  readonly attached: Attached;
}

/**
 * Makes one client of two: `kept` stays, says what `draft` says, and gets everything that hung on `left`, who goes to the
 * trash with nothing but what it said of itself. Links between the two stay with `left`, a link that `kept` has already goes to
 * the trash, and whoever `left` is not, `kept` is not either. `takesPortrait`: the picture of `left` takes the place of that
 * of `kept`; where only one has a picture, it stays.
 */
export function mergeClients(
  kept: WholeClient,
  left: WholeClient,
  { draft, takesPortrait }: { readonly draft: ClientDraft; readonly takesPortrait: boolean },
  now: Moment,
): Action {
  const { id } = kept.client;
  const changed = differingFields(kept.client, draft);
  return {
    label: label('clients-merged', draft.name),
    changes: [
      // Even where it says nothing new: it is two now, and whoever made it alone, an import say, cannot take it back.
      update('clients', kept.client, changed, now),
      update('clients', left.client, { trashedAt: now }, now),
      ...left.attached.interactions.map((each) => update('interactions', each, { clientId: id }, now)),
      ...left.attached.followUps.map((each) => update('followUps', each, { clientId: id }, now)),
      ...left.attached.sales.map((each) => update('sales', each, { buyerId: id }, now)),
      ...left.attached.payments.map((each) => update('payments', each, { buyerId: id }, now)),
      ...movedLinks(kept, left, now),
      ...movedDistinctions(kept, left, now),
      ...movedPortrait(kept, left, takesPortrait, now),
    ],
  };
}

function movedLinks(kept: WholeClient, left: WholeClient, now: Moment): readonly Change[] {
  const [keptId, leftId] = [kept.client.id, left.client.id];
  const known = kept.attached.links.filter(({ trashedAt }) => trashedAt === null);
  return left.attached.links.flatMap((link) => {
    if (link.fromId === keptId || link.toId === keptId) return [];
    const ends = {
      fromId: link.fromId === leftId ? keptId : link.fromId,
      toId: link.toId === leftId ? keptId : link.toId,
    };
    const isKnown = known.some((other) => other.kind === link.kind && haveSameEnds({ ...other }, { ...link, ...ends }));
    const trashedAt = isKnown && link.trashedAt === null ? now : link.trashedAt;
    return [update('links', link, { ...ends, trashedAt }, now)];
  });
}

function haveSameEnds(one: Link, other: Link): boolean {
  if (one.fromId === other.fromId && one.toId === other.toId) return true;
  return isMutual(one.kind) && one.fromId === other.toId && one.toId === other.fromId;
}

function movedDistinctions(kept: WholeClient, left: WholeClient, now: Moment): readonly Change[] {
  const [keptId, leftId] = [kept.client.id, left.client.id];
  const known = new Set(kept.attached.distinctions.map(({ id }) => id));
  return left.attached.distinctions.flatMap((distinction) => {
    const third = distinction.oneId === leftId ? distinction.otherId : distinction.oneId;
    if (third === keptId) return [removal('distinctions', distinction)];
    const moved = distinctionOf(keptId, third, now);
    return known.has(moved.id) ? [] : [creation('distinctions', moved)];
  });
}

function movedPortrait(
  { client, attached: { portrait } }: WholeClient,
  left: WholeClient,
  takesPortrait: boolean,
  now: Moment,
): readonly Change[] {
  const other = left.attached.portrait;
  if (other === null || (portrait !== null && !takesPortrait)) return [];
  const { image } = other;
  if (portrait !== null) return [update('portraits', portrait, { image }, now)];
  return [creation('portraits', { id: client.id, image, createdAt: now, updatedAt: now })];
}

/** Remembers that two clients are not the same, so that nobody is asked again; without changes where it is known. */
export function distinguish(one: Client, other: Client, known: readonly Distinction[], now: Moment): Action {
  const distinction = distinctionOf(one.id, other.id, now);
  return {
    label: label('clients-distinguished', `${one.name} · ${other.name}`),
    changes: known.some(({ id }) => id === distinction.id) ? [] : [creation('distinctions', distinction)],
  };
}
