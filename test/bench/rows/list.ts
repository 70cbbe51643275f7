import { type Bench, type Finding, middleAndTail, milliseconds, type Row, timesRaw, verdictOf } from '../finding';
import { row } from '../places';
import { median } from '../statistics';
import { openApp } from '../watch';

const starts = 5;

export const listRow: Row = {
  number: 1,
  title: 'from the window shown to a usable client list',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const shown: number[] = [];
    const ours: number[] = [];
    const raw: number[] = [];
    // A book that is in use: when it last rested, it kept what the next start shows first.
    await openApp(await visited.context.newPage(), origin, '/clients', row);
    await visited.context.pages().at(-1)?.waitForTimeout(10_000);
    await visited.restart();
    // Every start is that of a browser which has read nothing yet, and each of the three has the same number of them.
    for (let turn = 0; turn < starts; turn += 1) {
      shown.push(await openApp(await visited.context.newPage(), origin, '/clients', row));
      await visited.restart();
      for (const [took, work] of [
        [ours, 'directory'],
        [raw, 'rawList'],
      ] as const) {
        const page = await visited.context.newPage();
        await page.goto(`${origin}/workshop.html`);
        took.push(await page.evaluate((name) => window.workshop.measuring[name](), work));
        await visited.restart();
      }
    }
    const [shownMedian, oursMedian, rawMedian] = [median(shown), median(ours), median(raw)];
    return [
      {
        what: 'from the window shown to a usable client list',
        ours: middleAndTail(shown),
        raw: '',
        ratio: '',
        target: '≤ 600 ms',
        verdict: verdictOf(shownMedian <= 600),
      },
      {
        what: '  reading what it shows',
        ours: middleAndTail(ours),
        raw: milliseconds(rawMedian),
        ratio: timesRaw(oursMedian, rawMedian),
        target: '≤ 1.5 × raw',
        verdict: verdictOf(oursMedian <= 1.5 * rawMedian),
      },
    ];
  },
};
