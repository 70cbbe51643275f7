import type { Page } from '@playwright/test';
import { type Bench, type Finding, type Row, verdictOf } from '../finding';
import { grid, row } from '../places';
import { openApp } from '../watch';

const lasting = 4_000;
const tooLong = 25;

export const frameRow: Row = {
  number: 10,
  title: 'scrolling the list',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await openApp(page, origin, '/clients', row);
    await page.waitForTimeout(4_000);
    await page.locator(grid).hover();
    await scroll(page, 1_000);
    const watching = page.evaluate((time) => window.watch.frames(time), lasting);
    await scroll(page, lasting);
    const scrolled = await watching;
    const idle = await page.evaluate((time) => window.watch.frames(time), lasting);
    const late = scrolled.filter((frame) => frame > tooLong).length;
    return [
      {
        what: 'scrolling the list: frames over 25 ms (raw: nobody scrolls)',
        ours: say(scrolled),
        raw: say(idle),
        ratio: '',
        target: 'none',
        verdict: verdictOf(late === 0),
      },
    ];
  },
};

function say(frames: readonly number[]): string {
  const late = frames.filter((frame) => frame > tooLong).length;
  return `${late} of ${frames.length}, longest ${Math.max(...frames).toFixed(0)} ms`;
}

/** Turns the wheel as a hand does, many small steps a second. */
async function scroll(page: Page, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(16);
  }
}
