import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Random, randomFrom } from '../../../renderer/domain/sample/random';
import { giveDesktop } from '../../support/give-desktop';
import { launchKillable } from '../../support/killable-browser';
import { vaultOver } from '../../support/vault-over';
import { serveWorkshop } from '../../workshop/open-workshop';
import { buildMainProcess, killableMain } from '../bad-days/killable-main';
import { inTwoLanes } from '../bad-days/lanes';
import { readNewest } from '../bad-days/newest-backup';
import { count, type Row } from '../row';

const kills = { sample: 4, full: 200 };

export const row: Row = {
  number: 6,
  title: 'backup writer killed',
  target: 'the newest verified backup reads, 200 of 200',
  async run(size) {
    const workshop = await serveWorkshop();
    const address = `${workshop.origin}/workshop.html`;
    await buildMainProcess();
    try {
      const halves = await inTwoLanes(['one book', 'another'], (seed) =>
        killWhileBackingUp(address, kills[size] / 2, randomFrom(seed)),
      );
      const wrong = halves.flatMap((half) => half.wrong);
      const cutShort = halves.reduce((sum, half) => sum + half.cutShort, 0);
      const lost = halves.reduce((sum, half) => sum + half.lost, 0);
      return {
        howMany: `${kills[size]} kills, ${cutShort} before the backup was done`,
        found: `reads, ${kills[size] - wrong.length} of ${kills[size]}; ${count(lost)} acknowledged lost`,
        // A killing that always comes too late would try nothing.
        isMet: wrong.length === 0 && lost === 0 && cutShort > kills[size] / 4,
        wrong,
      };
    } finally {
      await workshop.close();
    }
  },
};

/**
 * Writes in a window whose vault is kept by the desktop's real code in another process, and kills that process while a
 * backup is taken and copied to the second folder, rotated and noted: half the times when it has just been asked to write
 * something, half the times at any moment. The window goes with it, as it would.
 */
async function killWhileBackingUp(address: string, times: number, random: Random) {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-fault-'));
  const userData = join(folder, 'desktop');
  await chooseSecondFolder(userData, join(folder, 'stick'));
  const main = killableMain(userData);
  const { page, kill } = await launchKillable(join(folder, 'profile'), 'about:blank');
  const wrong: string[] = [];
  const acknowledged = new Set<string>();
  const write = async (more: number) => {
    for (const id of await page.evaluate((wanted) => window.workshop.safeBook.write(wanted), more))
      acknowledged.add(id);
  };
  const backUp = () => page.evaluate(() => window.workshop.safeBook.takeSnapshot());
  let cutShort = 0;
  try {
    await giveDesktop(page, main.ask);
    await page.goto(address);
    await write(40);
    await backUp();
    await write(1);
    // Of the backup alone: what the writing before it asks for is over when the trap is set.
    const whole = await measure(main, backUp);
    for (let turn = 0; turn < times; turn += 1) {
      await write(1);
      const seqBefore = acknowledged.size;
      const trap = armed(main, random, turn % 2 === 0 ? { writing: whole.writings } : { within: whole.milliseconds });
      const taken = backUp().catch(() => false);
      const isDone = await Promise.race([taken, trap.killed.then(() => false)]);
      trap.disarm();
      await main.kill();
      if (!isDone) cutShort += 1;
      const trouble = await readNewest(await startedAnew(userData), { seq: isDone ? seqBefore : 1 });
      if (trouble) wrong.push(`kill ${turn}: ${trouble}`);
      await page.goto(address);
    }
    const { survivors } = await page.evaluate(() => window.workshop.safeBook.start());
    const there = new Set(survivors?.clientIds);
    return { wrong, cutShort, lost: [...acknowledged].filter((id) => !there.has(id)).length };
  } finally {
    await kill();
    await main.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

type Main = ReturnType<typeof killableMain>;

/** How often a backup asks to write, and how long it takes. */
async function measure(main: Main, work: () => Promise<unknown>) {
  let writings = 0;
  main.listen(() => {
    writings += 1;
  });
  const began = performance.now();
  await work();
  main.listen(() => undefined);
  return { writings, milliseconds: performance.now() - began };
}

/** Kills in the middle of one of so many writings, or at one of so many milliseconds, unless it is disarmed before. */
function armed(
  main: Main,
  random: Random,
  { writing, within = 0 }: { readonly writing?: number; readonly within?: number },
) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const killAfter = (milliseconds: number) => setTimeout(() => resolve(main.kill()), milliseconds);
  let timer = writing === undefined ? killAfter(random.between(0, Math.ceil(within))) : undefined;
  let left = random.between(1, writing ?? 1);
  main.listen(() => {
    left -= 1;
    if (left === 0) timer ??= killAfter(random.between(0, 2));
  });
  return {
    killed: promise,
    disarm(): void {
      clearTimeout(timer);
      main.listen(() => undefined);
    },
  };
}

/** The vault as the next start of the app finds it. */
async function startedAnew(userData: string) {
  const { vault, clearLeftovers } = vaultOver(userData);
  await clearLeftovers();
  return vault;
}

async function chooseSecondFolder(userData: string, stick: string): Promise<void> {
  mkdirSync(userData, { recursive: true });
  mkdirSync(stick);
  const { chosen, secondFolder } = vaultOver(userData);
  chosen.folder = stick;
  if ((await secondFolder.choose())?.state !== 'ready') throw new Error('the second folder was not chosen');
}
