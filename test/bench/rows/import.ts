import { type Bench, type Finding, longestTask, memory, type Row, seconds, timesRaw, verdictOf } from '../finding';
import { withPeakMemory } from '../processes';

export const importRow: Row = {
  number: 7,
  title: 'importing contacts',
  async measure({ origin, visit, size }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await page.goto(`${origin}/workshop.html`);
    const { answer: took, extra } = await withPeakMemory(visited.profile, () =>
      page.evaluate((count) => window.workshop.measuring.import(count), size.clients),
    );
    const { rows, raw } = await page.evaluate((seq) => window.workshop.measuring.rawImport(seq), took.seq);
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
        what: `  commit (${rows} rows with their history)`,
        ours: seconds(took.commit),
        raw: seconds(raw),
        ratio: timesRaw(took.commit, raw),
        target: '≤ 2 × raw',
        verdict: verdictOf(took.commit <= 2 * raw),
      },
      memory('  extra memory while importing', extra, 500),
      longestTask('  the longest task of the window meanwhile', took.longest),
    ];
  },
};
