// Builds what is stale: a part is built again when the contents of its sources are no longer those of its last build.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, builtElectron, builtRenderer } from './place.mjs';
import { Refusal } from './refusal.mjs';
import { runTool } from './tools.mjs';

const shared = ['assets', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} sources Files and folders from the top of the repository.
 * @property {readonly string[]} results Files that a build leaves, without which it counts as stale.
 * @property {() => Promise<number>} build Answers an exit code.
 */

/** @type {readonly Part[]} */
const parts = [
  {
    name: 'renderer',
    sources: ['renderer', 'electron/contract.ts', ...shared],
    results: [join(builtRenderer, 'index.html')],
    build: () => vite('renderer/vite.config.ts'),
  },
  {
    name: 'electron',
    sources: ['electron', ...shared],
    results: [join(builtElectron, 'main.js'), join(builtElectron, 'preload.cjs')],
    async build() {
      rmSync(builtElectron, { recursive: true, force: true });
      return (await vite('electron/vite.config.ts', 'main')) || (await vite('electron/vite.config.ts', 'preload'));
    },
  },
];

/** Builds what is stale, or everything when `always`. Throws a Refusal when a part does not build. */
export async function buildWhatIsStale({ always = false } = {}) {
  const stamps = at('.cache', 'built.json');
  /** @type {Record<string, string>} */
  const built = existsSync(stamps) ? JSON.parse(readFileSync(stamps, 'utf8')) : {};
  for (const { name, sources, results, build } of parts) {
    const now = fingerprint(sources.map((source) => at(source)));
    if (!always && built[name] === now && results.every((path) => existsSync(path))) continue;
    console.log(`Building ${name}…`);
    if ((await build()) !== 0) throw new Refusal(`${name} does not build: the reason is above.`);
    built[name] = now;
    mkdirSync(dirname(stamps), { recursive: true });
    writeFileSync(stamps, JSON.stringify(built, null, 2));
  }
}

/**
 * @param {string} config
 * @param {string} [mode]
 */
async function vite(config, mode) {
  const words = ['build', '--config', config, '--logLevel', 'warn', ...(mode ? ['--mode', mode] : [])];
  return (await runTool('vite', words)).code;
}

/**
 * One hash over the names and contents of files and of everything in folders; a place that is not there counts as
 * empty. Contents and not times: a fresh checkout has new times and the same contents.
 *
 * @param {readonly string[]} places Absolute paths.
 */
export function fingerprint(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const path of filesUnder(place)) {
      const contents = readFileSync(path);
      hash.update(`${path.slice(place.length)}\0${contents.length}\0`).update(contents);
    }
    hash.update('\0\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(join(place, name)));
}
