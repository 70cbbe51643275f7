import type { Page } from '@playwright/test';
import type { Translate } from '../../renderer/i18n/translate';

/** The first start, and past it into an empty book. */
export async function startEmpty(page: Page, t: Translate): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: t('welcome.empty.gesture') }).click();
  await page.getByRole('navigation', { name: t('app.rail.label') }).waitFor();
}
