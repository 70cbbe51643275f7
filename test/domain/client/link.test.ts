import { describe, expect, test } from 'vitest';
import { linkSchema } from '../../../renderer/domain/client/link';
import { judgesStrictly, kept, otherId, someId } from '../../support/record-schema';

const sent = { id: someId, fromId: someId, toId: otherId, kind: 'sent', note: '', ...kept };

describe('a link', () => {
  judgesStrictly(linkSchema, sent);

  test('never ties a client to itself', () => {
    expect(linkSchema.safeParse({ ...sent, toId: someId }).success).toBe(false);
  });
});
