import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launchKillable } from '../../support/killable-browser';
import { writeUntilKilled } from '../../support/killed-while-writing';

/** A Chromium profile in which somebody worked until the power went. */
export interface LivedIn {
  readonly profile: string;
  /** Ids of the clients of which the app had said that they are saved, each written together with a follow-up. */
  readonly acknowledged: readonly string[];
}

/** After so many actions a snapshot is taken, and after the last number the browser is killed in the middle of a write. */
export interface Life {
  readonly snapshotsAfter: readonly number[];
  readonly killedAfter: number;
}

export async function liveIn(address: string, { snapshotsAfter, killedAfter }: Life): Promise<LivedIn> {
  const profile = newFolder();
  const { page, kill } = await launchKillable(profile, address);
  const acknowledged: string[] = [];
  for (const wanted of snapshotsAfter) {
    const count = wanted - acknowledged.length;
    acknowledged.push(...(await page.evaluate((more) => window.workshop.safeBook.write(more), count)));
    if (!(await page.evaluate(() => window.workshop.safeBook.takeSnapshot()))) throw new Error('no snapshot was taken');
  }
  const enough = Promise.withResolvers<void>();
  const writing = writeUntilKilled(page, (id) => {
    acknowledged.push(id);
    if (acknowledged.length >= killedAfter) enough.resolve();
  });
  await Promise.race([enough.promise, writing]);
  await kill();
  await writing;
  return { profile, acknowledged };
}

const caches = /^(.*Cache.*|Crashpad|Safe Browsing|component_crx_cache)$/;

/** The same once more, to be damaged; without what only saves the browser time. */
export function copyOf(profile: string): string {
  const copy = newFolder();
  cpSync(profile, copy, { recursive: true, filter: (path) => !caches.test(basename(path)), verbatimSymlinks: true });
  // A browser that was killed leaves links that say it still runs.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(copy, name), { force: true });
  return copy;
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'clientele-fault-'));
}
