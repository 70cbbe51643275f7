import { describe, expect, test } from 'vitest';
import { longestSegmentName, segmentSchema } from '../../../renderer/domain/segment/segment';
import { judgesStrictly, someId } from '../../support/record-schema';

const example = {
  id: someId,
  name: 'Réguliers du bois',
  rule: { words: 'angers', stages: ['regular'], kinds: ['company'], tags: ['bois'], tooLong: true },
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_000,
};

describe('a segment', () => {
  judgesStrictly(segmentSchema, example);

  test.each([
    { stages: ['gone'] },
    { kinds: ['robot'] },
    { tags: [''] },
    { tags: ['x'.repeat(61)] },
    { words: 'x'.repeat(201) },
    { silentDays: 0 },
    { silentDays: 1.5 },
    { silentDays: 36_501 },
    { revenueFrom: 0 },
    { revenueFrom: 9_000_000_000_001 },
    { clientIds: [someId] },
  ])('a rule of %j is refused', (field) => {
    expect(segmentSchema.safeParse({ ...example, rule: { ...example.rule, ...field } }).success).toBe(false);
  });

  test('days without a contact and revenue are in the rule where they are asked for', () => {
    const whole = { ...example, rule: { ...example.rule, silentDays: 90, revenueFrom: 150_000 } };
    expect(segmentSchema.parse(whole)).toEqual(whole);
  });

  test('a name has something to see in it, and is no longer than a line', () => {
    for (const name of ['', ' ', '\u200b', 'x'.repeat(longestSegmentName + 1)]) {
      expect(segmentSchema.safeParse({ ...example, name }).success).toBe(false);
    }
    expect(segmentSchema.parse({ ...example, name: '  Bois\u202e  et\nfer ' }).name).toBe('Bois et fer');
  });
});
