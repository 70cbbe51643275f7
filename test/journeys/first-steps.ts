import { expect, type Page } from '@playwright/test';
import type { Translate } from '../../renderer/i18n/translate';

/** The first start, and past it into an empty book. */
export async function startEmpty(page: Page, t: Translate): Promise<void> {
  await page.goto('/');
  await beginEmpty(page, t);
}

/** Past the first start, in a page that shows it already. */
export async function beginEmpty(page: Page, t: Translate): Promise<void> {
  await page.getByRole('button', { name: t('welcome.empty.gesture') }).click();
  await page.getByRole('navigation', { name: t('app.rail.label') }).waitFor();
}

/** Writes a client into the book, by name alone. */
export async function addClient(page: Page, t: Translate, name: string): Promise<void> {
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: t('interactions.log.title') });
  await dialog.getByLabel(t('interactions.client.label')).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await dialog.getByLabel(t('interactions.text')).fill('Premier appel.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}
