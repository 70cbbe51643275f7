import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import activities from '../../fixtures/history/pipedrive-activities.csv?url';
import { forgetEverything } from '../../support/show-screen';
import { allClosed, button, fetched, fileOf, type ShownExchange, showExchange, tab, words } from './show-exchange';

let exchange: ShownExchange;
beforeEach(async () => {
  await forgetEverything();
  exchange = await showExchange();
});
afterEach(async () => {
  await exchange.leave();
  await forgetEverything();
});

const stored = async () => {
  const { clients, interactions, followUps } = exchange.book.database;
  return {
    clients: await clients.toArray(),
    interactions: await interactions.toArray(),
    due: await followUps.toArray(),
  };
};

test('activities: what passed and what is due, to whom the book knows and to new ones, undone at once, never twice', async () => {
  const oscar = await exchange.add('Oscar Blanchet');
  const files = [await fetched(activities, 'activites.csv')];
  await exchange.run('history.import', { files });
  await expect.element(words('Pipedrive, activités, UTF-8, virgules, 4 lignes')).toBeVisible();
  await expect.element(words(/^2 échanges ou notes et 2 relances\. 2 clients seront créés\.$/)).toBeVisible();
  await tab(/^Refusées 3$/).click();
  await expect.element(page.getByRole('cell', { name: '« peut-être » ne dit pas si c’est fait.' })).toBeVisible();

  await page.getByRole('radio', { name: 'Laisser leurs lignes de côté' }).click();
  await expect.element(button('Importer 2 lignes')).toBeVisible();
  await tab(/^Laissées de côté 2$/).click();
  await expect.element(page.getByRole('cell', { name: 'Ce nom n’est pas dans le carnet.' }).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Créer ces clients' }).click();
  await button('Importer 4 lignes').click();
  await allClosed();

  const { clients, interactions, due } = await stored();
  expect(clients.map(({ name }) => name)).toEqual(['Oscar Blanchet', 'Sud Bois', 'Aya Diallo']);
  expect(interactions.map(({ clientId, kind }) => [clientId, kind])).toEqual([
    [oscar.id, 'call'],
    [clients[2]?.id, 'meeting'],
  ]);
  expect(due.map(({ title, status }) => [title, status])).toEqual([
    ['Rappeler pour le devis\nEscalier', 'open'],
    ['Envoyer le catalogue', 'open'],
  ]);

  await exchange.run('history.import', { files });
  await expect.element(tab(/^Déjà là 4$/)).toHaveAttribute('aria-selected', 'true');
  await expect.element(button('Rien à importer')).toBeDisabled();
  await button('Annuler').last().click();
  await allClosed();

  await exchange.book.undo();
  await vi.waitFor(async () =>
    expect(await stored()).toMatchObject({ clients: [{ id: oscar.id }], interactions: [], due: [] }),
  );
});

test('an unknown table: the guess is shown, corrected, and what comes of it follows', async () => {
  const files = [fileOf('journal.csv', 'Jour;Qui ça;Texte\n13/3/2026;Anne Faure;Passé voir\n')];
  await exchange.run('history.import', { files });
  await expect.element(words(/^Dites quelle colonne contient le jour/).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Ce que contient Qui ça' }).selectOptions('Client');
  await expect.element(page.getByRole('cell', { name: 'Passé voir' }).last()).toBeVisible();
  await button(/^Continuer$/).click();
  await button('Importer 1 ligne').click();
  await allClosed();
  expect((await stored()).interactions).toMatchObject([{ day: '2026-03-13', kind: 'note', text: 'Passé voir' }]);
});
