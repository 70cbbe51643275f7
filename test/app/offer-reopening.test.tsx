import { notifications } from '@mantine/notifications';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { offerReopening } from '../../renderer/app/offer-reopening';
import { startTranslation } from '../../renderer/i18n/translate';
import { openTestBook, type TestBook } from '../support/open-test-book';
import { type ShownScreen, showScreen } from '../support/show-screen';

let screen: ShownScreen | null = null;
let lost: TestBook | null = null;
afterEach(async () => {
  notifications.clean();
  await lost?.destroy();
  await screen?.leave();
});

test.each(['fr', 'en'] as const)(
  'a book that the browser closes is said (%s), and opened again when the person asks',
  async (language) => {
    screen = await showScreen(null, { language });
    lost = await openTestBook();
    const { database } = lost.book;
    const words = await startTranslation(language);
    const reload = vi.fn<() => void>();
    offerReopening(words, database, reload);
    expect(page.getByText(words.t('safety.lost.title')).query()).toBeNull();

    database.backendDB().dispatchEvent(new Event('close'));

    await expect.element(page.getByText(words.t('safety.lost.explanation'))).toBeVisible();
    expect(reload).not.toHaveBeenCalled();
    await page.getByRole('button', { name: words.t('safety.lost.reopen') }).click();
    expect(reload).toHaveBeenCalledOnce();
  },
);
