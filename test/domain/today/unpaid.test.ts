import { describe, expect, test } from 'vitest';
import type { OpenSale } from '../../../renderer/domain/portfolio/figures';
import { groupLate } from '../../../renderer/domain/today/unpaid';
import { day } from '../../support/days';
import { numberedId } from '../../support/follow-ups';

const today = day('2026-11-24');

function openSale(number: number, buyer: number | 'walk-in', lateAfter: string, balance: number): OpenSale {
  return {
    saleId: numberedId<'sale'>(number),
    buyerId: buyer === 'walk-in' ? buyer : numberedId<'client'>(buyer),
    day: day('2026-10-01'),
    lateAfter: day(lateAfter),
    amount: balance,
    balance,
  };
}

describe('what is unpaid', () => {
  test('is late from the day after its day on', () => {
    expect(groupLate([openSale(1, 1, '2026-11-24', 100)], today)).toEqual([]);
    expect(groupLate([openSale(1, 1, '2026-11-23', 100)], today)).toMatchObject([{ daysLate: 1, amount: 100 }]);
  });

  test('is one line per client, with the sum, the days of the oldest, and most money first', () => {
    const open = [
      openSale(1, 1, '2026-11-20', 30_000),
      openSale(2, 2, '2026-11-23', 118_000),
      openSale(3, 1, '2026-10-24', 20_000),
    ];
    const lines = groupLate(open, today);
    expect(lines.map(({ buyerId, amount, daysLate }) => [buyerId, amount, daysLate])).toEqual([
      [numberedId<'client'>(2), 118_000, 1],
      [numberedId<'client'>(1), 50_000, 31],
    ]);
    expect(lines[1]?.sales.map((sale) => sale.saleId)).toEqual([numberedId<'sale'>(3), numberedId<'sale'>(1)]);
  });

  test('money that waits to go back to the client is set against it', () => {
    const late = openSale(1, 1, '2026-11-01', 30_000);
    expect(groupLate([late, openSale(2, 1, '2026-12-31', -10_000)], today)).toMatchObject([{ amount: 20_000 }]);
    expect(groupLate([late, openSale(2, 1, '2026-12-31', -30_000)], today)).toEqual([]);
    expect(groupLate([openSale(2, 1, '2026-11-01', -30_000)], today)).toEqual([]);
  });

  test('what is not late yet adds nothing', () => {
    const open = [openSale(1, 1, '2026-11-01', 30_000), openSale(2, 1, '2026-12-31', 50_000)];
    expect(groupLate(open, today)).toMatchObject([{ amount: 30_000, sales: [{ balance: 30_000 }] }]);
  });

  test('walk-ins stand alone, sale by sale', () => {
    const open = [openSale(1, 'walk-in', '2026-11-01', 500), openSale(2, 'walk-in', '2026-11-01', 500)];
    expect(groupLate(open, today)).toHaveLength(2);
  });
});
