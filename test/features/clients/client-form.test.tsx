import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Change, creation, label, update } from '../../../renderer/domain/book/action';
import type { Client } from '../../../renderer/domain/client/client';
import { clientCommands } from '../../../renderer/features/clients/commands';
import { clientNamed } from '../../support/open-test-book';
import { RunButton } from '../../support/run-button';
import { forgetEverything, type ShownScreen, showScreen } from '../../support/show-screen';

let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

async function open(language: 'fr' | 'en' = 'fr'): Promise<RunButton> {
  const button = new RunButton();
  screen = await showScreen(button.element, { commands: clientCommands, language });
  return button;
}

async function write(...changes: readonly Change[]): Promise<void> {
  const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function add(name: string, fields: Partial<Client> = {}): Promise<Client> {
  const client = { ...clientNamed(name, screen), ...fields };
  await write(creation('clients', client));
  return client;
}

const clients = () => screen.book.database.clients.toArray();
const name = page.getByLabelText('Nom', { exact: true });
const phone = page.getByLabelText('Téléphone', { exact: true });
const button = (words: string | RegExp) => page.getByRole('button', { name: words });
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const dialog = page.getByRole('dialog');

describe('adding', () => {
  test('a name is enough; the new client is opened', async () => {
    const { run } = await open();
    await run('client.add');
    await expect.element(name).toHaveFocus();
    await userEvent.keyboard('Marie');
    await save();
    await expect.poll(async () => (await clients()).map((client) => client.name)).toEqual(['Marie']);
    const [marie] = await clients();
    expect(marie).toMatchObject({ kind: 'person', phones: [], emails: [] });
    await expect.poll(() => screen.ran.at(-1)).toEqual(['client.open', { clientId: marie?.id }]);
    expect(dialog.elements()).toEqual([]);
    await expect.element(page.getByText('Client ajouté : Marie')).toBeVisible();
  });

  test('a phone with its label, an address, tags and a cadence are kept', async () => {
    const { run } = await open();
    await run('client.add', { name: 'Menuiserie Lebrun' });
    await page.getByText('Entreprise').click();
    await phone.fill('02 41 00 00 00');
    await page.getByRole('combobox', { name: 'Libellé' }).first().fill('Bureau');
    await button('Ajouter une adresse').click();
    await page.getByLabelText('Ville').fill('Angers');
    await button('Relation et notes').click();
    await page.getByRole('combobox', { name: 'Étiquettes' }).fill('bois');
    await userEvent.keyboard('{Enter}');
    await page.getByLabelText('Nombre').fill('6');
    await save();
    await expect.poll(clients).toMatchObject([
      {
        kind: 'company',
        phones: [{ label: 'work', value: '02 41 00 00 00' }],
        addresses: [{ city: 'Angers' }],
        tags: ['bois'],
        cadence: { every: 6, unit: 'week' },
      },
    ]);
  });

  test('without a name it says so and stays open with everything', async () => {
    const { run } = await open();
    await run('client.add');
    await phone.fill('06 39 98 00 00');
    await save();
    await expect.element(page.getByText('Donnez au moins un nom.')).toBeVisible();
    await expect.element(name).toHaveFocus();
    await expect.element(phone).toHaveValue('06 39 98 00 00');
    expect(await clients()).toEqual([]);
  });

  test('a day that does not exist opens its section and takes the focus there', async () => {
    const { run } = await open();
    await run('client.add', { name: 'Marie' });
    await button('Identité').click();
    await page.getByLabelText('Jour').fill('31');
    await page.getByRole('combobox', { name: 'Mois' }).click();
    await page.getByRole('option', { name: 'févr.' }).click();
    await button('Identité').click();
    await save();
    await expect.element(page.getByText(/Cette date n’existe pas/)).toBeVisible();
    await expect.element(page.getByLabelText('Jour')).toHaveFocus();
    await page.getByLabelText('Jour').fill('28');
    await save();
    await expect.poll(clients).toMatchObject([{ birthday: '--02-28' }]);
  });

  test('a wrong SIRET is warned of, and saved all the same', async () => {
    const { run } = await open();
    await run('client.add', { name: 'Garage Petit' });
    await button('Activité').click();
    const field = page.getByLabelText('SIREN ou SIRET');
    await field.fill('732 829 320 00075');
    await expect.element(page.getByText(/La clé ne correspond pas/)).toBeVisible();
    await field.fill('732 829 320 00074');
    await expect.element(page.getByText('SIRET exact')).toBeVisible();
    await field.fill('732 829 320 00075');
    await save();
    await expect.poll(clients).toMatchObject([{ registration: '732 829 320 00075' }]);
  });
});

describe('nothing typed is lost', () => {
  test('Esc asks before it closes, and typing goes on where it was', async () => {
    const { run } = await open();
    await run('client.add');
    await expect.element(name).toHaveFocus();
    await userEvent.keyboard('Mar{Escape}');
    await expect.element(page.getByText('Ce que vous avez saisi n’est pas enregistré.')).toBeVisible();
    await button('Continuer la saisie').click();
    await expect.element(name).toHaveValue('Mar');
    await userEvent.keyboard('{Escape}');
    await button('Fermer sans enregistrer').click();
    await expect.poll(() => dialog.elements()).toEqual([]);
    expect(await clients()).toEqual([]);
  });

  test('a form in which nothing was typed closes at once', async () => {
    const { run } = await open();
    await run('client.add', { name: 'Marie' });
    await expect.element(name).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.elements()).toEqual([]);
  });
});

