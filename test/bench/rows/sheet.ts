import { type Bench, type Finding, middleAndTail, milliseconds, type Row, timesRaw, verdictOf } from '../finding';
import { row, sheet } from '../places';
import { median } from '../statistics';
import { openApp } from '../watch';

const opened = 12;
const read = 60;
const busiest = 5;

export const sheetRow: Row = {
  number: 3,
  title: 'opening a client sheet',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await openApp(page, origin, '/clients', row);
    await page.waitForTimeout(2_000);
    const shown: number[] = [];
    for (let index = -1; index < opened; index += 1) {
      const took = await page.evaluate(([clicked, wanted]) => window.watch.fromClick(clicked, wanted), [
        `${row}[data-index="${Math.max(0, index)}"]`,
        `${sheet} h1, ${sheet} h2`,
      ] as const);
      // The first one fetches and compiles what sheets are made of.
      if (index >= 0) shown.push(took);
      await page.evaluate(() => {
        location.hash = '/clients';
      });
      await page.locator(sheet).waitFor({ state: 'detached' });
    }
    await page.goto(`${origin}/workshop.html`);
    const { ours, raw } = await page.evaluate((count) => window.workshop.measuring.sheetsOfAnybody(count), read);
    const busy = await page.evaluate((count) => window.workshop.measuring.sheetsOfTheBusiest(count), busiest);
    return [
      {
        what: 'opening a client sheet',
        ours: middleAndTail(shown),
        raw: '',
        ratio: '',
        target: '≤ 100 ms',
        verdict: verdictOf(median(shown) <= 100),
      },
      {
        what: '  its data, of anybody',
        ours: middleAndTail(ours),
        raw: milliseconds(median(raw)),
        ratio: timesRaw(median(ours), median(raw)),
        target: '≤ 2 × raw',
        verdict: verdictOf(median(ours) <= 2 * median(raw)),
      },
      {
        what: `  its data, of the ${busiest} with the longest history`,
        ours: middleAndTail(busy.ours),
        raw: milliseconds(median(busy.raw)),
        ratio: timesRaw(median(busy.ours), median(busy.raw)),
        target: '≤ 2 × raw',
        verdict: verdictOf(median(busy.ours) <= 2 * median(busy.raw)),
      },
    ];
  },
};
