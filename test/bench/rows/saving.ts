import { type Bench, type Finding, middleAndTail, milliseconds, type Row, timesRaw, verdictOf } from '../finding';
import { median } from '../statistics';

const saved = 150;
const busiest = 12;

export const savingRow: Row = {
  number: 6,
  title: 'saving, acknowledged',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await page.goto(`${origin}/workshop.html`);
    const { ours, raw } = await page.evaluate((count) => window.workshop.measuring.savingForAnybody(count), saved);
    const busy = await page.evaluate((count) => window.workshop.measuring.savingForTheBusiest(count), busiest);
    const [middle, rawMiddle] = [median(ours), median(raw)];
    return [
      {
        what: 'saving a contact with a follow-up, acknowledged',
        ours: middleAndTail(ours),
        raw: middleAndTail(raw),
        ratio: timesRaw(middle, rawMiddle),
        target: `≤ 10 ms, ≤ 1.5 × raw + 1 ms = ${milliseconds(1.5 * rawMiddle + 1)}`,
        verdict: verdictOf(middle <= 10 && middle <= 1.5 * rawMiddle + 1),
      },
      {
        what: `  the same for the ${busiest} with the longest history`,
        ours: middleAndTail(busy.ours),
        raw: middleAndTail(busy.raw),
        ratio: timesRaw(median(busy.ours), median(busy.raw)),
        target: '',
        verdict: '',
      },
    ];
  },
};
