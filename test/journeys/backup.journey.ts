import { readFile, writeFile } from 'node:fs/promises';
import { type Browser, expect, type Page } from '@playwright/test';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import type { Manifest } from '../../renderer/exchange/backup/manifest';
import type { Translate } from '../../renderer/i18n/translate';
import { test } from '../support/built-app';
import { spoken, wordsIn } from '../support/words';
import { addClient, startEmpty } from './first-steps';

async function manifestOf(path: string): Promise<Manifest> {
  const entries = await new ZipReader(new BlobReader(new Blob([await readFile(path)]))).getEntries();
  const entry = entries.find((each) => each.filename === 'manifest.json');
  if (!entry || entry.directory) throw new Error('the backup has no manifest');
  return JSON.parse(await entry.getData(new TextWriter()));
}

async function backUp(page: Page, t: Translate, path: string): Promise<Manifest> {
  await page.keyboard.press('Control+6');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('backup.write.button') }).click(),
  ]);
  await download.saveAs(path);
  return manifestOf(path);
}

async function chooseFile(page: Page, button: string, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(path);
}

async function elsewhere(browser: Browser, locale: string, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ locale, ...(baseURL ? { baseURL } : {}) });
  return context.newPage();
}

for (const { language, locale } of spoken) {
  test.describe(`a backup, in ${language}`, () => {
    test.use({ locale });

    test('taken on one machine, it is equal by hash on another, and the restore can be taken back', async ({
      page,
      browser,
      baseURL,
    }, testInfo) => {
      const t = await wordsIn(language);
      await startEmpty(page, t);
      for (const name of ['Hôtel du Parc', 'Mme Faure', '=1+1 <script>alert(1)</script>'])
        await addClient(page, t, name);
      const first = testInfo.outputPath('first.zip');
      const taken = await backUp(page, t, first);
      expect(taken.tables.clients.count).toBe(3);

      const other = await elsewhere(browser, locale, baseURL);
      await startEmpty(other, t);
      await addClient(other, t, 'Présent ici seulement');
      await other.keyboard.press('Control+6');
      await chooseFile(other, t('backup.restore.button'), first);
      const preview = other.getByRole('dialog', { name: t('backup.restore.dialogTitle') });
      await expect(preview.getByRole('row', { name: t('backup.tables.clients') })).toContainText('3');
      const clients = t('backup.clients', { count: 3, formatted: '3' });
      await preview.getByRole('button', { name: t('backup.restore.confirm', { clients }) }).click();
      await expect(other.getByText(t('backup.restore.done', { clients }))).toBeVisible();

      const restored = await backUp(other, t, testInfo.outputPath('second.zip'));
      expect(restored.tables).toEqual(taken.tables);
      expect(restored.book).toEqual(taken.book);

      await other.getByRole('button', { name: t('backup.back.button') }).click();
      await expect(other.getByText(t('backup.back.done'))).toBeVisible();
      await other.keyboard.press('Control+2');
      await expect(other.getByText('Présent ici seulement', { exact: true })).toBeVisible();
      await other.context().close();
    });

    test('a cut, a foreign and an empty file are refused in words, and the present book stays', async ({
      page,
    }, testInfo) => {
      const t = await wordsIn(language);
      await startEmpty(page, t);
      await addClient(page, t, 'Mme Faure');
      const whole = testInfo.outputPath('whole.zip');
      await backUp(page, t, whole);
      const bytes = await readFile(whole);
      const files = {
        cut: bytes.subarray(0, bytes.length - 120),
        foreign: Buffer.from('Nom;Prénom\r\nFaure;Anne\r\n'),
        empty: Buffer.alloc(0),
      } as const;
      for (const reason of ['cut', 'foreign', 'empty'] as const) {
        const path = testInfo.outputPath(`${reason}.zip`);
        await writeFile(path, files[reason]);
        await chooseFile(page, t('backup.restore.button'), path);
        const refusal = page.getByRole('dialog', { name: t('backup.refusals.title') });
        await expect(refusal.getByText(t(`backup.refusals.${reason}`))).toBeVisible();
        await expect(refusal.getByText(t('backup.refusals.safe'))).toBeVisible();
        await refusal
          .getByRole('button', { name: t('app.buttons.close') })
          .last()
          .click();
        await expect(refusal).toBeHidden();
      }
      await page.keyboard.press('Control+2');
      await expect(page.getByText('Mme Faure', { exact: true })).toBeVisible();
    });
  });
}
