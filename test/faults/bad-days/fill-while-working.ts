import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { giveDesktop } from '../../support/give-desktop';
import { launchKillable } from '../../support/killable-browser';
import { vaultOver } from '../../support/vault-over';
import type { Told } from '../../workshop/on-a-full-disk';
import type { Start } from '../../workshop/safe-book';
import type { SmallDisk } from './small-disk';

/** What became of a book on a disk that filled up. */
export interface AfterFilling {
  readonly acknowledged: number;
  readonly lost: number;
  /** Everything that was tried while it was full, in order. */
  readonly told: readonly Told[];
  /** Whether the same window wrote again once there was room. */
  readonly worksAgain: boolean;
  /** What the starts came to: on the full disk, and once there was room. */
  readonly starts: readonly string[];
}

/** Milliseconds in which a window finds out that there is room again. */
const patience = 20_000;

/**
 * Works on a disk until it is full, goes on as if nothing were, makes room, goes on; fills it again, has the browser
 * killed there, starts it on the full disk and once more when there is room.
 */
export async function fillWhileWorking(
  disk: SmallDisk,
  address: string,
  host: 'desktop' | 'browser',
  left: number,
): Promise<AfterFilling> {
  const userData = join(disk.folder, 'desktop');
  const profile = join(disk.folder, 'profile');
  mkdirSync(userData);
  const acknowledged = new Set<string>();
  const told: Told[] = [];
  const found: string[] = [];

  async function inWindow<Answer>(work: (page: Page) => Promise<Answer>): Promise<Answer> {
    const { page, kill } = await launchKillable(profile, 'about:blank');
    try {
      if (host === 'desktop') {
        const { desktop, clearLeftovers, abandonAll } = vaultOver(userData);
        await clearLeftovers();
        await giveDesktop(page, (question, said) => Reflect.get(desktop, question)(...said));
        page.once('close', () => void abandonAll());
      }
      await page.goto(address);
      return await work(page);
    } finally {
      await kill();
    }
  }

  async function write(page: Page, most: number): Promise<Told> {
    const written = await page.evaluate((wanted) => window.workshop.onAFullDisk.write(wanted), most);
    for (const id of written.acknowledged) acknowledged.add(id);
    return written.told;
  }

  /** Takes the way back where the app asks, as it asks. */
  async function open(page: Page): Promise<Start> {
    const start = await startIn(page);
    found.push(wordsOf(start));
    if (start.kind !== 'recovery') return start;
    found.push(await page.evaluate(() => window.workshop.safeBook.takeWayBack('rebuild')));
    await page.reload();
    const again = await startIn(page);
    found.push(wordsOf(again));
    return again;
  }

  /** Fills the disk, then works on until the writes are refused, and tries everything else that needs room. */
  async function workOnFull(page: Page): Promise<void> {
    disk.fill(left);
    told.push(await write(page, 200));
    told.push(...(await page.evaluate(() => window.workshop.onAFullDisk.tryEachWork())));
    await page.evaluate(() => window.workshop.onAFullDisk.look());
    told.push(await write(page, 3));
  }

  async function writesAgain(page: Page): Promise<boolean> {
    let isOpen = true;
    for (const until = Date.now() + patience; Date.now() < until; await pause(500)) {
      // The button of the app that says so.
      if (!isOpen || (await page.evaluate(() => window.workshop.onAFullDisk.isLost()))) {
        await page.reload();
        isOpen = (await open(page)).kind === 'open';
      }
      if (!isOpen) continue;
      await page.evaluate(() => window.workshop.onAFullDisk.look());
      if ((await write(page, 3)).code !== null) continue;
      if (await page.evaluate(() => window.workshop.safeBook.takeSnapshot())) return true;
    }
    return false;
  }

  const worksAgain = await inWindow(async (page) => {
    await write(page, 12);
    await page.evaluate(() => window.workshop.safeBook.takeSnapshot());
    await page.evaluate(() => window.workshop.onAFullDisk.readBackup());
    await write(page, 6);
    await workOnFull(page);
    disk.makeRoom();
    const again = await writesAgain(page);
    if (!again) return false;
    disk.fill(left);
    told.push(await write(page, 200));
    return true;
  });
  // With no room at all for its own files, the browser may not start.
  const onFull = await inWindow(startIn).catch(() => null);
  disk.makeRoom();
  found.push(onFull === null ? 'no browser' : wordsOf(onFull));
  const last = await inWindow(open);
  const there = new Set(last.survivors?.clientIds);
  const lost = [...acknowledged].filter((id) => !there.has(id)).length;
  return { acknowledged: acknowledged.size, lost, told, worksAgain, starts: found };
}

function startIn(page: Page): Promise<Start> {
  const silent: Start = { kind: 'refused', because: 'no answer', broughtBack: 0, survivors: null };
  return Promise.race([page.evaluate(() => window.workshop.safeBook.start()), pause(patience, silent)]);
}

function wordsOf({ kind, because }: Start): string {
  return because === '' ? kind : `${kind} (${because})`;
}
