import { describe, expect, test } from 'vitest';
import { judge } from '../../../renderer/domain/book/judge';
import type { Moment } from '../../../renderer/domain/calendar/day';
import type { Link } from '../../../renderer/domain/client/link';
import {
  addLink,
  changeLink,
  isMutual,
  type LinkDraft,
  otherEnd,
  removeLink,
} from '../../../renderer/domain/client/link-actions';
import type { ClientId, LinkId } from '../../../renderer/domain/id';

const paul = '019a3b5c-0000-7000-8000-000000000001' as ClientId;
const lebrun = '019a3b5c-0000-7000-8000-000000000002' as ClientId;
const linkId = '019a3b5c-0000-7000-8000-00000000000a' as LinkId;
const otherLinkId = '019a3b5c-0000-7000-8000-00000000000b' as LinkId;
const given = { id: linkId, now: 1_800_000_000_000 as Moment };

function draft(fields: Partial<LinkDraft> = {}): LinkDraft {
  return { fromId: paul, toId: lebrun, kind: 'works-at', note: '', ...fields };
}

function stored(fields: Partial<Link> = {}): Link {
  return { ...draft(), id: otherLinkId, createdAt: given.now, updatedAt: given.now, trashedAt: null, ...fields };
}

describe('a link', () => {
  test('of a client with itself is refused', () => {
    expect(addLink(draft({ toId: paul }), [], '', given)).toEqual({ ok: false, reason: 'self' });
  });

  test('that the book holds already is refused; in the trash, of another kind or the other way round it is another', () => {
    expect(addLink(draft(), [stored()], '', given)).toEqual({ ok: false, reason: 'known' });
    expect(addLink(draft(), [stored({ trashedAt: given.now })], '', given).ok).toBe(true);
    expect(addLink(draft({ kind: 'runs' }), [stored()], '', given).ok).toBe(true);
    expect(addLink(draft({ fromId: lebrun, toId: paul }), [stored()], '', given).ok).toBe(true);
  });

  test('between spouses is the same from both ends', () => {
    const turned = draft({ fromId: lebrun, toId: paul, kind: 'spouse' });
    expect(isMutual('spouse')).toBe(true);
    expect(addLink(turned, [stored({ kind: 'spouse' })], '', given)).toEqual({ ok: false, reason: 'known' });
  });

  test('is let in by the judge, with who it is about in its label', () => {
    const outcome = addLink(draft({ note: ' chef ' }), [], 'Paul, Lebrun', given);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.value.label).toEqual({ key: 'link-added', subject: 'Paul, Lebrun', count: 1 });
    const judged = judge(outcome.value);
    expect(judged.ok && judged.value[0]?.after).toMatchObject({ id: linkId, fromId: paul, toId: lebrun, note: 'chef' });
  });
});

test('a link may be changed into what it is, but not into another one that is there', () => {
  const link = stored();
  expect(changeLink(link, draft({ note: 'atelier' }), [link], '', given.now).ok).toBe(true);
  const runs = stored({ id: linkId, kind: 'runs' });
  expect(changeLink(link, draft({ kind: 'runs' }), [link, runs], '', given.now)).toEqual({
    ok: false,
    reason: 'known',
  });
});

test('a removed link goes to the trash as it was', () => {
  const link = stored({ note: 'depuis 2019' });
  const { changes } = removeLink(link, '', 1_900_000_000_000 as Moment);
  expect(changes[0]?.before).toBe(link);
  expect(changes[0]?.after).toEqual({ ...link, trashedAt: 1_900_000_000_000, updatedAt: 1_900_000_000_000 });
});

test('the other end is the other one, from either end', () => {
  expect(otherEnd(stored(), paul)).toBe(lebrun);
  expect(otherEnd(stored(), lebrun)).toBe(paul);
});