describe('who may be in the book already', () => {
  test('is said while one types a name in any spelling, a phone or an e-mail', async () => {
    const { run } = await open();
    const hotel = await add('Hôtel du Parc', {
      phones: [{ label: 'work', value: '+33 2 41 00 00 00' }],
      addresses: [{ label: 'work', street: '', postcode: '', city: 'Angers', region: '', country: '' }],
    });
    await run('client.add');
    await expect.element(name).toHaveFocus();
    await userEvent.keyboard('parc du HOTEL');
    await expect.element(page.getByText('Angers · même nom')).toBeVisible();
    await name.fill('Le Parc');
    await expect.poll(() => page.getByText('Peut-être déjà dans le carnet').elements()).toEqual([]);
    await phone.fill('02.41.00.00.00');
    await expect.element(page.getByText('Angers · même téléphone')).toBeVisible();
    await button('Ouvrir sa fiche').click();
    // What was typed is not lost unasked.
    await button('Ouvrir sans enregistrer').click();
    expect(screen.ran.at(-1)).toEqual(['client.open', { clientId: hotel.id }]);
    expect(await screen.book.database.clients.count()).toBe(1);
  });

  test('a client is not its own double', async () => {
    const { run } = await open();
    const marie = await add('Marie', { phones: [{ label: '', value: '06 39 98 00 00' }] });
    await run('client.edit', { clientId: marie.id });
    await phone.fill('06 39 98 00 00 ');
    await page.getByText('Entreprise').click();
    expect(page.getByText('Peut-être déjà dans le carnet').elements()).toEqual([]);
  });
});

describe('changing', () => {
  test('the sections that hold something are open, and only what was touched is changed', async () => {
    const { run } = await open();
    const marie = await add('Marie', { notes: 'aime le chêne', birthday: null });
    await run('client.edit', { clientId: marie.id });
    await expect.element(page.getByRole('heading', { name: 'Modifier Marie' })).toBeVisible();
    await expect.element(page.getByLabelText('Notes')).toHaveValue('aime le chêne');
    await expect.element(button('Identité')).toHaveAttribute('aria-expanded', 'false');
    // Meanwhile another window writes something else.
    await write(update('clients', marie, { source: 'salon' }, screen.clock.now()));
    await name.fill('Marie Dupont');
    await save();
    await expect.poll(clients).toMatchObject([{ name: 'Marie Dupont', source: 'salon', notes: 'aime le chêne' }]);
    await expect.element(page.getByText('Client modifié : Marie Dupont')).toBeVisible();
  });

  test('a form saved untouched writes nothing', async () => {
    const { run } = await open();
    const marie = await add('Marie');
    const before = await screen.book.database.meta.get('lastSeq');
    await run('client.edit', { clientId: marie.id });
    await expect.element(name).toHaveFocus();
    await save();
    await expect.poll(() => dialog.elements()).toEqual([]);
    expect(await screen.book.database.meta.get('lastSeq')).toEqual(before);
  });

  test('a client who left the book meanwhile is not brought back', async () => {
    const { run } = await open();
    const marie = await add('Marie');
    await run('client.edit', { clientId: marie.id });
    await name.fill('Marie Dupont');
    await write({ table: 'clients', id: marie.id, before: marie, after: null });
    await save();
    await expect.element(page.getByText('Ce n’est pas enregistré')).toBeVisible();
    expect(await clients()).toEqual([]);
    await expect.element(name).toHaveValue('Marie Dupont');
  });
});

test('in English', async () => {
  const { run } = await open('en');
  await run('client.add');
  await expect.element(page.getByLabelText('Name', { exact: true })).toHaveFocus();
  await userEvent.keyboard('Mary Cooper');
  await button('Add to the book').click();
  await expect.poll(clients).toMatchObject([{ name: 'Mary Cooper' }]);
});
