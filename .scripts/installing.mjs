// Installs what is missing, and nothing when nothing is.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

/** What was wanted at the last installation that could not follow the lockfile. */
const memory = at('node_modules', '.clientele-installed');

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

/**
 * Whether the lockfile names the programs of this system. npm leaves out of it what the registry of the machine that wrote
 * it did not carry, and npm 10 then never installs them: on such a system the lockfile cannot be followed.
 *
 * @param {Lockfile} lockfile
 * @param {NodeJS.Platform} platform
 * @param {string} architecture
 */
export function knowsSystem(lockfile, platform = process.platform, architecture = process.arch) {
  const ofThisSystem = new RegExp(`[-/]${platform}-${architecture}(-gnu|-msvc)?$`);
  return Object.values(lockfile.packages)
    .flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
    .filter((name) => ofThisSystem.test(name))
    .every((name) => Object.keys(lockfile.packages).some((place) => place.endsWith(`node_modules/${name}`)));
}

/** Makes node_modules what the lockfile says. Says what it does; says nothing when there is nothing to do. */
export async function installWhatIsMissing() {
  const manifest = readJson(at('package.json'));
  const lockfile = readJson(at('package-lock.json'));
  const followed = lockfile && agrees(manifest, lockfile) && knowsSystem(lockfile);
  const wanted = JSON.stringify([manifest, lockfile]);
  if (
    followed ? isInstalled(lockfile, readJson(at('node_modules', '.package-lock.json'))) : wanted === readText(memory)
  )
    return;

  console.log('Installing what is missing…');
  // Not `npm ci`: it would delete node_modules, where the Node that runs this may live. Nothing is saved, so that
  // a start leaves no change to commit; only an edited package.json, whose author wants it, changes the lockfile.
  const manner =
    lockfile && !agrees(manifest, lockfile) ? [] : followed ? ['--no-save'] : ['--no-save', '--no-package-lock'];
  const { code } = await npm(['install', ...manner, '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Refusal(
      'npm could not install what Clientèle needs: its own words are above. Without a network, or behind a company’s proxy, name a registry that can be reached (npm config set registry …) and try again.',
    );
  }
  if (!followed) writeFileSync(memory, wanted);
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
  const text = readText(path);
  return text === null ? null : JSON.parse(text);
}

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
