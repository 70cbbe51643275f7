import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { disk as realDisk } from '../../electron/disk';
import { vaultOver } from '../support/vault-over';
import { temporaryFolder } from './temporary-folder';

/** A vault in a folder of its own; both go with the test. `at` and `text` look at its files past it. */
export function openVault({ disk = realDisk, userData = temporaryFolder() } = {}) {
  const over = vaultOver(userData, disk);
  onTestFinished(over.abandonAll);
  const at = (...names: string[]) => join(userData, 'safe', ...names);
  return { ...over, userData, at, text: (...names: string[]) => readFileSync(at(...names), 'utf8') };
}

export const bytes = (text: string) => new TextEncoder().encode(text);

export const missing = { ok: false, reason: 'missing' };
export const notAllowed = { ok: false, reason: 'not-allowed' };
export const done = { ok: true, value: null };
