import { describe, expect, test } from 'vitest';
import { followUpSchema } from '../../../renderer/domain/follow-up/follow-up';
import { judgesStrictly, kept, otherId, someId } from '../../support/record-schema';

const recall = {
  id: someId,
  clientId: otherId,
  kind: 'call',
  title: 'Rappeler pour le devis',
  day: '2026-11-24',
  time: null,
  repeat: { every: 1, unit: 'month', anchor: '2026-01-31' },
  status: 'open',
  snoozedFrom: null,
  closedAt: null,
  ...kept,
};

describe('a follow-up', () => {
  judgesStrictly(followUpSchema, recall);

  test('refuses a repetition that would never come or never end', () => {
    for (const repeat of [
      { every: 0, unit: 'month' },
      { every: 1, unit: 'never' },
      { every: 1, unit: 'day', surprise: 1 },
    ]) {
      expect(followUpSchema.safeParse({ ...recall, repeat: { anchor: '2026-01-31', ...repeat } }).success).toBe(false);
    }
    expect(
      followUpSchema.safeParse({ ...recall, repeat: { every: 1, unit: 'day', anchor: '2026-02-30' } }).success,
    ).toBe(false);
  });
});
