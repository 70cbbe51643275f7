import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command, RunCommand } from '../../../renderer/command';
import { type Change, creation, label, update } from '../../../renderer/domain/book/action';
import type { Moment } from '../../../renderer/domain/calendar/day';
import type { Client } from '../../../renderer/domain/client/client';
import type { Link } from '../../../renderer/domain/client/link';
import { clientCommands } from '../../../renderer/features/clients/commands';
import { draftCommands } from '../../../renderer/features/drafts/commands';
import { DraftsNotice } from '../../../renderer/features/drafts/drafts-notice';
import { followUpCommands } from '../../../renderer/features/follow-ups/commands';
import { interactionCommands } from '../../../renderer/features/interactions/commands';
import { saleCommands } from '../../../renderer/features/sales/commands';
import { sheetCommands } from '../../../renderer/features/sheet/commands';
import { followUpOn, interactionOn, paymentOn, saleOn } from '../../support/client-rows';
import { day } from '../../support/days';
import { clientNamed } from '../../support/open-test-book';
import { RunButton } from '../../support/run-button';
import { forgetEverything, type ShownScreen, showScreen } from '../../support/show-screen';

// The clock stands on Tuesday 10 March 2026, at nine in the morning.
let screen: ShownScreen;
let button: RunButton;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

const commands: readonly Command[] = [
  ...interactionCommands,
  ...clientCommands,
  ...followUpCommands,
  ...saleCommands,
  ...sheetCommands,
  ...draftCommands,
];

async function openWindow(language: 'fr' | 'en' = 'fr'): Promise<void> {
  button = new RunButton();
  const content = (
    <>
      <DraftsNotice />
      {button.element}
    </>
  );
  screen = await showScreen(content, { commands, language });
}

/** The window is gone in the middle of it all, and another one opens the same book. */
async function crash(language: 'fr' | 'en' = 'fr'): Promise<void> {
  await screen.leave();
  await openWindow(language);
}

async function write(...changes: readonly Change[]): Promise<void> {
  const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function addClient(name: string): Promise<Client> {
  const client = clientNamed(name, screen);
  await write(creation('clients', client));
  return client;
}

const dialog = page.getByRole('dialog');
const notice = page.getByRole('complementary', { name: 'Texte à reprendre' });
const field = (name: string) => dialog.getByLabelText(name, { exact: true });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}');

/** Something for every form to be about. */
async function fillBook() {
  const faure = await addClient('Mme Faure');
  const lebrun = await addClient('Menuiserie Lebrun');
  const interaction = { ...interactionOn('2026-03-01', 'Hésite'), clientId: faure.id };
  const followUp = { ...followUpOn('2026-03-12', 'Rappeler'), clientId: faure.id };
  const sale = { ...saleOn('2026-03-02', 100_00), buyerId: faure.id };
  const payment = { ...paymentOn('2026-03-03', 40_00, sale), buyerId: faure.id };
  const moments = { createdAt: 0 as Moment, updatedAt: 0 as Moment, trashedAt: null };
  const ends = { fromId: faure.id, toId: lebrun.id };
  const link: Link = { id: screen.newId<'link'>(), ...ends, kind: 'sent', note: '', ...moments };
  await write(
    creation('interactions', interaction),
    creation('followUps', followUp),
    creation('sales', sale),
    creation('payments', payment),
    creation('links', link),
  );
  return {
    clientId: faure.id,
    otherId: lebrun.id,
    interactionId: interaction.id,
    followUpId: followUp.id,
    saleId: sale.id,
    paymentId: payment.id,
    linkId: link.id,
  };
}
type Ids = Awaited<ReturnType<typeof fillBook>>;

/** Every form in which more than a word is typed: what opens it, the field that is typed in, and what the notice says. */
const forms: ReadonlyArray<
  readonly [open: (ids: Ids) => Parameters<RunCommand>, field: string, text: string, sentence: string]
