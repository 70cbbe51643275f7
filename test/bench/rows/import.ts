import { type Bench, type Finding, type Row, seconds, timesRaw, verdictOf } from '../finding';

export const importRow: Row = {
  number: 7,
  title: 'importing contacts',
  async measure({ origin, visit, size }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await page.goto(`${origin}/workshop.html`);
    const took = await page.evaluate((count) => window.workshop.measuring.import(count), size.clients);
    return [
      {
        what: `importing ${size.clients} contacts: preview, matched against the book (${took.present} known)`,
        ours: seconds(took.preview),
        raw: '',
        ratio: '',
        target: '≤ 5 s',
        verdict: verdictOf(took.preview <= 5_000),
      },
      {
        what: `  commit (${took.rows} rows with their history)`,
        ours: seconds(took.commit),
        raw: seconds(took.raw),
        ratio: timesRaw(took.commit, took.raw),
        target: '≤ 2 × raw',
        verdict: verdictOf(took.commit <= 2 * took.raw),
      },
    ];
  },
};
