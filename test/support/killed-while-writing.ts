import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveWorkshop } from '../workshop/open-workshop';
import { launchKillable } from './killable-browser';

export interface AfterKills {
  /** How many writes the app had said to be saved. */
  readonly acknowledged: number;
  /** Of these, the ids that are not in the book. */
  readonly lost: readonly string[];
  /** Clients whose follow-up, written in the same action, is not there. */
  readonly halfWritten: readonly string[];
  readonly figuresAreTrue: boolean;
  /** How often Chromium had emptied its store, and the book was rebuilt as the recovery screen offers. */
  readonly rebuilt: number;
}

/**
 * Kills the browser in the middle of its writes, again and again over the same book, and looks at what is left. The
 * workshop must have been built.
 */
export async function killWhileWriting(kills: number): Promise<AfterKills> {
  const profile = await mkdtemp(join(tmpdir(), 'clientele-killed-'));
  const workshop = await serveWorkshop();
  const address = `${workshop.origin}/workshop.html`;
  const acknowledged = new Set<string>();
  let rebuilt = 0;
  /** A kill may tear the end of LevelDB's log, and Chromium then empties the store: a person is asked, and has it rebuilt. */
  async function startAgain() {
    const started = await launchKillable(profile, address);
    if ((await started.page.evaluate(() => window.workshop.safeBook.opens())) !== 'recovery') return started;
    const way = await started.page.evaluate(() => window.workshop.safeBook.takeWayBack('rebuild'));
    if (way !== 'whole') throw new Error(`the book was not rebuilt: ${way}`);
    rebuilt += 1;
    await started.page.reload();
    return started;
  }
  try {
    for (let turn = 0; turn < kills; turn += 1) {
      const { page, kill } = await startAgain();
      const enough = acknowledged.size + 1 + (turn % 7);
      let end = '';
      const writing = writeUntilKilled(page, (id) => acknowledged.add(id)).then((reason) => {
        end = reason;
      });
      while (acknowledged.size < enough) {
        if (end !== '') throw new Error(`the writes ended by themselves at turn ${turn}: ${end}`);
        await pause(10);
      }
      // Not on the beat of the writes: each turn dies at another place of one.
      await pause((turn * 37) % 60);
      await kill();
      await writing;
    }
    const { page, kill } = await startAgain();
    const found = await page.evaluate(() => window.workshop.surviving());
    await kill();
    const there = new Set(found.clientIds);
    return {
      acknowledged: acknowledged.size,
      lost: [...acknowledged].filter((id) => !there.has(id)),
      halfWritten: found.halfWritten,
      figuresAreTrue: found.figuresAreTrue,
      rebuilt,
    };
  } finally {
    await workshop.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/**
 * Writes clients with a follow-up each, one action after the other, and says each acknowledged id at once. Answers why it
 * ended: the browser was killed under it, or the book could not be opened or written.
 */
export async function writeUntilKilled(page: Page, heard: (id: string) => void): Promise<string> {
  await page.exposeFunction('acknowledged', heard);
  return page
    .evaluate(() => window.workshop.writeForEver((id) => Reflect.get(window, 'acknowledged')(id)))
    .catch((error: unknown) => String(error));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
