import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInBook } from '../../renderer/data/draft-subjects';
import { type Change, creation, label, update } from '../../renderer/domain/book/action';
import type { DraftForm } from '../../renderer/domain/draft/forms';
import { followUpOn, interactionOn, paymentOn, saleOn } from '../support/client-rows';
import { clientNamed, openTestBook, type TestBook } from '../support/open-test-book';
import { nobodyChosen } from '../support/some-drafts';

let made: TestBook;
beforeEach(async () => {
  made = await openTestBook();
});
afterEach(() => made.destroy());

async function write(changes: readonly Change[]): Promise<void> {
  const outcome = await made.book.commit({ label: label('client-changed'), changes });
  if (!outcome.ok) throw new Error(outcome.reason.code);
}

test('a form can be opened while what it is about is in the book, and no more once that is in the trash or gone', async () => {
  const [faure, lebrun] = [clientNamed('Mme Faure', made), clientNamed('Lebrun', made)];
  const interaction = { ...interactionOn('2026-03-01', 'Hésite'), clientId: faure.id };
  const followUp = { ...followUpOn('2026-03-12', 'Rappeler'), clientId: faure.id };
  const sale = { ...saleOn('2026-03-02', 100_00), buyerId: faure.id };
  const payment = { ...paymentOn('2026-03-03', 40_00, sale), buyerId: faure.id };
  const forms: readonly DraftForm[] = [
    { ...nobodyChosen, followUpId: followUp.id },
    { kind: 'contact.edit', interactionId: interaction.id },
    { kind: 'client.edit', clientId: faure.id },
    { kind: 'message.write', clientId: faure.id },
    { kind: 'link.add', clientId: faure.id },
    { kind: 'follow-up.add', clientIds: [lebrun.id, faure.id] },
    { kind: 'follow-up.edit', followUpId: followUp.id },
    { kind: 'follow-up.next', followUpId: followUp.id },
    { kind: 'sale.add', buyerId: faure.id },
    { kind: 'sale.edit', saleId: sale.id },
    { kind: 'sale.credit', saleId: sale.id },
    { kind: 'payment.add', saleId: sale.id },
    { kind: 'payment.edit', paymentId: payment.id },
  ];
  const answers = () => Promise.all(forms.map((form) => isInBook(made.book.database, form)));
  expect(await answers()).toEqual(forms.map(() => false));

  await write([
    creation('clients', faure),
    creation('clients', lebrun),
    creation('interactions', interaction),
    creation('followUps', followUp),
    creation('sales', sale),
    creation('payments', payment),
  ]);
  expect(await answers()).toEqual(forms.map(() => true));

  const now = made.clock.now();
  await write([
    update('clients', faure, { trashedAt: now }, now),
    update('interactions', interaction, { trashedAt: now }, now),
    update('followUps', followUp, { trashedAt: now }, now),
    update('sales', sale, { trashedAt: now }, now),
    update('payments', payment, { trashedAt: now }, now),
  ]);
  expect(await answers()).toEqual(forms.map(() => false));
});

test('a form that is about nothing yet can always be opened', async () => {
  const forms: readonly DraftForm[] = [
    nobodyChosen,
    { kind: 'client.add' },
    { kind: 'follow-up.add', clientIds: [] },
    { kind: 'sale.add', buyerId: null },
    { kind: 'sale.add', buyerId: 'walk-in' },
  ];
  for (const form of forms) expect(await isInBook(made.book.database, form)).toBe(true);
});
