import { describe, expect, test } from 'vitest';
import { interactionSchema, isContact } from '../../../renderer/domain/interaction/interaction';
import { judgesStrictly, kept, otherId, someId } from '../../support/record-schema';

describe('an interaction', () => {
  judgesStrictly(interactionSchema, {
    id: someId,
    clientId: otherId,
    kind: 'call',
    direction: 'in',
    day: '2026-11-12',
    time: '09:30',
    text: 'Hésite entre chêne et frêne.',
    outcome: 'thinking',
    mood: 'good',
    minutes: 15,
    kilometres: null,
    ...kept,
  });
});

test('a note is written about a client, not said to them', () => {
  expect(isContact({ kind: 'note', outcome: null, trashedAt: null })).toBe(false);
  expect(isContact({ kind: 'note', outcome: 'agreed', trashedAt: null })).toBe(false);
});

test('a call that nobody answered is no contact, a refusal is one', () => {
  expect(isContact({ kind: 'call', outcome: 'no-answer', trashedAt: null })).toBe(false);
  expect(isContact({ kind: 'call', outcome: 'refused', trashedAt: null })).toBe(true);
  expect(isContact({ kind: 'visit', outcome: null, trashedAt: null })).toBe(true);
});

test('what is in the trash counts for nothing', () => {
  expect(isContact({ kind: 'call', outcome: 'reached', trashedAt: 0 as never })).toBe(false);
});
