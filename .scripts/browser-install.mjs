// The tests need a real Chromium. Where none is installed, one is, and it is said which.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { installByAptGet, mayUseAptGet } from './apt-get.mjs';
import { findBrowser } from './browser.mjs';
import { top } from './place.mjs';
import { Refusal } from './refusal.mjs';
import { runTool, toolNode } from './tools.mjs';

/** Makes sure that there is a browser for the tests, and says which one they use. */
export async function provideBrowser() {
  if (process.env.CLIENTELE_BROWSER && !findBrowser()) {
    throw new Refusal(`CLIENTELE_BROWSER is ${process.env.CLIENTELE_BROWSER}, where there is no program to run.`);
  }
  const present = findBrowser() ?? findPlaywrightsBrowser();
  if (present) return console.log(`Browser: ${present}`);

  if (await installDistributionsBrowser()) return console.log(`Browser: ${findBrowser()}, just installed by apt-get.`);
  console.log('No browser is installed: Playwright fetches its Chromium…');
  const { code } = await runTool('playwright', ['install', 'chromium']);
  const fetched = findPlaywrightsBrowser();
  if (code !== 0 || !fetched) {
    throw new Refusal(
      'The tests need Chromium, Chrome or Edge, none is installed, and none could be fetched: install one, or name its program in CLIENTELE_BROWSER.',
    );
  }
  console.log(`Browser: ${fetched}, just fetched by Playwright.`);
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