> = [
  [({ clientId }) => ['contact.log', { clientId }], 'Ce qui s’est dit', 'Hésite', 'noter un contact avec Mme Faure'],
  [
    ({ interactionId }) => ['contact.edit', { interactionId }],
    ...(['Ce qui s’est dit', 'Décidée : chêne', 'modifier un contact avec Mme Faure'] as const),
  ],
  [() => ['client.add'], 'Nom', 'Hôtel du Parc', 'd’ajouter Hôtel du Parc au carnet'],
  [({ clientId }) => ['client.edit', { clientId }], 'Nom', 'Mme Faure, Angers', 'modifier la fiche de Mme Faure'],
  [
    ({ clientId }) => ['follow-up.add', { clientIds: [clientId] }],
    ...(['Quoi faire', 'Rappeler pour le devis', 'prévoir une relance pour Mme Faure'] as const),
  ],
  [
    ({ clientId, otherId }) => ['follow-up.add', { clientIds: [clientId, otherId] }],
    ...(['Quoi faire', 'Envoyer les vœux', 'prévoir une relance.'] as const),
  ],
  [
    ({ followUpId }) => ['follow-up.edit', { followUpId }],
    ...(['Quoi faire', 'Rappeler pour le devis', 'modifier une relance pour Mme Faure'] as const),
  ],
  [
    ({ clientId }) => ['sale.add', { buyerId: clientId }],
    ...(['Ce qui est vendu', 'Escalier', 'enregistrer une vente à Mme Faure'] as const),
  ],
  [
    () => ['sale.add', { buyerId: 'walk-in' }],
    ...(['Ce qui est vendu', 'Tabouret', 'enregistrer une vente.$'] as const),
  ],
  [
    ({ saleId }) => ['sale.edit', { saleId }],
    ...(['Ce qui est vendu', 'Escalier en chêne', 'modifier une vente à Mme Faure'] as const),
  ],
  [({ saleId }) => ['sale.credit', { saleId }], 'Motif', 'Trois marches de moins', 'faire un avoir à Mme Faure'],
  [({ saleId }) => ['payment.add', { saleId }], 'Référence', 'chèque 0412', 'noter un paiement de Mme Faure'],
  [
    ({ paymentId }) => ['payment.edit', { paymentId }],
    ...(['Référence', 'chèque 0412', 'modifier un paiement de Mme Faure'] as const),
  ],
  [
    ({ clientId }) => ['link.add', { clientId }],
    ...(['Précision', 'depuis 2019, chef d’atelier', 'relier Mme Faure à quelqu’un'] as const),
  ],
  [({ linkId }) => ['link.edit', { linkId }], 'Précision', 'depuis 2019', 'modifier un lien de Mme Faure'],
];

describe('after a crash, the notice says what it was, and resuming opens the very form with its text:', () => {
  for (const [open, name, text, sentence] of forms) {
    test(sentence, async () => {
      await openWindow();
      const command = open(await fillBook());
      await button.run(...command);
      await field(name).fill(text);
      await crash();
      await expect.element(notice.getByText(new RegExp(sentence))).toBeVisible();
      await press('Reprendre');
      await expect.element(field(name)).toHaveValue(text);
      await expect
        .element(dialog.getByText(/^Repris de ce que vous écriviez aujourd’hui à \d+ h \d\d\.$/))
        .toBeVisible();
      await expect.element(notice).not.toBeInTheDocument();
      expect(screen.ran.at(-1)).toEqual([command[0], command[1] ?? {}]);
      await press('Annuler');
      await press('Fermer sans enregistrer');
      await expect.element(dialog).not.toBeInTheDocument();
      await crash();
      expect(screen.drafts.left()).toEqual([]);
    });
  }
});

describe('a contact that was being noted', () => {
  test('the day before keeps its day and the day that was meant for the next one', async () => {
    await openWindow();
    const faure = await addClient('Mme Faure');
    await button.run('contact.log', { clientId: faure.id });
    await field('Ce qui s’est dit').fill('Hésite');
    await page.getByRole('radio', { name: 'demain' }).click();
    await screen.leave();
    await openWindow();
    screen.clock.goTo(day('2026-03-11'), '08:00');
    await button.run('contact.log', { clientId: faure.id });
    await expect.element(dialog.getByText(/^Repris de ce que vous écriviez hier à /)).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'demain' })).not.toBeChecked();
    // Folded, nobody would see that it is not today's.
    await expect.element(field('Jour')).toHaveValue('mar. 10 mars 2026');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await screen.book.database.interactions.toArray()).toMatchObject([{ text: 'Hésite', day: '2026-03-10' }]);
    expect(await screen.book.database.followUps.toArray()).toMatchObject([{ day: '2026-03-11' }]);
    expect(screen.drafts.find({ kind: 'contact.log', clientId: faure.id, followUpId: null })).toBeNull();
  });

  test('is started over, or brought back, by the same button; nothing that is typed anew is lost by it', async () => {
    await openWindow();
    await button.run('contact.log');
    await field('Ce qui s’est dit').fill('Hésite');
    await crash();
    await button.run('contact.log');
    await press('Repartir de zéro');
    await expect.element(field('Ce qui s’est dit')).toHaveValue('');
    await expect.element(page.getByRole('button', { name: 'Le reprendre' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Ce qui s’est dit')).toHaveValue('Hésite');
    await userEvent.keyboard('{Enter}');
    await field('Ce qui s’est dit').fill('Autre chose');
    await expect.element(page.getByRole('button', { name: 'Le reprendre' })).not.toBeInTheDocument();
    await crash();
    await press('Reprendre');
    await expect.element(field('Ce qui s’est dit')).toHaveValue('Autre chose');
  });

  test('is asked for by its own form alone: another client’s opens empty', async () => {
    await openWindow('en');
    const [faure, lebrun] = [await addClient('Mrs Faure'), await addClient('Lebrun')];
    await button.run('contact.log', { clientId: faure.id });
    await field('What was said').fill('Hesitates');
    await crash('en');
    await button.run('contact.log', { clientId: lebrun.id });
    await expect.element(field('What was said')).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByText('You were logging a contact with Mrs Faure.')).toBeVisible();
  });

  test('leaves nothing behind when it is saved, nor when what was typed is erased', async () => {
    await openWindow();
    const faure = await addClient('Mme Faure');
    for (const end of [save, () => field('Ce qui s’est dit').fill('')]) {
      await button.run('contact.log', { clientId: faure.id });
      await field('Ce qui s’est dit').fill('Hésite');
      await end();
      await expect
        .poll(() => screen.drafts.find({ kind: 'contact.log', clientId: faure.id, followUpId: null }))
        .toBeNull();
      await crash();
      expect(screen.drafts.left()).toEqual([]);
    }
  });
});

