import type { Page } from '@playwright/test';
import type { Translate } from '../../renderer/i18n/translate';

/** Runs a command by its label, as a person finds it: in the palette. */
export async function runCommand(page: Page, t: Translate, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: t('app.palette.open') }).fill(command);
  await page.keyboard.press('Enter');
}

/** Hands over the files for which a gesture asks. */
export async function pickFiles(page: Page, gesture: () => Promise<void>, ...paths: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    // The browser has to hear that files are waited for before a key asks for them: it drops the question of one that does not.
    page.evaluate(() => null).then(gesture),
  ]);
  await chooser.setFiles([...paths]);
}

/** The path of the file that a gesture saves. */
export async function savedBy(page: Page, gesture: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), gesture()]);
  return download.path();
}

/** Presses the button that carries out what the open dialog asks, and waits until it is done. */
export async function confirmDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').last();
  await dialog.locator('button[type="submit"]').click();
  await dialog.waitFor({ state: 'hidden' });
}
