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
    { clientIds: [someId] },
  ])('a rule of %j is refused', (field) => {
    expect(segmentSchema.safeParse({ ...example, rule: { ...example.rule, ...field } }).success).toBe(false);
  });

  test('a name has something to see in it, and is no longer than a line', () => {
    for (const name of ['', ' ', '\u200b', 'x'.repeat(longestSegmentName + 1)]) {
      expect(segmentSchema.safeParse({ ...example, name }).success).toBe(false);
    }
    expect(segmentSchema.parse({ ...example, name: '  Bois\u202e  et\nfer ' }).name).toBe('Bois et fer');
  });
});
