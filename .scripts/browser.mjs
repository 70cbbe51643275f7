// Finds a browser of Chromium's family on this machine. Used by `npm run web`, by the tests and by the pictures.

import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @typedef {object} Surroundings
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} environment
 * @property {string} home
 * @property {(path: string) => boolean} isExecutable
 */

/** @type {Surroundings} */
const here = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

/**
 * The path of the browser to use: the one that CLIENTELE_BROWSER names (and no other, even when it is not there), else
 * the first in the usual places, else the first on the PATH; null when there is none.
 *
 * @param {Surroundings} surroundings
 * @returns {string | null}
 */
export function findBrowser(surroundings = here) {
  const { environment, isExecutable } = surroundings;
  const chosen = environment.CLIENTELE_BROWSER;
  if (chosen) return isExecutable(chosen) ? chosen : null;
  return candidates(surroundings).find((path) => isExecutable(path)) ?? null;
}

/**
 * The browser for whoever needs no window: Chromium's headless shell where it is installed and no other is asked for;
 * else `findBrowser`.
 *
 * @param {Surroundings} surroundings
 * @returns {string | null}
 */
export function findHeadlessBrowser(surroundings = here) {
  return (
    (surroundings.environment.CLIENTELE_BROWSER ? null : findHeadlessShell(surroundings)) ?? findBrowser(surroundings)
  );
}

/**
 * Debian's package of that name: the same engine without the tool bars that a whole browser draws unseen. It starts in
 * half the time.
 *
 * @param {Surroundings} surroundings
 * @returns {string | null}
 */
export function findHeadlessShell({ environment, isExecutable } = here) {
  return onPath(['chromium-headless-shell'], environment).find((path) => isExecutable(path)) ?? null;
}

/**
 * @param {Surroundings} surroundings
 * @returns {string[]}
 */
function candidates({ platform, environment, home }) {
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      macApplications.map((application) => join(folder, application)),
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => environment[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((program) => `${folder}\\${program}`));
  }
  return onPath(commands, environment);
}

/**
 * @param {readonly string[]} names
 * @param {Surroundings['environment']} environment
 * @returns {string[]} In the order of the names, then of the folders.
 */
function onPath(names, environment) {
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}
