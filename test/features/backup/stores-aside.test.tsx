import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { StoresAsidePart } from '../../../renderer/features/backup/stores-aside';
import type { StoreOnDisk } from '../../../renderer/host/host';
import type { Language } from '../../../renderer/i18n/translate';
import { forgetEverything, type ShownScreen, showScreen } from '../../support/show-screen';

const older = { setAsideAt: new Date(2026, 10, 20, 9, 5).getTime(), size: null };
const newer = { setAsideAt: new Date(2026, 10, 22, 10, 41).getTime(), size: 3_200_000 };

let screen: ShownScreen;
let onDisk: readonly StoreOnDisk[];
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

/** On a desktop with these stores, which removes them unless it refuses. */
async function show(stores: readonly StoreOnDisk[], { refuses = false, language = 'fr' as Language } = {}) {
  onDisk = stores;
  const host = {
    storesAside: async () => onDisk,
    removeStoreAside: async (setAsideAt: number) => {
      if (!refuses) onDisk = onDisk.filter((store) => store.setAsideAt !== setAsideAt);
      return !refuses;
    },
  };
  screen = await showScreen(<StoresAsidePart />, { host, language });
}

const title = () => page.getByRole('heading', { name: /Stockage mis de côté|Storage set aside/ });
const buttonFor = (day: string) =>
  page.getByRole('button', { name: new RegExp(`^Supprimer le stockage mis de côté le ${day}`) });

test('where nothing was set aside, nothing is said of it', async () => {
  await show([]);
  await expect.poll(() => title().query()).toBeNull();
});

test('each store is told with its day, and the room that it takes where that is known', async () => {
  await show([newer, older]);
  await expect.element(title()).toBeVisible();
  await expect.element(page.getByText(/votre carnet a repris dans un stockage neuf/)).toBeVisible();
  await expect.element(page.getByText('Mis de côté le 22 nov. 2026 à 10 h 41 : 3,2 Mo sur ce disque')).toBeVisible();
  await expect.element(page.getByText('Mis de côté le 20 nov. 2026 à 9 h 05', { exact: true })).toBeVisible();
});

test('in English too', async () => {
  await show([newer], { language: 'en' });
  await expect.element(page.getByText(/^Set aside on 22 Nov 2026.*: 3\.2 MB on this disk$/)).toBeVisible();
});

test('one is removed by keyboard alone, after a sentence; the others stay', async () => {
  await show([newer, older]);
  await expect.element(title()).toBeVisible();
  await userEvent.tab();
  await expect.element(buttonFor('22 nov.')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  const dialog = page.getByRole('dialog', { name: 'Supprimer ce stockage pour de bon ?' });
  await expect
    .element(dialog.getByText(/Votre carnet actuel, ses copies et son journal restent intacts/))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Annuler' })).toHaveFocus();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Le stockage mis de côté est supprimé.')).toBeVisible();
  await expect.element(buttonFor('20 nov.')).toBeVisible();
  expect(buttonFor('22 nov.').query()).toBeNull();
  expect(onDisk).toEqual([older]);
  await expect.element(buttonFor('20 nov.')).toHaveFocus();
});

test('after the last one, the keyboard stands where it is said that there is none any more', async () => {
  await show([newer]);
  await buttonFor('22 nov.').click();
  await page.getByRole('button', { name: 'Supprimer pour de bon' }).click();
  await expect.element(page.getByText('Il n’y a plus de stockage mis de côté.')).toHaveFocus();
});

test('who cancels, or presses Escape, removes nothing', async () => {
  await show([newer]);
  for (const leave of ['{Enter}', '{Escape}']) {
    await buttonFor('22 nov.').click();
    await expect.element(page.getByRole('button', { name: 'Annuler' })).toHaveFocus();
    await userEvent.keyboard(leave);
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
    await expect.element(buttonFor('22 nov.')).toHaveFocus();
  }
  expect(onDisk).toEqual([newer]);
});

test('a system that refuses is quoted with a way out, and the store is still told', async () => {
  await show([newer], { refuses: true });
  await buttonFor('22 nov.').click();
  await page.getByRole('button', { name: 'Supprimer pour de bon' }).click();
  await expect.element(page.getByRole('alert').getByText(/Redémarrez l’ordinateur, puis recommencez/)).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect.element(buttonFor('22 nov.')).toBeVisible();
});
