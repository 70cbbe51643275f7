import { type Bench, type Finding, longestTask, type Row } from '../finding';
import { row } from '../places';
import { gestures } from '../scripted-use';
import { median } from '../statistics';
import { openApp } from '../watch';

const turns = 5;

export const longTaskRow: Row = {
  number: 9,
  title: 'the longest task on the window’s thread',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await openApp(page, origin, '/clients', row);
    await page.waitForTimeout(4_000);
    const findings: Finding[] = [];
    for (const { what, act } of gestures) {
      const longest: number[] = [];
      for (let turn = -1; turn < turns; turn += 1) {
        await page.evaluate(() => window.watch.forget());
        await act(page);
        // The first time, the browser compiles what the next ones find compiled.
        if (turn >= 0) longest.push(Math.max(0, ...(await page.evaluate(() => window.watch.longTasks))));
      }
      const middle = median(longest);
      findings.push(longestTask(`longest task: ${what}`, middle));
    }
    return findings;
  },
};
