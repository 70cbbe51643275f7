import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startingSettings } from '../../../renderer/domain/book/settings';
import { addDays } from '../../../renderer/domain/calendar/day';
import {
  type ClientSort,
  clientSorts,
  compareNamed,
  type ListEntry,
  listEntry,
  namedClient,
  sortPositions,
} from '../../../renderer/domain/client/sort';
import { type ClientFigures, emptyFigures } from '../../../renderer/domain/portfolio/figures';
import { day } from '../../support/days';
import { someClient } from '../../support/some-client';

const today = day('2026-11-22');
const rules = startingSettings.stageRules;

function entry(name: string, figures: Partial<ClientFigures> = {}): ListEntry {
  const client = someClient(name);
  return listEntry(client, { ...emptyFigures(client.id), ...figures }, rules, today);
}

const byName = (left: ListEntry, right: ListEntry) => compareNamed(namedClient(left.client), namedClient(right.client));

function namesIn(entries: readonly ListEntry[], sort: ClientSort): readonly string[] {
  const ordered = [...entries].sort(byName);
  return Array.from(sortPositions(ordered, sort), (position) => ordered[position]?.client.name ?? '');
}

describe('what a line shows', () => {
  test('the last twelve months include the present one and not the same month last year', () => {
    const month = (year: number, index: number, amount: number) => [year * 12 + index, amount, 0, 0, 0, 0, 0, 0, 1];
    const months = [...month(2025, 10, 100), ...month(2025, 11, 200), ...month(2026, 10, 400), ...month(2026, 11, 800)];
    expect(entry('Faure', { months }).revenue).toBe(600);
  });

  test('who was never paid is a prospect, whatever else is known', () => {
    expect(entry('Faure', { lastContactDay: today }).stage).toBe('prospect');
  });

  test('a silence counts as too long from twice the usual', () => {
    const silent = (days: number) => entry('Faure', { lastContactDay: addDays(today, -days), rhythmDays: 30 });
    expect(silent(59).tooLong).toBe(false);
    expect(silent(60).tooLong).toBe(true);
    expect(entry('Faure').tooLong).toBe(false);
  });
});

describe('order', () => {
  test('names ignore accents, case and punctuation', () => {
    const entries = ['zoé', 'Élan', 'ecole', "L'Atelier", 'l atelier bis', 'Œuvre', 'Oeil'].map((name) => entry(name));
    expect(namesIn(entries, { by: 'name', direction: 'ascending' })).toEqual([
      'ecole',
      'Élan',
      "L'Atelier",
      'l atelier bis',
      'Oeil',
      'Œuvre',
      'zoé',
    ]);
  });

  test('who is unknown comes last in both directions', () => {
    const entries = [
      entry('Jamais'),
      entry('Hier', { lastContactDay: addDays(today, -1) }),
      entry('Avant', { lastContactDay: addDays(today, -9) }),
    ];
    expect(namesIn(entries, { by: 'last-contact', direction: 'descending' })).toEqual(['Hier', 'Avant', 'Jamais']);
    expect(namesIn(entries, { by: 'last-contact', direction: 'ascending' })).toEqual(['Avant', 'Hier', 'Jamais']);
  });

  test('a follow-up at an hour comes before one at any hour of the same day', () => {
    const next = (time: string | null) =>
      ({ nextFollowUp: { id: 'x', day: today, time, title: '', kind: 'call' } }) as unknown as Partial<ClientFigures>;
    const entries = [entry('À toute heure', next(null)), entry('Soir', next('18:00')), entry('Matin', next('08:30'))];
    expect(namesIn(entries, { by: 'next-follow-up', direction: 'ascending' })).toEqual([
      'Matin',
      'Soir',
      'À toute heure',
    ]);
  });

  test('silence is weighed against what is usual for each client', () => {
    const silent = (name: string, days: number, rhythmDays: number | null) =>
      entry(name, { lastContactDay: addDays(today, -days), rhythmDays });
    const entries = [silent('60 sur 90', 60, 90), silent('46 sur 30', 46, 30), silent('400 sans rythme', 400, null)];
    expect(namesIn(entries, { by: 'silence', direction: 'descending' })).toEqual([
      '46 sur 30',
      '60 sur 90',
      '400 sans rythme',
    ]);
  });

  test('a client who bought nothing in twelve months stands above one who never bought', () => {
    const entries = [entry('Jamais'), entry('Plus depuis', { saleCount: 2 })];
    expect(namesIn(entries, { by: 'revenue', direction: 'descending' })).toEqual(['Plus depuis', 'Jamais']);
  });

  test('every sort keeps everybody once, and equal ones in the order of their names', () => {
    const some = fc.record({
      name: fc.constantFrom('Faure', 'faure', 'Petit', 'Lebrun', 'Éloi'),
      days: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
      rhythmDays: fc.option(fc.constantFrom(7, 30), { nil: null }),
      sold: fc.constantFrom(0, 100, -50),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), fc.constantFrom(...clientSorts), (people, by) => {
        const entries = people
          .map(({ name, days, rhythmDays, sold }) =>
            entry(name, {
              lastContactDay: days === null ? null : addDays(today, -days),
              rhythmDays,
              months: sold === 0 ? [] : [2026 * 12 + 10, sold, 0, 0, 0, 0, 0, 0, 1],
              saleCount: sold === 0 ? 0 : 1,
            }),
          )
          .sort(byName);
        for (const direction of ['ascending', 'descending'] as const) {
          const positions = sortPositions(entries, { by, direction });
          expect([...positions].sort((left, right) => left - right)).toEqual(entries.map((_, index) => index));
          if (by === 'name') continue;
          // Equal in what is shown: then the names decide.
          const shown = (position: number) => {
            const { figures, revenue, silence } = entries[position] as ListEntry;
            if (by === 'last-contact') return figures.lastContactDay;
            if (by === 'revenue') return figures.saleCount === 0 ? null : revenue;
            return by === 'silence' && silence?.usual ? silence.days / silence.usual : null;
          };
          for (const [index, position] of positions.slice(1).entries()) {
            const before = positions[index] as number;
            if (shown(before) === shown(position)) expect(before).toBeLessThan(position);
          }
        }
      }),
    );
  });
});
