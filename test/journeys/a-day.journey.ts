import { expect } from '@playwright/test';
import { test } from '../support/built-app';
import { spoken, wordsIn } from '../support/words';
import { startEmpty } from './first-steps';

// A Tuesday, at nine in Paris.
const morning = new Date('2026-03-10T09:00:00+01:00');
const aWeekLater = new Date('2026-03-17T08:30:00+01:00');

test.use({ timezoneId: 'Europe/Paris' });

for (const { language, locale } of spoken) {
  test.describe(`a day, in ${language}`, () => {
    test.use({ locale });

    test('a contact logged by keyboard alone, due in Today a week later, done, and the next one planned', async ({
      page,
    }) => {
      const t = await wordsIn(language);
      await page.clock.install({ time: morning });
      await startEmpty(page, t);

      await page.keyboard.press('n');
      const dialog = page.getByRole('dialog', { name: t('interactions.log.title') });
      await expect(dialog.getByLabel(t('interactions.client.label'))).toBeFocused();
      await page.keyboard.type('Mme Faure');
      await page.keyboard.press('Enter');
      await expect(dialog.getByLabel(t('interactions.text'))).toBeFocused();
      await page.keyboard.type('Hésite entre chêne et frêne.');
      await dialog.getByRole('radio', { name: t('followUps.quickDays.next-week') }).press('Space');
      await dialog.getByLabel(t('interactions.next.what')).fill('Rappeler pour le devis');
      await page.keyboard.press('Control+Enter');
      await expect(dialog).toBeHidden();
      await expect(page.getByText(t('actions.contact-logged', { subject: 'Mme Faure' }))).toBeVisible();

      // Nothing is due yet.
      await page.keyboard.press('Control+1');
      await expect(page.getByText('Rappeler pour le devis', { exact: true })).toBeHidden();

      // The window stays open over the week: Today follows the day by itself.
      await page.clock.setSystemTime(aWeekLater);
      await page.reload();
      const line = page.getByText('Rappeler pour le devis', { exact: true });
      await expect(line).toBeVisible();
      await expect(page.getByText('Hésite entre chêne et frêne.')).toBeVisible();

      await page.getByRole('button', { name: t('followUps.gestures.done'), exact: true }).click();
      const after = page.getByRole('dialog', { name: t('followUps.afterDone.title') });
      await after.getByRole('radio', { name: t('followUps.quickDays.in-2-weeks') }).press('Space');
      await after.getByLabel(t('followUps.fields.what')).fill('Porter l’échantillon');
      await after.getByRole('button', { name: t('followUps.afterDone.save') }).click();
      // Shortcuts wait for the dialog to be gone.
      await expect(after).toBeHidden();
      await expect(line).toBeHidden();

      await page.keyboard.press('Control+3');
      await expect(page.getByText('Porter l’échantillon', { exact: true })).toBeVisible();

      // One undo takes the plan back, the next one the "done".
      await page.keyboard.press('Control+z');
      await expect(page.getByText('Porter l’échantillon', { exact: true })).toBeHidden();
      await page.keyboard.press('Control+z');
      await expect(page.getByText('Rappeler pour le devis', { exact: true })).toBeVisible();
    });
  });
}
