import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import type { Manifest } from '../../renderer/exchange/backup/manifest';
import { decryptFile } from '../../renderer/exchange/seal/sealed-file';
import { openIdentity } from '../../renderer/exchange/seal/sealed-identity';
import { unwrapBackup } from '../../renderer/exchange/seal/wrapped';
import type { Translate } from '../../renderer/i18n/translate';
import { everyRule, findViolations } from '../support/axe';
import { test } from '../support/built-app';
import { pickFiles, savedBy } from '../support/gestures';
import { spoken, wordsIn } from '../support/words';
import { addClient, startEmpty } from './first-steps';

const names = ['Hôtel du Parc', 'Mme Faure', 'Menuiserie Lebrun'];
/** A passphrase costs a second of a quiet machine, by design. */
const slowly = { timeout: 90_000 };

/** Goes to the page of the safety of the book, and saves a backup by hand; answers where it is. */
async function backUp(page: Page, t: Translate): Promise<string> {
  await page.keyboard.press('Control+6');
  return savedBy(page, () => page.getByRole('button', { name: t('backup.write.button') }).click());
}

/** What an encrypted backup announces, opened by its passphrase as any machine could. */
async function manifestIn(path: string, passphrase: string): Promise<Manifest> {
  const wrapped = await unwrapBackup(new Blob([await readFile(path)]));
  if (!wrapped.ok) throw new Error(`not an encrypted backup: ${wrapped.reason}`);
  const keys = await openIdentity(wrapped.value.sealedIdentity, passphrase);
  if (!keys.ok) throw new Error(keys.reason);
  const book = await decryptFile(wrapped.value.sealed, keys.value.identity);
  if (!book.ok) throw new Error(book.reason);
  const entries = await new ZipReader(new BlobReader(book.value)).getEntries();
  const entry = entries.find((each) => each.filename === 'manifest.json');
  if (!entry || entry.directory) throw new Error('the backup has no manifest');
  return JSON.parse(await entry.getData(new TextWriter()));
}

/** axe reads the page of a browser; Electron lends it none. */
async function expectAccessible(page: Page, part: string): Promise<void> {
  if (test.info().project.name === 'electron') return;
  expect.soft(await findViolations(page, everyRule), part).toEqual([]);
}

/** What the printer would be given while the dialog of the sheet is open: one page. Only a browser without a window says it. */
async function expectOnePage(page: Page): Promise<void> {
  if (test.info().project.name === 'electron') return;
  const pdf = (await page.pdf({ printBackground: true, preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
}

async function elsewhere(browser: Browser, locale: string, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ locale, ...(baseURL ? { baseURL } : {}) });
  return context.newPage();
}

/** Chooses the passphrase that the app proposes, and looks at the sheet that it offers then. */
async function encrypt(page: Page, t: Translate): Promise<string> {
  await page.keyboard.press('Control+6');
  await page.getByRole('button', { name: t('encryption.choose') }).click();
  const dialog = page.getByRole('dialog', { name: t('encryption.passphrase.title.choose') });
  await dialog.getByRole('button', { name: t('encryption.passphrase.suggest') }).click();
  const field = dialog.getByLabel(t('encryption.passphrase.label'), { exact: true });
  await expect(field).toHaveValue(/^([a-z]+-){5}[a-z]+$/);
  await expect(dialog.getByRole('status').filter({ hasText: t('encryption.strength.bands.centuries') })).toBeVisible(
    slowly,
  );
  await expectAccessible(page, 'passphrase');
  const passphrase = await field.inputValue();
  await page.keyboard.press('Control+Enter');
  const sheet = page.getByRole('dialog', { name: t('encryption.sheet.title') });
  await expect(sheet.getByText(t('encryption.sheet.encrypted'))).toBeVisible(slowly);
  await expect(sheet.getByRole('button', { name: t('encryption.sheet.print') })).toBeEnabled();
  await expectAccessible(page, 'recovery sheet');
  await expectOnePage(page);
  await sheet.getByRole('button', { name: t('encryption.sheet.later') }).click();
  await expect(page.getByText(t('encryption.plain'))).toBeHidden();
  return passphrase;
}

/** Types a passphrase into the dialog that a sealed file opens. */
async function tryPassphrase(locked: Locator, t: Translate, passphrase: string): Promise<void> {
  await locked.getByLabel(t('encryption.passphrase.label'), { exact: true }).fill(passphrase);
  await locked.getByRole('button', { name: t('encryption.unlock.submit') }).click();
}

// In one language: sealing takes its time, and the words of the other are held whole by a test of their own.
for (const { language, locale } of spoken.slice(0, 1)) {
  test.describe(`an encrypted backup, in ${language}`, () => {
    test.use({ locale });

    test('says nothing to whoever finds it, and is the same book on another machine for whoever has the passphrase', async ({
      page,
      browser,
      baseURL,
    }) => {
      test.setTimeout(600_000);
      const t = await wordsIn(language);
      await startEmpty(page, t);
      for (const name of names) await addClient(page, t, name);
      const passphrase = await encrypt(page, t);
      const file = await backUp(page, t);
      const bytes = await readFile(file);
      for (const name of [...names, 'Premier appel', 'manifest.json', passphrase]) {
        expect(bytes.includes(Buffer.from(name))).toBe(false);
      }

      const other = await elsewhere(browser, locale, baseURL);
      await startEmpty(other, t);
      await addClient(other, t, 'Présent ici seulement');
      await other.keyboard.press('Control+6');
      await pickFiles(other, () => other.getByRole('button', { name: t('backup.restore.button') }).click(), file);
      const locked = other.getByRole('dialog', { name: t('encryption.unlock.title') });
      await tryPassphrase(locked, t, `${passphrase}s`);
      await expect(locked.getByText(t('encryption.refusals.wrong-passphrase'))).toBeVisible(slowly);
      await expectAccessible(other, 'unlock');
      await tryPassphrase(locked, t, passphrase);

      const preview = other.getByRole('dialog', { name: t('backup.restore.dialogTitle') });
      const comparison = preview.getByRole('region', { name: t('backup.comparison.title') });
      await expect(comparison.getByText(names.join(', '))).toBeVisible(slowly);
      await expect(comparison.getByText('Présent ici seulement')).toBeVisible();
      await expectAccessible(other, 'preview');
      const clients = t('backup.clients', { count: 3, formatted: '3' });
      await preview.getByRole('button', { name: t('backup.restore.confirm', { clients }) }).click();
      await expect(other.getByText(t('backup.restore.done', { clients }))).toBeVisible(slowly);

      // The same keys, kept on this machine as was offered, so that the same passphrase opens what it saves.
      const again = await backUp(other, t);
      const [taken, restored] = [await manifestIn(file, passphrase), await manifestIn(again, passphrase)];
      expect(restored.tables).toEqual(taken.tables);
      expect(restored.book).toEqual(taken.book);
      await other.context().close();
    });
  });
}
