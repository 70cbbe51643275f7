import { type Bench, type Finding, middleAndTail, type Row, timesRaw, verdictOf } from '../finding';
import { row, searchBox } from '../places';
import { percentile } from '../statistics';
import { openApp } from '../watch';

/** What is typed, letter by letter: names, a town, a number, two words; common beginnings and rare ones. */
const queries = ['martin', 'angers', 'dub', 'élo', '06 39', 'ferré', 'le', 'garage du', 'claire b', 'xylophone'];
/** Longer than any keystroke takes, so that each is measured by itself. */
const pause = 120;

export const searchRow: Row = {
  number: 2,
  title: 'a keystroke in search',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await openApp(page, origin, '/clients', row);
    const box = page.locator(searchBox);
    await box.click();
    // The first letters may wait for what search looks at; from then on it is ready.
    await page.keyboard.type('a', { delay: 2_000 });
    await box.fill('');
    await page.waitForTimeout(1_000);
    await page.evaluate(() => window.watch.watchKeys());
    for (const query of queries) {
      await page.keyboard.type(query, { delay: pause });
      await box.fill('');
      await page.waitForTimeout(pause);
    }
    const ours = await page.evaluate(() => window.watch.keystrokes());
    await page.goto(`${origin}/workshop.html`);
    const raw = await page.evaluate((words) => window.workshop.measuring.scans(words), queries);
    const tail = percentile(ours, 0.95);
    return [
      {
        what: `a keystroke in search (${ours.length} of them)`,
        ours: middleAndTail(ours),
        raw: middleAndTail(raw),
        ratio: timesRaw(tail, percentile(raw, 0.95)),
        target: 'p95 ≤ 16 ms',
        verdict: verdictOf(tail <= 16),
      },
    ];
  },
};
