import { addDays, type Day, dayOf, partsOf, weekdayOf } from '../calendar/day';
import { walkIn } from '../sale/sale';
import type { Dated, Pen } from './chronicle';
import { type Entry, entryOf } from './ledger';
import { paid, type Sold } from './story';

/** What is sold at the Christmas market: label, price and purchases in euros. */
const stall: ReadonlyArray<readonly [label: string, euros: number, cost: number]> = [
  ['Planche à découper en noyer', 38, 9],
  ['Planche à découper en frêne', 32, 7],
  ['Toupie', 8, 1],
  ['Toupie', 8, 1],
  ['Cuillère en merisier', 14, 2],
  ['Boîte à couture', 58, 14],
  ['Petit train en hêtre', 45, 8],
  ['Bougeoirs, la paire', 26, 5],
  ['Tabouret de traite', 64, 15],
  ['Jeu de dominos en chêne', 29, 6],
  ['Étoile en chutes de tilleul', 12, 1],
  ['Nichoir à mésanges', 34, 7],
];

/** The days of the market held in a year: the two weekends before Christmas. */
function marketDays(year: number): readonly Day[] {
  const christmasEve = dayOf(year, 12, 24);
  if (christmasEve === null) return [];
  const lastSunday = addDays(christmasEve, -(weekdayOf(christmasEve) % 7));
  return [-8, -7, -1, 0].map((shift) => addDays(lastSunday, shift));
}

/** Walk-in sales, counted without any personal data, at the Christmas markets of the two years before today. */
export function marketSales(pen: Pen): readonly Entry[] {
  const { today, random } = pen;
  const { year } = partsOf(today);
  const days = [year - 2, year - 1, year]
    .flatMap(marketDays)
    .filter((day) => day < today && day >= addDays(today, -730));
  return days.flatMap((day) =>
    Array.from({ length: random.between(4, 7) }, () => {
      const [label, euros, cost] = random.pick(stall);
      const terms = paid(random.pick(['cash', 'cash', 'card', 'card', 'cheque'] as const), 0);
      const sold: Dated<Sold> = { ago: 0, day, label, euros, cost, kind: 'goods', terms };
      return entryOf(sold, walkIn, null, pen);
    }),
  );
}
