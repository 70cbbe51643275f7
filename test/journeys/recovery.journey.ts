import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../../.scripts/serving.mjs';
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
      await page.getByRole('link', { name: t('app.rail.clients') }).click();
      await expect(page.getByText('Menuiserie Lebrun')).toBeVisible();
      await expect(page.getByText('Mme Faure')).toBeVisible();

      await addClient(page, t, 'Atelier Nadaud');
      await after.kill();
      const again = await launchKillable(profile, server.origin, language);
      await again.page.getByRole('link', { name: t('app.rail.clients') }).click();
      for (const name of ['Menuiserie Lebrun', 'Mme Faure', 'Atelier Nadaud']) {
        await expect(again.page.getByText(name)).toBeVisible();
      }
      await again.kill();
    } finally {
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
}
