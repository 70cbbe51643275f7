import { describe, expect, test } from 'vitest';
import { clientSchema, emptyClientDraft } from '../../../renderer/domain/client/client';
import { judgesStrictly, kept, someId } from '../../support/record-schema';

const lebrun = { ...emptyClientDraft, id: someId, name: 'Lebrun', ...kept };

describe('a client', () => {
  judgesStrictly(clientSchema, lebrun);

  test('with a name alone is enough; without one it is nothing', () => {
    expect(clientSchema.safeParse(lebrun).success).toBe(true);
    for (const name of ['', '   ', '\u202e', '\u200d\u00a0']) {
      expect(clientSchema.safeParse({ ...lebrun, name }).success).toBe(false);
    }
  });

  test('refuses unknown keys inside its lists', () => {
    const phone = { label: 'mobile', value: '06 39 98 12 34' };
    expect(clientSchema.safeParse({ ...lebrun, phones: [phone] }).success).toBe(true);
    expect(clientSchema.safeParse({ ...lebrun, phones: [{ ...phone, surprise: 1 }] }).success).toBe(false);
    expect(
      clientSchema.safeParse({ ...lebrun, phones: [JSON.parse('{"label":"","value":"1","__proto__":{}}')] }).success,
    ).toBe(false);
    expect(clientSchema.safeParse({ ...lebrun, phones: [{ label: 'mobile', value: ' ' }] }).success).toBe(false);
  });

  test('has lists of a bounded length', () => {
    const tags = (count: number) => Array.from({ length: count }, (_, index) => `tag ${index}`);
    expect(clientSchema.safeParse({ ...lebrun, tags: tags(50) }).success).toBe(true);
    expect(clientSchema.safeParse({ ...lebrun, tags: tags(51) }).success).toBe(false);
  });

  test('keeps a registration as it was typed, right or wrong', () => {
    expect(clientSchema.parse({ ...lebrun, registration: '123 456 789' }).registration).toBe('123 456 789');
  });
});
