import { chromium } from '@playwright/test';
import { chromiumLaunchOptions } from '../../support/chromium';
import { serveWorkshop } from '../../workshop/open-workshop';
import { count, type Row } from '../row';

const writes = { sample: 60, full: 1_000 };

/** Milliseconds after which a person would think that nothing happens. */
const stuck = 5_000;

export const row: Row = {
  number: 11,
  title: 'two windows',
  target: '0 lost, 0 stuck over 5 s',
  async run(size) {
    const workshop = await serveWorkshop();
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      const context = await browser.newContext();
      const open = async () => {
        const page = await context.newPage();
        await page.goto(`${workshop.origin}/workshop.html`);
        return page;
      };
      const [first, second] = [await open(), await open()];
      const shared = await first.evaluate(() => window.workshop.layShared());
      const written = await Promise.all(
        [first, second].map((page) =>
          page.evaluate(([id, wanted]) => window.workshop.writeBesideAnother(id, wanted), [
            shared,
            writes[size] / 2,
          ] as const),
        ),
      );
      // A third one, to which neither has handed anything.
      const third = await open();
      const found = await third.evaluate(() => window.workshop.surviving());
      const { number, historyIsWhole } = await third.evaluate((id) => window.workshop.readShared(id), shared);

      const expected = new Set([shared, ...written.flatMap(({ clientIds }) => clientIds)]);
      const there = new Set(found.clientIds);
      const lost = [...expected].filter((id) => !there.has(id));
      const risen = [...there].filter((id) => !expected.has(id));
      const counted = written.reduce((sum, each) => sum + each.counted, 0);
      const slowest = Math.max(...written.map((each) => each.slowest));
      const wrong = [
        ...lost.map((id) => `acknowledged and lost: ${id}`),
        ...risen.map((id) => `undone and there again: ${id}`),
        ...found.halfWritten.map((id) => `half written: ${id}`),
        ...(number === counted ? [] : [`${count(counted)} additions to one record, of which ${number} are there`]),
        ...(historyIsWhole ? [] : ['the history does not hold each action once']),
        ...(found.figuresAreTrue ? [] : ['the kept figures are not those of the rows']),
        ...written.flatMap(({ refused }) => refused.map((reason) => `refused: ${reason}`)),
      ];
      const isStuck = slowest > stuck || written.some(({ refused }) => refused.includes('not-answering'));
      return {
        howMany: `${count(written.reduce((sum, { acknowledged }) => sum + acknowledged, 0))} interleaved writes`,
        found: `${count(lost.length + Math.abs(counted - number))} lost, ${isStuck ? 'stuck' : '0 stuck'} (longest ${slowest.toFixed(0)} ms)`,
        isMet: wrong.length === 0 && !isStuck,
        wrong,
      };
    } finally {
      await browser.close();
      await workshop.close();
    }
  },
};
