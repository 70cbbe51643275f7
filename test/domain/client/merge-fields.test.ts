import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClientDraft, clientSchema, emptyClientDraft } from '../../../renderer/domain/client/client';
import {
  canHoldBoth,
  differingMergeFields,
  mergedDraft,
  mergeFields,
  suggestedSide,
} from '../../../renderer/domain/client/merge-fields';
import { anyClient, clientWith } from '../../support/any-client';

const line = (value: string) => ({ label: '', value });
const draft = (said: Partial<ClientDraft>): ClientDraft => ({ ...emptyClientDraft, name: 'Faure', ...said });

function merged(one: Partial<ClientDraft>, other: Partial<ClientDraft>, sides = {}) {
  const outcome = mergedDraft(draft(one), draft(other), sides);
  if (!outcome.ok) throw new Error(outcome.reason.field);
  return outcome.value;
}

/** Texts are held word for word; of a list, no entry is lost but one that stands there in another notation. */
function expectHolds(result: unknown, sides: readonly unknown[]): void {
  for (const side of sides) {
    if (typeof side === 'string') expect(result).toContain(side);
    else expect(Array.isArray(result) && result.length > 0).toBe(true);
  }
}

describe('two clients become one', () => {
  test('with what only one of them says, and both lists', () => {
    const one = { phones: [line('06 39 98 00 01')], tags: ['Bois'], notes: 'voisine du 3e' };
    const other = {
      phones: [line('+33 6 39 98 00 01'), line('0241000000')],
      tags: ['bois', 'pro'],
      jobTitle: 'Gérante',
    };
    expect(merged(one, other)).toMatchObject({
      phones: [line('06 39 98 00 01'), line('0241000000')],
      tags: ['Bois', 'pro'],
      notes: 'voisine du 3e',
      jobTitle: 'Gérante',
    });
  });

  test('longer texts stand one below the other, and what one holds already is not said twice', () => {
    expect(merged({ notes: 'Chêne' }, { notes: 'Frêne' }).notes).toBe('Chêne\n\nFrêne');
    expect(merged({ notes: 'Chêne' }, { notes: 'Chêne, puis frêne' }).notes).toBe('Chêne, puis frêne');
    // Not where it is but a part of a word or of a number.
    expect(merged({ notes: 'Portail 41234' }, { notes: '1234' }).notes).toBe('Portail 41234\n\n1234');
    expect(merged({ notes: '120 €' }, { notes: '20 €' }).notes).toBe('120 €\n\n20 €');
    expect(merged({ notes: 'Portail 41234, code 1234' }, { notes: '1234' }).notes).toBe('Portail 41234, code 1234');
  });

  test('field by field as it was chosen, also where that leaves something out', () => {
    const one = { company: 'Lebrun', phones: [line('0241000000')] };
    const other = { company: 'Lebrun et Fils', phones: [line('0241000001')] };
    expect(merged(one, other, { company: 'other', phones: 'other' })).toMatchObject({
      company: 'Lebrun et Fils',
      phones: [line('0241000001')],
    });
  });

  test('the identity that another program gave is kept, whoever has it', () => {
    expect(merged({}, { foreignId: 'x1' }).foreignId).toBe('x1');
  });

  test('more than a field may hold is refused, and nothing is cut', () => {
    const many = (start: number) => Array.from({ length: 30 }, (_, index) => line(`0241000${start + index}`));
    const [one, other] = [draft({ phones: many(100) }), draft({ phones: many(200) })];
    expect(mergedDraft(one, other, {})).toEqual({ ok: false, reason: { code: 'too-much', field: 'phones' } });
    expect(mergedDraft(one, other, { phones: 'one' }).ok).toBe(true);
    const long = (letter: string) => draft({ notes: letter.repeat(15_000) });
    expect(mergedDraft(long('a'), long('b'), {})).toEqual({ ok: false, reason: { code: 'too-much', field: 'notes' } });
  });

  test('no value of either is lost where nobody chose, but for fields that hold one', () => {
    fc.assert(
      fc.property(anyClient, anyClient, (one, other) => {
        const outcome = mergedDraft(one, other, {});
        if (!outcome.ok) return;
        const { id, createdAt, updatedAt, trashedAt } = one;
        const whole = { ...outcome.value, id, createdAt, updatedAt, trashedAt };
        expect(clientSchema.safeParse(whole).success).toBe(true);
        const both = mergeFields.filter((field) => suggestedSide(field, one, other) === 'both');
        for (const field of both) expectHolds(outcome.value[field], [one[field], other[field]]);
      }),
    );
  });
});

test('what differs is what both say and not alike', () => {
  const one = clientWith({ name: 'Faure', company: 'Lebrun', notes: 'a' });
  const other = clientWith({ name: 'Faure', company: 'Petit', source: 'salon' });
  expect(differingMergeFields(one, other)).toEqual(['company']);
  expect(canHoldBoth('notes')).toBe(true);
  expect(canHoldBoth('company')).toBe(false);
});
