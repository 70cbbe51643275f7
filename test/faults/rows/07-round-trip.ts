import { onWorkshopPages } from '../../support/workshop-pages';
import type { RoundTrip } from '../../workshop/trials/round-trips';
import { count, type Row } from '../row';

/** Books that somebody has written, and how many clients the larger ones begin with. */
const books = {
  sample: { written: 2, large: [100] },
  full: { written: 192, large: [20_000, 8_000, 4_000, 2_000, 1_000, 1_000, 500, 500] },
};

export const row: Row = {
  number: 7,
  title: 'round trip',
  target: '200 of 200 equal by hash',
  async run(size) {
    const { written, large } = books[size];
    const sizes = [...large, ...Array.from({ length: written }, () => 0)];
    const ends = await onWorkshopPages(
      [...sizes.entries()],
      (page, book) => page.evaluate(async ([...given]) => (await window.workshop.trials()).roundTrip(...given), book),
      (_, reason): RoundTrip => ({ rows: 0, wrong: reason }),
    );
    const wrong = ends.flatMap((end, seed) => (end.wrong === null ? [] : [`book ${seed}: ${end.wrong}`]));
    const rows = ends.reduce((sum, end) => sum + end.rows, 0);
    return {
      howMany: `${sizes.length} books, ${count(rows)} records, up to ${count(Math.max(...sizes))} clients`,
      found: `${sizes.length - wrong.length} of ${sizes.length} equal`,
      isMet: wrong.length === 0 && rows > 10 * sizes.length,
      wrong,
    };
  },
};
