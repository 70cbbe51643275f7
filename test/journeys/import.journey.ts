import { expect, type Page } from '@playwright/test';
import type { Translate } from '../../renderer/i18n/translate';
import { test } from '../support/built-app';
import { fixture } from '../support/fixture';
import { spoken, wordsIn } from '../support/words';

/** From the first start: "Import my contacts", and a real file. */
async function bringAtFirstStart(page: Page, t: Translate, path: string): Promise<void> {
  await page.goto('/');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: t('welcome.contacts.gesture') }).click(),
  ]);
  await chooser.setFiles(path);
}

async function bring(page: Page, t: Translate, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    (async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: t('app.palette.open') }).fill(t('exchange.contacts.command'));
      await page.keyboard.press('Enter');
    })(),
  ]);
  await chooser.setFiles(path);
}

/** Reads the number that the button promises ("Import 5 clients"), and presses it. */
async function confirmImport(page: Page): Promise<number> {
  const dialog = page.getByRole('dialog');
  const button = dialog.locator('button[type="submit"]');
  await expect(button).toBeEnabled();
  const promised = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  expect(promised).toBeGreaterThan(0);
  await button.click();
  await expect(dialog).toBeHidden();
  return promised;
}

for (const { language, locale } of spoken) {
  test.describe(`bringing contacts, in ${language}`, () => {
    test.use({ locale });

    test('a phone’s cards and a French Outlook file: seen first, imported, undone whole, imported again', async ({
      page,
    }) => {
      const t = await wordsIn(language);
      await bringAtFirstStart(page, t, fixture('contacts', 'apple-3.0.vcf'));
      const preview = page.getByRole('dialog', { name: t('exchange.contacts.title') });
      await expect(preview.getByRole('tab', { name: t('exchange.contacts.tabs.fresh') })).toBeVisible();
      const fromPhone = await confirmImport(page);
      const list = page.getByRole('grid');
      await expect(list.getByRole('row')).toHaveCount(fromPhone + 1);

      await bring(page, t, fixture('contacts', 'outlook-francais.csv'));
      await expect(preview).toContainText(t('exchange.contacts.formats.outlook-csv-french'));
      const fromOutlook = await confirmImport(page);
      await expect(list.getByRole('row')).toHaveCount(fromPhone + fromOutlook + 1);

      await page.keyboard.press('Control+z');
      await expect(list.getByRole('row')).toHaveCount(fromPhone + 1);
      await bring(page, t, fixture('contacts', 'outlook-francais.csv'));
      expect(await confirmImport(page)).toBe(fromOutlook);
      await expect(list.getByRole('row')).toHaveCount(fromPhone + fromOutlook + 1);

      // The same file once more: everybody is there already.
      await bring(page, t, fixture('contacts', 'outlook-francais.csv'));
      await expect(preview.locator('button[type="submit"]')).toBeDisabled();
    });
  });
}
