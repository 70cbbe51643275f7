// Runs the tools of node_modules on a Node that they accept.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import process from 'node:process';
import { at, top } from './place.mjs';
import { Refusal } from './refusal.mjs';

/** The packages of the tools that the scripts call; each says in its package.json which file the command is. */
const packages = {
  biome: '@biomejs/biome',
  depcruise: 'dependency-cruiser',
  'electron-builder': 'electron-builder',
  'install-electron': 'electron',
  knip: 'knip',
  playwright: '@playwright/test',
  tsc: '@typescript/native',
  vite: 'vite',
  vitest: 'vitest',
};

/** @typedef {keyof typeof packages} Tool */

/**
 * Whether the tools accept this Node: `^22.13 || ^24 || >=26`, the narrowest that one of them asks for.
 *
 * @param {string} version As `process.version` says it.
 */
export function acceptsTools(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 13) || major === 24 || major >= 26;
}

/**
 * The Node that the registry's `node` package brings to this system: package.json names its packages, one per platform,
 * as optional dependencies, so that npm fetches the right one and no install script has to run.
 *
 * @param {NodeJS.Platform} platform
 * @param {string} architecture
 */
export function bundledNode(platform = process.platform, architecture = process.arch) {
  if (platform === 'win32') return at('node_modules', `node-win-${architecture}`, 'bin', 'node.exe');
  const prefix = platform === 'darwin' && architecture === 'arm64' ? 'node-bin' : 'node';
  return at('node_modules', `${prefix}-${platform}-${architecture}`, 'bin', 'node');
}

/** @type {string | undefined} */
let knownToolNode;

/** The Node to run tools on: this very one when they accept it, else the bundled one. */
export function toolNode() {
  knownToolNode ??= findToolNode();
  return knownToolNode;
}

function findToolNode() {
  if (acceptsTools(process.version)) return process.execPath;
  const bundled = bundledNode();
  if (existsSync(bundled) && spawnSync(bundled, ['--version']).status === 0) return bundled;
  throw new Refusal(
    `The tools need Node 24, this is ${process.version}, and the registry has no Node of its own for this system (${process.platform}, ${process.arch}): please install Node 24 from https://nodejs.org and try again.`,
  );
}

/** @param {Tool} tool */
export function toolFile(tool) {
  const name = packages[tool];
  const { bin } = JSON.parse(readFileSync(at('node_modules', name, 'package.json'), 'utf8'));
  return at('node_modules', name, typeof bin === 'string' ? bin : bin[tool]);
}

/**
 * @typedef {object} Outcome
 * @property {number} code
 * @property {string} output What it wrote, when it was told to be quiet; else empty.
 */

/**
 * @typedef {object} Manner
 * @property {boolean} [quiet] Keeps what it writes for the caller instead of showing it.
 * @property {Readonly<Record<string, string>>} [environment] Beside that of this process.
 */

/**
 * Runs a file on the tools' Node, from the top of the repository.
 *
 * @param {string} file
 * @param {readonly string[]} words
 * @param {Manner} manner
 * @returns {Promise<Outcome>}
 */
export function runOnToolNode(file, words, { quiet = false, environment = {} } = {}) {
  const node = toolNode();
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, [file, ...words], {
    cwd: top,
    env: { ...process.env, PATH: path, ...environment },
    stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  return outcomeOf(child);
}

/**
 * @param {Tool} tool
 * @param {readonly string[]} words
 * @param {Manner} [manner]
 */
export function runTool(tool, words, manner) {
  return runOnToolNode(toolFile(tool), words, manner);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Outcome>}
 */
export function outcomeOf(child) {
  return new Promise((answer, fail) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text) => {
        output += text;
      });
    }
    child.once('error', fail);
    child.once('close', (code, signal) => answer({ code: code ?? (signal ? 130 : 1), output }));
  });
}
