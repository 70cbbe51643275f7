// The tests need a real Chromium. Where none is installed, one is, and it is said which.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { installByAptGet, mayUseAptGet } from './apt-get.mjs';
import { findBrowser, findHeadlessBrowser, findHeadlessShell } from './browser.mjs';
import { top } from './place.mjs';
import { Refusal } from './refusal.mjs';
import { runTool, toolNode } from './tools.mjs';

/** Milliseconds for each step of its installation. */
const shellPatience = 60_000;

/** Makes sure that there is a browser for the tests, and says which one they use. */
export async function provideBrowser() {
  if (process.env.CLIENTELE_BROWSER && !findBrowser()) {
    throw new Refusal(`CLIENTELE_BROWSER is ${process.env.CLIENTELE_BROWSER}, where there is no program to run.`);
  }
  if (findBrowser() !== null || (!findPlaywrightsBrowser() && (await installDistributionsBrowser()))) {
    await provideHeadlessShell();
    return console.log(`Browser: ${findHeadlessBrowser()}`);
  }
  const fetched = findPlaywrightsBrowser() ?? (await fetchPlaywrightsBrowser());
  console.log(`Browser: ${fetched}, of Playwright.`);
}

/** Where it can be had: the tests take half the time with it, and run without it all the same. */
async function provideHeadlessShell() {
  if (findHeadlessShell() || process.env.CLIENTELE_BROWSER || !mayUseAptGet()) return;
  console.log('The headless shell is not installed: apt-get installs it…');
  await installByAptGet('chromium-headless-shell', shellPatience);
}

async function fetchPlaywrightsBrowser() {
  console.log('No browser is installed: Playwright fetches its Chromium…');
  const { code } = await runTool('playwright', ['install', 'chromium']);
  const fetched = findPlaywrightsBrowser();
  if (code === 0 && fetched) return fetched;
  throw new Refusal(
    'The tests need Chromium, Chrome or Edge, none is installed, and none could be fetched: install one, or name its program in CLIENTELE_BROWSER.',
  );
}

/** The Chromium that Playwright fetched before, asked of Playwright itself; null when it has none. */
function findPlaywrightsBrowser() {
  const question = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = spawnSync(toolNode(), ['--eval', question], { cwd: top, encoding: 'utf8' });
  const path = stdout.trim();
  return path && existsSync(path) ? path : null;
}

/**
 * Debian's and its kin's own package, where this process may install it.
 *
 * @returns {Promise<boolean>} Whether there is a browser now that starts. Ubuntu's package is an empty shell for a snap.
 */
async function installDistributionsBrowser() {
  if (!mayUseAptGet()) return false;
  console.log('No browser is installed: apt-get installs chromium…');
  if (!(await installByAptGet('chromium'))) return false;
  const installed = findBrowser();
  return installed !== null && spawnSync(installed, ['--version', '--no-sandbox']).status === 0;
}
