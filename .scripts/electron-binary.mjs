// Electron's npm package brings no binary: it is fetched from a release server at the first start, where one can be reached.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { at } from './place.mjs';
import { outcomeOf, toolFile, toolNode } from './tools.mjs';

const memory = at('.cache', 'electron-asked.json');
const day = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Asked The last time that the release server was asked in vain.
 * @property {string} server
 * @property {number} moment Milliseconds since 1970.
 * @property {string} reason
 */

/** @param {NodeJS.Platform} platform */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The binary that is here: where ELECTRON_OVERRIDE_DIST_PATH says, else in Electron's package; null when none is. */
export function findElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || at('node_modules', 'electron', 'dist');
  const path = join(folder, executableName());
  return existsSync(path) ? path : null;
}

/**
 * Finds the binary, or fetches it. The server is asked at most once a day after it failed, unless another one is named,
 * so that a start without it stays quick.
 *
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function obtainElectron(now = Date.now()) {
  const found = findElectron();
  if (found) return { path: found };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    return {
      reason: `ELECTRON_OVERRIDE_DIST_PATH is ${process.env.ELECTRON_OVERRIDE_DIST_PATH}, where there is no Electron`,
    };
  }
  const server = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/';
  if (!URL.canParse(server)) return { reason: `ELECTRON_MIRROR is ${server}, which is no address` };
  const before = recall();
  if (before && !isTimeToAsk(before, server, now)) return { reason: before.reason };

  const reason = (await reach(server)) ?? (await fetchBinary());
  const path = findElectron();
  if (path) return { path };
  /** @type {Asked} */
  const asked = { server, moment: now, reason: reason ?? `${new URL(server).host} did not give it` };
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify(asked));
  return { reason: asked.reason };
}

/**
 * @param {Asked} before
 * @param {string} server
 * @param {number} now
 */
export function isTimeToAsk(before, server, now) {
  return before.server !== server || now - before.moment >= day || now < before.moment;
}

/** @returns {Asked | null} */
function recall() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Whether the server answers at all, within four seconds: a firewall that swallows everything would otherwise hold the
 * first start for minutes. Behind a proxy only the download itself can tell.
 *
 * @param {string} server
 * @returns {Promise<string | null>} Why not.
 */
async function reach(server) {
  const { host } = new URL(server);
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return null;
  try {
    await fetch(server, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) });
    return null;
  } catch {
    return `${host} cannot be reached`;
  }
}

/** @returns {Promise<string | null>} Why not. */
async function fetchBinary() {
  console.log('Fetching Electron, once (about 120 MB)…');
  const child = spawn(toolNode(), [toolFile('install-electron')], {
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
    stdio: ['ignore', 'inherit', 'pipe'],
    timeout: 15 * 60 * 1000,
  });
  const { code } = await outcomeOf(child);
  return code === 0 ? null : 'its download failed';
}
