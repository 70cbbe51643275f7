import { randomFrom } from '../../../renderer/domain/sample/random';
import { serveWorkshop } from '../../workshop/open-workshop';
import { type Cut, cut, type Target, tails } from '../bad-days/cuts';
import { inTwoLanes } from '../bad-days/lanes';
import { copyOf, type Life, liveIn, removeProfile } from '../bad-days/lived-in';
import { startTwice } from '../bad-days/two-starts';
import { count, type Row } from '../row';

/** How often each target is cut with each tail. */
const turns: Readonly<Record<Target, number>> = {
  'database log': 12,
  journal: 6,
  manifest: 3,
  snapshot: 3,
  'all that was under way': 6,
};

const cuts: Readonly<Record<'sample' | 'full', readonly Cut[]>> = {
  sample: [
    { target: 'database log', tail: 'last record' },
    { target: 'journal', tail: 'torn' },
    { target: 'all that was under way', tail: 'zeroed' },
  ],
  full: Object.entries(turns).flatMap(([target, times]) =>
    tails.flatMap((tail) => Array.from({ length: times }, (): Cut => ({ target: target as Target, tail }))),
  ),
};

const lives: Readonly<Record<'sample' | 'full', Life>> = {
  sample: { snapshotsAfter: [20, 40], killedAfter: 60 },
  // Long enough that the first file of the journal is pruned, and that LevelDB has a table beside its log.
  full: { snapshotsAfter: [510, 560, 600], killedAfter: 640 },
};

export const row: Row = {
  number: 2,
  title: 'power cut',
  target: '0 acknowledged lost, 0 silent empty (plain Dexie: 55 of 66 lost everything)',
  async run(size) {
    const workshop = await serveWorkshop();
    const address = `${workshop.origin}/workshop.html`;
    const lived = await liveIn(address, lives[size]);
    try {
      const ends = await inTwoLanes(cuts[size], async (each, index) => {
        const profile = copyOf(lived.profile);
        try {
          const where = cut(profile, each, randomFrom(`power cut ${index}`));
          const end = await startTwice({ ...lived, profile }, address);
          return { ...end, ...each, what: `${each.target}, ${each.tail}, ${where}: ${end.found.join(' ')}` };
        } finally {
          removeProfile(profile);
        }
      });
      const came = (...ways: readonly string[]) => ends.filter((end) => ways.includes(end.came));
      const logs = ends.filter(({ target }) => target === 'database log');
      const [lost, stuck] = [came('lost', 'said', 'taken along'), came('stuck')];
      return {
        howMany: `${ends.length} cuts, ${count(lived.acknowledged.length)} acknowledged`,
        found: `${lost.length} lost, ${stuck.length} stuck, ${came('brought back').length} brought back (the database alone: ${logs.filter((end) => end.isDatabaseLost).length} of ${logs.length} lost everything)`,
        isMet: lost.length === 0 && stuck.length === 0,
        wrong: [...lost, ...stuck].flatMap(({ what, missing }) => [what, ...missing]),
      };
    } finally {
      removeProfile(lived.profile);
      await workshop.close();
    }
  },
};
