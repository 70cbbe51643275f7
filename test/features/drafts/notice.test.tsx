import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDrafts } from '../../../renderer/data/drafts';
import { creation, label } from '../../../renderer/domain/book/action';
import type { Draft } from '../../../renderer/domain/draft/draft';
import type { FormKind } from '../../../renderer/domain/draft/forms';
import { trashContact } from '../../../renderer/domain/interaction/actions';
import { draftCommands } from '../../../renderer/features/drafts/commands';
import { DraftsNotice } from '../../../renderer/features/drafts/drafts-notice';
import { interactionOn } from '../../support/client-rows';
import { hostileTexts } from '../../support/hostile-texts';
import { clientNamed } from '../../support/open-test-book';
import { forgetEverything, type ShownScreen, showScreen } from '../../support/show-screen';
import { editing, nobodyChosen, noting, rewriting } from '../../support/some-drafts';

let screen: ShownScreen;
beforeEach(async () => {
  await forgetEverything();
  screen = await showScreen(<DraftsNotice />, { commands: draftCommands });
});
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

const notice = page.getByRole('complementary', { name: 'Texte à reprendre' });
const list = page.getByRole('dialog', { name: 'Ce que vous étiez en train d’écrire' });
const entries = list.getByRole('listitem');
const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Another window of the same book, which types this and is gone. */
async function leave<Kind extends FormKind>(draft: Draft<Kind>): Promise<void> {
  const services = { now: screen.clock.now, randomName: () => crypto.randomUUID(), page: window };
  const other = await openDrafts(screen.book.database.name, services);
  other.keep({ ...draft, at: screen.clock.now() });
  await other.close();
}

test('nothing was left: there is no notice', async () => {
  expect(notice.elements()).toHaveLength(0);
});

test('one is named with its client as the client is called now, and resumed by its own command', async () => {
  const lebrun = clientNamed('Menuiserie Lebrun', screen);
  await screen.book.commit({ label: label('client-added'), changes: [creation('clients', lebrun)] });
  const form = { ...nobodyChosen, clientId: lebrun.id };
  await leave(noting('Hésite', { form, clientId: lebrun.id, name: 'Lebrun, avant' }));
  await expect
    .element(notice.getByText('Vous étiez en train de noter un contact avec Menuiserie Lebrun.'))
    .toBeVisible();
  await press('Reprendre');
  await expect.poll(() => screen.ran).toEqual([['contact.log', { clientId: lebrun.id }]]);
});

test('whom it was about may be somebody new, somebody gone, or nobody yet', async () => {
  await leave(noting('Hésite', { name: '  Mme Faure ' }));
  await expect.element(notice.getByText(/noter un contact avec Mme Faure\.$/)).toBeVisible();
  await press('Effacer');
  await leave(noting('Hésite', { clientId: screen.newId<'client'>(), name: 'Hôtel du Parc' }));
  await expect.element(notice.getByText(/noter un contact avec Hôtel du Parc\.$/)).toBeVisible();
  await press('Effacer');
  await leave(noting('Hésite'));
  await expect.element(notice.getByText('Vous étiez en train de noter un contact.')).toBeVisible();
});

test('thrown away it is gone, until that is taken back', async () => {
  await leave(noting('Hésite'));
  await press('Effacer');
  await expect.element(notice).not.toBeInTheDocument();
  await expect.element(page.getByText('Ce que vous écriviez est effacé.')).toBeVisible();
  await press('Annuler');
  await expect.element(notice).toBeVisible();
  await expect.element(page.getByText('Ce que vous écriviez est effacé.')).not.toBeInTheDocument();
});

test('several are counted, and listed with when and what was written, the newest first', async () => {
  const lebrun = clientNamed('Menuiserie Lebrun', screen);
  await screen.book.commit({ label: label('client-added'), changes: [creation('clients', lebrun)] });
  await leave(noting('Hésite entre chêne et frêne'));
  screen.clock.pass(60_000);
  await leave(rewriting(lebrun.id, 'apporter le chêne', 'apporter le frêne'));
  await expect.element(notice.getByText('2 textes que vous étiez en train d’écrire vous attendent.')).toBeVisible();
  await press('Voir');
  await expect.element(entries.first().getByText('apporter le frêne')).toBeVisible();
  await expect.element(entries.last().getByText('Hésite entre chêne et frêne')).toBeVisible();
  await expect.element(entries.last().getByText(/^Écrit aujourd’hui à \d+ h \d\d$/)).toBeVisible();
  await entries
    .first()
    .getByRole('button', { name: /^Reprendre/ })
    .click();
  await expect.element(list).not.toBeInTheDocument();
  await expect.poll(() => screen.ran.at(-1)).toEqual(['client.open', { clientId: lebrun.id }]);
  expect(screen.drafts.find({ kind: 'message.write', clientId: lebrun.id })?.isWanted).toBe(true);
});

test('two of the same form, left by two windows: the one that is chosen is the one that the form finds', async () => {
  await leave(noting('le plus ancien'));
  screen.clock.pass(60_000);
  await leave(noting('le plus récent'));
  await press('Voir');
  await entries
    .last()
    .getByRole('button', { name: /^Reprendre/ })
    .click();
  await expect.poll(() => screen.ran.at(-1)?.[0]).toBe('contact.log');
  expect(screen.drafts.find(nobodyChosen)?.draft.typed.contact.text).toBe('le plus ancien');
});

test('what is no longer in the book is said, its text given, and the draft kept', async () => {
  const faure = clientNamed('Mme Faure', screen);
  const row = { ...interactionOn('2026-03-01', 'Hésite'), clientId: faure.id };
  await screen.book.commit({
    label: label('client-added'),
    changes: [creation('clients', faure), creation('interactions', row)],
  });
  await screen.book.commit(trashContact(row, faure.name, screen.clock.now()));
  await leave(editing(row.id, 'Hésite', 'Décidée : chêne'));
  const copied: string[] = [];
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  try {
    await press('Reprendre');
    await expect.element(page.getByText(/se trouve dans la corbeille/)).toBeVisible();
    expect(screen.ran).toEqual([]);
    await press('Copier le texte');
    await expect.element(page.getByText('Texte copié.')).toBeVisible();
    expect(copied).toEqual(['Décidée : chêne']);
    await expect.element(notice).toBeVisible();
  } finally {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  }
});

test('hostile words are shown as words, however long', async () => {
  for (const [index, text] of hostileTexts.entries()) {
    const followUpId = screen.newId<'follow-up'>();
    await leave(noting(`${index} ${text}`, { form: { ...nobodyChosen, followUpId }, name: text }));
  }
  await press('Voir');
  await expect.poll(() => entries.elements().length).toBe(hostileTexts.length);
  expect(list.element().querySelector('script, img')).toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.element(list).not.toBeInTheDocument();
});

test('the list says so when nothing is left', async () => {
  await leave(noting('un'));
  await leave(noting('deux'));
  await press('Voir');
  await entries
    .first()
    .getByRole('button', { name: /^Effacer/ })
    .click();
  await expect.element(entries.getByRole('button', { name: /^Reprendre/ })).toHaveFocus();
  await entries.getByRole('button', { name: /^Effacer/ }).click();
  await expect.element(list.getByText(/^Rien à reprendre/)).toBeVisible();
});
