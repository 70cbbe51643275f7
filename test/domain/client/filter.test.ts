import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startingSettings } from '../../../renderer/domain/book/settings';
import { addDays } from '../../../renderer/domain/calendar/day';
import { clientKinds } from '../../../renderer/domain/client/client';
import {
  type ClientFilter,
  countTagKeys,
  filterClients,
  filterColumns,
  isFiltering,
  noFilter,
  toggleChoice,
} from '../../../renderer/domain/client/filter';
import { type ListEntry, listEntry } from '../../../renderer/domain/client/sort';
import { emptyFigures } from '../../../renderer/domain/portfolio/figures';
import { stages } from '../../../renderer/domain/portfolio/stage';
import { anyListEntry } from '../../support/any-list-entry';
import { day } from '../../support/days';
import { soldOn } from '../../support/known-clients';
import { someClient } from '../../support/some-client';

const today = day('2026-11-22');

const anyFilter: fc.Arbitrary<ClientFilter> = fc.record({
  stages: fc.uniqueArray(fc.constantFrom(...stages), { maxLength: 2 }),
  kinds: fc.uniqueArray(fc.constantFrom(...clientKinds), { maxLength: 2 }),
  tags: fc.uniqueArray(fc.constantFrom('bois', 'PRO', 'tuile'), { maxLength: 2 }),
  tooLong: fc.boolean(),
  silentDays: fc.constantFrom(undefined, 1, 100),
  revenueFrom: fc.constantFrom(undefined, 1, 50_00, 50_01),
});

const everyone = (entries: readonly ListEntry[]) => Int32Array.from(entries.keys());

describe('filtering', () => {
  test('no filter keeps everybody, in the order of the candidates', () => {
    const entries = ['b', 'a', 'c'].map((name) =>
      listEntry(someClient(name), emptyFigures('walk-in'), startingSettings.stageRules, today),
    );
    expect(filterClients(filterColumns(entries), Int32Array.of(2, 0, 1), noFilter).positions).toEqual(
      Int32Array.of(2, 0, 1),
    );
    expect(isFiltering(noFilter)).toBe(false);
  });

  test('several stages mean any of them, several tags all of them', () => {
    const tagged = (tags: string[]) =>
      listEntry(someClient('x', { tags }), emptyFigures('walk-in'), startingSettings.stageRules, today);
    const entries = [tagged(['bois']), tagged(['Bois', 'Pro']), tagged([])];
    const kept = (filter: Partial<ClientFilter>) =>
      Array.from(filterClients(filterColumns(entries), everyone(entries), { ...noFilter, ...filter }).positions);
    expect(kept({ tags: ['#bois', 'pro'] })).toEqual([1]);
    expect(kept({ stages: ['lost', 'prospect'] })).toEqual([0, 1, 2]);
    expect(kept({ stages: ['lost'] })).toEqual([]);
  });

  test('days without a contact and twelve months’ revenue: from so many on, the limit included', () => {
    const heardBefore = (days: number | null, sold: number) => {
      const lastContactDay = days === null ? null : addDays(today, -days);
      const months = sold === 0 ? [] : soldOn(addDays(today, -40), sold);
      const figures = { ...emptyFigures('walk-in'), lastContactDay, months };
      return listEntry(someClient('x'), figures, startingSettings.stageRules, today);
    };
    const entries = [heardBefore(29, 99_99), heardBefore(30, 100_00), heardBefore(400, 0), heardBefore(null, 250_00)];
    const kept = (filter: Partial<ClientFilter>) =>
      Array.from(filterClients(filterColumns(entries), everyone(entries), { ...noFilter, ...filter }).positions);
    // Whoever was never contacted has been without a contact for as long as one likes.
    expect(kept({ silentDays: 30 })).toEqual([1, 2, 3]);
    expect(kept({ revenueFrom: 100_00 })).toEqual([1, 3]);
    expect(kept({ silentDays: 30, revenueFrom: 1 })).toEqual([1, 3]);
    expect([{ silentDays: 1 }, { revenueFrom: 1 }].map((asked) => isFiltering({ ...noFilter, ...asked }))).toEqual([
      true,
      true,
    ]);
  });

  test('each choice shows as many as it promises', () => {
    fc.assert(
      fc.property(fc.array(anyListEntry(today), { maxLength: 25 }), anyFilter, (entries, filter) => {
        const all = everyone(entries);
        const { positions, counts } = filterClients(filterColumns(entries), all, filter);
        const tagCounts = countTagKeys(filterColumns(entries), positions);
        const shown = (other: ClientFilter) => filterClients(filterColumns(entries), all, other).positions.length;
        for (const stage of stages) expect(counts.stages[stage]).toBe(shown({ ...filter, stages: [stage] }));
        for (const kind of clientKinds) expect(counts.kinds[kind]).toBe(shown({ ...filter, kinds: [kind] }));
        expect(counts.tooLong).toBe(shown({ ...filter, tooLong: true }));
        for (const tag of ['bois', 'pro', 'tuile']) {
          expect(tagCounts.get(tag) ?? 0).toBe(shown({ ...filter, tags: [...filter.tags, tag] }));
        }
      }),
    );
  });

  test('a choice made twice is taken back', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...stages), fc.constantFrom(...clientKinds), (filter, stage, kind) => {
        const ordered = { ...filter, stages: stages.filter((each) => filter.stages.includes(each)) };
        expect(toggleChoice(toggleChoice(ordered, { stage }), { stage })).toEqual(ordered);
        const byKind = { ...filter, kinds: clientKinds.filter((each) => filter.kinds.includes(each)) };
        expect(toggleChoice(toggleChoice(byKind, { kind }), { kind })).toEqual(byKind);
        expect(toggleChoice(toggleChoice(filter, { tooLong: true }), { tooLong: true })).toEqual(filter);
        const withTag = toggleChoice({ ...filter, tags: [] }, { tag: 'Bois' });
        expect(toggleChoice(withTag, { tag: 'bois' }).tags).toEqual([]);
      }),
    );
  });
});
