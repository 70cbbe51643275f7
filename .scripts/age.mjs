// The standard `age` tool, which must open what the app seals. Tests that need it are skipped, and say so, where it is not.

import { spawnSync } from 'node:child_process';
import { installByAptGet, mayUseAptGet } from './apt-get.mjs';

/** @returns {string | null} Its version; null where it is not installed. */
export function findAge() {
  const { status, stdout } = spawnSync('age', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Installs it where that is allowed. A run without it is a run all the same: nothing here ever fails. */
export async function provideAge() {
  if (findAge() !== null || !mayUseAptGet()) return;
  console.log('The age tool is not installed: apt-get installs it…');
  try {
    await installByAptGet('age', 120_000);
  } catch {
    // apt-get itself did not start: what is not here is said after the tests.
  }
}

/** One line for the end of a run. */
export function sayOfAge() {
  const version = findAge();
  return version === null
    ? 'Seals against the standard age tool: not tested, because it is not on this machine (apt-get install age).'
    : `Seals against the standard age tool: tested, with age ${version}.`;
}
