import { describe, expect, test } from 'vitest';
import { inverse } from '../../../renderer/domain/book/action';
import type { Moment } from '../../../renderer/domain/calendar/day';
import {
  changeSegmentRule,
  inOrderOfName,
  removeSegment,
  renameSegment,
  saveSegment,
} from '../../../renderer/domain/segment/actions';
import { noRule, someSegment } from '../../support/segments';

const now = 1_760_000_000_000 as Moment;
const rule = { ...noRule, tags: ['bois'] };
const bois = someSegment('Bois', { tags: ['bois'] }, 1);
const ete = someSegment('Été', { stages: ['regular'] }, 2);
const { id } = someSegment('', {}, 3);
const save = (name: string) => saveSegment({ name, rule }, [bois, ete], { id, now });

describe('saving a segment', () => {
  test('keeps the name as it is stored, the rule, and the moment', () => {
    const saved = save('  Pros   du bois ');
    expect(saved).toEqual({
      ok: true,
      value: {
        label: { key: 'segment-saved', subject: 'Pros du bois', count: 1 },
        changes: [
          {
            table: 'segments',
            id,
            before: null,
            after: { id, name: 'Pros du bois', rule, createdAt: now, updatedAt: now },
          },
        ],
      },
    });
  });

  test('keeps what is asked for, and nothing of what is not', () => {
    const asked = { ...rule, silentDays: 90, revenueFrom: undefined };
    const saved = saveSegment({ name: 'Silencieux', rule: asked }, [], { id, now });
    const [change] = saved.ok ? saved.value.changes : [];
    expect(Object.keys(Object(Reflect.get(Object(change?.after), 'rule'))).sort()).toEqual([
      'kinds',
      'silentDays',
      'stages',
      'tags',
      'tooLong',
      'words',
    ]);
  });

  test.each(['', '   ', '\u200b'])('is refused without a name: %j', (name) => {
    expect(save(name)).toEqual({ ok: false, reason: 'no-name' });
  });

  test.each(['Bois', 'BOIS', 'ete', ' Ete '])('is refused under a name that is taken: %j', (name) => {
    expect(save(name)).toEqual({ ok: false, reason: 'name-taken' });
  });

  test('is refused under a name of more than a line', () => {
    expect(save('x'.repeat(81))).toEqual({ ok: false, reason: 'name-too-long' });
  });

  test('is refused for a rule that asks for nothing', () => {
    const all = saveSegment({ name: 'Tous', rule: noRule }, [], { id, now });
    expect(all).toEqual({ ok: false, reason: 'no-rule' });
  });

  test('names of signs alone are told apart', () => {
    const signs = someSegment('!!!', { tooLong: true }, 4);
    const named = (name: string) => saveSegment({ name, rule }, [signs], { id, now }).ok;
    expect([named('!!!'), named('???')]).toEqual([false, true]);
  });
});

describe('a segment that is there', () => {
  test('is renamed, also to another spelling of its own name', () => {
    const renamed = renameSegment(bois, 'BOIS', [bois, ete], now);
    expect(renamed).toMatchObject({
      ok: true,
      value: { label: { key: 'segment-renamed', subject: 'BOIS' }, changes: [{ before: bois }] },
    });
    expect(renameSegment(bois, 'été', [bois, ete], now)).toEqual({ ok: false, reason: 'name-taken' });
    expect(renameSegment(bois, ' Bois ', [bois], now)).toMatchObject({ ok: true, value: { changes: [] } });
  });

  test('gets another rule; the same one in other words moves nothing, none at all is refused', () => {
    const changed = changeSegmentRule(bois, { ...rule, tooLong: true }, now);
    expect(changed).toMatchObject({
      ok: true,
      value: {
        label: { key: 'segment-changed', subject: 'Bois' },
        changes: [{ after: { ...bois, rule: { ...rule, tooLong: true }, updatedAt: now } }],
      },
    });
    expect(changeSegmentRule(bois, { ...rule, tags: ['#BOIS'] }, now)).toMatchObject({
      ok: true,
      value: { changes: [] },
    });
    expect(changeSegmentRule(bois, noRule, now)).toEqual({ ok: false, reason: 'no-rule' });
  });

  test('is removed, and undo puts it back as it was', () => {
    const { label, changes } = removeSegment(bois);
    expect(label).toEqual({ key: 'segment-removed', subject: 'Bois', count: 1 });
    expect(changes).toEqual([{ table: 'segments', id: bois.id, before: bois, after: null }]);
    expect(inverse(changes)).toEqual([{ table: 'segments', id: bois.id, before: null, after: bois }]);
  });
});

test('segments stand by name, accents and case aside', () => {
  const names = ['Zinc', 'été', 'Ardoise', 'Eau'].map((name, index) => someSegment(name, {}, index + 10));
  expect(inOrderOfName(names).map(({ name }) => name)).toEqual(['Ardoise', 'Eau', 'été', 'Zinc']);
});
