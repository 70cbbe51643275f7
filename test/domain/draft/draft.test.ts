import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasMovedOn, judgeDraft, typedOnto } from '../../../renderer/domain/draft/draft';
import { type DraftForm, isRevision, keyOf } from '../../../renderer/domain/draft/forms';
import { wordsOf } from '../../../renderer/domain/draft/words-of';
import type { InteractionId, SaleId } from '../../../renderer/domain/id';
import type { TypedPayment } from '../../../renderer/domain/sale/typed-payment';
import { day } from '../../support/days';
import { someClient } from '../../support/some-client';
import { editing, nobodyChosen, noting, rewriting } from '../../support/some-drafts';

const { id: faure } = someClient('Mme Faure');
const { id: lebrun } = someClient('Menuiserie Lebrun');
const asStored = (draft: object): unknown => JSON.parse(JSON.stringify(draft));

describe('a draft that is read back', () => {
  test('is what was kept, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 500 }), (text, name) => {
        const draft = noting(text, { name });
        expect(judgeDraft(structuredClone(draft))).toEqual(draft);
      }),
    );
  });

  test('loses what a screen adds to its rows, and nothing else', () => {
    const client = {
      ...{ kind: 'person', name: 'Mme Faure', civility: '', givenName: '', familyName: '', company: '', jobTitle: '' },
      ...{ emails: [], addresses: [], websites: [], birthday: { day: '31', month: '2', year: '' }, role: null },
      ...{ registration: '', vatNumber: '', tags: ['bois'], notes: '', howToDeal: 'sonner deux fois' },
      ...{ messageToSelf: '', source: '', cadence: { every: 'six', unit: 'week' }, foreignId: '' },
    };
    const typed = { ...client, phones: [{ key: 7, label: 'mobile', value: '06' }] };
    const form = { kind: 'client.add' };
    const judged = judgeDraft(asStored({ ...noting(''), form, typed, start: { ...client, phones: [] } }));
    expect(judged?.typed).toEqual({ ...client, phones: [{ label: 'mobile', value: '06' }] });
  });

  test('is none when it is not one', () => {
    for (const stored of [
      null,
      undefined,
      3,
      'draft',
      [],
      {},
      { ...noting(''), at: -1 },
      { ...noting(''), form: null },
    ]) {
      expect(judgeDraft(stored)).toBeNull();
    }
  });
});

describe('a record that was being changed', () => {
  test('has moved on when it reads otherwise than when the form was opened', () => {
    const draft = rewriting(faure, 'apporter le chêne', 'apporter le frêne');
    expect(hasMovedOn(draft, { text: 'apporter le chêne' })).toBe(false);
    expect(hasMovedOn(draft, { text: 'apporter le frêne' })).toBe(true);
    expect(hasMovedOn(draft, { text: '' })).toBe(true);
  });

  test('keeps what somebody else changed, except where it was touched here', () => {
    const draft = editing('x' as InteractionId, 'Hésite', 'Décidée : chêne');
    const present = { ...draft.start, text: 'Rappelé', mood: 'good' as const, minutes: 15 };
    expect(typedOnto(draft, present)).toEqual({ ...present, text: 'Décidée : chêne' });
  });

  test('field by field, is either what was typed or what stands there now', () => {
    const payment = fc.record<TypedPayment>({
      amount: fc.constantFrom('', '1', '2'),
      day: fc.constantFrom(null, day('2026-03-10'), day('2026-03-11')),
      method: fc.constantFrom('cash', 'card'),
      reference: fc.constantFrom('', 'a'),
    });
    fc.assert(
      fc.property(payment, payment, payment, (start, typed, present) => {
        const form = { kind: 'payment.add', saleId: 'x' as SaleId } as const;
        const draft = { ...noting(''), form, start, typed };
        const merged = typedOnto(draft, present);
        for (const field of ['amount', 'day', 'method', 'reference'] as const) {
          expect(merged[field]).toBe(typed[field] === start[field] ? present[field] : typed[field]);
        }
        expect(hasMovedOn({ ...draft, start: present }, present)).toBe(false);
      }),
    );
  });
});

describe('a form', () => {
  const forms: readonly DraftForm[] = [
    nobodyChosen,
    { ...nobodyChosen, clientId: faure },
    { kind: 'client.add' },
    { kind: 'client.edit', clientId: faure },
    { kind: 'message.write', clientId: faure },
    { kind: 'message.write', clientId: lebrun },
    { kind: 'follow-up.add', clientIds: [] },
    { kind: 'follow-up.add', clientIds: [faure] },
    { kind: 'follow-up.add', clientIds: [faure, lebrun] },
    { kind: 'sale.add', buyerId: null },
    { kind: 'sale.add', buyerId: 'walk-in' },
  ];

  test('has a key of its own, which does not depend on how it was written down', () => {
    expect(new Set(forms.map(keyOf)).size).toBe(forms.length);
    expect(keyOf({ followUpId: null, clientId: faure, kind: 'contact.log' })).toBe(
      keyOf({ ...nobodyChosen, clientId: faure }),
    );
  });

  test('changes a record, or makes one', () => {
    expect(forms.filter(isRevision).map(({ kind }) => kind)).toEqual(['client.edit', 'message.write', 'message.write']);
  });
});

test('the words of a draft are those that were written, not those that stood there nor what was chosen', () => {
  const draft = noting('Hésite');
  const next = { ...draft.typed.next, title: ' ', kind: 'visit' as const };
  expect(wordsOf({ ...draft, typed: { ...draft.typed, message: 'apporter le chêne', next } })).toEqual([
    'Hésite',
    'apporter le chêne',
  ]);
  expect(wordsOf(editing('x' as InteractionId, 'Hésite', 'Hésite'))).toEqual([]);
});
