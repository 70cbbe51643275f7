import { expect, test } from 'vitest';
import type { z } from 'zod';
import { hostileKeys, hostileTexts } from './hostile-texts';

/** The moments and the identity that every record carries. */
export const someId = '019a3b5c-0000-7000-8000-000000000001';
export const otherId = '019a3b5c-0000-7000-8000-000000000002';
export const kept = { createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000, trashedAt: null };

/**
 * What every record's schema owes: it accepts its example unchanged, and refuses unknown keys, missing keys and what
 * is not a record; hostile texts in any of its fields are refused or stored as clean text, never thrown upon.
 */
export function judgesStrictly(schema: z.ZodType, example: Readonly<Record<string, unknown>>): void {
  test('the example is accepted as it is', () => {
    expect(schema.parse(example)).toEqual(example);
  });

  test.each(hostileKeys)('an unknown key %j is refused, also when it comes from a parsed file', (key) => {
    const text = `${JSON.stringify(example).slice(0, -1)},${JSON.stringify(key)}:{"polluted":true}}`;
    expect(schema.safeParse(JSON.parse(text)).success).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each(Object.keys(example))('a record without %s is refused', (key) => {
    const { [key]: _left, ...rest } = example;
    expect(schema.safeParse(rest).success).toBe(false);
    expect(schema.safeParse({ ...example, [key]: undefined }).success).toBe(false);
  });

  test.each([null, undefined, 1, 'text', true, [], [example], new Map(Object.entries(example))])(
    '%j is no record',
    (value) => {
      expect(schema.safeParse(value).success).toBe(false);
    },
  );

  test.each(Object.keys(example))('%s takes hostile texts as text, or refuses them', (key) => {
    for (const text of hostileTexts) {
      const outcome = schema.safeParse({ ...example, [key]: text });
      if (!outcome.success) continue;
      const stored: unknown = Reflect.get(Object(outcome.data), key);
      expect(typeof stored === 'string' && stored.isWellFormed()).toBe(true);
      expect(['\u0000', '\u202e'].some((mark) => String(stored).includes(mark))).toBe(false);
    }
  });

  test.each(Object.keys(example))('%s refuses what is of another kind', (key) => {
    for (const wrong of [{}, [[]], true, Number.NaN, Number.POSITIVE_INFINITY, 0.5, new Date(0), 1n]) {
      expect(schema.safeParse({ ...example, [key]: wrong }).success).toBe(false);
    }
  });
}
