// Installs what is missing, and nothing when nothing is.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { at, top } from './place.mjs';
import { Refusal } from './refusal.mjs';
import { outcomeOf } from './tools.mjs';

/**
 * @typedef {object} Lockfile
 * @property {Readonly<Record<string, LockedPackage>>} packages By place, such as node_modules/react.
 */

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional] May be absent: another system's binary, for instance.
 * @property {boolean} [devOptional]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [devDependencies]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 */

const kinds = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']);

/**
 * Whether what npm says it installed (node_modules/.package-lock.json, which it writes last) is what the lockfile asks for.
 *
 * @param {Lockfile} wanted
 * @param {Lockfile | null} installed
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted.packages).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const present = installed.packages[place];
    return present ? present.version === version : Boolean(optional || devOptional);
  });
}

/**
 * Whether package.json asks for what the lockfile holds. They differ after an edit by hand, which npm then works out.
 *
 * @param {Partial<Record<typeof kinds[number], Readonly<Record<string, string>>>>} manifest
 * @param {Lockfile} lockfile
 */
export function agrees(manifest, lockfile) {
  const locked = lockfile.packages[''] ?? {};
  const sorted = (/** @type {Readonly<Record<string, string>> | undefined} */ names) =>
    JSON.stringify(Object.entries(names ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return kinds.every((kind) => sorted(manifest[kind]) === sorted(locked[kind]));
}

/** Makes node_modules what the lockfile says. Says what it does; says nothing when there is nothing to do. */
export async function installWhatIsMissing() {
  const lockfile = readJson(at('package-lock.json'));
  const installed = readJson(at('node_modules', '.package-lock.json'));
  if (lockfile && agrees(readJson(at('package.json')), lockfile) && isInstalled(lockfile, installed)) return;

  console.log('Installing what is missing…');
  // `ci` starts by deleting node_modules: only where there is none, for the Node that runs this may live in it.
  const verb = existsSync(at('node_modules')) || !lockfile ? 'install' : 'ci';
  const { code } = await npm([verb, '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Refusal(
      `npm could not install what Clientèle needs (its own words are above). With no network, or behind a company's proxy, set npm's registry or proxy (npm config set registry …) and try again.`,
    );
  }
}

/** @param {readonly string[]} words */
function npm(words) {
  // Started by npm, this process knows where npm is; started by hand, it asks the PATH (on Windows, a .cmd file).
  const own = process.env.npm_execpath;
  const child = own?.endsWith('.js')
    ? spawn(process.execPath, [own, ...words], { cwd: top, stdio: 'inherit' })
    : spawn('npm', words, { cwd: top, stdio: 'inherit', shell: process.platform === 'win32' });
  return outcomeOf(child);
}

/** @param {string} path */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
