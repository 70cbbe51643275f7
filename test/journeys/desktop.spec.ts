/** The shell itself, in a real Electron: what no test without its binary can see. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { questionChannels } from '../../electron/contract';
import { type DesktopApplication, openElectronApplication, whyNotInElectron } from './electron-application';

const test = base.extend<{ desktop: DesktopApplication }>({
  desktop: async ({ browserName: _ }, use, testInfo) => {
    const why = testInfo.project.name === 'chromium' ? (whyNotInElectron() ?? 'run in the project electron') : null;
    testInfo.skip(why !== null, why ?? '');
    const desktop = await openElectronApplication();
    await use(desktop);
    await desktop.close();
  },
});

test('the window opens on app://clientele and shows the book', async ({ desktop: { page } }) => {
  expect(page.url()).toMatch(/^app:\/\/clientele\/(#.*)?$/);
  await expect(page).toHaveTitle(/Clientèle/);
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('the page has the contract and nothing of Node', async ({ desktop: { page } }) => {
  const seen = await page.evaluate(() => ({
    desktop: Object.keys(window.desktop ?? {}).toSorted(),
    node: ['require', 'process', 'module', 'Buffer', '__dirname', 'global'].filter((name) => name in window),
  }));
  expect(seen.node).toEqual([]);
  expect(seen.desktop).toEqual(
    [...Object.keys(questionChannels), 'languages', 'onClosing', 'onMenuChosen', 'onNoticeClicked'].toSorted(),
  );
});

test('the page neither leaves nor opens nor fetches', async ({ desktop: { page, application } }) => {
  const outcome = await page.evaluate(async () => {
    const opened = window.open('https://example.org/');
    const fetched = await fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    );
    location.href = 'https://example.org/';
    return { opened, fetched };
  });
  expect(outcome).toEqual({ opened: null, fetched: 'refused' });
  await page.waitForTimeout(500);
  expect(page.url()).toMatch(/^app:\/\/clientele\//);
  expect(application.windows()).toHaveLength(1);
});

test('what the page saves is on the disk, byte for byte', async ({ desktop }) => {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-journey-'));
  await desktop.answerDialogs({ save: join(folder, 'essai.csv') });
  await desktop.page.evaluate(async () => {
    const begun = await window.desktop?.startSaving({ suggestedName: 'essai', description: 'CSV', extension: 'csv' });
    const token = begun?.ok ? (begun.value?.token ?? '') : '';
    await window.desktop?.appendToSaving(token, new Uint8Array([0, 59, 10, 255]));
    await window.desktop?.finishSaving(token);
  });
  expect(readdirSync(folder)).toEqual(['essai.csv']);
  expect([...readFileSync(join(folder, 'essai.csv'))]).toEqual([0, 59, 10, 255]);
  rmSync(folder, { recursive: true });
});

test('a page that was killed comes back by itself', async ({ desktop: { application, page } }) => {
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await application.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const title = () =>
    application.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents?.isCrashed() === false && !contents.isLoading() ? contents.getTitle() : '';
    });
  await expect.poll(title).toMatch(/Clientèle/);
});
