import { type Bench, type Finding, longestTask, type Row, seconds, verdictOf } from '../finding';
import { line, row } from '../places';
import { median } from '../statistics';
import { openApp } from '../watch';

const turns = 3;

/** Not of the table of targets: what an import of as many is given for its preview, which compares as many. */
const most = 5_000;

export const duplicatesRow: Row = {
  number: 15,
  title: 'the search for duplicates in the whole book',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await openApp(page, origin, '/clients', row);
    await page.waitForTimeout(3_000);
    await page.evaluate(() => window.watch.forget());
    const took: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const began = performance.now();
      await page.evaluate(() => location.assign('#/duplicates'));
      await page.locator(line).first().waitFor({ timeout: 120_000 });
      took.push(performance.now() - began);
      await page.evaluate(() => location.assign('#/clients'));
      await page.locator(row).first().waitFor();
    }
    const longest = Math.max(0, ...(await page.evaluate(() => window.watch.longTasks)));
    const middle = median(took);
    return [
      {
        what: 'the search for duplicates in the whole book',
        ours: seconds(middle),
        raw: '',
        ratio: '',
        target: `≤ ${seconds(most)}`,
        verdict: verdictOf(middle <= most),
      },
      longestTask('longest task while duplicates are looked for', longest),
    ];
  },
};
