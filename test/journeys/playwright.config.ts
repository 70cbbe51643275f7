import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findElectron } from '../../.scripts/electron-binary.mjs';
import { chromiumLaunchOptions } from '../support/chromium';

const top = resolve(import.meta.dirname, '../..');

/** The whole app, as a person uses it: the built renderer in a browser, and the same journeys in Electron where it is. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: /\.(journey|spec|test)\.ts$/,
  globalSetup: resolve(import.meta.dirname, 'before-all.ts'),
  outputDir: resolve(top, 'test-results/journeys'),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // The JSON, which npm test counts, goes to the file that it names.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    actionTimeout: 15_000,
    launchOptions: chromiumLaunchOptions(),
    screenshot: 'only-on-failure',
    // Keeping one took a third of all the time: `--trace retain-on-failure` asks for it.
    trace: 'off',
  },
  projects: [{ name: 'chromium' }, ...(findElectron() ? [{ name: 'electron' }] : [])],
});
