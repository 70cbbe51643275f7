import { type Bench, type Finding, memory, type Row, seconds, timesRaw, verdictOf } from '../finding';
import { withPeakMemory } from '../processes';

export const backupRow: Row = {
  number: 8,
  title: 'backup and restore',
  async measure({ origin, visit }: Bench): Promise<readonly Finding[]> {
    const visited = await visit();
    const page = await visited.context.newPage();
    await page.goto(`${origin}/workshop.html`);
    const written = await withPeakMemory(visited.profile, () =>
      page.evaluate(() => window.workshop.measuring.backup()),
    );
    const { bytes, rows, milliseconds: writing } = written.answer;
    const gzipping = await page.evaluate((count) => window.workshop.measuring.gzip(count), bytes);
    const restored = await withPeakMemory(visited.profile, () =>
      page.evaluate(() => window.workshop.measuring.restore()),
    );
    const { scratchName, milliseconds } = restored.answer;
    // What the restore left to be tidied up must not be paid for by the raw writing.
    await visited.restart();
    const after = await visited.context.newPage();
    await after.goto(`${origin}/workshop.html`);
    const raw = await after.evaluate((name) => window.workshop.measuring.rawWrite(name), scratchName);
    // Of the text before it is packed: a person has so many megabytes of book, whatever the zip makes of them.
    const speed = (took: number) => bytes / 1_000 / took;
    return [
      {
        what: `backup of ${rows} rows, ${(bytes / 1e6).toFixed(0)} MB before they are packed (raw: gzip alone)`,
        ours: `${speed(writing).toFixed(1)} MB/s`,
        raw: `${speed(gzipping).toFixed(1)} MB/s`,
        ratio: timesRaw(writing, gzipping),
        target: '≥ 20 MB/s',
        verdict: verdictOf(speed(writing) >= 20),
      },
      memory('  extra memory while backing up', written.extra, 150),
      {
        what: '  restore',
        ours: seconds(milliseconds),
        raw: seconds(raw),
        ratio: timesRaw(milliseconds, raw),
        target: '≤ 2 × raw',
        verdict: verdictOf(milliseconds <= 2 * raw),
      },
      memory('  extra memory while restoring', restored.extra, 150),
    ];
  },
};
