import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiptsRulesOf, settingsSchema, startingSettings } from '../../../renderer/domain/book/settings';
import {
  categories,
  type Limit,
  limits,
  type ReceiptsRules,
  receiptsRulesSchema,
  startingReceiptsRules,
  type Threshold,
} from '../../../renderer/domain/receipts/rules';
import { shippedThresholds } from '../../../renderer/domain/receipts/shipped-thresholds';
import {
  declaredTurnover,
  nearness,
  standingsOf,
  thresholdsOf,
  turnoverBy,
  withoutThreshold,
  withThreshold,
} from '../../../renderer/domain/receipts/turnover';
import { totalOf, wholeYear, type YearCount } from '../../../renderer/domain/receipts/year-count';
import { day } from '../../support/days';

const nothing: YearCount = {
  year: 2026,
  lineCount: 0,
  months: Array.from({ length: 12 }, () => [0, 0, 0]),
  carried: { months: new Array(12).fill(0), quarters: [0, 0, 0, 0] },
};

/** A year with these amounts of goods, services and craft work in March. */
function inMarch(goods: number, service: number, craft: number): YearCount {
  return { ...nothing, months: nothing.months.map((month, at) => (at === 2 ? [goods, service, craft] : month)) };
}

const anyCount: fc.Arbitrary<YearCount> = fc
  .array(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 3, maxLength: 3 }), {
    minLength: 12,
    maxLength: 12,
  })
  .map((months) => ({ ...nothing, months }));
const anyRules: fc.Arbitrary<ReceiptsRules> = fc.record({
  layout: fc.constantFrom('bic' as const, 'bnc' as const),
  categoryOf: fc.record({
    goods: fc.constantFrom(...categories),
    service: fc.constantFrom(...categories),
    craft: fc.constantFrom(...categories),
  }),
  declared: fc.constantFrom('month' as const, 'quarter' as const),
  thresholds: fc.constant([]),
});

describe('turnover to declare', () => {
  test('its periods and categories add up to the year, whatever is declared as what', () => {
    fc.assert(
      fc.property(anyCount, anyRules, (count, rules) => {
        const periods = declaredTurnover(count, rules);
        expect(periods).toHaveLength(rules.declared === 'month' ? 12 : 4);
        const whole = totalOf(count, wholeYear);
        expect(periods.reduce((sum, { total }) => sum + total, 0)).toBe(whole);
        for (const { amounts, total } of periods) expect(amounts.goods + amounts.bic + amounts.bnc).toBe(total);
        const { goods, bic, bnc } = turnoverBy(count, wholeYear, rules);
        expect(goods + bic + bnc).toBe(whole);
      }),
    );
  });

  test('services of a profession are declared apart from craft work when the person says so', () => {
    const rules = {
      ...startingReceiptsRules,
      categoryOf: { ...startingReceiptsRules.categoryOf, service: 'bnc' },
    } as const;
    expect(declaredTurnover(inMarch(1, 20, 300), rules)[0]?.amounts).toEqual({ goods: 1, bic: 300, bnc: 20 });
  });

  test('what corrections of earlier periods moved comes along, by the month or by the quarter', () => {
    const count = { ...nothing, carried: { months: nothing.carried.months.with(4, -7), quarters: [0, -9, 0, 0] } };
    expect(declaredTurnover(count, startingReceiptsRules)[1]?.carried).toBe(-9);
    expect(declaredTurnover(count, { ...startingReceiptsRules, declared: 'month' })[4]?.carried).toBe(-7);
  });
});

