import { expect, type Page } from '@playwright/test';
import type { Translate } from '../../renderer/i18n/translate';
import { everyRule, findViolations } from '../support/axe';
import { test } from '../support/built-app';
import { killWhileTyping } from '../support/killed-while-typing';
import { spoken, wordsIn } from '../support/words';
import { startEmpty } from './first-steps';

/** Here as often as it takes to see it; the faults do it fifty times. */
const crashes = 2;

for (const [victim, language] of [
  ['renderer', 'fr'],
  ['browser', 'en'],
] as const) {
  test(`the ${victim} dies while a contact is being noted, in ${language}: the text of a second ago is back`, async () => {
    test.setTimeout(180_000);
    expect(await killWhileTyping(crashes, victim, language)).toEqual({ back: crashes, wrong: [] });
  });
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findViolations(page, everyRule), colorScheme).toEqual([]);
  }
}

async function beginContact(page: Page, t: Translate, name: string): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel(t('interactions.client.label')).fill(name);
  await page.getByRole('option', { name: t('app.picker.create', { name }) }).click();
}

for (const { language, locale } of spoken) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test('a window loaded again in the middle of a word has every letter, by keyboard alone', async ({ page }) => {
      const t = await wordsIn(language);
      const notice = page.getByRole('complementary', { name: t('drafts.notice.label') });
      const dialog = page.getByRole('dialog', { name: t('interactions.log.title') });
      const said = dialog.getByLabel(t('interactions.text'));
      await startEmpty(page, t);
      await expect(notice).toBeHidden();
      await beginContact(page, t, 'Mme Faure');
      await expect(said).toBeFocused();
      await page.keyboard.type('Hésite entre chêne et frêne');
      await page.reload();

      await expect(notice).toContainText(t('drafts.doing.contact.log.named', { name: 'Mme Faure' }));
      await expectAccessible(page);
      await notice.getByRole('button', { name: t('drafts.resume') }).focus();
      await page.keyboard.press('Enter');
      await expect(said).toHaveValue('Hésite entre chêne et frêne');
      await expect(notice).toBeHidden();
      await expectAccessible(page);

      // Saved, it is no draft any more.
      await page.keyboard.press('Control+Enter');
      await expect(dialog).toBeHidden();
      await page.reload();
      await page.getByRole('navigation', { name: t('app.rail.label') }).waitFor();
      await expect(notice).toBeHidden();
      await page.keyboard.press('n');
      await expect(said).toHaveValue('');
    });

    test('several are listed with their words; what is thrown away can be taken back', async ({ page }) => {
      const t = await wordsIn(language);
      const notice = page.getByRole('complementary', { name: t('drafts.notice.label') });
      await startEmpty(page, t);
      await page.keyboard.press('c');
      await page.getByLabel(t('clients.form.name')).pressSequentially('Hôtel du Parc');
      await page.reload();
      await notice.waitFor();
      await beginContact(page, t, 'Mme Faure');
      await page.getByLabel(t('interactions.text')).pressSequentially('Hésite entre chêne et frêne');
      await page.reload();

      await expect(notice).toContainText(t('drafts.notice.several', { count: 2 }));
      await notice.getByRole('button', { name: t('drafts.notice.see') }).click();
      const list = page.getByRole('dialog', { name: t('drafts.list.title') });
      const [newest, oldest] = [list.getByRole('listitem').first(), list.getByRole('listitem').last()];
      await expect(newest).toContainText('Hésite entre chêne et frêne');
      await expect(oldest).toContainText('Hôtel du Parc');
      await expectAccessible(page);

      await newest.getByRole('button', { name: t('drafts.throwAway') }).click();
      await expect(list.getByRole('listitem')).toHaveCount(1);
      await page.getByRole('button', { name: t('actions.undoButton') }).click();
      await expect(list.getByRole('listitem')).toHaveCount(2);
      await oldest.getByRole('button', { name: t('drafts.resume') }).click();
      await expect(page.getByRole('dialog').getByLabel(t('clients.form.name'))).toHaveValue('Hôtel du Parc');
    });
  });
}
