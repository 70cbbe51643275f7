import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readSettings } from '../../../renderer/data/settings';
import { type Change, creation, label } from '../../../renderer/domain/book/action';
import { startingSettings } from '../../../renderer/domain/book/settings';
import { SettingsPage } from '../../../renderer/features/settings/settings-page';
import { paymentOn, saleOn } from '../../support/client-rows';
import { day } from '../../support/days';
import { inTime } from '../../support/in-time';
import { clientNamed } from '../../support/open-test-book';
import { forgetEverything, type ScreenOptions, type ShownScreen, showScreen } from '../../support/show-screen';

let screen: ShownScreen;
beforeEach(forgetEverything);
afterEach(async () => {
  await screen.leave();
  await forgetEverything();
});

async function settingsPage(options: ScreenOptions = {}): Promise<ShownScreen> {
  screen = await showScreen(<SettingsPage />, options);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  return screen;
}

const stored = () => readSettings(screen.book.database);

async function write(changes: readonly Change[]): Promise<void> {
  const outcome = await screen.book.commit({ label: label('client-changed', 'test'), changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

/** A client who bought and paid this often in the month of the clock. */
async function clientWithSales(name: string, count: number): Promise<void> {
  const client = clientNamed(name, screen);
  const today = screen.clock.today();
  const sales = Array.from({ length: count }, () => saleOn(today, 10_000, { buyerId: client.id }));
  await write([
    creation('clients', client),
    ...sales.map((sale) => creation('sales', sale)),
    ...sales.map((sale) => creation('payments', paymentOn(today, 10_000, sale))),
  ]);
}

describe('the currency', () => {
  test('is saved at once, with a word, and not by way of undo', async () => {
    const { book } = await settingsPage();
    await page.getByRole('combobox', { name: 'Monnaie' }).click();
    await page.getByRole('option', { name: /Franc suisse/ }).click();
    await expect.element(page.getByText('Enregistré', { exact: true })).toBeVisible();
    expect((await stored()).currency).toBe('CHF');
    expect((await book.readHistory()).undoable).toEqual([]);
  });

  test('stands fixed from the first sale on, which may come while one looks, and says why', async () => {
    await settingsPage();
    await expect.element(page.getByRole('combobox', { name: 'Monnaie' })).toBeVisible();
    await clientWithSales('Mme Faure', 1);
    await expect.element(page.getByText(/leurs montants ne sont jamais convertis/)).toBeVisible();
    expect(page.getByRole('combobox', { name: 'Monnaie' }).query()).toBe(null);
  });
});

test('the first day of the week is saved at once', async () => {
  await settingsPage({ language: 'en' });
  await page.getByRole('combobox', { name: 'The week starts on' }).click();
  await page.getByRole('option', { name: 'Sunday' }).click();
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
  expect((await stored()).firstWeekday).toBe(7);
});

test('the minutes before a notice are saved at once', async () => {
  await settingsPage();
  await page.getByRole('combobox', { name: 'Annoncer' }).click();
  await page.getByRole('option', { name: '1 heure avant' }).click();
  await inTime(async () => expect((await stored()).noticeMinutes).toBe(60));
});

describe('the rules of the stages', () => {
  const sales = () => page.getByRole('textbox', { name: 'Nombre de ventes d’un client régulier' });
  const decide = () => page.getByRole('button', { name: 'Appliquer ces règles' });
  const count = (stage: string) =>
    page.getByRole('definition').nth(['Prospect', 'occasionnel', 'régulier', 'perdu'].indexOf(stage));

  test('are tried on the clients while one types, and decided on a day only when applied', async () => {
    await settingsPage();
    await clientWithSales('Mme Faure', 3);
    await clientWithSales('Hôtel du Parc', 1);
    await expect.element(count('régulier')).toHaveTextContent('1');
    await sales().fill('4');
    await expect.element(count('régulier')).toHaveTextContent('0au lieu de 1');
    await expect.element(count('occasionnel')).toHaveTextContent('2au lieu de 1');
    expect((await stored()).stageRules).toEqual(startingSettings.stageRules);

    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByText('Règles décidées le mardi 10 mars 2026.')).toBeVisible();
    expect((await stored()).stageRules).toEqual({
      regularSales: 4,
      regularWithinMonths: 24,
      lostAfterMonths: 18,
      decidedOn: day('2026-03-10'),
    });
  });

  test('go back to the starting ones in two steps, so that one sees it first', async () => {
    await settingsPage();
    await sales().fill('9');
    await decide().click();
    await inTime(async () => expect((await stored()).stageRules.regularSales).toBe(9));
    await page.getByRole('button', { name: 'Reprendre celles de départ' }).click();
    await expect.element(sales()).toHaveValue('3');
    expect((await stored()).stageRules.regularSales).toBe(9);
    await decide().click();
    await inTime(async () => expect((await stored()).stageRules.regularSales).toBe(3));
  });

  test.each(['', '0', '1001'])('cannot be applied with "%s" sales; the limits are said', async (typed) => {
    await settingsPage();
    await sales().fill(typed);
    await expect.element(page.getByRole('alert')).toMatchTextContent(/^Un nombre entier, de 1 à 1000\./);
    await expect.element(decide()).toBeDisabled();
    await userEvent.keyboard('{Enter}');
    expect((await stored()).stageRules).toEqual(startingSettings.stageRules);
    await page.getByRole('button', { name: 'Garder les règles en place' }).click();
    await expect.element(sales()).toHaveValue('3');
  });
});

test('language and theme change on the spot and are this device’s, not the book’s', async () => {
  const { host } = await settingsPage();
  await page.getByText('English').click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Settings');
  await page.getByText('Dark', { exact: true }).click();
  expect(document.documentElement.dataset.mantineColorScheme).toBe('dark');
  expect(host.readPreference('theme')).toBe('dark');
  await page.getByText('Like the system').click();
  expect(host.readPreference('theme')).toBe('auto');
  expect(await stored()).toEqual(startingSettings);
});

describe('notifications', () => {
  test('are asked for by a button where the answer is open, and can be tried', async () => {
    const notify = vi.fn(async () => 'shown' as const);
    await settingsPage({
      host: { noticePermission: async () => 'askable', requestNoticePermission: async () => 'granted', notify },
    });
    await page.getByRole('button', { name: 'Permettre les notifications' }).click();
    await page.getByRole('button', { name: 'Essayer une notification' }).click();
    await expect.element(page.getByText(/^Envoyée\./)).toBeVisible();
    expect(notify).toHaveBeenCalledOnce();
  });

  test('that were refused have no button: the sentence says where the person can allow them', async () => {
    await settingsPage({ host: { kind: 'desktop', noticePermission: async () => 'denied' } });
    await expect.element(page.getByText(/^Votre système refuse les notifications/)).toBeVisible();
    expect(page.getByRole('button', { name: /notification/ }).query()).toBe(null);
  });
});

describe('files', () => {
  test('go where the browser decides, and there is nothing to choose', async () => {
    await settingsPage();
    await expect.element(page.getByText(/dossier Téléchargements/)).toBeVisible();
    expect(page.getByRole('button', { name: /dossier/ }).query()).toBe(null);
  });

  test('go to a folder on the desktop, which the person can change', async () => {
    await settingsPage({
      host: {
        kind: 'desktop',
        savePlace: async () => ({ kind: 'folder', path: '/home/anne/Documents' }),
        chooseSavePlace: async () => ({ kind: 'folder', path: '/media/clé USB' }),
      },
    });
    await expect.element(page.getByText('/home/anne/Documents')).toBeVisible();
    await page.getByRole('button', { name: 'Choisir un autre dossier…' }).click();
    await expect.element(page.getByText('/media/clé USB')).toBeVisible();
    await expect.element(page.getByText('Enregistré', { exact: true })).toBeVisible();
  });

  test('stay as they are when the person closes the dialog', async () => {
    await settingsPage({
      host: {
        kind: 'desktop',
        savePlace: async () => ({ kind: 'folder', path: '/home/anne/Documents' }),
        chooseSavePlace: async () => null,
      },
    });
    await page.getByRole('button', { name: 'Choisir un autre dossier…' }).click();
    await expect.element(page.getByText('/home/anne/Documents')).toBeVisible();
    expect(page.getByText('Enregistré', { exact: true }).query()).toBe(null);
  });

  test('say whether the browser keeps the book, and ask it again', async () => {
    const keepStorage = vi.fn(async () => false);
    await settingsPage({ host: { keepStorage } });
    await page.getByRole('button', { name: 'Demander de le garder' }).click();
    await expect.element(page.getByText(/Il ne s’y engage pas encore/)).toBeVisible();
    keepStorage.mockResolvedValue(true);
    await page.getByRole('button', { name: 'Demander de le garder' }).click();
    await expect.element(page.getByText(/s’est engagé à garder le carnet/)).toBeVisible();
  });
});

test('a bug report quotes versions and this device, and nothing of the book', async () => {
  await settingsPage({
    host: {
      about: async () => ({ app: '0.1.0', parts: [{ name: 'Electron', version: '45.4.1' }], platform: 'linux x64' }),
    },
  });
  await clientWithSales('Mme Faure', 1);
  const report = page.getByText(/^Clientèle 0\.1\.0/);
  await expect.element(report).toHaveTextContent('Clientèle 0.1.0 Electron 45.4.1 linux x64 browser, fr, auto');
});
