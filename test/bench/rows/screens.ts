import { type Bench, type Finding, middleAndTail, milliseconds, type Row, verdictOf } from '../finding';
import { chart, line, place, places, row } from '../places';
import { median } from '../statistics';
import { openApp } from '../watch';

const turns = 9;

/** Milliseconds from a click in the rail, on the list of clients, until what is wanted has been drawn. */
async function timesTo(
  { origin, visit }: Bench,
  name: keyof typeof places,
  wanted: string,
): Promise<readonly number[]> {
  const visited = await visit();
  const page = await visited.context.newPage();
  await openApp(page, origin, '/clients', row);
  await page.waitForTimeout(3_000);
  const shown: number[] = [];
  for (let turn = -1; turn < turns; turn += 1) {
    const took = await page.evaluate(([clicked, seen]) => window.watch.fromClick(clicked, seen), [
      place(places[name]),
      wanted,
    ] as const);
    // The first one fetches and compiles what the screen is made of.
    if (turn >= 0) shown.push(took);
    await page.waitForTimeout(1_500);
    await page.locator(place(places.clients)).click();
    await page.locator(row).first().waitFor();
    await page.waitForTimeout(500);
  }
  return shown;
}

export const todayRow: Row = {
  number: 4,
  title: 'Today',
  async measure(bench: Bench): Promise<readonly Finding[]> {
    const shown = await timesTo(bench, 'today', line);
    return [
      {
        what: 'Today',
        ours: middleAndTail(shown),
        raw: '',
        ratio: '',
        target: '≤ 200 ms',
        verdict: verdictOf(median(shown) <= 200),
      },
    ];
  },
};

export const revenueRow: Row = {
  number: 5,
  title: 'the revenue screen, first chart',
  async measure(bench: Bench): Promise<readonly Finding[]> {
    const shown = await timesTo(bench, 'revenue', chart);
    const visited = await bench.visit();
    const page = await visited.context.newPage();
    await page.goto(`${bench.origin}/workshop.html`);
    const raw = await page.evaluate((count) => window.workshop.measuring.columns(count), turns);
    return [
      {
        what: 'the revenue screen, first chart (raw: columns in a bare loop)',
        ours: middleAndTail(shown),
        raw: milliseconds(median(raw)),
        ratio: '',
        target: '≤ 300 ms',
        verdict: verdictOf(median(shown) <= 300),
      },
    ];
  },
};
