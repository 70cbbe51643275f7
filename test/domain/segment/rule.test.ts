import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startingSettings } from '../../../renderer/domain/book/settings';
import { addDays } from '../../../renderer/domain/calendar/day';
import { clientKinds } from '../../../renderer/domain/client/client';
import { filterColumns, noFilter } from '../../../renderer/domain/client/filter';
import { buildSearchKeys } from '../../../renderer/domain/client/search';
import { type ListEntry, listEntry } from '../../../renderer/domain/client/sort';
import { emptyFigures } from '../../../renderer/domain/portfolio/figures';
import { stages } from '../../../renderer/domain/portfolio/stage';
import {
  filterOf,
  goneTags,
  isAsking,
  isSameRule,
  ruleOf,
  type SegmentRule,
  selectPositions,
} from '../../../renderer/domain/segment/rule';
import { longestWords, segmentRuleSchema } from '../../../renderer/domain/segment/segment';
import { fold } from '../../../renderer/domain/text/fold';
import { anyListEntry } from '../../support/any-list-entry';
import { day } from '../../support/days';
import { hostileTexts } from '../../support/hostile-texts';
import { noRule } from '../../support/segments';
import { someClient } from '../../support/some-client';

const today = day('2026-11-22');

const anyRule: fc.Arbitrary<SegmentRule> = fc.record({
  words: fc.constantFrom('', 'PETIT', 'petit helene', 'angers', '!'),
  stages: fc.uniqueArray(fc.constantFrom(...stages), { maxLength: 2 }),
  kinds: fc.uniqueArray(fc.constantFrom(...clientKinds), { maxLength: 2 }),
  tags: fc.uniqueArray(fc.constantFrom('bois', 'PRO', 'disparu'), { maxLength: 2 }),
  tooLong: fc.boolean(),
  silentDays: fc.constantFrom(undefined, 3, 101),
  revenueFrom: fc.constantFrom(undefined, 1, 50_00, 50_01),
});

const selectable = (entries: readonly ListEntry[]) => ({
  columns: filterColumns(entries),
  byName: { searchKeys: () => buildSearchKeys(entries.map(({ client }) => client)) },
});

/** What a rule says, read aloud, of one client. */
function answersTo({ client, figures, stage, tooLong, revenue }: ListEntry, rule: SegmentRule): boolean {
  const words = fold(rule.words).split(' ');
  const said = fold(`${client.name} ${client.tags.join(' ')} ${client.notes}`);
  const { lastContactDay } = figures;
  return (
    (rule.silentDays === undefined || lastContactDay === null || addDays(lastContactDay, rule.silentDays) <= today) &&
    (rule.revenueFrom === undefined || revenue >= rule.revenueFrom) &&
    words.every((word) => said.includes(word)) &&
    (rule.stages.length === 0 || rule.stages.includes(stage)) &&
    (rule.kinds.length === 0 || rule.kinds.includes(client.kind)) &&
    rule.tags.every((tag) => client.tags.some((each) => fold(each) === fold(tag))) &&
    (tooLong || !rule.tooLong)
  );
}

describe('whom a rule selects', () => {
  test('in any book: exactly those who answer to it, one by one', () => {
    fc.assert(
      fc.property(fc.array(anyListEntry(today), { maxLength: 30 }), anyRule, (entries, rule) => {
        const expected = entries.flatMap((entry, position) => (answersTo(entry, rule) ? [position] : []));
        const selected = Array.from(selectPositions(selectable(entries), rule));
        expect(selected.toSorted((left, right) => left - right)).toEqual(expected);
      }),
    );
  });

  test('a tag that nobody has selects nobody, and is named', () => {
    const entries = ['a', 'b'].map((name) =>
      listEntry(someClient(name, { tags: ['bois'] }), emptyFigures('walk-in'), startingSettings.stageRules, today),
    );
    const rule = { ...noRule, tags: ['Bois', 'tuile'] };
    expect(selectPositions(selectable(entries), rule)).toHaveLength(0);
    expect(goneTags(rule, new Set(['bois']))).toEqual(['tuile']);
    expect(goneTags(rule, new Set(['bois', 'tuile']))).toEqual([]);
  });
});

describe('a rule', () => {
  test('is what the list is asked for, and the list is asked for it again', () => {
    const filter = { ...noFilter, tags: ['bois'], tooLong: true };
    const rule = ruleOf(filter, '  angers ');
    expect(rule).toEqual({ ...noRule, words: 'angers', tags: ['bois'], tooLong: true });
    expect(filterOf(rule)).toEqual(filter);
  });

  test('asks for nothing without a filter and a word; signs alone are no word', () => {
    expect(isAsking(ruleOf(noFilter, ' - '))).toBe(false);
    expect(isAsking(ruleOf(noFilter, 'a'))).toBe(true);
    expect(isAsking(ruleOf({ ...noFilter, stages: ['lost'] }, ''))).toBe(true);
  });

  test('is stored as it is asked for, whatever was pasted into the search', () => {
    const pasted = [...hostileTexts, 'Fau\u200bre', 'He\u0301lène', 'Faure\tPetit'].map((text) =>
      text.slice(0, longestWords),
    );
    for (const words of pasted) {
      const rule = ruleOf(noFilter, words);
      expect(isSameRule(segmentRuleSchema.parse({ ...rule, stages: [], kinds: [], tags: [] }), rule)).toBe(true);
    }
  });

  test('is the same in another order and spelling, and another one with a choice more', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const same = {
          ...rule,
          words: rule.words.toLowerCase(),
          stages: rule.stages.toReversed(),
          tags: rule.tags.map((tag) => `#${tag.toUpperCase()}`).toReversed(),
        };
        expect(isSameRule(rule, same)).toBe(true);
        expect(isSameRule(rule, { ...rule, tooLong: !rule.tooLong })).toBe(false);
        expect(isSameRule(rule, { ...rule, silentDays: 7 })).toBe(false);
        expect(isSameRule(rule, { ...rule, revenueFrom: 7 })).toBe(false);
        expect(isSameRule(rule, { ...rule, words: `${rule.words} lyon` })).toBe(false);
        expect(isSameRule(rule, { ...rule, tags: [...rule.tags, 'neuf'] })).toBe(false);
      }),
    );
  });
});
