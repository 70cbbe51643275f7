import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../renderer/domain/book/judge';
import type { Moment } from '../../../renderer/domain/calendar/day';
import {
  changeClient,
  newClient,
  restoreClients,
  tagClients,
  trashClients,
} from '../../../renderer/domain/client/actions';
import { type Client, emptyClientDraft } from '../../../renderer/domain/client/client';
import { changeTags, countTags, tagKey } from '../../../renderer/domain/client/tags';
import { someClient } from '../../support/some-client';

const now = 1_700_000_500_000 as Moment;

describe('adding and changing', () => {
  test('a name is enough, and the book takes it', () => {
    const action = newClient({ ...emptyClientDraft, name: 'Marie' }, someClient('Marie').id, now);
    expect(action.label).toEqual({ key: 'client-added', subject: 'Marie', count: 1 });
    expect(judge(action).ok).toBe(true);
  });

  test('saving a form in which nothing was touched is an action without changes', () => {
    const stored = someClient('Marie', { phones: [{ label: 'mobile', value: '06 12 34 56 78' }] });
    const {
      id: _id,
      createdAt: _created,
      updatedAt: _updated,
      trashedAt: _trashed,
      ...draft
    } = structuredClone(stored);
    expect(changeClient(stored, draft, now).changes).toEqual([]);
  });

  test('only the fields that differ are changed, and the label has the new name', () => {
    const stored = someClient('Marie', { notes: 'ancienne note' });
    const action = changeClient(stored, { name: 'Marie Dupont', notes: 'ancienne note' }, now);
    expect(action.label.subject).toBe('Marie Dupont');
    expect(action.changes).toHaveLength(1);
    expect(action.changes[0]).toMatchObject({
      before: stored,
      after: { ...stored, name: 'Marie Dupont', updatedAt: now },
    });
  });
});

describe('trash', () => {
  test('one client is named, several are counted, those already in the trash are left alone', () => {
    const marie = someClient('Marie');
    const gone = someClient('Parti', { trashedAt: now });
    expect(trashClients([marie], now).label).toEqual({ key: 'clients-trashed', subject: 'Marie', count: 1 });
    expect(trashClients([marie, someClient('Paul')], now).label).toEqual({
      key: 'clients-trashed',
      subject: '',
      count: 2,
    });
    expect(trashClients([gone], now).changes).toEqual([]);
    expect(trashClients([], now).changes).toEqual([]);
  });

  test('what comes back from the trash is what went there, but for the moment of its change', () => {
    const marie = someClient('Marie', { tags: ['bois'] });
    const trashed = trashClients([marie], now).changes[0]?.after as Client;
    const restored = restoreClients([trashed], now).changes[0]?.after as Client;
    expect(restored).toEqual({ ...marie, updatedAt: now });
    expect(restoreClients([marie], now).changes).toEqual([]);
  });
});

describe('tags', () => {
  test('a tag that only differs in case, accents or a leading # is the same tag', () => {
    expect(changeTags(['Hôtel'], { add: ['hotel', '#HÔTEL', 'Bois'] })).toEqual(['Hôtel', 'Bois']);
    expect(changeTags(['Hôtel', 'Bois'], { remove: ['hotel'] })).toEqual(['Bois']);
  });

  test('a tag with nothing to compare is not added', () => {
    expect(changeTags([], { add: ['', '  ', '#'] })).toEqual([]);
  });

  test('removing and adding the same tag in one go leaves its new spelling', () => {
    expect(changeTags(['bois'], { add: ['Bois'], remove: ['bois'] })).toEqual(['Bois']);
  });

  test('only clients whose tags change are in the action', () => {
    const tagged = someClient('Marie', { tags: ['bois'] });
    const untagged = someClient('Paul');
    const action = tagClients([tagged, untagged], { add: ['Bois'] }, now);
    expect(action.changes.map((change) => change.id)).toEqual([untagged.id]);
    expect(action.label).toEqual({ key: 'clients-tagged', subject: 'Paul', count: 1 });
    expect(tagClients([tagged], { add: ['bois'] }, now).changes).toEqual([]);
  });

  test('tags are counted over their spellings, the most used first', () => {
    const clients = [{ tags: ['Bois', 'pro'] }, { tags: ['bois'] }, { tags: ['BOIS', 'avare'] }];
    expect(countTags(clients)).toEqual([
      { tag: 'Bois', count: 3 },
      { tag: 'avare', count: 1 },
      { tag: 'pro', count: 1 },
    ]);
  });

  test('adding is idempotent, and removing what was added brings back the former tags', () => {
    const tags = fc.array(fc.constantFrom('bois', 'Bois', 'pro', 'hôtel', 'Hotel', '#', 'tuile'), { maxLength: 5 });
    fc.assert(
      fc.property(tags, tags, (some, more) => {
        const before = changeTags([], { add: some });
        const after = changeTags(before, { add: more });
        expect(changeTags(after, { add: more })).toEqual(after);
        expect(new Set(after.map(tagKey)).size).toBe(after.length);
        const fresh = after.slice(before.length);
        expect(changeTags(after, { remove: fresh })).toEqual(before);
      }),
    );
  });
});
