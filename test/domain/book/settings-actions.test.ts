import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmpty } from '../../../renderer/domain/book/action';
import { judge } from '../../../renderer/domain/book/judge';
import { type Settings, startingSettings } from '../../../renderer/domain/book/settings';
import {
  changeCurrency,
  changeSettings,
  decideStageRules,
  isStageNumber,
  limitsOf,
  numbersOf,
  passFirstStart,
  stageNumberNames,
  startingStageNumbers,
} from '../../../renderer/domain/book/settings-actions';
import { day } from '../../support/days';

const today = day('2026-11-21');

function settingsAfter(action: { readonly changes: ReturnType<typeof changeSettings>['changes'] }): Settings {
  const record = action.changes[0]?.after;
  if (record?.id !== 'settings') throw new Error('no settings in this action');
  return record as Settings;
}

describe('changing a setting', () => {
  test('to what it is already moves nothing', () => {
    expect(isEmpty(changeSettings(startingSettings, { firstWeekday: 1, currency: 'EUR' }))).toBe(true);
  });

  test('is never undone by Ctrl+Z', () => {
    expect(changeSettings(startingSettings, { firstWeekday: 7 }).undoable).toBe(false);
    expect(passFirstStart(startingSettings).undoable).toBe(false);
  });

  test('leaves the others as they are', () => {
    expect(settingsAfter(changeSettings(startingSettings, { noticeMinutes: 30 }))).toEqual({
      ...startingSettings,
      noticeMinutes: 30,
    });
  });
});

describe('the currency', () => {
  test('is refused once the book holds an amount', () => {
    expect(changeCurrency(startingSettings, 'CHF', true)).toEqual({ ok: false, reason: { code: 'has-amounts' } });
  });

  test('may be said again as it is, whatever the book holds', () => {
    const outcome = changeCurrency(startingSettings, 'EUR', true);
    expect(outcome.ok && isEmpty(outcome.value)).toBe(true);
  });

  test('changes while the book holds none', () => {
    const outcome = changeCurrency(startingSettings, 'CHF', false);
    expect(outcome.ok && settingsAfter(outcome.value).currency).toBe('CHF');
  });
});

describe('the rules of the stages', () => {
  test('keep the day of their decision when no number moves', () => {
    const decided = {
      ...startingSettings,
      stageRules: { ...startingSettings.stageRules, decidedOn: day('2024-02-29') },
    };
    expect(isEmpty(decideStageRules(decided, numbersOf(decided.stageRules), today))).toBe(true);
  });

  test('are dated when one of them moves', () => {
    const numbers = { ...startingStageNumbers, lostAfterMonths: 12 };
    expect(settingsAfter(decideStageRules(startingSettings, numbers, today)).stageRules).toEqual({
      regularSales: 3,
      regularWithinMonths: 24,
      lostAfterMonths: 12,
      decidedOn: today,
    });
  });

  test('are dated too when they go back to the starting ones: that is a decision', () => {
    const changed = settingsAfter(
      decideStageRules(startingSettings, { ...startingStageNumbers, regularSales: 9 }, today),
    );
    const back = settingsAfter(decideStageRules(changed, startingStageNumbers, day('2027-01-02')));
    expect(back.stageRules).toEqual({ ...startingStageNumbers, decidedOn: day('2027-01-02') });
  });

  test.each(['', '3', 0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 1001])(
    'do not take %j as a number of sales',
    (typed) => {
      expect(isStageNumber('regularSales', typed)).toBe(false);
    },
  );

  test('know the limits that the book holds them to', () => {
    expect(stageNumberNames.map(limitsOf)).toEqual([
      { least: 1, most: 1000 },
      { least: 1, most: 240 },
      { least: 1, most: 240 },
    ]);
  });

  test('take exactly the numbers that the book takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stageNumberNames),
        fc.oneof(fc.integer(), fc.integer({ min: -2, max: 1100 }), fc.double()),
        (name, typed) => {
          const numbers = { ...startingStageNumbers, [name]: typed };
          const action = changeSettings(startingSettings, { stageRules: { ...numbers, decidedOn: today } });
          expect(isStageNumber(name, typed)).toBe(judge(action).ok);
        },
      ),
    );
  });
});
