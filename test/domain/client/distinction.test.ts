import { describe, expect, test } from 'vitest';
import { distinctionId, distinctionSchema } from '../../../renderer/domain/client/distinction';
import type { ClientId } from '../../../renderer/domain/id';
import { judgesStrictly, otherId, someId } from '../../support/record-schema';

const [one, other] = [someId as ClientId, otherId as ClientId];
const apart = { id: distinctionId(one, other), oneId: one, otherId: other, createdAt: 1_700_000_000_000 };

describe('two clients who are not the same', () => {
  judgesStrictly(distinctionSchema, apart);

  test('are one pair, whichever is named first', () => {
    expect(distinctionId(other, one)).toBe(apart.id);
    expect(distinctionSchema.safeParse({ ...apart, oneId: other, otherId: one }).success).toBe(false);
  });

  test('are two', () => {
    expect(distinctionSchema.safeParse({ ...apart, id: `${one}+${one}`, otherId: one }).success).toBe(false);
  });

  test('have the identity of their pair and no other', () => {
    expect(distinctionSchema.safeParse({ ...apart, id: one }).success).toBe(false);
  });
});
