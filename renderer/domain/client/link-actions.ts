import { type Action, creation, label, update } from '../book/action';
import type { Moment } from '../calendar/day';
import type { ClientId, LinkId } from '../id';
import { type Outcome, refuse, succeed } from '../outcome';
import type { Link, LinkKind } from './link';

/** What the form says of a link. */
export type LinkDraft = Pick<Link, 'fromId' | 'toId' | 'kind' | 'note'>;

/** `self`: both ends are the same client. `known`: the book holds this link already. */
export type LinkRefusal = 'self' | 'known';

/** Kinds that read the same from both ends. */
export function isMutual(kind: LinkKind): boolean {
  return kind === 'spouse' || kind === 'other';
}

/** The new link; `subject` names both ends, `existing` are the links of either end. */
export function addLink(
  draft: LinkDraft,
  existing: readonly Link[],
  subject: string,
  given: { readonly id: LinkId; readonly now: Moment },
): Outcome<Action, LinkRefusal> {
  const refusal = judgeLink(draft, existing, null);
  if (refusal) return refuse(refusal);
  const link: Link = { ...draft, id: given.id, createdAt: given.now, updatedAt: given.now, trashedAt: null };
  return succeed({ label: label('link-added', subject), changes: [creation('links', link)] });
}

/** The link with other ends, another kind or another note; refused as a new one would be. */
export function changeLink(
  link: Link,
  draft: LinkDraft,
  existing: readonly Link[],
  subject: string,
  now: Moment,
): Outcome<Action, LinkRefusal> {
  const refusal = judgeLink(draft, existing, link.id);
  if (refusal) return refuse(refusal);
  return succeed({ label: label('link-changed', subject), changes: [update('links', link, draft, now)] });
}

/** Moves a link to the trash. */
export function removeLink(link: Link, subject: string, now: Moment): Action {
  return { label: label('link-removed', subject), changes: [update('links', link, { trashedAt: now }, now)] };
}

function judgeLink(draft: LinkDraft, existing: readonly Link[], itself: LinkId | null): LinkRefusal | null {
  if (draft.fromId === draft.toId) return 'self';
  const known = existing.some(
    (link) => link.id !== itself && link.trashedAt === null && link.kind === draft.kind && sameEnds(link, draft),
  );
  return known ? 'known' : null;
}

function sameEnds(link: Link, draft: LinkDraft): boolean {
  if (link.fromId === draft.fromId && link.toId === draft.toId) return true;
  return isMutual(draft.kind) && link.fromId === draft.toId && link.toId === draft.fromId;
}

/** The other end of a link, seen from one of its clients. */
export function otherEnd(link: Pick<Link, 'fromId' | 'toId'>, from: ClientId): ClientId {
  return link.fromId === from ? link.toId : link.fromId;
}