describe('a record that has changed since', () => {
  async function editAndChange(): Promise<Client> {
    await openWindow();
    const faure = await addClient('Mme Faure');
    await button.run('client.edit', { clientId: faure.id });
    await field('Nom').fill('Mme Faure, Angers');
    await crash();
    await write(update('clients', faure, { notes: 'code 45B2', source: 'le marché' }, screen.clock.now()));
    return faure;
  }
  const stored = async () => (await screen.book.database.clients.toArray())[0];

  test('is shown as it is, and the person chooses: what was typed, without taking back what was changed', async () => {
    await editAndChange();
    await press('Reprendre');
    await expect.element(field('Nom')).toHaveValue('Mme Faure');
    await expect
      .element(dialog.getByText(/^Ce qui est enregistré a changé depuis que vous écriviez ici, aujourd’hui à /))
      .toBeVisible();
    await press('Le reprendre');
    await expect.element(field('Nom')).toHaveValue('Mme Faure, Angers');
    await save();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(await stored()).toMatchObject({ name: 'Mme Faure, Angers', notes: 'code 45B2', source: 'le marché' });
  });

  test('stays as it is when that is chosen, and the draft is gone', async () => {
    await editAndChange();
    await press('Reprendre');
    await press('Garder la version actuelle');
    await expect.element(field('Nom')).toHaveFocus();
    await expect.element(page.getByText('Ce qui est enregistré a changé')).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await crash();
    expect(screen.drafts.left()).toEqual([]);
  });

  test('is still to be chosen when the form is closed without a choice', async () => {
    await editAndChange();
    await press('Reprendre');
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(notice.getByText(/modifier la fiche de Mme Faure/)).toBeVisible();
  });
});

test('several sales in a row: the saved one is no draft any more, and the line does not speak of it', async () => {
  await openWindow();
  await button.run('sale.add', { buyerId: 'walk-in' });
  await field('Ce qui est vendu').fill('Escalier');
  await field('Montant TTC').fill('1200');
  await crash();
  await press('Reprendre');
  await expect.element(field('Montant TTC')).toHaveValue('1200');
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await expect.element(field('Montant TTC')).toHaveValue('');
  await field('Ce qui est vendu').fill('Tabouret');
  await expect.element(page.getByText('Repris de')).not.toBeInTheDocument();
  await crash();
  await press('Reprendre');
  await expect.element(field('Ce qui est vendu')).toHaveValue('Tabouret');
  expect(await screen.book.database.sales.toArray()).toMatchObject([{ label: 'Escalier' }]);
});

test('the next step after one that is done', async () => {
  await openWindow();
  const faure = await addClient('Mme Faure');
  const due = { ...followUpOn('2026-03-10', 'Rappeler'), clientId: faure.id };
  await write(creation('followUps', due));
  await button.run('follow-up.done', { followUpId: due.id });
  await page.getByRole('radio', { name: 'la semaine prochaine' }).click();
  await field('Quoi faire').fill('Porter l’échantillon');
  await crash();
  await expect.element(notice.getByText(/prévoir la suite avec Mme Faure/)).toBeVisible();
  await press('Reprendre');
  await expect.element(field('Quoi faire')).toHaveValue('Porter l’échantillon');
  await expect.element(field('Quoi faire')).toHaveFocus();
  await press('Prévoir');
  await expect.element(dialog).not.toBeInTheDocument();
  const open = (await screen.book.database.followUps.toArray()).filter(({ status }) => status === 'open');
  expect(open).toMatchObject([{ title: 'Porter l’échantillon', day: '2026-03-17' }]);
});
