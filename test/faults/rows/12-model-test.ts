import { onWorkshopPages } from '../../support/workshop-pages';
import type { Sequences } from '../../workshop/trials/model-test';
import { count, type Row } from '../row';

/** Each seed gives so many sequences. */
const seeds = { sample: 4, full: 250 };
const ofEach = { sample: 5, full: 20 };

export const row: Row = {
  number: 12,
  title: 'model test',
  target: '0 divergences',
  async run(size) {
    const tried = await onWorkshopPages(
      Array.from({ length: seeds[size] }, (_, seed) => seed),
      (page, seed) =>
        page.evaluate(async ([...given]) => (await window.workshop.trials()).trySequences(...given), [
          seed,
          ofEach[size],
        ] as const),
      (seed, reason): Sequences => ({ sequences: 0, deeds: 0, kills: 0, divergence: `seed ${seed}: ${reason}` }),
    );
    const sum = (of: (each: Sequences) => number) => tried.reduce((all, each) => all + of(each), 0);
    const sequences = sum((each) => each.sequences);
    const kills = sum((each) => each.kills);
    const wrong = tried.flatMap(({ divergence }) => divergence ?? []);
    return {
      howMany: `${count(sequences)} sequences, ${count(sum((each) => each.deeds))} deeds, ${count(kills)} kills`,
      found: `${wrong.length} divergences`,
      isMet: wrong.length === 0 && sequences >= seeds[size] * ofEach[size] && kills > sequences / 10,
      wrong,
    };
  },
};
