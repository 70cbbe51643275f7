import {
  type Bench,
  type Finding,
  longestTask,
  middleAndTail,
  milliseconds,
  type Row,
  seconds,
  verdictOf,
} from '../finding';
import { row } from '../places';
import { median } from '../statistics';
import { openApp } from '../watch';

const commits = 150;
const openings = 11;

/** What keeping the book safe costs: per action, per start, and while a snapshot of the whole book is taken. */
export const safetyRow: Row = {
  number: 14,
  title: 'what the journal, the checks and a snapshot cost',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await page.goto(`${origin}/workshop.html`);
    const journal = await page.evaluate((count) => window.workshop.measuring.journal(count), commits);
    const took = await page.evaluate(() => window.workshop.measuring.snapshot());
    const opening = await page.evaluate((count) => window.workshop.measuring.opening(count), openings);

    // Once more, with the app open beside it: the works of the vault pass through the window that asks for them.
    const app = await visited.context.newPage();
    await openApp(app, origin, '/clients', row);
    await app.keyboard.press('Control+6');
    const copyNow = app.getByRole('button', { name: 'Faire une copie maintenant' });
    await copyNow.waitFor();
    await app.waitForTimeout(4_000);
    // Without an action since, the snapshot that is there would do.
    await page.evaluate(() => window.workshop.measuring.oneMore());
    await app.evaluate(() => window.watch.forget());
    await copyNow.click();
    await app.getByText('La copie est écrite et vérifiée.').waitFor({ timeout: 120_000 });
    const longest = Math.max(0, ...(await app.evaluate(() => window.watch.longTasks)));

    const added = median(journal.ours) - median(journal.raw);
    const atStart = median(opening.ours) - median(opening.raw);
    return [
      {
        what: 'an action with the journal, beside the same without',
        ours: middleAndTail(journal.ours),
        raw: middleAndTail(journal.raw),
        ratio: `+ ${milliseconds(added)}`,
        target: '+ 1 ms',
        verdict: verdictOf(added <= 1),
      },
      {
        what: 'opening the book compared with the vault, beside opening it alone',
        ours: middleAndTail(opening.ours),
        raw: middleAndTail(opening.raw),
        ratio: `+ ${milliseconds(atStart)}`,
        target: '+ 150 ms',
        verdict: verdictOf(atStart <= 150),
      },
      {
        what: 'a snapshot: written, read back, compared (in its worker)',
        ours: seconds(took),
        raw: '',
        ratio: '',
        target: '',
        verdict: '',
      },
      longestTask('the longest task of the window while one is taken', longest),
    ];
  },
};
