import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { makeFormat } from '../../renderer/i18n/format';
import type { Translate } from '../../renderer/i18n/translate';
import { test } from '../support/built-app';
import { fixture } from '../support/fixture';
import { pickFiles } from '../support/gestures';
import { spoken, wordsIn } from '../support/words';
import { startEmpty } from './first-steps';

test.use({ timezoneId: 'Europe/Paris', acceptDownloads: true });

/** What the file holds, once its impossible day, its word for an amount and its dollars are refused. */
const sold = { 'Menuiserie Lebrun': 2_400_00, 'Mme Faure Anne': 1_234_50, 'Hôtel du Parc': 900_00 };
const walkInSold = 45_00;
const total = 4_579_50;

/** Intl separates with several kinds of no-break space, and pages may wrap. */
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f\s]+/g, ' ');

async function importSales(page: Page, t: Translate): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: t('app.palette.open') }).fill(t('exchange.sales.command'));
  await pickFiles(page, () => page.keyboard.press('Enter'), fixture('sales', 'ventes-artisan.csv'));
  // The columns of an unknown table are guessed; the person says that they are right.
  await page
    .getByRole('dialog', { name: t('exchange.sales.mapping.title') })
    .locator('button[type="submit"]')
    .click();
  const dialog = page.getByRole('dialog', { name: t('exchange.sales.title'), exact: true });
  await dialog.locator('button[type="submit"]').click();
  await expect(dialog).toBeHidden();
  await page.getByRole('heading', { name: t('sales.title'), level: 1 }).waitFor();
}

async function takeAlong(
  page: Page,
  t: Translate,
  what: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const figure = page.getByRole('figure', { name: t('revenue.charts.ranking') });
  await figure.getByRole('button', { name: t('revenue.tools.save') }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: what }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const { language, locale } of spoken) {
  test.describe(`sales from a file, in ${language}`, () => {
    test.use({ locale });

    test('the charts show the sums of the file, on the screen, as a table, as a picture and as a CSV', async ({
      page,
    }) => {
      const t = await wordsIn(language);
      const format = makeFormat(language);
      await page.clock.setFixedTime(new Date('2026-03-10T09:00:00+01:00'));
      await startEmpty(page, t);
      await importSales(page, t);

      await page.keyboard.press('Control+5');
      const ranking = page.getByRole('figure', { name: t('revenue.charts.ranking') });
      await ranking.getByRole('button', { name: t('revenue.tools.showTable') }).click();
      const rows = ranking.getByRole('row');
      const shown = Object.entries({ ...sold, [t('words.walkIn')]: walkInSold });
      for (const [name, amount] of shown) {
        const row = rows.filter({ hasText: name });
        await expect.poll(async () => plain(await row.textContent())).toContain(plain(format.money(amount, 'EUR')));
      }

      const picture = await takeAlong(page, t, t('revenue.tools.picture'));
      expect(picture.name).toMatch(/\.png$/);
      expect([...picture.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      expect(picture.bytes.length).toBeGreaterThan(5_000);

      const csv = await takeAlong(page, t, t('revenue.tools.csvFrench'));
      expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = csv.bytes.toString('utf8');
      for (const [name, amount] of shown) {
        const line = text.split('\r\n').find((each) => each.includes(name));
        expect(line).toContain((amount / 100).toFixed(2).replace('.', ','));
      }
      const sums = text.split('\r\n').map((line) => /;(-?\d+,\d\d)(;|$)/.exec(line)?.[1]?.replace(',', '.'));
      const cents = sums.reduce((sum, each) => sum + Math.round(Number(each ?? 0) * 100), 0);
      // The rows and, where the table ends with one, their total.
      expect([total, 2 * total]).toContain(cents);

      await page.keyboard.press('Control+z');
      await expect(page.getByText(t('revenue.empty.title'))).toBeVisible();
    });

    test('one amount, from the keyboard to the chart', async ({ page }) => {
      const t = await wordsIn(language);
      const format = makeFormat(language);
      await startEmpty(page, t);
      await page.keyboard.press('v');
      const form = page.getByRole('dialog', { name: t('sales.form.addTitle') });
      await form.getByLabel(t('sales.form.client')).fill('Hôtel du Parc');
      await page.keyboard.press('Enter');
      await form.getByLabel(t('sales.form.what'), { exact: true }).fill('Escalier');
      await form.getByLabel(t('sales.form.amount'), { exact: true }).fill('1 234,50');
      await page.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
      const amount = plain(format.money(1_234_50, 'EUR'));

      // The ledger, the chart's table and the client's sheet all tell the same.
      await page.keyboard.press('Control+4');
      await expect
        .poll(async () => plain(await page.getByRole('row').filter({ hasText: 'Escalier' }).textContent()))
        .toContain(plain(format.money(1_234_50, 'EUR')));
      await page.keyboard.press('Control+5');
      const ranking = page.getByRole('figure', { name: t('revenue.charts.ranking') });
      await ranking.getByRole('button', { name: t('revenue.tools.showTable') }).click();
      const row = ranking.getByRole('row').filter({ hasText: 'Hôtel du Parc' });
      await expect.poll(async () => plain(await row.textContent())).toContain(amount);
    });
  });
}
