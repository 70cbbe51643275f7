import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { creation } from '../../../renderer/domain/book/action';
import type { Interaction } from '../../../renderer/domain/interaction/interaction';
import activities from '../../fixtures/history/pipedrive-activities.csv?url';
import { day } from '../../support/days';
import { numberedId } from '../../support/follow-ups';
import { inTime } from '../../support/in-time';
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
  await expect.element(words(/^2 contacts ou notes et 2 relances\. 2 clients seront créés\.$/)).toBeVisible();
  await tab(/^Refusées 3$/).click();
  await expect.element(page.getByRole('cell', { name: '« peut-être » ne dit pas si c’est fait.' })).toBeVisible();

  await tab(/^Clients 3$/).click();
  const all = page.getByRole('combobox', { name: 'Pour tous ceux qu’on ne connaît pas' });
  await all.selectOptions('Laisser leurs lignes de côté');
  await expect.element(button('Importer 2 lignes')).toBeVisible();
  await tab(/^Laissées de côté 2$/).click();
  await expect.element(page.getByRole('cell', { name: 'Vous laissez ce client de côté.' }).first()).toBeVisible();
  await tab(/^Clients 3$/).click();
  await all.selectOptions('Créer ces clients');
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
  await inTime(async () =>
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

const journal = [
  'Jour;Client;Note',
  '13/3/2026;Anne Faure;Passé voir',
  '14/3/2026;Sté Lebrun;Devis envoyé',
  '15/3/2026;Zoé Roux;Rappelée',
  '16/3/2026;Paul Petit;Absent',
].join('\n');

test('each name goes where the person says: to one of two of that name, to any other client, to a new one, or nowhere', async () => {
  await exchange.add('Anne Faure');
  const tours = await exchange.add('Anne Faure', {
    addresses: [{ label: '', street: '', postcode: '', city: 'Tours', region: '', country: '' }],
  });
  const lebrun = await exchange.add('Menuiserie Lebrun');
  const paul = await exchange.add('Paul Petit');
  const told: Interaction = {
    id: numberedId<'interaction'>(1),
    clientId: lebrun.id,
    kind: 'note',
    direction: 'out',
    day: day('2026-03-14'),
    time: null,
    text: 'Devis envoyé',
    outcome: null,
    mood: null,
    minutes: null,
    kilometres: null,
    createdAt: lebrun.createdAt,
    updatedAt: lebrun.createdAt,
    trashedAt: null,
  };
  await exchange.write(creation('interactions', told));
  await exchange.run('history.import', { files: [fileOf('journal.csv', journal)] });
  await button(/^Continuer$/).click();

  await expect.element(tab(/^Clients 4$/)).toHaveAttribute('aria-selected', 'true');
  const choice = (name: string) => page.getByRole('combobox', { name: `Que faire des lignes de ${name}` });
  await expect.element(words(/Plusieurs clients portent le même nom/)).toBeVisible();
  await expect.element(button('Importer 3 lignes')).toBeVisible();
  await choice('Anne Faure').selectOptions('C’est Anne Faure (Tours)');
  await expect.element(words(/Plusieurs clients portent le même nom/)).not.toBeInTheDocument();
  await choice('Paul Petit').selectOptions('Laisser ses lignes de côté');

  // To a client whom nobody could guess: and what stands in their history already is seen at once.
  await choice('Sté Lebrun').selectOptions('C’est un autre client…');
  await page.getByRole('combobox', { name: 'Client de votre carnet' }).fill('menui');
  await page.getByRole('option', { name: 'Menuiserie Lebrun' }).click();
  await button('C’est ce client').click();
  await expect.element(choice('Sté Lebrun')).toHaveValue(lebrun.id);
  await expect.element(tab(/^Déjà là 1$/)).toBeVisible();
  await expect.element(tab(/^Laissées de côté 1$/)).toBeVisible();
  await button('Importer 2 lignes').click();
  await allClosed();

  const { clients, interactions } = await stored();
  expect(clients.map(({ name }) => name).toSorted()).toEqual([
    'Anne Faure',
    'Anne Faure',
    'Menuiserie Lebrun',
    'Paul Petit',
    'Zoé Roux',
  ]);
  const zoe = clients.find(({ name }) => name === 'Zoé Roux');
  const lines = interactions.filter(({ id }) => id !== told.id).map(({ clientId, text }) => [clientId, text]);
  expect(lines).toEqual([
    [tours.id, 'Passé voir'],
    [zoe?.id, 'Rappelée'],
  ]);
  expect(interactions.some(({ clientId }) => clientId === paul.id)).toBe(false);
});
