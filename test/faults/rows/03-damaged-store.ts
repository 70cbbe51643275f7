import { serveWorkshop } from '../../workshop/open-workshop';
import { type Damage, damage, damages } from '../bad-days/damages';
import { inTwoLanes } from '../bad-days/lanes';
import { copyOf, type Life, liveIn, removeProfile } from '../bad-days/lived-in';
import { type Circumstances, startTwice } from '../bad-days/two-starts';
import { count, type Row } from '../row';

const short: Life = { snapshotsAfter: [20, 40], killedAfter: 60 };
const lives: Readonly<Record<'sample' | 'full', Life>> = {
  sample: short,
  // Long enough that LevelDB has tables beside its log.
  full: { snapshotsAfter: [510, 560, 600], killedAfter: 640 },
};

const manifestDeleted = 'its MANIFEST deleted';
const sampled = [manifestDeleted, 'everything but the snapshots deleted', 'one client deleted'];

/** The same in the desktop shell, which renames what the browser refuses. */
function onDesktop({ what, ...damaged }: Damage): Damage & Circumstances {
  return { ...damaged, what: `${what}, on the desktop`, anew: 'renamed' };
}

export const row: Row = {
  number: 3,
  title: 'damaged store',
  target: 'intact, or a restore dialog; 0 silent',
  async run(size) {
    const workshop = await serveWorkshop();
    const address = `${workshop.origin}/workshop.html`;
    const chosen: readonly (Damage & Circumstances)[] =
      size === 'full'
        ? [...damages, ...damages.filter(({ what }) => what === manifestDeleted).map(onDesktop)]
        : damages.filter(({ what }) => sampled.includes(what));
    const lived = await liveIn(address, lives[size]);
    const other = await liveIn(address, short);
    try {
      const ends = await inTwoLanes(chosen, async (each) => {
        const profile = copyOf(lived.profile);
        try {
          damage(profile, other.profile, each);
          const end = await startTwice({ ...lived, profile }, address, each);
          return { ...end, what: `${each.what}: ${end.found.join(' ')}` };
        } finally {
          removeProfile(profile);
        }
      });
      const came = (...ways: readonly string[]) => ends.filter((end) => ways.includes(end.came));
      const [silent, stuck] = [came('lost'), came('stuck')];
      return {
        howMany: `${ends.length} kinds of damage, ${count(lived.acknowledged.length)} acknowledged`,
        found: `${came('intact').length} intact, ${came('brought back', 'said').length} by a dialog, ${ends.filter(({ isAnew }) => isAnew).length} of them in a new store beside one that the browser refused, ${came('taken along').length} refused in words with the last copy to restore elsewhere, ${silent.length} silent, ${stuck.length} stuck`,
        isMet: silent.length === 0 && stuck.length === 0,
        wrong: [...silent, ...stuck].flatMap(({ what, missing }) => [what, ...missing]),
      };
    } finally {
      removeProfile(lived.profile);
      removeProfile(other.profile);
      await workshop.close();
    }
  },
};
