// Installs a package of Debian and its kin, where this process may.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { outcomeOf } from './tools.mjs';

/** Whether apt-get is here, and this process may use it. */
export function mayUseAptGet() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * @param {string} name
 * @param {number} [patience] In milliseconds for each of the two steps; forever when left out.
 * @returns {Promise<boolean>} Whether apt-get says that it did.
 */
export async function installByAptGet(name, patience) {
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', name]]) {
    const child = spawn('apt-get', ['--quiet=2', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: patience,
    });
    if ((await outcomeOf(child)).code !== 0) return false;
  }
  return true;
}
