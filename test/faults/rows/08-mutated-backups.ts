import { onWorkshopPages } from '../../support/workshop-pages';
import type { Attempt } from '../../workshop/trials/mutated-backups';
import { count, type Row } from '../row';

const mutants = { sample: 24, full: 1_000 };

/** Prime: with any number of kinds, a sample has some of each sort, and all of them come round in full. */
const stride = 31;

export const row: Row = {
  number: 8,
  title: 'mutated backups',
  target: '0 crashes, 0 hangs over 10 s, 0 partial imports',
  async run(size) {
    const seeds = Array.from({ length: mutants[size] }, (_, index) => index * stride);
    const attempts = await onWorkshopPages(
      seeds,
      (page, seed) => page.evaluate(async (given) => (await window.workshop.trials()).tryMutant(given), seed),
      (_, reason): Attempt => ({
        kind: 'unknown',
        answer: '',
        trouble: 'crash',
        harm: [`the page was lost: ${reason}`],
      }),
    );
    const restored = attempts.filter(({ answer }) => answer === 'restored').length;
    const withTrouble = (wanted: Attempt['trouble']) => attempts.filter(({ trouble }) => trouble === wanted).length;
    const [crashes, hangs, partial] = [withTrouble('crash'), withTrouble('hang'), withTrouble('partial import')];
    return {
      howMany: `${count(seeds.length)} mutants, ${count(seeds.length - restored)} refused, ${count(restored)} whole all the same`,
      found: `${crashes} crashes, ${hangs} hangs, ${partial} partial imports`,
      isMet: crashes + hangs + partial === 0 && restored > 0 && restored < seeds.length / 2,
      wrong: attempts.flatMap(({ kind, harm }, index) => harm.map((line) => `${seeds[index]}, ${kind}: ${line}`)),
    };
  },
};
