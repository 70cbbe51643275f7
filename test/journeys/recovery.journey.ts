import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serve } from '../../.scripts/serving.mjs';
import type { Translate } from '../../renderer/i18n/translate';
import { launchKillable } from '../support/killable-browser';
import { wordsIn } from '../support/words';
import { addClient, beginEmpty } from './first-steps';

for (const language of ['fr', 'en'] as const) {
  test(`the browser loses the whole database, in ${language}: said in words, rebuilt from the journal, gone on with`, async () => {
    test.setTimeout(120_000);
    const t = await wordsIn(language);
    const profile = await mkdtemp(join(tmpdir(), 'clientele-recovery-'));
    const server = await serve({ port: 0 });
    try {
      const before = await launchKillable(profile, server.origin, language);
      await beginEmpty(before.page, t);
      await addClient(before.page, t, 'Menuiserie Lebrun');
      await addClient(before.page, t, 'Mme Faure');
      await before.kill();

      // What Chromium does by itself after a torn log: everything is gone, without a word.
      await rm(join(profile, 'Default', 'IndexedDB'), { recursive: true });
      const after = await launchKillable(profile, server.origin, language);
      const { page } = after;
      await expect(page.getByRole('heading', { level: 1, name: t('recovery.title') })).toBeVisible();
      await expect(page.getByText(t('recovery.found.empty'))).toBeVisible();
      await page.getByRole('button', { name: t('recovery.ways.rebuild') }).click();
      await page.getByRole('button', { name: t('recovery.done.open') }).click();
      await goToClients(page, t);
      await expect(page.getByText('Menuiserie Lebrun').first()).toBeVisible();
      await expect(page.getByText('Mme Faure').first()).toBeVisible();

      await addClient(page, t, 'Atelier Nadaud');
      await after.kill();
      const again = await launchKillable(profile, server.origin, language);
      await goToClients(again.page, t);
      for (const name of ['Menuiserie Lebrun', 'Mme Faure', 'Atelier Nadaud']) {
        await expect(again.page.getByText(name).first()).toBeVisible();
      }
      await again.kill();
    } finally {
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
}

async function goToClients(page: Page, t: Translate): Promise<void> {
  await page.getByRole('navigation', { name: t('app.rail.label') }).waitFor();
  await page.keyboard.press('Control+2');
}