describe('where a year stands', () => {
  const standing = (count: YearCount, on: string) =>
    standingsOf(count, startingReceiptsRules, shippedThresholds, day(on)).map(
      ({ threshold, turnover }) => `${threshold.limit} ${turnover} of ${threshold.amount}`,
    );

  test('services alone have the limit of services; goods put that for goods over everything', () => {
    expect(standing(inMarch(0, 0, 500), '2026-12-31')).toEqual([
      'micro-services 500 of 8360000',
      'vat-services 500 of 3750000',
    ]);
    expect(standing(inMarch(40, 0, 500), '2026-12-31')).toEqual([
      'micro-goods 540 of 20310000',
      'micro-services 500 of 8360000',
      'vat-goods 540 of 8500000',
      'vat-services 500 of 3750000',
    ]);
  });

  test('the row in force is the last to begin; before the first one there is none', () => {
    expect(standing(inMarch(0, 0, 500), '2024-12-31')).toEqual([
      'micro-services 500 of 7770000',
      'vat-services 500 of 3680000',
    ]);
    expect(standing(inMarch(0, 0, 500), '2019-12-31')).toEqual([]);
    expect(standing(nothing, '2026-12-31')).toEqual([]);
  });

  describe('in a first year', () => {
    const limitsFrom = (startedOn: string | null, on = '2026-12-31', count = inMarch(0, 0, 500)) => {
      const rules =
        startedOn === null ? startingReceiptsRules : { ...startingReceiptsRules, startedOn: day(startedOn) };
      return standingsOf(count, rules, shippedThresholds, day(on)).map(({ limit, share }) => [limit, share?.days]);
    };

    test('the micro regime counts the days in business, the first one included; VAT stays whole', () => {
      // 122 days from 1 September: 83 600 × 122 / 365 = 27 943.01 euros, and a bit.
      expect(limitsFrom('2026-09-01')).toEqual([
        [2_794_301, 122],
        [3_750_000, undefined],
      ]);
      expect(limitsFrom('2026-12-31')[0]).toEqual([22_904, 1]);
    });

    test('a year that began on its first day is whole, and so is every other year', () => {
      const whole = [
        [8_360_000, undefined],
        [3_750_000, undefined],
      ];
      for (const startedOn of [null, '2026-01-01', '2025-09-01', '2027-09-01'])
        expect(limitsFrom(startedOn)).toEqual(whole);
    });

    test('a leap year has a day more', () => {
      const leap = { ...inMarch(0, 0, 500), year: 2028 };
      expect(limitsFrom('2028-12-31', '2028-12-31', leap)[0]).toEqual([Math.floor(8_360_000 / 366), 1]);
    });
  });

  test.each([
    [0, 'far'],
    [899, 'far'],
    [900, 'near'],
    [1_000, 'near'],
    [1_001, 'over'],
  ] as const)('%i of 1000 is %s', (turnover, expected) => {
    expect(nearness({ limit: 1_000, turnover })).toBe(expected);
  });
});

function row(limit: Limit, validFrom: string, amount = 5): Threshold {
  return { limit, validFrom: day(validFrom), amount, source: 'lu', checkedOn: null };
}

describe('rows of one’s own', () => {
  test('replace what is shipped for the same day, and give way to it again when they go', () => {
    const own = withThreshold(startingReceiptsRules, row('micro-services', '2026-01-01'), null);
    const shown = thresholdsOf(shippedThresholds, own.thresholds);
    expect(shown).toHaveLength(shippedThresholds.length);
    expect(shown.find(({ limit, validFrom }) => limit === 'micro-services' && validFrom === '2026-01-01')?.amount).toBe(
      5,
    );
    const none = withoutThreshold(own, row('micro-services', '2026-01-01'));
    expect(thresholdsOf(shippedThresholds, none.thresholds)).toHaveLength(shippedThresholds.length);
    expect(none).toEqual(startingReceiptsRules);
  });

  test('one that is moved to another day leaves none behind, and takes the place of one that stood there', () => {
    const first = withThreshold(startingReceiptsRules, row('vat-goods', '2027-01-01', 1), null);
    const both = withThreshold(first, row('vat-goods', '2028-01-01', 2), null);
    const moved = withThreshold(both, row('vat-goods', '2028-01-01', 3), row('vat-goods', '2027-01-01', 1));
    expect(moved.thresholds).toEqual([row('vat-goods', '2028-01-01', 3)]);
  });

  test('are listed by limit, the newest first', () => {
    const shown = thresholdsOf(shippedThresholds, [row('micro-goods', '2029-01-01')]);
    expect(shown[0]?.validFrom).toBe('2029-01-01');
    expect([...new Set(shown.map(({ limit }) => limit))]).toEqual([...limits]);
  });
});

describe('the settings of a book', () => {
  test('of an older book are read as they are, and the book of receipts starts as the app does', () => {
    expect(settingsSchema.parse(startingSettings)).toEqual(startingSettings);
    expect(Object.hasOwn(settingsSchema.parse(startingSettings), 'receipts')).toBe(false);
    expect(receiptsRulesOf(startingSettings)).toEqual(startingReceiptsRules);
  });

  test('keep what was decided', () => {
    const decided = { ...startingSettings, receipts: { ...startingReceiptsRules, layout: 'bnc' } } as const;
    expect(settingsSchema.parse(decided)).toEqual(decided);
    expect(receiptsRulesOf(decided).layout).toBe('bnc');
  });

  test.each([
    { amount: 0 },
    { amount: 1.5 },
    { validFrom: '2026-02-30' },
    { source: 'x'.repeat(301) },
    { limit: 'other' },
  ])('refuse a row with %j', (wrong) => {
    const rules = { ...startingReceiptsRules, thresholds: [{ ...row('vat-goods', '2026-01-01'), ...wrong }] };
    expect(receiptsRulesSchema.safeParse(rules).success).toBe(false);
  });

  test('every shipped row passes the same judge, and none claims to be checked', () => {
    for (const each of shippedThresholds) {
      expect(receiptsRulesSchema.shape.thresholds.element.parse(each)).toEqual(each);
      expect(each.checkedOn).toBe(null);
    }
  });
});
