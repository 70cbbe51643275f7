import { describe, expect, test } from 'vitest';
import { inverse } from '../../../renderer/domain/book/action';
import { judge } from '../../../renderer/domain/book/judge';
import type { FollowUp } from '../../../renderer/domain/follow-up/follow-up';
import {
  type ContactDraft,
  changeContact,
  clientByName,
  type LoggedContact,
  logContact,
  messageAfter,
  trashContact,
} from '../../../renderer/domain/interaction/actions';
import type { Interaction } from '../../../renderer/domain/interaction/interaction';
import { day } from '../../support/days';
import { countingIds, followUp, time, writingOn } from '../../support/follow-ups';
import { knownClient } from '../../support/known-clients';

const faure = knownClient(1, { client: { name: 'Mme Faure', messageToSelf: 'demander des nouvelles du fils' } }).client;
const writing = writingOn('2026-11-24');

const draft: ContactDraft = {
  kind: 'call',
  direction: 'in',
  day: day('2026-11-24'),
  time: time('09:30'),
  text: 'Hésite entre chêne et frêne',
  outcome: 'thinking',
  mood: 'good',
  minutes: 15,
  kilometres: null,
};

function said(fields: Partial<LoggedContact> = {}): LoggedContact {
  return { client: faure, isNewClient: false, draft, closes: [], next: null, message: faure.messageToSelf, ...fields };
}

describe('logging a contact', () => {
  test('a name and a kind are enough', () => {
    const bare: ContactDraft = {
      ...draft,
      direction: null,
      time: null,
      text: '',
      outcome: null,
      mood: null,
      minutes: null,
    };
    const action = logContact(said({ draft: bare }), writing);
    expect(judge(action).ok).toBe(true);
    expect(action.changes).toHaveLength(1);
    expect(action.changes[0]?.after).toMatchObject({ clientId: faure.id, kind: 'call', direction: 'out', text: '' });
  });

  test('everything said in one gesture is one action: contact, closing, next follow-up, message', () => {
    const next = {
      kind: 'visit',
      title: 'Apporter les échantillons',
      day: day('2026-12-08'),
      time: null,
      repeat: null,
    } as const;
    const open = followUp({ clientId: faure.id });
    const action = logContact(said({ closes: [open], next, message: 'apporter le frêne' }), writing);
    expect(judge(action).ok).toBe(true);
    expect(action.label).toEqual({ key: 'contact-logged', subject: 'Mme Faure', count: 1 });
    expect(
      action.changes.map(({ table, before, after }) => [table, before === null, (after as FollowUp).status]),
    ).toEqual([
      ['clients', false, undefined],
      ['interactions', true, undefined],
      ['followUps', false, 'done'],
      ['followUps', true, 'open'],
    ]);
    expect(inverse(action.changes).map((change) => change.after)).toEqual([null, open, null, faure]);
  });

  test('answering a repeating follow-up makes its next occurrence in the same action', () => {
    const repeating = followUp({ clientId: faure.id, repeat: { every: 1, unit: 'month', anchor: day('2026-08-24') } });
    const action = logContact(said({ closes: [repeating] }), writing);
    expect(action.changes.at(-1)?.after).toMatchObject({ status: 'open', day: '2026-12-24' });
  });

  test('a client who was not in the book enters it with the contact, message included', () => {
    const { now, newId } = { ...writing, newId: countingIds(5_000) };
    const dupont = clientByName('Dupont', now, newId);
    const action = logContact(said({ client: dupont, isNewClient: true, message: 'rappeler le soir' }), writing);
    expect(judge(action).ok).toBe(true);
    expect(action.changes[0]).toMatchObject({ table: 'clients', before: null });
    expect(action.changes[0]?.after).toMatchObject({ messageToSelf: 'rappeler le soir' });
    expect(action.changes[1]?.after).toMatchObject({ clientId: dupont.id });
  });

  test('a note has no direction, whatever the form said', () => {
    const action = logContact(said({ draft: { ...draft, kind: 'note' } }), writing);
    expect(action.changes[0]?.after).toMatchObject({ direction: null });
  });
});

describe('the message to myself', () => {
  test.each([
    ['ancien', true, '', 'ancien'],
    ['ancien', false, '', ''],
    ['ancien', true, 'nouveau', 'ancien\nnouveau'],
    ['ancien', false, ' nouveau ', 'nouveau'],
    ['', true, 'nouveau', 'nouveau'],
    ['', false, '   ', ''],
  ])('%j, kept: %j, with %j added, is %j', (standing, keeps, added, after) => {
    expect(messageAfter(standing, keeps, added)).toBe(after);
  });
});

describe('a logged contact', () => {
  const [change] = logContact(said(), writing).changes;
  const stored = change?.after as Interaction;

  test('changed to what it says already does not move', () => {
    expect(changeContact(stored, draft, 'Mme Faure', writing.now).changes).toEqual([]);
  });

  test('changed keeps its client and its making', () => {
    const later = writingOn('2026-12-01').now;
    const [changed] = changeContact(stored, { ...draft, text: 'Chêne' }, 'Mme Faure', later).changes;
    expect(changed?.after).toEqual({ ...stored, text: 'Chêne', updatedAt: later });
  });

  test('goes to the trash once', () => {
    const [trashed] = trashContact(stored, 'Mme Faure', writing.now).changes;
    expect(trashed?.after).toMatchObject({ trashedAt: writing.now });
    expect(trashContact(trashed?.after as Interaction, 'Mme Faure', writing.now).changes).toEqual([]);
  });
});
