import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, _electron as electron } from '@playwright/test';
import { findElectron } from '../../.scripts/electron-binary.mjs';
import { top } from '../../.scripts/place.mjs';
import { serve } from '../../.scripts/serving.mjs';

interface Served {
  readonly server: { readonly origin: string };
}

/**
 * The test of a journey: its `page` is a window on the built app, with an empty book. In the project `chromium` it comes
 * from the server of the browser host, at a port of its own per worker; in `electron` from the desktop shell, in a
 * profile of its own. `page.goto('/')` opens the app in both.
 */
export const test = base.extend<object, Served>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await serve({ port: 0 });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use, testInfo) => {
    await use(testInfo.project.name === 'electron' ? 'app://clientele' : server.origin);
  },
  page: async ({ page, locale }, use, testInfo) => {
    if (testInfo.project.name !== 'electron') return use(page);
    const executablePath = findElectron();
    if (executablePath === null) throw new Error('Electron’s binary has gone since the run began.');
    const profile = await mkdtemp(join(tmpdir(), 'clientele-journey-'));
    const application = await electron.launch({
      executablePath,
      args: [top, `--user-data-dir=${profile}`, `--lang=${locale ?? 'en-GB'}`],
    });
    await use(await application.firstWindow());
    await application.close();
    await rm(profile, { recursive: true, force: true });
  },
});
