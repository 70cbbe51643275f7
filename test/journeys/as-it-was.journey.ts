import { expect } from '@playwright/test';
import { makeFormat } from '../../renderer/i18n/format';
import { test } from '../support/built-app';
import { day } from '../support/days';
import { spoken, wordsIn } from '../support/words';
import { startEmpty } from './first-steps';

test.use({ timezoneId: 'Europe/Paris' });

for (const { language, locale } of spoken) {
  test.describe(`the sheet as it was, in ${language}`, () => {
    test.use({ locale });

    test('notes lost by mistake come back by themselves, then the whole sheet of a day, and both are undone', async ({
      page,
    }) => {
      const t = await wordsIn(language);
      const format = makeFormat(language);
      await page.clock.setFixedTime(new Date('2026-03-10T09:00:00+01:00'));
      await startEmpty(page, t);
      await page.keyboard.press('c');
      const adding = page.getByRole('dialog', { name: t('clients.form.add') });
      await adding.getByLabel(t('clients.form.name'), { exact: true }).fill('Menuiserie Lebrun');
      await adding.getByRole('button', { name: t('clients.form.sections.relation') }).click();
      await adding.getByLabel(t('clients.form.notes'), { exact: true }).fill('Clé chez la voisine');
      await page.keyboard.press('Control+Enter');
      await expect(adding).toBeHidden();

      await page.clock.setFixedTime(new Date('2026-03-14T18:30:00+01:00'));
      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: t('app.palette.open') }).fill('lebrun');
      await page.keyboard.press('Enter');
      const sheet = page.getByRole('article', { name: 'Menuiserie Lebrun' });
      await sheet.getByRole('button', { name: t('sheet.actions.edit'), exact: true }).click();
      const editing = page.getByRole('dialog', { name: t('clients.form.edit', { name: 'Menuiserie Lebrun' }) });
      await editing.getByLabel(t('clients.form.name'), { exact: true }).fill('Lebrun et fils');
      const relation = editing.getByRole('button', { name: t('clients.form.sections.relation') });
      if ((await relation.getAttribute('aria-expanded')) === 'false') await relation.click();
      await editing.getByLabel(t('clients.form.notes'), { exact: true }).fill('');
      await page.keyboard.press('Control+Enter');
      await expect(editing).toBeHidden();

      await page.clock.setFixedTime(new Date('2026-03-20T08:00:00+01:00'));
      const renamed = page.getByRole('article', { name: 'Lebrun et fils' });
      const notes = renamed.getByText('Clé chez la voisine');
      await expect(notes).toBeHidden();
      await renamed.getByRole('button', { name: t('app.buttons.more') }).click();
      await page.getByRole('menuitem', { name: t('asItWas.command') }).click();
      const past = page.getByRole('dialog', { name: t('asItWas.titleOf', { name: 'Lebrun et fils' }) });
      await expect(past.getByText(t('asItWas.differs', { count: 2 }))).toBeVisible();
      await past.getByRole('button', { name: t('asItWas.putBackOne', { field: t('asItWas.fields.notes') }) }).click();
      await expect(past.getByText(t('asItWas.differs', { count: 1 }))).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(past).toBeHidden();
      await expect(notes).toBeVisible();

      await page.keyboard.press('Control+k');
      await page.getByRole('textbox', { name: t('app.palette.open') }).fill(t('asItWas.title'));
      await page.keyboard.press('Enter');
      const chosen = page.getByRole('dialog', { name: t('asItWas.title') });
      await expect(chosen.getByLabel(t('asItWas.whom'))).toHaveValue('Lebrun et fils');
      await chosen.getByLabel(t('asItWas.day')).fill('12/3/2026');
      await page.keyboard.press('Enter');
      const when = format.dayLong(day('2026-03-12'));
      await expect(chosen.getByRole('heading', { name: t('asItWas.sheetOf', { when }) })).toBeVisible();
      await chosen.getByRole('button', { name: t('asItWas.putBackWhole') }).click();
      await expect(chosen).toBeHidden();
      await expect(page.getByText(t('actions.client-put-back', { subject: 'Menuiserie Lebrun' }))).toBeVisible();
      await expect(sheet.getByText('Clé chez la voisine')).toBeVisible();

      await page.keyboard.press('Control+z');
      await expect(notes).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(notes).toBeHidden();
      await expect(renamed).toBeVisible();
    });
  });
}
