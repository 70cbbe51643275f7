import { expect, type Locator, type Page } from '@playwright/test';
import { at } from '../../.scripts/place.mjs';
import { test } from '../support/built-app';
import { spoken, wordsIn } from '../support/words';
import { addClient, startEmpty } from './first-steps';

/** A file of the disk under the pointer, as the system hands it over: what the page may know of it before it falls is little. */
async function dragged(page: Page, path: string) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') => async (over: Locator) => {
    const box = await over.boundingBox();
    if (!box) throw new Error('nothing to drag over');
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 5, y: box.y + 5, data });
  };
  const [enter, hang, fall] = [send('dragEnter'), send('dragOver'), send('drop')];
  return {
    async hangOver(part: Locator) {
      await enter(part);
      await hang(part);
    },
    fallOn: fall,
  };
}

for (const { language, locale } of spoken) {
  test.describe(`a photo dragged onto the window, in ${language}`, () => {
    test.use({ locale });

    test('onto a sheet: it is the photo of that client; beside it, it is told where it belongs', async ({ page }) => {
      const t = await wordsIn(language);
      await startEmpty(page, t);
      await addClient(page, t, 'Anne Faure');
      await page.goto('/#/clients');
      await page.getByRole('grid').getByText('Anne Faure').click();
      const name = page.getByRole('heading', { level: 1, name: 'Anne Faure' });
      await name.waitFor();
      const photo = await dragged(page, at('assets', 'icons', '512x512.png'));

      const rail = page.getByRole('navigation', { name: t('app.rail.label') });
      await photo.hangOver(rail);
      await expect(page.getByText(t('exchange.drop.invitation'))).toBeVisible();
      await photo.hangOver(name);
      await expect(page.getByText(t('sheet.portrait.drop', { name: 'Anne Faure' }))).toBeVisible();
      await expect(page.getByText(t('exchange.drop.invitation'))).toBeHidden();
      await photo.fallOn(name);
      await expect(page.getByRole('img', { name: t('sheet.portrait.of', { name: 'Anne Faure' }) })).toBeVisible();

      await photo.hangOver(rail);
      await photo.fallOn(rail);
      await expect(page.getByRole('dialog')).toContainText(t('exchange.files.refused.binary.picture'));
    });
  });
}
