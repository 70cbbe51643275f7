import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium';
import { plainVault } from '../../support/plain-vault';
import { vaultOver } from '../../support/vault-over';
import { serveWorkshop } from '../../workshop/open-workshop';
import type { Emptied, Emptying } from '../../workshop/trials/rotate-an-emptied-book';
import { live } from '../rotation/live';
import { livesOf } from '../rotation/lives';
import { count, type Row } from '../row';

/** `onDisk`: days of the same lives over the desktop's vault, where a rotation costs what a disk costs. */
const sizes = {
  sample: { days: 20, perDay: 2, onDisk: 4, emptied: 12 },
  full: { days: 400, perDay: 3, onDisk: 50, emptied: 40 },
};

export const row: Row = {
  number: 10,
  title: 'rotation',
  target: 'good backups never pruned',
  async run(size) {
    const { days, perDay, onDisk, emptied } = sizes[size];
    const inMemory = livesOf(days, perDay);
    const overDisk = livesOf(onDisk, 2);
    const wrong: string[] = [];
    for (const life of inMemory) wrong.push(...(await live(life, plainVault())));
    for (const life of overDisk) wrong.push(...(await onDesktop((vault) => live(life, vault))));
    wrong.push(...(await emptyBooks(emptied)));
    const taken = [...inMemory, ...overDisk].reduce((sum, life) => sum + life.taken.length, 0);
    const gone = wrong.filter((line) => line.includes('pruned')).length;
    return {
      howMany: `${days} days, ${inMemory.length} clocks, 3 empty books, ${count(taken)} snapshots`,
      found: gone === 0 ? 'none pruned' : `pruned in ${gone}`,
      isMet: taken > days * perDay && wrong.length === 0,
      wrong,
    };
  },
};

async function onDesktop<Answer>(work: (vault: ReturnType<typeof vaultOver>['vault']) => Promise<Answer>) {
  const userData = realpathSync(mkdtempSync(join(tmpdir(), 'clientele-fault-')));
  const { vault, abandonAll } = vaultOver(userData);
  try {
    return await work(vault);
  } finally {
    await abandonAll();
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Real books in a real window, since it is the snapshot that says whether it can be explained. */
async function emptyBooks(days: number): Promise<readonly string[]> {
  const workshop = await serveWorkshop();
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`${workshop.origin}/workshop.html`);
    const rotate = (emptying: Emptying) =>
      page.evaluate(async ([most, how]) => (await window.workshop.trials()).rotateAnEmptiedBook(most, how), [
        days,
        emptying,
      ] as const);
    const [byNothing, byThePerson, fromTheStart] = [
      await rotate('by nothing'),
      await rotate('by the person'),
      await rotate('from the start'),
    ];
    const explained = (each: Emptied) => each.suspects === 0 && each.empty > 0;
    return [
      byNothing.fullBefore > 0 && byNothing.fullStanding === byNothing.fullBefore && byNothing.suspects === days
        ? null
        : `emptied by nothing, good ones pruned: ${JSON.stringify(byNothing)}`,
      explained(byThePerson) && byThePerson.fullStanding > 0
        ? null
        : `emptied by the person: ${JSON.stringify(byThePerson)}`,
      explained(fromTheStart) ? null : `empty from the start: ${JSON.stringify(fromTheStart)}`,
    ].filter((line) => line !== null);
  } finally {
    await browser.close();
    await workshop.close();
  }
}
