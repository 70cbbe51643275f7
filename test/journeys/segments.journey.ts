import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { Translate } from '../../renderer/i18n/translate';
import { test } from '../support/built-app';
import { spoken, wordsIn } from '../support/words';
import { addClient, startEmpty } from './first-steps';

test.use({ acceptDownloads: true });

async function addCompany(page: Page, t: Translate, name: string): Promise<void> {
  await page.keyboard.press('c');
  const form = page.getByRole('dialog', { name: t('clients.form.add') });
  await form.getByLabel(t('clients.form.name'), { exact: true }).fill(name);
  await form.getByText(t('words.clientKind.company'), { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
}

for (const { language, locale } of spoken) {
  test.describe(`segments, in ${language}`, () => {
    test.use({ locale });

    test('a filter becomes a segment; who fits later is in it, and in its file; the journal says which', async ({
      page,
    }) => {
      const t = await wordsIn(language);
      await startEmpty(page, t);
      await addClient(page, t, 'Anne Faure');
      await addCompany(page, t, 'Menuiserie Lebrun');
      await page.keyboard.press('Control+2');
      const list = page.getByRole('grid', { name: t('clients.list.label') });
      await expect(list.getByRole('row')).toHaveCount(3);

      await page.getByRole('button', { name: t('clients.filters.more'), exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(t('clients.filters.kinds.company')) })
        .click();
      await page.keyboard.press('Escape');
      await expect(list.getByRole('row')).toHaveCount(2);
      await page.getByRole('button', { name: t('clients.segments.save') }).click();
      const naming = page.getByRole('dialog', { name: t('clients.segments.create.title') });
      await naming.getByLabel(t('clients.segments.name')).fill('Les pros');
      await page.keyboard.press('Enter');
      await expect(naming).toBeHidden();
      const chosen = page.getByRole('region', { name: t('clients.segments.chosen') });
      await expect(chosen).toContainText('Les pros');

      // Elsewhere, and without a gesture for the segment.
      await page.keyboard.press('Control+1');
      await addCompany(page, t, 'Garage Petit');
      await addClient(page, t, 'Paul Petit');
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: t('app.palette.open') }).fill('les pros');
      await page.getByRole('button', { name: 'Les pros' }).click();
      await expect(chosen).toContainText(t('clients.segments.count', { count: 2, written: '2' }));
      await expect(list.getByRole('row')).toHaveCount(3);

      await page.getByRole('button', { name: t('clients.actions.export') }).click();
      const dialog = page.getByRole('dialog', { name: t('exchange.out.title') });
      const part = t('exchange.out.whose.part', { part: 'Les pros', written: '2' });
      await expect(dialog.getByLabel(t('exchange.out.whose.label')).locator('option:checked')).toHaveText(part);
      await dialog.getByRole('radio', { name: t('exchange.out.formats.csv-french') }).check();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: t('exchange.out.confirm'), exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toContain('Les pros');
      const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n').slice(1);
      expect(lines.map((line) => line.split(';')[0])).toEqual(['Garage Petit', 'Menuiserie Lebrun']);

      await page.getByRole('button', { name: t('clients.actions.export') }).click();
      await dialog.getByRole('tab', { name: t('exchange.out.journal.title') }).click();
      await expect(dialog.getByRole('row').last()).toContainText(
        t('exchange.out.journal.ofSegment', { name: 'Les pros' }),
      );
    });
  });
}
